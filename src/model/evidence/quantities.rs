//! The councils, benefits, savings and costs of the case, with their published values.

use crate::case::{
    CouncilRow, Layer, Line, MeasureRow, OutcomeRow, Place, PlanRow, Printed, Stance,
};

/// What a council is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// The upper tier.
    County,
    /// A district or borough.
    District,
    /// Both tiers in one, outside the case.
    Unitary,
}

/// A council.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "columns of the table councils")]
pub struct Council {
    pub id: String,
    pub name: String,
    pub short_name: String,
    pub tier: Tier,
    pub residents: f64,
    pub stance: Stance,
    pub share: f64,
    pub part: f64,
}

/// One of the four ambitions.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "columns of the table ambitions")]
pub struct Ambition {
    pub id: String,
    pub label: String,
    pub source: Place,
}

/// An outcome for residents.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomeArea {
    /// The id.
    pub id: String,
    /// A sentence.
    pub label: String,
    /// One or two words.
    pub short_label: String,
    /// The sub-total as printed, in pounds.
    pub printed_subtotal: f64,
}

/// A measure of an outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// The id.
    pub id: String,
    /// What is measured.
    pub label: String,
    /// Its outcome's position.
    pub outcome: usize,
    /// The measure now.
    pub baseline: Printed,
    /// The measure aimed for.
    pub target: Printed,
    /// The measure's own unit.
    pub unit: String,
    /// The benefit at the target, in pounds.
    pub benefit: f64,
}

/// A driver of the councils' savings.
#[derive(Clone, Debug, PartialEq)]
pub struct Driver {
    /// The id.
    pub id: String,
    /// What it is.
    pub label: String,
    /// Saving a year from Year 5, low, in pounds.
    pub low: f64,
    /// Saving a year from Year 5, high, in pounds.
    pub high: f64,
    /// New saving by year, as shares of the total; they sum to 1.
    pub yearly_shares: [f64; 5],
    /// The positions of the councils whose costs the papers leave out.
    pub excludes: Vec<usize>,
    /// Whether the saving is staff time, which could also be put to other work
    /// (`case-for-change`, chapter 4, operational efficiency and effectiveness).
    pub is_capacity: bool,
    /// Where that stands; nowhere if none is left out.
    pub excludes_source: Option<Place>,
}

/// A line of one-off cost, in pounds.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "columns of the table lines")]
pub struct CostLine {
    pub id: String,
    pub label: String,
    pub low: f64,
    pub high: f64,
}

/// A kind of post in the programme team.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// The id.
    pub id: String,
    /// What it is.
    pub label: String,
    /// Pay with on-costs, a year, in pounds.
    pub cost: f64,
    /// Posts in Phase 1.
    pub phase_1: f64,
    /// Posts in Phase 2.
    pub phase_2: f64,
}

/// An item of the team's non-pay budget, a year, in pounds.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "columns of the table non-pay")]
pub struct NonPay {
    pub id: String,
    pub label: String,
    pub cost: f64,
}

impl Council {
    pub(super) fn of(row: &CouncilRow) -> Self {
        Self {
            id: row.id.clone(),
            name: row.name.clone(),
            short_name: row.short_name.clone(),
            tier: match row.layer {
                Layer::Upper => Tier::County,
                Layer::Lower => Tier::District,
                Layer::Both => Tier::Unitary,
            },
            residents: row.residents,
            stance: row.stance,
            share: row.share,
            part: row.part,
        }
    }
}

impl Ambition {
    pub(super) fn of(row: &PlanRow) -> Self {
        let text = |column| row.text(column).to_owned();
        Self {
            id: text("id"),
            label: text("label"),
            source: Place { document: text("document"), place: text("place") },
        }
    }
}

impl OutcomeArea {
    pub(super) fn of(row: &OutcomeRow) -> Self {
        Self {
            id: row.id.clone(),
            label: row.label.clone(),
            short_label: row.short_label.clone(),
            printed_subtotal: row.subtotal.unwrap_or_default(),
        }
    }
}

impl Measure {
    pub(super) fn of(row: &MeasureRow) -> Self {
        let printed = |printed: &Option<Printed>| {
            printed.clone().unwrap_or(Printed { text: String::new(), value: 0.0 })
        };
        Self {
            id: row.id.clone(),
            label: row.label.clone(),
            outcome: row.outcome,
            baseline: printed(&row.baseline),
            target: printed(&row.target),
            unit: row.unit.clone(),
            benefit: row.benefit.unwrap_or_default(),
        }
    }
}

impl Driver {
    pub(super) fn of(line: &Line) -> Self {
        let mut yearly_shares = [0.0; 5];
        for (share, published) in yearly_shares.iter_mut().zip(&line.phasing) {
            *share = *published;
        }
        let excludes_source = (!line.excludes.is_empty()).then(|| line.excludes_source.clone());
        Self {
            id: line.id.clone(),
            label: line.label.clone(),
            low: line.low.unwrap_or_default(),
            high: line.high.unwrap_or_default(),
            yearly_shares,
            excludes: line.excludes.clone(),
            is_capacity: line.is_capacity,
            excludes_source,
        }
    }
}

impl CostLine {
    pub(super) fn of(line: &Line) -> Self {
        Self {
            id: line.id.clone(),
            label: line.label.clone(),
            low: line.low.unwrap_or_default(),
            high: line.high.unwrap_or_default(),
        }
    }
}
