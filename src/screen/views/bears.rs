//! What each council would bear and gain: a map on which every council's stance can be changed, and
//! what follows for each.

mod accounts;

use crate::ask::WhoGains;
use crate::case::LineKind;
use crate::chart::{council_contributions, council_gains, council_savings};
use crate::model::{Accounts, ByCouncil, Ranged};
use crate::scenario::Scenario;
use crate::screen::facts::Facts;
use crate::screen::map::council_map;
use crate::screen::part::{Chart, Group, Part, Room};
use crate::screen::split::{split_lever, split_tag};
use crate::words::{Origin, Sentence, StanceChanges, cash_only, gains, stability};

/// What each bears and gains, as `found` of the facts as they `were`; what needs no groups of councils is as it is
/// now. Old is what was found while something newer is on the way.
pub fn bears(facts: &Facts, was: &Facts, found: &WhoGains, is_old: bool) -> Vec<Part> {
    let (case, choices, outcome) = (was.case(), was.choices(), was.outcome);
    let WhoGains { coalition, cash, changes, .. } = found;
    let StanceChanges { effects, rules } = changes.clone();
    // The map follows at once, the rest as soon as it is worked out.
    let now = if is_old { cash_of(facts.scenario) } else { *cash };
    let mut stays = Sentence::default();
    stays.say(stability(case, outcome, coalition));
    // What a press changes stands beside the map or below it, and above only what keeps its length:
    // no council moves away from under a finger or pointer.
    let above = gains(case, choices, &coalition.accounts, outcome);
    let mut below = effects;
    below.join(stays);
    below.join(rules);
    let mut parts = vec![
        Part::Sentence(above),
        Part::Group(
            Group::Gains,
            vec![
                Part::Map(council_map(facts, &now)),
                Part::Group(Group::Changes, vec![Part::Sentence(below)]),
                accounts::accounts(was, coalition, cash),
            ],
        ),
    ];
    parts.extend(split_lever(facts));
    parts.push(Part::Charts(charts(was, cash)));
    parts
}

/// What needs no groups of councils, as long as nothing else is known.
pub fn cash_alone(facts: &Facts) -> Vec<Part> {
    let (case, choices, outcome) = (facts.case(), facts.choices(), facts.outcome);
    let now = cash_of(facts.scenario);
    vec![
        Part::Sentence(gains(case, choices, &Accounts::of(case, choices), outcome)),
        Part::Group(Group::Gains, vec![Part::Map(council_map(facts, &now))]),
        Part::Charts(charts(facts, &now)),
    ]
}

/// The cash with which each council is left, without what they weigh beside it: a few microseconds.
pub fn cash_of(scenario: &Scenario) -> ByCouncil<Ranged> {
    let choices = &scenario.choices;
    Ranged::outcomes(scenario.case(), cash_only(choices).as_ref().unwrap_or(choices))
}

/// What each would bear, save and be left with.
fn charts(facts: &Facts, cash: &[Ranged]) -> Vec<Chart> {
    let case = facts.case();
    let borne = facts.with_ghost(|_, outcome| council_contributions(case, outcome));
    let borne = facts.with_own_first(borne);
    let of =
        |origin: fn(Option<usize>) -> Origin| move |name: &str| origin(facts.council_named(name));
    let borne = Chart::new(borne, Room::Half).each(of(Origin::Borne));
    let mut charts = vec![borne.tools(split_tag(facts))];
    if case.lines.iter().any(|line| line.kind == LineKind::Saving) {
        let saved = facts.with_ghost(|_, outcome| council_savings(case, outcome));
        let saved = facts.with_own_first(saved);
        let saved = Chart::new(saved, Room::Half).each(of(Origin::Saved));
        charts.push(saved.tools(split_tag(facts)));
    }
    let gains = facts.with_own_first(council_gains(case, facts.outcome, cash));
    charts.push(Chart::new(gains, Room::Wide).each(of(Origin::Left)));
    charts
}
