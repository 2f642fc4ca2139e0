//! Cash and wider benefits in one sum, for specialists who know what it leaves out.

use super::{NOBODY, Term, costs};
use crate::case::Case;
use crate::model::{Choices, Outcome, WiderBasis, run};
use crate::words::number::{grouped, percent, pounds};
use crate::words::origin::Origin;

/// Everything together: the net present social value, and the ratio in both readings of the
/// published benefits. The model is run once more, for the other reading.
#[must_use]
pub fn together_terms(case: &Case, choices: &Choices, outcome: &Outcome) -> [Term; 2] {
    let other_basis = match choices.wider_basis {
        WiderBasis::Annual => WiderBasis::Once,
        WiderBasis::Once => WiderBasis::Annual,
    };
    let other = run(case, &Choices { wider_basis: other_basis, ..choices.clone() });
    let (each_year, once) = match choices.wider_basis {
        WiderBasis::Annual => (outcome, &other),
        WiderBasis::Once => (&other, outcome),
    };
    let readings = |of: &dyn Fn(&Outcome) -> String| {
        format!("{} if the benefits come each year; {} if once", of(each_year), of(once))
    };
    let is_counted = choices.wider_cost > 0.0;
    let (label, term) = if is_counted {
        ("Everything over its cost", "Benefit-cost ratio")
    } else {
        (
            "Not a benefit-cost ratio: the cost of reaching these targets is not counted",
            "Value for each pound",
        )
    };
    let costs = costs(case, outcome);
    let left_out = if is_counted {
        format!(
            "The cost of reaching the targets is taken as {} of their value, which is assumed.",
            percent(choices.wider_cost, 0)
        )
    } else {
        format!(
            "It divides savings and wider benefits by {costs} cost, which the case says is not the \
             cost of those benefits. HM Treasury sets no pass mark."
        )
    };
    let terms = [
        Term {
            label: "Savings and wider benefits less cost, worth today",
            term: "Net present social value".to_owned(),
            value: readings(&|outcome| pounds(outcome.totals.npsv)),
            meaning: "Adds what is cash for councils to what is value for others: partly in other \
                      services\u{2019} budgets, in no council\u{2019}s as cash. It cannot pay a bill."
                .to_owned(),
            origin: Some(Origin::Everything),
        },
        Term {
            label,
            term: term.to_owned(),
            value: readings(&|outcome| {
                outcome.totals.bcr.map_or_else(|| "no cost".to_owned(), two_digits)
            }),
            meaning: left_out,
            origin: Some(Origin::Everything),
        },
    ];
    terms.map(|term| match outcome.takes_part.contains(&true) {
        true => term,
        false => Term { meaning: NOBODY.to_owned(), ..term.without_figure() },
    })
}

/// A ratio with two digits: "120", "31", "6.7".
fn two_digits(ratio: f64) -> String {
    let size = ratio.abs();
    match size {
        ..9.95 => format!("{:.1}", ratio + 0.0),
        9.95..99.5 => grouped(ratio.round()),
        _ => {
            let mut step = 10.0;
            while size / step >= 99.5 {
                step *= 10.0;
            }
            grouped((ratio / step).round() * step)
        }
    }
}
