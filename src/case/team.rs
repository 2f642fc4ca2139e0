//! The programme team: its posts, its items and its plans over the years.

use super::checks::Checks;
use super::papers::Place;
use super::reading::{ReadRow, ReadTable, Value};

/// The most posts of a kind, and the dearest item, that a lever takes.
const POSTS_MAX: f64 = 10.0;
const ITEM_MAX: f64 = 250_000.0;

/// A kind of post, or an item that is no pay.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamCost {
    /// The id.
    pub id: String,
    /// What it is.
    pub label: String,
    /// Pounds a year: of one post with on-costs, or of the item.
    pub cost: f64,
    /// The position of the published figure of the cost.
    pub figure: Option<usize>,
}

/// A team over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamPlanRow {
    /// The id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Where it stands.
    pub source: Place,
    /// In the order of their first years.
    pub phases: Vec<Phase>,
}

/// What a team is from one year on.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// The year of the plan in which it begins.
    pub first_year: u32,
    /// The months of each year in which it holds, 1 to 12.
    pub months: f64,
    /// Pay a year in pounds, where no posts are given.
    pub total: Option<f64>,
    /// For each kind of post, how many.
    pub posts: Vec<f64>,
    /// For each item, pounds a year; 0 where the phase has none of it.
    pub non_pay: Vec<f64>,
    /// The positions of the kinds of post that the phase names.
    pub named_posts: Vec<usize>,
    /// The positions of the items that the phase names.
    pub named_items: Vec<usize>,
    /// Whether levers set its posts and items.
    pub is_adjustable: bool,
}

impl TeamCost {
    pub(super) fn read(row: &ReadRow<'_>) -> Self {
        Self {
            id: row.owned("id"),
            label: row.owned("label"),
            cost: row.number("cost").unwrap_or_default(),
            figure: row.figure("cost"),
        }
    }
}

impl TeamPlanRow {
    pub(super) fn all(
        plans: &ReadTable<'_>,
        phases: &ReadTable<'_>,
        posts: &[TeamCost],
        items: &[TeamCost],
        checks: &mut Checks,
    ) -> Vec<Self> {
        let plan = |row: &ReadRow<'_>| Self {
            id: row.owned("id"),
            label: row.owned("label"),
            source: row.source(),
            phases: Vec::new(),
        };
        let mut plans: Vec<_> = plans.rows.iter().map(plan).collect();
        for row in &phases.rows {
            let phase = Phase::read(row, posts, items);
            if phase.total.is_some() && row.says("posts") {
                let problem = "it has posts as well; pay is either the one or the other";
                checks.fault(row, "total", problem);
            }
            if phase.is_adjustable {
                phase.check_levers(row, checks);
            }
            let Some(plan) = row.at("plan").map(|plan| &mut plans[plan]) else { continue };
            let same_year = |known: &Phase| known.first_year == phase.first_year;
            if !row.is_bad("first-year") && plan.phases.iter().any(same_year) {
                let problem =
                    format!("another phase of the plan begins in year {} too", phase.first_year);
                checks.fault(row, "first-year", problem);
            }
            let differs = |known: &Phase| {
                known.is_adjustable
                    && (&known.posts, &known.non_pay) != (&phase.posts, &phase.non_pay)
            };
            if phase.is_adjustable && plan.phases.iter().any(differs) {
                checks.fault(
                    row,
                    "adjustable",
                    "another adjustable phase of the plan has other posts or items, and one lever \
                     sets both; make them the same, or only one adjustable",
                );
            }
            let place = plan.phases.iter().position(|known| known.first_year > phase.first_year);
            plan.phases.insert(place.unwrap_or(plan.phases.len()), phase);
        }
        plans
    }
}

impl Phase {
    fn read(row: &ReadRow<'_>, posts: &[TeamCost], items: &[TeamCost]) -> Self {
        let counts = |field: &str, all: &[TeamCost]| {
            let mut numbers = vec![0.0; all.len()];
            let mut named = Vec::new();
            if let Value::Counts(counts) = row.value(field) {
                for (place, number) in counts {
                    numbers[*place] = number.unwrap_or(all[*place].cost);
                    named.push(*place);
                }
            }
            (numbers, named)
        };
        let (posts, named_posts) = counts("posts", posts);
        let (non_pay, named_items) = counts("non-pay", items);
        Self {
            first_year: row.count("first-year").unwrap_or(1),
            months: row.number("months").unwrap_or(12.0),
            total: row.number("total"),
            posts,
            non_pay,
            named_posts,
            named_items,
            is_adjustable: row.flag("adjustable") == Some(true),
        }
    }

    /// Whether levers can stand where the phase has them.
    fn check_levers(&self, row: &ReadRow<'_>, checks: &mut Checks) {
        if self.posts.iter().any(|number| *number > POSTS_MAX) {
            let problem = format!("an adjustable phase has at most {POSTS_MAX} posts of a kind");
            checks.fault(row, "posts", problem);
        }
        if self.non_pay.iter().any(|cost| *cost > ITEM_MAX || cost.fract() != 0.0) {
            let problem = format!(
                "in an adjustable phase an item costs at most {ITEM_MAX}, in whole pounds a year"
            );
            checks.fault(row, "non-pay", problem);
        }
    }
}
