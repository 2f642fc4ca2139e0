//! How much of the savings has to come, and how soon, for a council to be no worse off than outside.

use crate::model::{Choices, Outcome, Sample, Stance};
use crate::scenario::aim::{Aim, Trials};
use crate::scenario::aim_text::solved_text;
use crate::scenario::switching::{Switching, is_met_at, switching};
use crate::scenario::{Lever, Scenario};
use crate::words::{ASSUMED_SPLIT, one_side_unknown};

/// What one lever can do: as things stand, and with the county's part at its ends.
struct Point<'a> {
    lever: &'a Lever,
    option: usize,
    now: Switching,
    ends: [Switching; 2],
}

/// The walk-away point as a sentence or two. None of a council outside, or alone, or that the case
/// leaves out, nor where one side of its account is not published.
pub(super) fn walk_away(scenario: &Scenario, outcome: &Outcome, council: usize) -> Option<String> {
    let (case, choices) = (scenario.case(), &scenario.choices);
    let is_inside = choices.stances[council] != Stance::Out && case.councils[council].in_case;
    if !is_inside || one_side_unknown(outcome).is_some() {
        return None;
    }
    // A council's account is its cash; what it weighs beside that is not in it.
    let cash = Choices { social_weight: 0.0, ..choices.clone() };
    let delivered = Point::of(scenario, &cash, council, "realisation")?;
    let late = Point::of(scenario, &cash, council, "delay");
    let no_sample = Sample::default();
    let trials = Trials { sample: &no_sample, draws: 0 };
    let is_met = Aim::NoWorseOff(council).is_met(case, &cash, trials);
    let soon = late.as_ref().and_then(Point::at_most);
    Some(match (&delivered.now, is_met) {
        (Switching::AtAnyValue, _) => {
            "It has no walk-away point: however little of the savings is delivered, it would be no \
             worse off than outside."
                .to_owned()
        }
        (Switching::Nowhere, _) => {
            "Its walk-away point is passed: however much of the savings is delivered, it would be \
             worse off than outside."
                .to_owned()
        }
        (Switching::At { met_above: true, .. }, true) => format!(
            "Its walk-away point: with all else as it is, it would be no worse off than outside down \
             to about {} of the savings delivered{}.",
            delivered.text(),
            soon.map_or_else(String::new, |soon| format!(", or with a delay of up to {soon}")),
        ),
        (Switching::At { met_above: true, .. }, false) => format!(
            "Its walk-away point is passed: with all else as it is, it would be as well off as \
             outside only from about {} of the savings delivered{}.",
            delivered.text(),
            soon.map_or_else(String::new, |soon| format!(", or with a delay of at most {soon}")),
        ),
        _ => return None,
    })
}

impl<'a> Point<'a> {
    /// None where the case has no such lever.
    fn of(scenario: &'a Scenario, cash: &Choices, council: usize, lever: &str) -> Option<Self> {
        let (case, aim) = (scenario.case(), Aim::NoWorseOff(council));
        let lever = scenario.kit.find(lever)?;
        let no_sample = Sample::default();
        let trials = Trials { sample: &no_sample, draws: 0 };
        let at = |county_savings_share| {
            let choices = Choices { county_savings_share, ..cash.clone() };
            let is_met = is_met_at(case, aim, &choices, lever, trials);
            switching(case, aim, &choices, lever, trials).readable(lever, is_met)
        };
        Some(Self {
            lever,
            option: cash.option,
            now: at(cash.county_savings_share),
            ends: [cash.county_savings_low, cash.county_savings_high].map(at),
        })
    }

    /// "about three years"; none where the delay decides nothing.
    fn at_most(&self) -> Option<String> {
        matches!(self.now, Switching::At { met_above: false, .. }).then(|| self.text())
    }

    /// "9% (4% to 31%, assumed split)".
    fn text(&self) -> String {
        let [one, other] = self.ends.each_ref().map(|end| self.value(end));
        let now = self.value(&self.now);
        if one == now && other == now {
            return now;
        }
        format!("{now} ({one} to {other}, {ASSUMED_SPLIT})")
    }

    fn value(&self, switching: &Switching) -> String {
        match switching {
            Switching::At { value, .. } => solved_text(self.lever, self.option, *value),
            Switching::AtAnyValue => "any".to_owned(),
            Switching::Nowhere | Switching::Options(_) => "none".to_owned(),
        }
    }
}
