//! How sure it is: the range of many runs, the chance of payback, and what matters most.

use crate::ask::Spread;
use crate::chart::{Figure, Influence, chance_of_payback, distribution, fan, tornado};
use crate::model::Ordered;
use crate::scenario::{Group as Levers, input_text};
use crate::screen::act::{Act, Saved};
use crate::screen::asked::Asked;
use crate::screen::facts::Facts;
use crate::screen::fold::levers_here;
use crate::screen::line::{Button, Line, Press, Run};
use crate::screen::on_point::OnPoint;
use crate::screen::part::{Cell, Chart, Group, Part, Room, Row, Table, Tone};
use crate::screen::picks::{pick_lever, pick_metric, pick_year};
use crate::words::{Metric, Origin, end_of_year, grouped, likelihood, percent, pounds};

/// The figures whose spread can be shown.
const METRICS: [Metric; 2] = [Metric::WorthToday, Metric::WiderWorthToday];

/// How sure it is.
pub fn how_sure(facts: &Facts, in_order: &Spread) -> Vec<Part> {
    let Facts { outcome, uncertainty, asked, .. } = *facts;
    let choices = facts.choices();
    let year = asked.year.min(choices.horizon);
    let sentence = likelihood(choices, outcome, facts.draws, &in_order.cash, year);
    let mut parts = vec![Part::Sentence(sentence)];
    if !outcome.takes_part.contains(&true) {
        return parts;
    }
    let (spread, central) = match asked.spread {
        Metric::WiderWorthToday => (in_order.wider.as_ref(), outcome.totals.wider_worth),
        _ => (None, outcome.totals.npv_cashable),
    };
    let spread = spread.unwrap_or(&in_order.cash);
    let ask = |spread| Asked { spread, ..asked };
    let pick = pick_metric(facts, "Spread of", &METRICS, asked.spread, ask);
    let levers_are = outcome.levers_are;
    parts.push(Part::Words(Tone::Question, question(facts)));
    parts.push(Part::Charts(vec![
        of_runs(fan(outcome, uncertainty, &in_order.end), Room::Main),
        of_runs(chance_of_payback(outcome, uncertainty, uncertainty.draws, year), Room::Half),
        of_runs(distribution(asked.spread, spread, central, levers_are), Room::Half).tools(pick),
        of_runs(what_matters(facts, in_order, central), Room::Wide),
    ]));
    let group = Levers::Uncertainty;
    parts.extend(levers_here(facts, group.title(), |lever| lever.group == group));
    parts.push(exactness(facts, in_order, year));
    parts
}

/// A chart of what came out of the runs.
fn of_runs(figure: Figure, room: Room) -> Chart {
    Chart::new(figure, room).on_point(OnPoint::All(Origin::Runs))
}

fn question(facts: &Facts) -> Line {
    let runs = grouped(facts.uncertainty.draws as f64);
    let name = "What the levers stand at";
    let levers_are =
        pick_lever(facts, name, "risk.levers-are", &[0.0, 1.0], |middle| match middle {
            0.0 => "the plan, which can only fall short".to_owned(),
            _ => "the middle, which can go either way".to_owned(),
        });
    Line::from("Would the money be back by ")
        .pick(pick_year(facts))
        .text(format!(
            "? From {runs} runs. In each, chance picks every uncertain figure from its range. "
        ))
        .text("The levers stand at ")
        .pick(levers_are)
        .text(". How wide each range is can be set under \u{201c}How uncertain it is\u{201d}.")
}

/// How far each uncertain figure moves what is shown, the furthest first.
fn what_matters(facts: &Facts, in_order: &Spread, central: f64) -> Figure {
    let option = facts.choices().option;
    let influences: Vec<_> = in_order
        .sensitivities
        .iter()
        .filter(|sensitivity| sensitivity.low != sensitivity.high)
        .map(|sensitivity| {
            let (label, remark) = input_text(facts.kit(), option, sensitivity);
            Influence { label, remark, sensitivity: *sensitivity }
        })
        .collect();
    tornado(facts.asked.spread, central, &influences, facts.outcome.levers_are)
}

/// How far the figures would differ with other random numbers, and the runs to take away.
fn exactness(facts: &Facts, in_order: &Spread, year: u32) -> Part {
    let asked = facts.asked;
    let open = Press {
        look: Button::Opens(asked.exact),
        ..Press::link(
            "How exact are these figures?",
            Act::Ask(Asked { exact: !asked.exact, ..asked }),
        )
    };
    let mut tools = Line::default().with(Run::Press(open));
    if let Some(seed) = facts.kit().find_index("seed") {
        let next = f64::from((facts.choices().seed + 1) % 1_000_000);
        tools = tools.with(Run::Press(Press {
            title: "If the figures hardly move, they do not hang on chance",
            ..Press::link("Try other random numbers", Act::set(vec![(seed, next)]))
        }));
    }
    let tools = tools.with(Run::Press(Press::link("Save all runs as CSV", Act::Save(Saved::Runs))));
    let mut parts = vec![Part::Words(Tone::Tools, tools)];
    if asked.exact {
        parts.extend(errors(facts, in_order, year));
    }
    Part::Group(Group::Exact, parts)
}

/// How far the figures would differ, typically, with other random numbers.
fn errors(facts: &Facts, in_order: &Spread, year: u32) -> [Part; 2] {
    let uncertainty = facts.uncertainty;
    let row = |name: String, figure: Line, error: String| {
        Row::new(name, vec![Cell::number(figure), Cell::number(format!("\u{b1} {error}"))])
    };
    let quantile = |name: String, of: &Ordered, part: f64| {
        let figure = pounds(of.quantile(part));
        // What is said of the runs everywhere is the cash.
        let is_cash = std::ptr::eq(of, &raw const in_order.cash);
        let figure = if is_cash { Line::figure(figure, Origin::Runs) } else { figure.into() };
        row(name, figure, pounds(of.standard_error(part)))
    };
    let has_wider = facts.kit().has_group(Levers::WiderBenefits);
    let wider = in_order.wider.as_ref().filter(|_| has_wider);
    let wider = wider.map(|wider| ("Wider benefits", wider));
    let mut rows = Vec::new();
    for (what, of) in [("Cash", &in_order.cash)].into_iter().chain(wider) {
        for (where_, part) in [("1 in 10 below", 0.1), ("middle", 0.5), ("1 in 10 above", 0.9)] {
            rows.push(quantile(format!("{what} worth today, {where_}"), of, part));
        }
    }
    let chance = uncertainty.payback_by_year.get(year as usize - 1).copied().unwrap_or_default();
    let error = (chance * (1.0 - chance) / uncertainty.draws as f64).sqrt();
    let by = end_of_year(facts.choices().first_year, year);
    rows.push(row(
        format!("Chance that the money would be back by {by}"),
        Line::figure(percent(chance, 1), Origin::Runs),
        percent(error, 1),
    ));
    let hint = "With other random numbers a figure differs by about its standard error, and \
                seldom by more than twice that. This is the error of drawing at random alone: \
                it says nothing of whether the ranges are right.";
    [
        Part::Words(Tone::Hint, hint.into()),
        Part::Table(Table {
            name: "Standard errors".to_owned(),
            heads: vec![
                Cell::words("Figure"),
                Cell::number("From the runs"),
                Cell::number("Standard error"),
            ],
            body: rows,
            foot: Vec::new(),
        }),
    ]
}
