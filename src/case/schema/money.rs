//! What could be saved, what it costs, what it is worth and who could pay.

use super::column::{
    Column, DOCUMENT, ID, Kind, LABEL, MONEY, NOTE, OPTION, PLACE, Range, SHORT_LABEL, TableShape,
    WHOLE_MONEY, amount, choice, growth, number, one, several, text, yes_no,
};

/// A year of the plan, counted from 1.
const fn plan_year(name: &'static str) -> Column {
    number(name, &PLAN_YEARS)
}

const RULES: &[&str] = &["equal", "population", "savings", "shares"];

static PLAN_YEARS: Range = Range::whole(1.0, 100.0);
static COST: Range = Range::new(0.0, 1e9);
static MONTHS: Range = Range::new(1.0, 12.0);
static FIRST_TEN_YEARS: Range = Range::whole(1.0, 10.0);
static PROJECT_SUMS: Range = Range::whole(0.0, 20_000_000.0);
static PROJECT_LENGTHS: Range = Range::whole(1.0, 30.0);

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
    TableShape::of("posts", 40, &[ID, LABEL, number("cost", &COST)]),
    TableShape::of("non-pay", 40, &[ID, LABEL, number("cost", &COST)]),
    TableShape::of("team-plans", 20, &[ID, LABEL, DOCUMENT, PLACE]),
    TableShape::of(
        "team-phases",
        200,
        &[
            one("plan", &["team-plans"]).needed(),
            plan_year("first-year"),
            number("months", &MONTHS),
            number("total", &MONEY),
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
            number("amount", &WHOLE_MONEY),
            number("max", &WHOLE_MONEY),
            plan_year("first-year"),
            number("last-year", &FIRST_TEN_YEARS),
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
            number("cost", &PROJECT_SUMS),
            number("benefit", &PROJECT_SUMS),
            number("first-year", &FIRST_TEN_YEARS),
            number("years", &PROJECT_LENGTHS),
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
            // Which published figures bear on it, and whether the value is one of them.
            text("figures"),
            yes_no("published").shown(),
            DOCUMENT,
            PLACE,
        ],
    ),
];
