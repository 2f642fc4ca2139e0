//! Starting points, and what the papers say and where.

use super::column::{
    Column, DOCUMENT, ID, Kind, LABEL, NOTE, PLACE, TableShape, amount, choice, one, text,
};

pub(super) static TABLES: [TableShape; 5] = [
    TableShape::of(
        "presets",
        100,
        &[ID, LABEL, text("origin"), DOCUMENT, PLACE, Column::new("changes", Kind::Changes)],
    ),
    TableShape::shown(
        "documents",
        &[
            ID,
            text("short"),
            text("title"),
            text("publisher"),
            text("date"),
            choice("mark", &["publisher", "press", "worked out"]),
        ],
    ),
    TableShape::shown(
        "figures",
        &[
            Column::new("id", Kind::Id { limit: 80, dots: true }).needed(),
            LABEL,
            amount("value").needed(),
            text("unit"),
            DOCUMENT,
            PLACE,
            NOTE,
        ],
    ),
    TableShape::shown(
        "disagreements",
        &[
            ID,
            text("topic").needed(),
            choice("kind", &["disagree", "rounding", "different-things", "changed-later"]),
            text("first"),
            one("first-document", &["documents"]),
            text("first-place"),
            text("second"),
            one("second-document", &["documents"]),
            text("second-place"),
            text("used"),
        ],
    ),
    // What the papers print beside their figures.
    TableShape::shown(
        "caveats",
        &[
            ID,
            Column::new("about", Kind::Choices(super::super::beside::CAVEAT_SUBJECTS)).needed(),
            text("text").needed(),
            DOCUMENT,
            PLACE,
        ],
    ),
];
