//! The case itself, who takes part and what is divided among them.

use super::column::{
    Column, DOCUMENT, ID, Kind, LABEL, MONEY, PLACE, Range, TableShape, choice, number, one,
    several, text, yes_no,
};

static FIRST_YEARS: Range = Range::whole(2020.0, 2040.0);
static CALENDAR_YEARS: Range = Range::whole(1900.0, 2199.0);
static RESIDENTS: Range = Range::new(0.0, 1e9);
static SHARES: Range = Range::whole(0.0, 20.0);
static PARTS: Range = Range::new(0.0, 100.0);
static MAP_PLACES: Range = Range::whole(0.0, 100.0);
static MAP_WIDTHS: Range = Range::whole(1.0, 100.0);

pub(super) static TABLES: [TableShape; 4] = [
    TableShape::of(
        "case",
        1,
        &[
            ID,
            text("title").needed(),
            text("area"),
            text("summary"),
            text("version"),
            text("date"),
            choice("status", &["published", "draft", "illustration", "example"]).shown(),
            // In one breath, and in one sentence, what became of the case.
            text("standing"),
            text("after"),
            several("after-events", &["events"]).shown(),
            text("author"),
            text("price-base"),
            number("first-year", &FIRST_YEARS).needed(),
            number("plan-start", &CALENDAR_YEARS).shown(),
            one("default-preset", &["presets"]),
        ],
    ),
    TableShape::of(
        "councils",
        16,
        &[
            ID,
            text("name").needed(),
            text("short-name"),
            choice("layer", &["upper", "lower", "both"]).needed(),
            one("upper", &["councils"]),
            number("residents", &RESIDENTS),
            yes_no("in-case"),
            choice("stance", &["funds", "joins", "out"]),
            number("share", &SHARES),
            number("part", &PARTS),
            number("map-row", &MAP_PLACES).shown(),
            number("map-column", &MAP_PLACES).shown(),
            number("map-span", &MAP_WIDTHS).shown(),
            DOCUMENT,
            PLACE,
        ],
    ),
    TableShape::of(
        "weights",
        2_000,
        &[
            Column::new("key", Kind::Name).needed(),
            one("council", &["councils"]).needed(),
            number("weight", &MONEY),
            Column::new("unit", Kind::Unit),
            DOCUMENT,
            PLACE,
        ],
    ),
    TableShape::of(
        "options",
        8,
        &[ID, LABEL, text("author"), text("description"), DOCUMENT, PLACE],
    ),
];
