//! The case itself, who takes part and what is divided among them.

use super::column::{
    Column, DOCUMENT, ID, Kind, LABEL, PLACE, TableShape, choice, number, one, several, text,
    whole, yes_no,
};

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
            whole("first-year", 2020.0, 2040.0).needed(),
            whole("plan-start", 1900.0, 2199.0).shown(),
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
            number("residents", 0.0, 1e9),
            yes_no("in-case"),
            choice("stance", &["funds", "joins", "out"]),
            whole("share", 0.0, 20.0),
            number("part", 0.0, 100.0),
            whole("map-row", 0.0, 100.0).shown(),
            whole("map-column", 0.0, 100.0).shown(),
            whole("map-span", 1.0, 100.0).shown(),
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
            number("weight", 0.0, 1e12),
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
