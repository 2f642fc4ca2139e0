//! The councils, benefits, savings and costs of the case, with their published values.

use super::files::DataFiles;
use super::papers::{Document, Figures, Place, Printed, owned, place};
use super::table::{DataError, Row};
use super::{COUNCILS, DRIVERS, OUTCOME_AREAS};

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
#[allow(missing_docs, reason = "the columns of data/councils.csv")]
pub struct Council {
    pub id: String,
    pub name: String,
    pub short_name: String,
    pub tier: Tier,
    pub residents: f64,
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
#[allow(missing_docs, reason = "the columns of data/cost-lines.csv")]
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
#[allow(missing_docs, reason = "the columns of data/non-pay.csv")]
pub struct NonPay {
    pub id: String,
    pub label: String,
    pub cost: f64,
}

impl Council {
    pub(super) fn read(row: Row<'_>, figures: &Figures) -> Result<Self, DataError> {
        let id = owned(row, "id")?;
        let tier = match row.required("tier")? {
            "county" => Tier::County,
            "district" => Tier::District,
            "unitary" => Tier::Unitary,
            other => {
                return Err(row.error(
                    "tier",
                    format!("\"{other}\" is no tier: county, district or unitary"),
                ));
            }
        };
        Ok(Self {
            residents: figures.value(&format!("residents.{id}"))?,
            name: owned(row, "name")?,
            short_name: owned(row, "short-name")?,
            tier,
            id,
        })
    }
}

impl OutcomeArea {
    pub(super) fn read(row: Row<'_>, figures: &Figures) -> Result<Self, DataError> {
        let id = owned(row, "id")?;
        Ok(Self {
            printed_subtotal: figures.millions(&format!("outcome.{id}.subtotal"))?,
            label: owned(row, "label")?,
            short_label: owned(row, "short-label")?,
            id,
        })
    }
}

impl Measure {
    pub(super) fn read(
        row: Row<'_>,
        figures: &Figures,
        outcomes: &[OutcomeArea; OUTCOME_AREAS],
    ) -> Result<Self, DataError> {
        let id = owned(row, "id")?;
        let outcome = row.required("outcome")?;
        let baseline = figures.get(&format!("measure.{id}.baseline"))?;
        Ok(Self {
            label: owned(row, "label")?,
            outcome: outcomes.iter().position(|known| known.id == outcome).ok_or_else(|| {
                row.error("outcome", format!("\"{outcome}\" is not in outcomes.csv"))
            })?,
            baseline: baseline.printed.clone(),
            target: figures.get(&format!("measure.{id}.target"))?.printed.clone(),
            unit: baseline.unit.clone(),
            benefit: figures.millions(&format!("measure.{id}.benefit"))?,
            id,
        })
    }
}

impl Driver {
    pub(super) fn read_all(
        files: &DataFiles,
        figures: &Figures,
        councils: &[Council; COUNCILS],
        documents: &[Document],
    ) -> Result<[Self; DRIVERS], DataError> {
        let sequence = files.table("savings-sequence.csv")?.rows(|row| {
            let mut shares = [0.0; 5];
            for (share, year) in shares.iter_mut().zip(1..) {
                *share = row.number(&format!("year-{year}"))? / 100.0;
            }
            if (shares.iter().sum::<f64>() - 1.0).abs() > 1e-9 {
                return Err(row.error("year-1", "the yearly shares do not add up to 100"));
            }
            Ok((owned(row, "driver")?, shares))
        })?;
        files.table("drivers.csv")?.exactly(|row| {
            let id = owned(row, "id")?;
            let (low, high) = figures.range(row, &format!("driver.{id}"))?;
            let yearly_shares = sequence
                .iter()
                .find(|(driver, _)| *driver == id)
                .map(|(_, shares)| *shares)
                .ok_or_else(|| {
                    row.error("id", format!("\"{id}\" is not in savings-sequence.csv"))
                })?;
            let excludes = row
                .text("excludes")?
                .split_whitespace()
                .map(|excluded| {
                    councils.iter().position(|council| council.id == excluded).ok_or_else(|| {
                        row.error("excludes", format!("\"{excluded}\" is not in councils.csv"))
                    })
                })
                .collect::<Result<Vec<_>, _>>()?;
            let excludes_source = if excludes.is_empty() {
                None
            } else {
                Some(place(row, "excludes-document", "excludes-place", documents)?)
            };
            let is_capacity = match row.text("capacity")? {
                "yes" => true,
                "" => false,
                other => {
                    return Err(row.error("capacity", format!("\"{other}\" is not yes or empty")));
                }
            };
            Ok(Self {
                label: owned(row, "label")?,
                low,
                high,
                yearly_shares,
                excludes,
                excludes_source,
                is_capacity,
                id,
            })
        })
    }
}

impl CostLine {
    pub(super) fn read(row: Row<'_>, figures: &Figures) -> Result<Self, DataError> {
        let id = owned(row, "id")?;
        let (low, high) = figures.range(row, &format!("cost.{id}"))?;
        Ok(Self { label: owned(row, "label")?, low, high, id })
    }
}

impl Post {
    pub(super) fn read(row: Row<'_>, figures: &Figures) -> Result<Self, DataError> {
        let id = owned(row, "id")?;
        // A post that Phase 1 does not list is not in it.
        let phase_1 = figures.value(&format!("team.phase-1.{id}")).unwrap_or(0.0);
        Ok(Self {
            label: owned(row, "label")?,
            cost: figures.value(&format!("post.{id}.cost"))?,
            phase_1,
            phase_2: figures.value(&format!("team.phase-2.{id}"))?,
            id,
        })
    }
}

impl NonPay {
    pub(super) fn read(row: Row<'_>, figures: &Figures) -> Result<Self, DataError> {
        let id = owned(row, "id")?;
        Ok(Self { cost: figures.value(&format!("non-pay.{id}"))?, label: owned(row, "label")?, id })
    }
}
