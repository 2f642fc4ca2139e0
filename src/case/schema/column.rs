//! What a table and a column are.

/// A table.
pub(in crate::case) struct TableShape {
    pub name: &'static str,
    /// The most rows it may have.
    pub limit: usize,
    /// Whether anything is computed from it, so that its columns go into the fingerprint.
    pub computes: bool,
    pub columns: &'static [Column],
}

/// A column.
#[derive(Debug)]
pub(in crate::case) struct Column {
    pub name: &'static str,
    pub kind: Kind,
    /// Whether it must say something in every row.
    pub is_required: bool,
    /// Whether it is shown and computes nothing, in a table that computes.
    pub is_shown: bool,
}

/// What a cell holds. Anything may be empty where the column is not required.
#[derive(Clone, Copy, Debug)]
pub(in crate::case) enum Kind {
    /// Any text.
    Text,
    /// The unit of a number, from which its pounds follow: a text that computes.
    Unit,
    /// The row's own id: `a-z0-9-`.
    Id {
        /// The most characters.
        limit: usize,
        /// Whether dots are allowed.
        dots: bool,
    },
    /// A name of the same letters that several rows may share: a key.
    Name,
    /// A number, or a published figure.
    Number(&'static Range),
    /// Shares by year that add up to 1.
    Shares,
    /// `yes` or `no`.
    YesNo,
    /// One of a few words.
    Choice(&'static [&'static str]),
    /// Any of a few words.
    Choices(&'static [&'static str]),
    /// The id of a row in one of these tables; of `weights`, its key.
    One(&'static [&'static str]),
    /// Ids of rows in a table.
    Several(&'static [&'static str]),
    /// Ids of rows in a table, each with a number: `project-officer=2`. Where the number may be
    /// left out, the row's own stands for it.
    Counts { table: &'static [&'static str], may_lack: bool },
    /// A plan and one of its years: `two-phase:1`, or several.
    PlanYears,
    /// What a starting point changes: `fund.dep=80000; stance.erewash=joins`.
    Changes,
    /// The value of a lever, whose kind a later room knows.
    Value,
    /// A date as far as it is known: 2024, 2024-02 or 2024-02-22.
    Date,
}

/// Which numbers a column takes. Behind a reference, since most columns are no numbers and the page
/// carries the schema.
#[derive(Debug)]
pub(in crate::case) struct Range {
    pub min: f64,
    pub max: f64,
    /// Whole numbers only.
    pub whole: bool,
    /// A fraction of one: a figure printed in % counts as its hundredth.
    pub fraction: bool,
}

impl Range {
    pub const fn new(min: f64, max: f64) -> Self {
        Self { min, max, whole: false, fraction: false }
    }

    pub const fn whole(min: f64, max: f64) -> Self {
        Self { whole: true, ..Self::new(min, max) }
    }
}

/// What a paper prints: large enough for any council, small enough to add up.
static AMOUNT: Range = Range::new(-1e12, 1e12);
/// Money that is never taken away.
pub(super) static MONEY: Range = Range::new(0.0, 1e12);
pub(super) static WHOLE_MONEY: Range = Range::whole(0.0, 1e12);
/// A yearly change as a fraction.
static GROWTH: Range = Range { fraction: true, ..Range::new(-1.0, 1.0) };

impl TableShape {
    /// A table from which something is computed.
    pub const fn of(name: &'static str, limit: usize, columns: &'static [Column]) -> Self {
        Self { name, limit, computes: true, columns }
    }

    /// A table that is only shown.
    pub const fn shown(name: &'static str, columns: &'static [Column]) -> Self {
        Self { name, limit: usize::MAX, computes: false, columns }
    }
}

impl Column {
    pub const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, is_required: false, is_shown: false }
    }

    pub const fn needed(self) -> Self {
        Self { is_required: true, ..self }
    }

    pub const fn shown(self) -> Self {
        Self { is_shown: true, ..self }
    }
}

pub(super) const ID: Column = Column::new("id", Kind::Id { limit: 40, dots: false }).needed();
pub(super) const LABEL: Column = text("label").needed();
pub(super) const SHORT_LABEL: Column = text("short-label");
pub(super) const OPTION: Column = one("option", &["options"]);
pub(super) const DOCUMENT: Column = one("document", &["documents"]).shown();
pub(super) const PLACE: Column = text("place");
pub(super) const NOTE: Column = text("note");

pub(super) const fn text(name: &'static str) -> Column {
    Column::new(name, Kind::Text)
}

pub(super) const fn amount(name: &'static str) -> Column {
    number(name, &AMOUNT)
}

pub(super) const fn number(name: &'static str, range: &'static Range) -> Column {
    Column::new(name, Kind::Number(range))
}

pub(super) const fn growth() -> Column {
    number("growth", &GROWTH)
}

pub(super) const fn yes_no(name: &'static str) -> Column {
    Column::new(name, Kind::YesNo)
}

pub(super) const fn choice(name: &'static str, words: &'static [&'static str]) -> Column {
    Column::new(name, Kind::Choice(words))
}

pub(super) const fn one(name: &'static str, tables: &'static [&'static str]) -> Column {
    Column::new(name, Kind::One(tables))
}

pub(super) const fn several(name: &'static str, tables: &'static [&'static str]) -> Column {
    Column::new(name, Kind::Several(tables))
}
