//! The plan: what is to happen by when, and what hangs on what. It computes nothing of a scenario;
//! with a record of what has happened it says what is late.

use super::column::{
    Column, DOCUMENT, ID, Kind, LABEL, NOTE, PLACE, Range, TableShape, choice, number, one,
    several, text, yes_no,
};

/// A year of the ten-year plan, or a calendar year.
const YEAR: Column = number("year", &YEARS);
const AMBITION: Column = one("ambition", &["ambitions"]);
const PRIORITY: Column = one("priority", &["priorities"]);
/// What a dependency may join.
const STEPS: &[&str] = &["milestones", "activities", "enablers"];

static YEARS: Range = Range::whole(1.0, 2199.0);
static SCORES: Range = Range::new(1.0, 4.0);

pub(super) static TABLES: [TableShape; 18] = [
    TableShape::shown("ambitions", &[ID, LABEL, DOCUMENT, PLACE]),
    TableShape::shown(
        "priorities",
        &[ID, AMBITION.needed(), LABEL, yes_no("flagship"), NOTE, DOCUMENT, PLACE],
    ),
    TableShape::shown("levels", &[ID, LABEL, DOCUMENT, PLACE]),
    TableShape::shown("actions", &[ID, PRIORITY.needed(), LABEL, text("level"), DOCUMENT, PLACE]),
    TableShape::shown(
        "milestones",
        &[
            ID,
            PRIORITY,
            one("enabler", &["enablers"]),
            LABEL,
            YEAR,
            yes_no("about"),
            text("plan"),
            yes_no("flagship"),
            several("measures", &["measures"]),
            DOCUMENT,
            PLACE,
            NOTE,
        ],
    ),
    TableShape::shown("activities", &[ID, PRIORITY.needed(), LABEL, YEAR, DOCUMENT, PLACE]),
    TableShape::shown(
        "dependencies",
        &[
            one("from", STEPS).needed(),
            one("to", STEPS).needed(),
            choice("kind", &["printed", "implied by the words"]),
            DOCUMENT,
            PLACE,
        ],
    ),
    TableShape::shown(
        "enablers",
        &[
            ID,
            LABEL,
            number("now", &SCORES),
            number("future", &SCORES),
            text("vision"),
            text("journey"),
            NOTE,
            DOCUMENT,
            PLACE,
        ],
    ),
    TableShape::shown("risks", &[ID, LABEL, text("mitigation"), text("levers"), DOCUMENT, PLACE]),
    TableShape::shown("asks", &[ID, AMBITION, LABEL, DOCUMENT, PLACE]),
    TableShape::shown("pilots", &[ID, LABEL, text("scope"), DOCUMENT, PLACE]),
    TableShape::shown(
        "pilot-steps",
        &[
            // Without one it is of all pilots.
            one("pilot", &["pilots"]),
            choice("kind", &["done", "next", "opportunity", "lesson"]),
            LABEL,
            PLACE,
        ],
    ),
    TableShape::shown("themes", &[ID, LABEL, text("old"), text("deal"), DOCUMENT, PLACE]),
    TableShape::shown("principles", &[ID, LABEL, text("part"), NOTE, DOCUMENT, PLACE]),
    TableShape::shown("findings", &[ID, LABEL, text("part"), DOCUMENT, PLACE]),
    TableShape::shown(
        "contents",
        &[
            ID,
            LABEL,
            choice("held", &["yes", "partly", "no", "lost"]),
            text("view"),
            DOCUMENT,
            PLACE,
        ],
    ),
    TableShape::shown("questions", &[ID, LABEL, text("part"), NOTE, DOCUMENT, PLACE]),
    TableShape::shown(
        "events",
        &[
            ID,
            Column::new("date", Kind::Date).needed(),
            LABEL,
            choice("mark", &["paper", "publisher", "press"]),
            DOCUMENT,
            PLACE,
        ],
    ),
];
