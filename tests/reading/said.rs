//! Everything that the program says of a scenario.

use derwent::case::Case;
use derwent::chart::{
    Body, Figure, cash_flow, cash_worth, chance_of_payback, cumulative, distribution, fan,
    funding_by_year, one_off_cost, savings_by_driver, wider_benefits, wider_worth,
};
use derwent::model::{Choices, Draws, LeversAre, Ordered, Outcome, Sample, Uncertainty, run};
use derwent::scenario::{Scenario, text_to_paste};
use derwent::words::{
    Metric, Sentence, cash_terms, headline, likelihood, paying, projects_summary, sentence,
    standing, together_terms, which_way, wider_caveats, wider_claim, wider_terms, worth_sentence,
};

use crate::common::{case, inputs};
use crate::reading::aims::say_what_it_takes;
use crate::reading::councils::{say_changes, say_councils, say_levers};
use crate::reading::happened::say_happened;
use crate::reading::in_room::say_in_room;

/// So many runs are enough for every kind of sentence.
pub const RUNS: usize = 100;

/// What a text is, and so which rules hold for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A sentence that stands for itself.
    Sentence,
    /// A label, a caption or a figure with a sentence beside it.
    Label,
    /// What a person set or a paper prints, to the last digit.
    Exact,
}

/// One text.
#[derive(Clone, Debug)]
pub struct Said {
    /// Where it stands.
    pub place: &'static str,
    pub text: String,
    pub sort: Sort,
    /// What always stands with it, such as what is assumed.
    pub context: String,
    /// Whether it also speaks of councils that do not take part.
    pub is_about_others: bool,
}

impl Said {
    pub fn sentence(place: &'static str, text: impl Into<String>) -> Self {
        Self {
            place,
            text: text.into(),
            sort: Sort::Sentence,
            context: String::new(),
            is_about_others: false,
        }
    }

    pub fn label(place: &'static str, text: impl Into<String>) -> Self {
        Self { sort: Sort::Label, ..Self::sentence(place, text) }
    }

    pub fn exact(place: &'static str, text: impl Into<String>) -> Self {
        Self { sort: Sort::Exact, ..Self::sentence(place, text) }
    }
}

/// What the rules need to know of a scenario.
#[derive(Debug, Default)]
pub struct About {
    /// No council takes part.
    pub nobody: bool,
    /// One council takes part.
    pub one: bool,
    /// Some cost has no payer.
    pub has_no_payer: bool,
    /// The levers are the middle and no plan.
    pub goes_both_ways: bool,
    /// Whether the text to paste is read too: its runs take long.
    pub with_text: bool,
    /// Whether what a room sees is read too: that takes long as well.
    pub in_room: bool,
    /// What follows from it.
    pub outcome: Option<Outcome>,
}

impl About {
    pub fn of(scenario: &Scenario) -> Self {
        let choices = &scenario.choices;
        let outcome = run(case(), choices);
        let taking_part = outcome.takes_part.iter().filter(|takes_part| **takes_part).count();
        let one_off: f64 = outcome.years.iter().map(|year| year.one_off_cost).sum();
        let without_payer = outcome.shortfall() + one_off * (1.0 - choices.fund_one_off_share);
        Self {
            nobody: taking_part == 0,
            one: taking_part == 1,
            has_no_payer: without_payer >= 0.5,
            goes_both_ways: choices.risk_levers_are == LeversAre::Middle,
            with_text: false,
            in_room: false,
            outcome: Some(outcome),
        }
    }
}

/// Many runs of a scenario.
struct Runs {
    draws: Draws,
    uncertainty: Uncertainty,
    cash: Ordered,
    wider: Ordered,
    end: Ordered,
}

impl Runs {
    fn of(choices: &Choices) -> Self {
        let sample = Sample::new(inputs(), u64::from(choices.seed), RUNS, choices.correlation);
        let mut draws = Draws::default();
        draws.renew(case(), choices, &sample, RUNS);
        Self {
            uncertainty: Uncertainty::of_draws(&draws),
            cash: Ordered::of(&draws.npv_cashable),
            wider: Ordered::of(&draws.wider_worth),
            end: draws.cumulative_cashable.last().map(|last| Ordered::of(last)).unwrap_or_default(),
            draws,
        }
    }
}

/// All texts, room by room.
pub fn everything_said(scenario: &Scenario, about: &About) -> Vec<Said> {
    let case = case();
    let outcome = about.outcome.as_ref().expect("a scenario's own");
    let mut said = Vec::new();
    let runs = Runs::of(&scenario.choices);
    say_case(&mut said, case, scenario, outcome, &runs);
    if about.with_text {
        say_text_to_paste(&mut said, scenario);
    }
    if about.in_room {
        say_in_room(&mut said, scenario);
    }
    say_worth(&mut said, case, scenario, outcome, &runs);
    say_how_sure(&mut said, &scenario.choices, outcome, &runs);
    say_what_it_takes(&mut said, &scenario.choices);
    say_councils(&mut said, case, scenario, outcome);
    say_changes(&mut said, scenario);
    said.extend(standing(case).into_iter().map(|text| Said::exact("standing", text)));
    say_levers(&mut said, &scenario.choices);
    say_happened(&mut said, case, scenario, outcome);
    said
}

pub fn whole(said: &mut Vec<Said>, place: &'static str, sentence: &Sentence) {
    said.push(Said::sentence(place, sentence.plain()));
}

/// Caption, summary, labels and marks; the table is data to the last digit.
pub fn figure(said: &mut Vec<Said>, figure: &Figure) {
    said.push(Said::label("caption", &figure.caption));
    said.push(Said {
        context: figure.caption.clone(),
        ..Said::sentence(figure.id, &figure.summary)
    });
    said.extend(figure.table.head.iter().map(|head| Said::label("table head", head)));
    let labels = drawn(figure);
    said.extend(labels.into_iter().map(|label| Said::label("drawn label", label)));
}

/// What is written in the drawing, but for the years along its axis.
fn drawn(figure: &Figure) -> Vec<String> {
    match &figure.body {
        Body::Columns(columns) => {
            let stacks = columns.stacks.iter().map(|stack| stack.label.clone());
            let lines = columns.lines.iter().map(|line| line.label.clone());
            let mark = columns.mark.iter().map(|mark| mark.label.clone());
            stacks.chain(lines).chain(mark).collect()
        }
        Body::Bars(bars) => bars
            .rows
            .iter()
            .flat_map(|bar| [Some(bar.label.clone()), bar.heading.clone(), Some(bar.value.clone())])
            .flatten()
            .collect(),
        Body::Distribution(runs) => runs.marks.iter().map(|mark| mark.label.clone()).collect(),
        Body::Swings(swings) => {
            swings.rows.iter().flat_map(|row| [row.label.clone(), row.value.clone()]).collect()
        }
        Body::Dots(dots) => {
            dots.rows.iter().flat_map(|dot| [dot.label.clone(), dot.value.clone()]).collect()
        }
        Body::Roadmap(roadmap) => roadmap.lanes.iter().map(|lane| lane.label.clone()).collect(),
        Body::Map(_) => Vec::new(),
        Body::Dumbbells(dumbbells) => dumbbells.rows.iter().map(|row| row.label.clone()).collect(),
    }
}

fn say_case(
    said: &mut Vec<Said>,
    case: &Case,
    scenario: &Scenario,
    outcome: &Outcome,
    runs: &Runs,
) {
    let choices = &scenario.choices;
    let before = run(case, &scenario.preset().choices);
    for tile in headline(case, choices, outcome, &runs.uncertainty, &before) {
        said.push(Said::label("tile", format!("{} {}", tile.label, tile.value)));
        let notes = [tile.note, tile.also].into_iter().filter(|note| !note.is_empty());
        said.extend(notes.map(|note| Said::label("tile note", note)));
    }
    whole(said, "sentence", &sentence(case, choices, outcome, &runs.uncertainty));
    whole(said, "who pays", &paying(case, choices, outcome));
    figure(said, &cash_flow(case, outcome));
    figure(said, &savings_by_driver(case, choices, outcome));
    figure(said, &one_off_cost(case, outcome));
    let remarks = vec![String::new(); case.measures.len()];
    figure(said, &wider_benefits(case, choices, outcome, &remarks));
    figure(said, &funding_by_year(case, outcome));
    said.push(Said::label("projects", projects_summary(outcome)));
}

fn say_text_to_paste(said: &mut Vec<Said>, scenario: &Scenario) {
    let mut few = scenario.clone();
    few.choices.draws = 1_000;
    let text = text_to_paste(&few, "https://example.org/#1", "26 November 2026");
    for line in text.lines().filter(|line| !line.is_empty()) {
        said.push(if line.starts_with("- ") || line.starts_with("http") {
            Said::exact("text to paste", line)
        } else {
            let context = text.clone();
            Said { context, is_about_others: true, ..Said::sentence("text to paste", line) }
        });
    }
}

fn say_worth(
    said: &mut Vec<Said>,
    case: &Case,
    scenario: &Scenario,
    outcome: &Outcome,
    runs: &Runs,
) {
    let choices = &scenario.choices;
    whole(said, "worth", &worth_sentence(case, choices, outcome, &runs.cash));
    let terms = cash_terms(case, choices, outcome, &runs.uncertainty, &runs.cash).into_iter();
    let terms = terms.chain(wider_terms(case, choices, outcome));
    for term in terms.chain(together_terms(case, choices, outcome)) {
        said.push(Said::label("term", term.label));
        said.push(Said::label("term's figure", term.value));
        said.push(Said::sentence("term's meaning", term.meaning));
    }
    said.push(Said::label("claim", wider_claim(outcome.totals.wider_full_effect)));
    for (caveat, place) in wider_caveats(case) {
        said.push(Said::exact("caveat", caveat));
        said.push(Said::exact("caveat's place", place));
    }
    figure(said, &cumulative(case, outcome, choices.discount_rate, &runs.cash));
    figure(said, &cash_worth(case, outcome, &runs.cash));
    figure(said, &wider_worth(case, outcome));
}

fn say_how_sure(said: &mut Vec<Said>, choices: &Choices, outcome: &Outcome, runs: &Runs) {
    for year in [1, 5, choices.horizon] {
        whole(said, "how sure", &likelihood(choices, outcome, &runs.draws, &runs.cash, year));
        figure(said, &chance_of_payback(outcome, &runs.uncertainty, RUNS, year));
    }
    said.push(Said::sentence("which way", which_way(choices, outcome)));
    figure(said, &fan(outcome, &runs.uncertainty, &runs.end));
    let totals = &outcome.totals;
    figure(
        said,
        &distribution(Metric::WorthToday, &runs.cash, totals.npv_cashable, outcome.levers_are),
    );
    figure(
        said,
        &distribution(Metric::WiderWorthToday, &runs.wider, totals.wider_worth, outcome.levers_are),
    );
}
