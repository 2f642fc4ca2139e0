//! A case: everything about one group of councils that is not a formula.
//!
//! It is made of plain tables, [`Tables`], which come as a folder of CSV files or as one file.
//! [`Case::read`] checks them and gives a value in which references are positions and money is in
//! pounds. `docs/case.md` describes every table.
//!
//! ```
//! use derwent::case::{Case, Tables};
//!
//! let case = Case::read(&Tables::built_in()).expect("it has no faults");
//! assert_eq!(case.councils.len(), 10);
//! assert_eq!(case.lines[0].low, Some(5_100_000.0));
//! ```

mod beside;
mod built_in;
mod checks;
mod chosen;
mod defaults;
mod fault;
mod finding;
mod lines;
mod money;
mod order;
mod papers;
mod people;
mod plan;
mod reading;
mod record;
mod schema;
mod tables;
mod team;
mod value;

pub use beside::{Caveat, CaveatSubject, Difference, Disagreement, Event, EventDate};
pub use chosen::Division;
pub use fault::{FAULT_LIMIT, Fault};
pub use lines::{Line, LineKind, Rate};
pub use money::{MeasureRow, OutcomeRow, Phasing, ProjectRow, ProjectRule, SourceRow};
pub use papers::{Assumption, Document, Mark, Place, PresetRow, Printed, PublishedFigure};
pub use people::{CaseOption, CouncilRow, Key, Layer, Stance};
pub use plan::{FIRST_CALENDAR_YEAR, PlanRow, PlanTable, year_of};
pub use record::{CaseRecord, Status};
pub use tables::{CASE_SIZE_LIMIT, Row, Table, Tables};
pub use team::{Phase, TeamCost, TeamPlanRow};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use checks::Checks;
use reading::{ReadRow, ReadTable, Reading};

/// A case that was read: no faults are in it. Money is in pounds, shares are fractions, and years
/// of the plan count from 1. A position is that of the row in its own list.
#[derive(Clone, Debug)]
pub struct Case {
    /// What it is and what became of it.
    pub record: CaseRecord,
    /// Who could take part.
    pub councils: Vec<CouncilRow>,
    /// By what lines are divided, or what a rate is a part of.
    pub keys: Vec<Key>,
    /// The ways to do it; empty where there is one only.
    pub options: Vec<CaseOption>,
    /// Savings, recurring and one-off costs.
    pub lines: Vec<Line>,
    /// The different ways in which these are divided; the first is by the shares of savings.
    pub divisions: Vec<Division>,
    /// In which years one-off cost may fall; the general four where the case has none.
    pub phasings: Vec<Phasing>,
    /// Outcomes for residents.
    pub outcomes: Vec<OutcomeRow>,
    /// Measures of them.
    pub measures: Vec<MeasureRow>,
    /// Kinds of post in the programme team.
    pub posts: Vec<TeamCost>,
    /// Items of the team that are no pay.
    pub non_pay: Vec<TeamCost>,
    /// The team over the years, as it could be.
    pub team_plans: Vec<TeamPlanRow>,
    /// Who could pay, in the order in which the money is used.
    pub sources: Vec<SourceRow>,
    /// What some councils may do together.
    pub projects: Vec<ProjectRow>,
    /// What is assumed, and why.
    pub assumptions: Vec<Assumption>,
    /// The starting points. Their levers and values are checked where levers are known.
    pub presets: Vec<PresetRow>,
    /// The papers.
    pub documents: Vec<Document>,
    /// Every published figure, as printed.
    pub figures: Vec<PublishedFigure>,
    /// Where the papers differ, or seem to.
    pub disagreements: Vec<Disagreement>,
    /// What the papers print beside their figures.
    pub caveats: Vec<Caveat>,
    /// What happened, in the order of the table.
    pub events: Vec<Event>,
    /// The other tables of the plan that have rows.
    pub plan: Vec<PlanTable>,
    /// What a reader should know; the case is read all the same.
    pub warnings: Vec<Fault>,
    /// Six letters for what computes: it stays while only words change.
    pub fingerprint: String,
}

impl Case {
    /// Checks the tables and makes a case of them.
    ///
    /// # Errors
    ///
    /// All that is wrong, up to [`FAULT_LIMIT`] faults, each with its table, row and field and
    /// what is allowed.
    pub fn read(tables: &Tables) -> Result<Self, Vec<Fault>> {
        if !tables.is_readable {
            return Err(tables.faults.0.clone());
        }
        let mut reading = Reading::of(tables);
        let rows = reading.rows();
        let fingerprint = fingerprint(&reading.computes);
        let mut checks = Checks { faults: reading.faults, warnings: Vec::new() };
        if checks.faults.is_full() {
            // Not every row was read.
            return Err(checks.faults.0);
        }
        let case = Self::of_rows(&rows, fingerprint, &mut checks);
        match case {
            Some(case) if checks.faults.0.is_empty() => {
                Ok(Self { warnings: checks.warnings, ..case })
            }
            _ => Err(checks.faults.0),
        }
    }

    fn of_rows(tables: &[ReadTable<'_>], fingerprint: String, checks: &mut Checks) -> Option<Self> {
        let table = |name: &str| {
            let found = tables.iter().find(|table| table.shape.name == name);
            found.unwrap_or_else(|| panic!("the schema has no table {name}"))
        };
        fn each<T>(table: &ReadTable<'_>, read: impl Fn(&ReadRow<'_>) -> T) -> Vec<T> {
            table.rows.iter().map(read).collect()
        }
        let record = CaseRecord::one(table("case"), checks);
        let figures = PublishedFigure::all(table("figures"), checks);
        let councils = CouncilRow::all(table("councils"), checks);
        let keys = Key::all(table("weights"), councils.len(), checks);
        let mut lines = Line::all(table("lines"), &councils, &keys, &figures, checks);
        let measures = MeasureRow::all(table("measures"), &figures, checks);
        let posts = each(table("posts"), TeamCost::read);
        let non_pay = each(table("non-pay"), TeamCost::read);
        let team_plans =
            TeamPlanRow::all(table("team-plans"), table("team-phases"), &posts, &non_pay, checks);
        let mut phasings = each(table("phasings"), Phasing::read);
        if phasings.is_empty() {
            phasings = Phasing::general();
        }
        let mut sources = Vec::new();
        for row in &table("sources").rows {
            sources.push(SourceRow::read(row, checks));
        }
        let assumptions = Assumption::all(table("assumptions"), checks);
        defaults::warn_of_two_homes(tables, &assumptions, checks);
        plan::check_dependencies(table("dependencies"), &mut checks.faults);
        plan::check_years(["milestones", "activities"].map(table), &mut checks.faults);
        let carried = tables.iter().filter(|table| {
            schema::is_plan(table.shape) && table.shape.name != "events" && !table.rows.is_empty()
        });
        Some(Self {
            record: record?,
            councils,
            keys,
            options: each(table("options"), CaseOption::read),
            divisions: Division::all(&mut lines),
            lines,
            phasings,
            outcomes: each(table("outcomes"), OutcomeRow::read),
            measures,
            posts,
            non_pay,
            team_plans,
            sources,
            projects: each(table("projects"), ProjectRow::read),
            assumptions,
            presets: each(table("presets"), PresetRow::read),
            documents: each(table("documents"), Document::read),
            figures,
            disagreements: each(table("disagreements"), Disagreement::read),
            caveats: each(table("caveats"), Caveat::read),
            events: each(table("events"), Event::read),
            plan: carried.map(PlanTable::read).collect(),
            warnings: Vec::new(),
            fingerprint,
        })
    }

    /// The distinct ids of the lines of a kind, in the order in which they come: each is one
    /// lever, whatever the options.
    #[must_use]
    pub fn line_ids(&self, kind: LineKind) -> Vec<&str> {
        lines::ids(&self.lines, kind)
    }

    /// Whether it is the case that is part of the program: what computes is the same.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        self.fingerprint == built_in::FINGERPRINT
    }

    /// The rows of a table of the plan.
    #[must_use]
    pub fn plan(&self, table: &str) -> &[PlanRow] {
        self.plan.iter().find(|known| known.name == table).map_or(&[], |table| &table.rows)
    }

    /// The figure with this id.
    #[must_use]
    pub fn figure(&self, id: &str) -> Option<&PublishedFigure> {
        self.figures.iter().find(|figure| figure.id == id)
    }
}

/// The CRC-32 of what computes, in six letters.
fn fingerprint(computes: &str) -> String {
    const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
    URL_SAFE_NO_PAD.encode(CRC.checksum(computes.as_bytes()).to_be_bytes())
}
