//! The published figures, each with its unit and place, as the papers print them.
//!
//! They stand in `data/` as CSV files that an officer can read. A row that is wrong is reported
//! with its file, row and field; the tests read every file.

mod caveats;
mod differences;
mod files;
mod papers;
mod quantities;
mod story;
mod table;

use std::sync::LazyLock;

pub use caveats::{Caveat, CaveatSubject};
pub use differences::{Difference, Disagreement};
pub use files::DataFiles;
pub use papers::{Ambition, Assumption, Document, Mark, Place, Printed, PublishedFigure};
pub use quantities::{CostLine, Council, Driver, Measure, NonPay, OutcomeArea, Post, Tier};
pub use story::{CaseRecord, Event, EventDate, Status};
pub use table::DataError;

use papers::Figures;
use table::Table;

use super::in_order;

/// Councils: the county, its eight districts and boroughs, and Derby City.
pub const COUNCILS: usize = 10;
/// Outcomes for residents.
pub const OUTCOME_AREAS: usize = 5;
/// Measures of those outcomes.
pub const MEASURES: usize = 25;
/// Drivers of the councils' savings.
pub const DRIVERS: usize = 5;
/// Lines of one-off cost.
pub const COST_LINES: usize = 7;
/// Kinds of post in the programme team.
pub const POSTS: usize = 4;
/// Items of the team's non-pay budget.
pub const NON_PAY: usize = 3;

/// All that is published or assumed. Money in pounds.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// What this case is and what became of it.
    pub case: CaseRecord,
    /// What happened before and after, in the order of time.
    pub events: Vec<Event>,
    /// The papers.
    pub documents: Vec<Document>,
    /// Every published figure, as printed.
    pub figures: Vec<PublishedFigure>,
    /// What the papers leave open, and why the planner assumes what it does.
    pub assumptions: Vec<Assumption>,
    /// Where the papers differ, or seem to.
    pub disagreements: Vec<Disagreement>,
    /// What the papers print beside their figures.
    pub caveats: Vec<Caveat>,
    /// The four ambitions.
    pub ambitions: Vec<Ambition>,

    /// In the order of `data/councils.csv`.
    pub councils: [Council; COUNCILS],
    /// Residents of all districts together, which are the county's.
    pub district_residents: f64,
    /// The five outcomes.
    pub outcome_areas: [OutcomeArea; OUTCOME_AREAS],
    /// The 25 measures, in the order of the paper's tables.
    pub measures: [Measure; MEASURES],
    /// The five drivers of savings.
    pub drivers: [Driver; DRIVERS],
    /// The seven lines of one-off cost.
    pub cost_lines: [CostLine; COST_LINES],
    /// Contingency on one-off cost, as a fraction.
    pub contingency: f64,
    /// Posts in the programme team.
    pub posts: [Post; POSTS],
    /// Non-pay budget of Phase 2.
    pub non_pay: [NonPay; NON_PAY],
    /// Non-pay budget of Phase 1, for a full year.
    pub phase_1_non_pay: f64,
    /// Length of Phase 1 in months.
    pub phase_1_months: f64,
    /// The programme team agreed in 2022, a year.
    pub team_2022: f64,
    /// Who funds Phase 2, a year.
    pub phase_2_funding: Phase2Funding,
    /// What the renewable energy study saved councils by working together.
    pub renewable_energy_saving: f64,
    /// The Green Book's discount rate, as a fraction.
    pub discount_rate: f64,
}

/// The proposed funding of Phase 2 (`update-2023` 4.31), a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Phase2Funding {
    /// The county.
    pub county: f64,
    /// The Derbyshire Economic Partnership.
    pub dep: f64,
    /// The retained business rates pool.
    pub rates_pool: f64,
}

impl Evidence {
    /// The figures of the papers, read once.
    ///
    /// # Panics
    ///
    /// If a data file is wrong, which the tests rule out.
    #[must_use]
    pub fn published() -> &'static Self {
        static PUBLISHED: LazyLock<Evidence> = LazyLock::new(|| {
            Evidence::read(&DataFiles::built_in()).unwrap_or_else(|error| panic!("{error}"))
        });
        &PUBLISHED
    }

    /// Reads and checks the data files.
    ///
    /// # Errors
    ///
    /// The first row that is wrong, with its file and field: a missing column, a value that is
    /// not a number, a range upside down, an id that is unknown, missing or given twice.
    pub fn read(files: &DataFiles) -> Result<Self, DataError> {
        let documents = files.table("documents.csv")?.rows(Document::read)?;
        let figures = Figures::read(files, &documents)?;
        let councils = files.table("councils.csv")?.exactly(|row| Council::read(row, &figures))?;
        let outcome_areas =
            files.table("outcomes.csv")?.exactly(|row| OutcomeArea::read(row, &figures))?;
        let events = files.table("events.csv")?.rows(|row| Event::read(row, &documents))?;
        let events = in_order(events, |event| event.date);
        let [case] = files.table("case.csv")?.exactly(|row| CaseRecord::read(row, &events))?;
        let published_share = |id| figures.value(id).map(|percent| percent / 100.0);
        Ok(Self {
            case,
            events,
            assumptions: files
                .table("assumptions.csv")?
                .rows(|row| Assumption::read(row, &documents))?,
            disagreements: files
                .table("disagreements.csv")?
                .rows(|row| Disagreement::read(row, &documents))?,
            caveats: files.table("caveats.csv")?.rows(|row| Caveat::read(row, &documents))?,
            ambitions: files.table("ambitions.csv")?.rows(|row| Ambition::read(row, &documents))?,
            district_residents: councils
                .iter()
                .filter(|council: &&Council| council.tier == Tier::District)
                .map(|council| council.residents)
                .sum(),
            measures: files
                .table("measures.csv")?
                .exactly(|row| Measure::read(row, &figures, &outcome_areas))?,
            drivers: Driver::read_all(files, &figures, &councils, &documents)?,
            cost_lines: files
                .table("cost-lines.csv")?
                .exactly(|row| CostLine::read(row, &figures))?,
            contingency: published_share("cost.contingency.rate")?,
            posts: files.table("posts.csv")?.exactly(|row| Post::read(row, &figures))?,
            non_pay: files.table("non-pay.csv")?.exactly(|row| NonPay::read(row, &figures))?,
            phase_1_non_pay: figures.value("team.phase-1.non-pay")?,
            phase_1_months: figures.value("team.phase-1.months")?,
            team_2022: figures.value("team.2022.total")?,
            phase_2_funding: Phase2Funding {
                county: figures.value("funding.phase-2.county")?,
                dep: figures.value("funding.phase-2.dep")?,
                rates_pool: figures.value("funding.phase-2.rates-pool")?,
            },
            renewable_energy_saving: figures.value("project.renewable-energy.saving")?,
            discount_rate: published_share("discount-rate.2026")?,
            councils,
            outcome_areas,
            documents,
            figures: figures.into_list(),
        })
    }

    /// The published figure with this id.
    #[must_use]
    pub fn figure(&self, id: &str) -> Option<&PublishedFigure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// The assumption with this id.
    #[must_use]
    pub fn assumption(&self, id: &str) -> Option<&Assumption> {
        self.assumptions.iter().find(|assumption| assumption.id == id)
    }

    /// What the papers print beside their figures about one subject, in the order of the file.
    pub fn caveats_about(&self, subject: CaveatSubject) -> impl Iterator<Item = &Caveat> {
        self.caveats.iter().filter(move |caveat| caveat.about.contains(&subject))
    }

    /// The caveat with this id.
    #[must_use]
    pub fn caveat(&self, id: &str) -> Option<&Caveat> {
        self.caveats.iter().find(|caveat| caveat.id == id)
    }

    /// The event with this id.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// The position of the council with this id.
    #[must_use]
    pub fn council(&self, id: &str) -> Option<usize> {
        self.councils.iter().position(|council| council.id == id)
    }

    /// The paper with this id.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }
}
