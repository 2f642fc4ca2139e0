//! What is said of each council, of the changes, and of the levers.

use crate::common::{kit, levers};
use derwent::case::Case;
use derwent::chart::{
    council_contributions, council_gains, council_savings, joint_projects, waterfall,
};
use derwent::model::{
    Choices, Coalition, Committee, Majority, Outcome, SettlementKind, Settlements, Stance,
    Weighting, departures,
};
use derwent::scenario::{Kind, Scenario, explain, field_text, meaning};
use derwent::words::{
    ASSUMED_SPLIT, Amount, CHAIN, DECIDING_VOTES, Metric, accounts_meaning, asked_text, borne_text,
    departure_text, fairness, gains, payoffs_meaning, power_text, settled_text, settlement_meaning,
    settlement_name, sharing, split_hint, stability, stance_changes, stance_text, unasked_text,
    vote_text, voting_rules, wider_weighed, with_other_ways,
};

use crate::reading::said::{Said, figure, whole};

pub fn say_councils(said: &mut Vec<Said>, case: &Case, scenario: &Scenario, outcome: &Outcome) {
    let choices = &scenario.choices;
    let coalition = Coalition::of(case, choices);
    whole(said, "gains", &gains(case, choices, &coalition.accounts, outcome));
    let changes = stance_changes(case, choices, &scenario.preset().choices.stances, &coalition);
    for sentence in [&changes.effects, &changes.rules] {
        if !sentence.plain().is_empty() {
            let context = changes.rules.basis.clone();
            said.push(Said {
                context,
                is_about_others: true,
                ..Said::sentence("stance changes", sentence.plain())
            });
        }
    }
    said.push(Said::sentence("stability", stability(case, outcome, &coalition)));
    let gone = departures(case, choices, None);
    // The chain ends with where it settles, which has the tag.
    said.extend(gone.iter().map(|departure| Said {
        context: settled_text(case, choices, &gone),
        ..Said::sentence("departure", departure_text(case, departure))
    }));
    if !coalition.players.is_empty() {
        said.push(Said::sentence("settled", settled_text(case, choices, &gone)));
    }
    let settlements = Settlements::of(case, choices, &coalition);
    whole(said, "ways to share", &sharing(case, outcome, &coalition, &settlements));
    if let Some(questions) = fairness(case, outcome, &coalition, &settlements) {
        said.extend(questions.map(|fair| Said::sentence("fairness", fair.answer)));
    }
    let others = with_other_ways(&settlements);
    said.extend((!others.is_empty()).then(|| Said::sentence("fairness, other ways", others)));
    for kind in SettlementKind::ALL {
        said.push(Said::label("way", settlement_name(case, kind)));
        said.push(Said::sentence("way's meaning", settlement_meaning(case, kind)));
    }
    let funds = |council: &usize| choices.stances[*council] == Stance::Funds;
    let members: Vec<usize> = coalition.players.iter().copied().filter(funds).collect();
    for weighting in [Weighting::OneEach, Weighting::Residents] {
        for majority in Majority::ALL {
            let committee = Committee::of(case, members.clone(), weighting, majority);
            said.push(Said::sentence("power", power_text(case, &committee)));
            for settlement in settlements.all.iter().skip(1) {
                let for_it = committee.in_favour(&coalition.accounts, &settlement.accounts);
                said.push(Said::label("vote", vote_text(&committee, &for_it)));
            }
        }
    }
    said.push(Said::sentence("votes", voting_rules(case)));
    said.push(Said::sentence("votes", DECIDING_VOTES));
    said.push(Said::sentence("accounts", accounts_meaning(case, choices)));
    said.push(Said::label("accounts", wider_weighed(choices)));
    said.push(Said::sentence("payoffs", payoffs_meaning(choices)));
    said.push(Said::sentence("payoffs", unasked_text("all but Derbyshire County")));
    said.push(Said::sentence("chain", CHAIN));
    said.extend(Amount::ALL.map(|amount| Said::sentence("amount", amount.meaning(case, choices))));
    for (council, borne) in outcome.borne_by_all().iter().enumerate() {
        let text = format!("{} ({ASSUMED_SPLIT})", borne_text(borne));
        said.push(Said::label("what a council bears", text));
        let stance = choices.stances[council];
        said.push(Said::label("what a council does", stance_text(stance)));
        let asked = asked_text(stance, borne);
        said.extend((!asked.is_empty()).then(|| Said::label("what a council is asked", asked)));
    }
    said.push(Said::sentence("range of the split", split_hint(case, choices)));
    figure(said, &council_contributions(case, outcome));
    figure(said, &council_savings(case, outcome));
    figure(said, &council_gains(case, outcome, &coalition.outcomes));
    figure(said, &joint_projects(case, outcome));
}

pub fn say_changes(said: &mut Vec<Said>, scenario: &Scenario) {
    // Many changes take many runs to explain; each figure comes up often enough.
    let one = scenario.choices.seed as usize % Metric::ALL.len();
    for metric in [Metric::WorthToday, Metric::ALL[one]] {
        let explanation = explain(scenario, |outcome| metric.of(outcome));
        figure(
            said,
            &waterfall(
                metric,
                &scenario.preset().label,
                explanation.as_ref(),
                scenario.choices.risk_levers_are,
            ),
        );
    }
}

pub fn say_levers(said: &mut Vec<Said>, choices: &Choices) {
    for lever in levers() {
        let value = lever.value(choices);
        said.push(Said::label("lever", lever.full_name.clone()));
        said.push(Said::exact("lever's meaning", meaning(kit(), choices, lever, value)));
        let field = field_text(lever, choices.option, value);
        // A first year is where the numbers begin.
        if lever.id != "first-year" {
            said.push(Said::exact("lever's field", field));
        }
        if let Kind::Choice(options) = &lever.kind {
            said.extend(options.iter().map(|option| Said::label("option", &option.label)));
        }
    }
}
