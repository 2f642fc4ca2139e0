//! The published figures, each with its unit and place, as the papers print them.
//!
//! They come from a [`Case`], in the shape in which the model computes with them.

mod quantities;

use std::sync::LazyLock;

pub use quantities::{
    Ambition, CostLine, Council, Driver, Measure, NonPay, OutcomeArea, Post, Tier,
};

use super::in_order;
use crate::case::{
    Assumption, Case, CaseRecord, Caveat, CaveatSubject, Disagreement, Document, Event, LineKind,
    PresetRow, ProjectRow, PublishedFigure, SourceRow, Tables,
};

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
    /// Who could pay, in the order in which the money is used.
    pub sources: Vec<SourceRow>,
    /// The joint projects as they stand at first.
    pub projects: Vec<ProjectRow>,
    /// The starting points.
    pub presets: Vec<PresetRow>,
    /// The defaults that stand among the assumptions, by the id of the lever or its family.
    values: Vec<(String, String)>,
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
            let case = Case::read(&Tables::built_in()).unwrap_or_else(|faults| {
                let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
                panic!("{}", faults.join("\n"))
            });
            Evidence::of(case)
        });
        &PUBLISHED
    }

    /// The evidence of a case that has the councils, lines, measures, posts and items for which
    /// the model is made.
    ///
    /// # Panics
    ///
    /// If it has others.
    #[must_use]
    pub fn of(case: Case) -> Self {
        let lines = |kind| case.lines.iter().filter(move |line| line.kind == kind);
        let [two_phase, one_year, ..] = case.team_plans.as_slice() else {
            panic!("the case has no two plans of a team")
        };
        let [phase_1, phase_2] = two_phase.phases.as_slice() else {
            panic!("the first plan has no two phases")
        };
        let in_districts = case.councils.iter().filter(|council| council.upper.is_some());
        let values = case.assumptions.iter().filter(|assumption| !assumption.value.is_empty());
        let values = values.map(|one| (one.id.clone(), one.value.clone())).collect();
        let ambitions = case.plan("ambitions").iter().map(Ambition::of).collect();
        let posts = exactly(case.posts.iter().enumerate().map(|(index, post)| Post {
            id: post.id.clone(),
            label: post.label.clone(),
            cost: post.cost,
            phase_1: phase_1.posts[index],
            phase_2: phase_2.posts[index],
        }));
        let non_pay = exactly(case.non_pay.iter().zip(&phase_2.non_pay).map(|(item, cost)| {
            NonPay { id: item.id.clone(), label: item.label.clone(), cost: *cost }
        }));
        Self {
            ambitions,
            posts,
            non_pay,
            values,
            district_residents: in_districts.map(|council| council.residents).sum(),
            drivers: exactly(lines(LineKind::Saving).map(Driver::of)),
            cost_lines: exactly(lines(LineKind::OneOff).map(CostLine::of)),
            phase_1_non_pay: phase_1.non_pay.iter().sum(),
            phase_1_months: phase_1.months,
            team_2022: one_year.phases.first().and_then(|phase| phase.total).unwrap_or_default(),
            councils: exactly(case.councils.iter().map(Council::of)),
            outcome_areas: exactly(case.outcomes.iter().map(OutcomeArea::of)),
            measures: exactly(case.measures.iter().map(Measure::of)),
            case: case.record,
            events: in_order(case.events, |event| event.date),
            documents: case.documents,
            figures: case.figures,
            assumptions: case.assumptions.into_iter().filter(|one| !one.is_published).collect(),
            disagreements: case.disagreements,
            caveats: case.caveats,
            sources: case.sources,
            projects: case.projects,
            presets: case.presets,
        }
    }

    /// The default that an assumption gives a lever: under its own id, else under its family.
    #[must_use]
    pub fn assumed_value(&self, lever: &str) -> Option<&str> {
        let family = lever.split('.').next().unwrap_or_default();
        let under = |id: &str| self.values.iter().find(|(known, _)| known == id);
        under(lever).or_else(|| under(family)).map(|(_, value)| value.as_str())
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

/// The rows as a list of fixed length.
fn exactly<T, const N: usize>(rows: impl Iterator<Item = T>) -> [T; N] {
    let rows: Vec<T> = rows.collect();
    let count = rows.len();
    rows.try_into().unwrap_or_else(|_| panic!("the case has {count} rows where {N} belong"))
}
