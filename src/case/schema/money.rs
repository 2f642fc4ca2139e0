//! What could be saved, what it costs, what it is worth and who could pay.

use super::column::{
    Column, DOCUMENT, ID, Kind, LABEL, NOTE, OPTION, PLACE, SHORT_LABEL, TableShape, amount,
    choice, growth, number, one, several, text, whole, yes_no,
};

/// A year of the plan, counted from 1.
const fn plan_year(name: &'static str) -> Column {
    whole(name, 1.0, 100.0)
}

const RULES: &[&str] = &["equal", "population", "savings", "shares"];

pub(super) static TABLES: [TableShape; 11] = [
    TableShape::of(
        "lines",
        60,
        &[
            ID,
            OPTION,
            choice("kind", &["saving", "cost", "one-off"]).needed(),
            LABEL,
            SHORT_LABEL,
            amount("low"),
            amount("high"),
            choice("unit", &["£m", "£k", "£", "%"]),
            one("rate-of", &["weights"]),
            one("key", &["weights"]),
            several("excludes", &["councils"]),
            one("excludes-document", &["documents"]).shown(),
            text("excludes-place"),
            Column::new("phasing", Kind::Shares),
            plan_year("first-year"),
            plan_year("last-year"),
            growth(),
            yes_no("capacity"),
            yes_no("contingency"),
            text("step"),
            text("scope"),
            DOCUMENT,
            PLACE,
            NOTE,
        ],
    ),
    TableShape::of("phasings", 20, &[ID, LABEL, Column::new("shares", Kind::Shares).needed()]),
    // The sub-total is what the paper prints, to compare with.
    TableShape::of("outcomes", 60, &[ID, LABEL, SHORT_LABEL, amount("subtotal").shown()]),
    TableShape::of(
        "measures",
        60,
        &[
            ID,
            OPTION,
            one("outcome", &["outcomes"]).needed(),
            LABEL,
            text("unit"),
            text("direction"),
            amount("baseline"),
            amount("target"),
            amount("benefit"),
            text("mechanism"),
            one("first-milestone", &["milestones"]).shown(),
            DOCUMENT,
            PLACE,
            NOTE,
        ],
    ),
    TableShape::of("posts", 40, &[ID, LABEL, number("cost", 0.0, 1e9)]),
    TableShape::of("non-pay", 40, &[ID, LABEL, number("cost", 0.0, 1e9)]),
    TableShape::of("team-plans", 20, &[ID, LABEL, DOCUMENT, PLACE]),
    TableShape::of(
        "team-phases",
        200,
        &[
            one("plan", &["team-plans"]).needed(),
            plan_year("first-year"),
            number("months", 1.0, 12.0),
            number("total", 0.0, 1e12),
            Column::new("posts", Kind::Counts { table: &["posts"], may_lack: false }),
            Column::new("non-pay", Kind::Counts { table: &["non-pay"], may_lack: true }),
            yes_no("adjustable"),
        ],
    ),
    TableShape::of(
        "sources",
        8,
        &[
            ID,
            LABEL,
            SHORT_LABEL,
            one("payer", &["councils"]),
            whole("amount", 0.0, 1e12),
            whole("max", 0.0, 1e12),
            plan_year("first-year"),
            whole("last-year", 1.0, 10.0),
            growth(),
            Column::new("in-full", Kind::PlanYears),
            DOCUMENT,
            PLACE,
            NOTE,
        ],
    ),
    TableShape::of(
        "projects",
        6,
        &[
            ID,
            LABEL,
            several("councils", &["councils"]),
            whole("cost", 0.0, 20_000_000.0),
            whole("benefit", 0.0, 20_000_000.0),
            whole("first-year", 1.0, 10.0),
            whole("years", 1.0, 30.0),
            choice("cost-rule", RULES),
            choice("benefit-rule", RULES),
            DOCUMENT,
            PLACE,
        ],
    ),
    TableShape::of(
        "assumptions",
        1_000,
        &[
            Column::new("id", Kind::Id { limit: 40, dots: true }).needed(),
            LABEL,
            Column::new("value", Kind::Value),
            text("reason"),
            text("owner"),
            text("date"),
            choice("quality", &["green", "amber", "red"]).shown(),
            DOCUMENT,
            PLACE,
        ],
    ),
];
