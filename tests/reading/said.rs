//! Everything that the program says of a scenario.

use derwent::chart::{
    Figure, cash_flow, cash_worth, chance_of_payback, council_contributions, council_gains,
    council_savings, cumulative, distribution, fan, funding_by_year, joint_projects, one_off_cost,
    savings_by_driver, waterfall, wider_benefits, wider_worth,
};
use derwent::model::{
    Choices, Coalition, Committee, Draws, Evidence, Majority, Ordered, Outcome, Sample,
    SettlementKind, Settlements, Stance, Uncertainty, Weighting, departures, run,
};
use derwent::scenario::{
    Aim, Kind, Scenario, Switching, Trials, aim_sentence, aim_text, explain, field_text, is_met_at,
    levers, margin_text, meaning, others_text, switching, switching_text, text_to_paste,
};
use derwent::words::{
    ASSUMED_SPLIT, Amount, Metric, Sentence, asked_text, borne_text, cash_terms, departure_text,
    fairness, gains, headline, likelihood, power_text, projects_summary, sentence, settled_text,
    settlement_meaning, settlement_name, sharing, split_range, stability, stance_changes,
    stance_text, together_terms, vote_text, which_way, wider_caveats, wider_terms, with_other_ways,
    worth_sentence,
};

use crate::common::evidence;

/// So many runs are enough for every kind of sentence.
const RUNS: usize = 200;

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
#[derive(Debug)]
pub struct Said {
    /// Where it stands.
    pub place: &'static str,
    pub text: String,
    pub sort: Sort,
    /// What always stands with it, such as what is assumed.
    pub context: String,
}

impl Said {
    pub fn sentence(place: &'static str, text: impl Into<String>) -> Self {
        Self { place, text: text.into(), sort: Sort::Sentence, context: String::new() }
    }

    fn label(place: &'static str, text: impl Into<String>) -> Self {
        Self { sort: Sort::Label, ..Self::sentence(place, text) }
    }

    fn exact(place: &'static str, text: impl Into<String>) -> Self {
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
    /// What follows from it.
    pub outcome: Option<Outcome>,
}

impl About {
    pub fn of(scenario: &Scenario) -> Self {
        let choices = &scenario.choices;
        let outcome = run(evidence(), choices);
        let taking_part = outcome.takes_part.iter().filter(|takes_part| **takes_part).count();
        let one_off: f64 = outcome.years.iter().map(|year| year.one_off_cost).sum();
        let without_payer = outcome.shortfall() + one_off * (1.0 - choices.fund_one_off_share);
        Self {
            nobody: taking_part == 0,
            one: taking_part == 1,
            has_no_payer: without_payer >= 0.5,
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
        let sample = Sample::new(u64::from(choices.seed), RUNS, choices.correlation);
        let mut draws = Draws::default();
        draws.renew(evidence(), choices, &sample, RUNS);
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
    let evidence = evidence();
    let outcome = about.outcome.as_ref().expect("a scenario's own");
    let mut said = Vec::new();
    let runs = Runs::of(&scenario.choices);
    say_case(&mut said, evidence, scenario, outcome, &runs);
    say_worth(&mut said, evidence, scenario, outcome, &runs);
    say_how_sure(&mut said, &scenario.choices, outcome, &runs);
    say_what_it_takes(&mut said, &scenario.choices);
    say_councils(&mut said, evidence, scenario, outcome);
    say_changes(&mut said, scenario);
    say_levers(&mut said, evidence, &scenario.choices);
    said
}

fn whole(said: &mut Vec<Said>, place: &'static str, sentence: &Sentence) {
    said.push(Said::sentence(place, sentence.plain()));
}

/// Caption, summary, labels and marks; the table is data to the last digit.
fn figure(said: &mut Vec<Said>, figure: &Figure) {
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
    use derwent::chart::Body;
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
        Body::Map(_) => Vec::new(),
    }
}

fn say_case(
    said: &mut Vec<Said>,
    evidence: &Evidence,
    scenario: &Scenario,
    outcome: &Outcome,
    runs: &Runs,
) {
    let choices = &scenario.choices;
    let before = run(evidence, &scenario.preset().choices());
    for tile in headline(evidence, choices, outcome, &runs.uncertainty, &before) {
        said.push(Said::label("tile", format!("{} {}", tile.label, tile.value)));
        let notes = [tile.note, tile.also].into_iter().filter(|note| !note.is_empty());
        said.extend(notes.map(|note| Said::label("tile note", note)));
    }
    whole(said, "sentence", &sentence(evidence, choices, outcome, &runs.uncertainty));
    figure(said, &cash_flow(outcome));
    figure(said, &savings_by_driver(evidence, choices, outcome));
    figure(said, &one_off_cost(evidence, outcome));
    let remarks = vec![String::new(); evidence.measures.len()];
    figure(said, &wider_benefits(evidence, choices, outcome, &remarks));
    figure(said, &funding_by_year(outcome));
    said.push(Said::label("projects", projects_summary(outcome)));
    // With as many runs as may be, it takes long: every tenth is enough for every kind of line.
    if choices.seed.is_multiple_of(10) {
        let mut few = scenario.clone();
        few.choices.draws = 1_000;
        let text = text_to_paste(&few, "https://example.org/#1", "26 November 2026");
        said.extend(text.lines().filter(|line| !line.is_empty()).map(|line| {
            let is_exact = line.starts_with("- ") || line.starts_with("http");
            let context = text.clone();
            match is_exact {
                true => Said::exact("text to paste", line),
                false => Said { context, ..Said::sentence("text to paste", line) },
            }
        }));
    }
}

fn say_worth(
    said: &mut Vec<Said>,
    evidence: &Evidence,
    scenario: &Scenario,
    outcome: &Outcome,
    runs: &Runs,
) {
    let choices = &scenario.choices;
    whole(said, "worth", &worth_sentence(evidence, choices, outcome, &runs.cash));
    let terms = cash_terms(choices, outcome, &runs.uncertainty, &runs.cash).into_iter();
    let terms = terms.chain(wider_terms(evidence, choices, outcome));
    for term in terms.chain(together_terms(evidence, choices, outcome)) {
        said.push(Said::label("term", term.label));
        said.push(Said::label("term's figure", term.value));
        said.push(Said::sentence("term's meaning", term.meaning));
    }
    for (caveat, place) in wider_caveats(evidence) {
        said.push(Said::exact("caveat", caveat));
        said.push(Said::exact("caveat's place", place));
    }
    figure(said, &cumulative(outcome, choices.discount_rate));
    figure(said, &cash_worth(evidence, outcome));
    figure(said, &wider_worth(evidence, outcome));
}

fn say_how_sure(said: &mut Vec<Said>, choices: &Choices, outcome: &Outcome, runs: &Runs) {
    for year in [1, 5, choices.horizon] {
        whole(said, "how sure", &likelihood(choices, outcome, &runs.draws, &runs.cash, year));
        figure(said, &chance_of_payback(outcome, &runs.uncertainty, RUNS, year));
    }
    said.push(Said::sentence("which way", which_way(choices)));
    figure(said, &fan(outcome, &runs.uncertainty, &runs.end));
    let totals = &outcome.totals;
    figure(said, &distribution(Metric::WorthToday, &runs.cash, totals.npv_cashable));
    figure(said, &distribution(Metric::WiderWorthToday, &runs.wider, totals.wider_worth));
}

fn say_what_it_takes(said: &mut Vec<Said>, choices: &Choices) {
    for count in [1, 126] {
        said.extend(
            [true, false].map(|met| Said::sentence("other levers", others_text(met, count))),
        );
    }
    let sample = Sample::new(u64::from(choices.seed), RUNS, choices.correlation);
    let trials = Trials { sample: &sample, draws: RUNS };
    let asked: Vec<&derwent::scenario::Lever> = ["realisation", "delay", "fund.rule", "fund.dep"]
        .into_iter()
        .filter_map(derwent::scenario::find)
        .collect();
    for aim in [
        Aim::PaidBack { year: 5 },
        Aim::WorthAtLeast(50e6),
        Aim::WiderWorthAtLeast(0.0),
        Aim::TeamPaidFor,
        Aim::NothingWithoutPayer,
        Aim::NoWorseOff(2),
        Aim::NoWorseOff(9),
        Aim::LikelyPaidBack { year: 4, chance: 0.8 },
    ] {
        let margin = aim.margin(choices, trials);
        said.push(Said::sentence("aim", aim_text(aim, choices)));
        said.push(Said::label("margin", margin_text(aim, margin)));
        whole(said, "aim's answer", &aim_sentence(aim, choices, margin, None));
        if aim.is_about_chance() {
            continue;
        }
        for lever in &asked {
            let found = switching(aim, choices, lever, trials);
            let found = found.readable(lever, is_met_at(aim, choices, lever, trials));
            said.push(Said::label("switching value", switching_text(lever, &found, false)));
            if !matches!(found, Switching::AtAnyValue | Switching::Nowhere) {
                let nearest = Some((*lever, &found));
                whole(said, "aim's answer", &aim_sentence(aim, choices, margin, nearest));
            }
        }
    }
}

fn say_councils(said: &mut Vec<Said>, evidence: &Evidence, scenario: &Scenario, outcome: &Outcome) {
    let choices = &scenario.choices;
    let coalition = Coalition::of(evidence, choices);
    whole(said, "gains", &gains(evidence, choices, &coalition.accounts, outcome));
    let changes =
        stance_changes(evidence, choices, &scenario.preset().choices().stances, &coalition);
    for sentence in [&changes.effects, &changes.rules] {
        if !sentence.plain().is_empty() {
            let context = changes.rules.basis.clone();
            said.push(Said { context, ..Said::sentence("stance changes", sentence.plain()) });
        }
    }
    said.push(Said::sentence("stability", stability(evidence, &coalition)));
    let gone = departures(evidence, choices, None);
    // The chain ends with where it settles, which has the tag.
    said.extend(gone.iter().map(|departure| Said {
        context: settled_text(evidence, choices, &gone),
        ..Said::sentence("departure", departure_text(evidence, departure))
    }));
    if !coalition.players.is_empty() {
        said.push(Said::sentence("settled", settled_text(evidence, choices, &gone)));
    }
    let settlements = Settlements::of(evidence, choices, &coalition);
    whole(said, "ways to share", &sharing(evidence, outcome, &coalition, &settlements));
    if let Some(questions) = fairness(evidence, &coalition, &settlements) {
        said.extend(questions.map(|fair| Said::sentence("fairness", fair.answer)));
    }
    let others = with_other_ways(&settlements);
    said.extend((!others.is_empty()).then(|| Said::sentence("fairness, other ways", others)));
    for kind in SettlementKind::ALL {
        said.push(Said::label("way", settlement_name(kind)));
        said.push(Said::sentence("way's meaning", settlement_meaning(kind)));
    }
    let funds = |council: &usize| choices.stances[*council] == Stance::Funds;
    let members: Vec<usize> = coalition.players.iter().copied().filter(funds).collect();
    for weighting in [Weighting::OneEach, Weighting::Residents] {
        for majority in Majority::ALL {
            let committee = Committee::of(evidence, members.clone(), weighting, majority);
            said.push(Said::sentence("power", power_text(evidence, &committee)));
            for settlement in settlements.all.iter().skip(1) {
                let for_it = committee.in_favour(&coalition.accounts, &settlement.accounts);
                said.push(Said::label("vote", vote_text(&committee, &for_it)));
            }
        }
    }
    said.extend(Amount::ALL.map(|amount| Said::sentence("amount", amount.meaning(choices))));
    for (council, borne) in outcome.borne_by_all().iter().enumerate() {
        let text = format!("{} ({ASSUMED_SPLIT})", borne_text(borne));
        said.push(Said::label("what a council bears", text));
        let stance = choices.stances[council];
        said.push(Said::label("what a council does", stance_text(stance)));
        let asked = asked_text(stance, borne);
        said.extend((!asked.is_empty()).then(|| Said::label("what a council is asked", asked)));
    }
    said.push(Said::sentence("range of the split", split_range(choices)));
    figure(said, &council_contributions(evidence, outcome));
    figure(said, &council_savings(evidence, outcome));
    figure(said, &council_gains(evidence, outcome, &coalition.outcomes));
    figure(said, &joint_projects(evidence, outcome));
}

fn say_changes(said: &mut Vec<Said>, scenario: &Scenario) {
    // Many changes take many runs to explain; each figure comes up often enough.
    let one = scenario.choices.seed as usize % Metric::ALL.len();
    for metric in [Metric::WorthToday, Metric::ALL[one]] {
        let explanation = explain(scenario, |outcome| metric.of(outcome));
        figure(said, &waterfall(metric, scenario.preset().label, explanation.as_ref()));
    }
}

fn say_levers(said: &mut Vec<Said>, evidence: &Evidence, choices: &Choices) {
    for lever in levers() {
        let value = lever.value(choices);
        said.push(Said::label("lever", lever.full_name()));
        said.push(Said::exact("lever's meaning", meaning(lever, evidence, value)));
        let field = field_text(lever, value);
        // A first year is where the numbers begin.
        if lever.id != "first-year" {
            said.push(Said::exact("lever's field", field));
        }
        if let Kind::Choice(options) = lever.kind {
            said.extend(options.iter().map(|option| Said::label("option", option.label)));
        }
    }
}
