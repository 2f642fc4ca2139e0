//! What must hold wherever the levers stand: at their lowest, default and highest values, alone
//! and in pairs; and what must hold of the lever table itself.

mod common;

use std::collections::BTreeSet;

use common::{assert_close, case, full, inputs, lever, levers, option, outcome, presets};
use derwent::model::{Choices, Coalition, Outcome, Payoffs, Ranged, Sample, Stance, Uncertainty};
use derwent::scenario::{Kind, Lever};

/// Lowest, default and highest value; every option of a choice; some sets of councils.
fn places(lever: &Lever) -> Vec<f64> {
    let (min, max) = lever.range();
    match lever.kind {
        Kind::Number { .. } => vec![min, lever.value(&common::defaults()), max],
        Kind::Choice(ref options) => (0..options.len()).map(|option| option as f64).collect(),
        // Nobody, two districts, and all.
        Kind::Councils(_) => vec![min, 36.0, max],
    }
}

fn every_number(outcome: &Outcome) -> impl Iterator<Item = f64> + '_ {
    let totals = &outcome.totals;
    let whole = [
        totals.wider_full_effect,
        totals.organisational_full_effect,
        totals.one_off_cost,
        totals.npv_cashable,
        totals.npsv,
        totals.no_payer,
        outcome.flows().contingency,
    ];
    let years = outcome.years.iter().flat_map(|year| {
        let funding = &year.funding;
        [
            year.wider_benefit,
            year.organisational_benefit,
            year.cashable_benefit,
            year.one_off_cost,
            year.programme_cost,
            year.net_cashable,
            year.cumulative_cashable,
            year.discount_factor,
            funding.to_fund,
            funding.one_off_outside,
            funding.shortfall,
        ]
        .into_iter()
        .chain(year.savings_by_council())
        .chain(year.project_benefits())
        .chain(year.project_costs())
        .chain(funding.sources)
        .chain(funding.contributions)
    });
    whole
        .into_iter()
        .chain(totals.bcr)
        .chain(totals.cash_return)
        .chain(totals.payback_years)
        .chain(full(outcome.savings()))
        .chain(full(outcome.measures()))
        .chain(full(outcome.one_off()))
        .chain(outcome.savings().flat_map(|saving| outcome.flows().by_year(saving.row)))
        .chain(years)
}

/// Sums that hold everywhere, and signs that cannot turn.
#[track_caller]
fn assert_sound(choices: &Choices) {
    let outcome = outcome(choices);
    assert!(every_number(&outcome).all(f64::is_finite), "{choices:?}");
    assert_close(full(outcome.savings()).iter().sum(), outcome.totals.organisational_full_effect);
    assert_close(full(outcome.measures()).iter().sum(), outcome.totals.wider_full_effect);
    let county = common::council("derbyshire");
    for year in &outcome.years {
        let funding = &year.funding;
        let sources: f64 = funding.sources.iter().sum();
        assert_close(sources + funding.shortfall, funding.to_fund);
        let [from_county, _, _, from_members] = funding.sources[..] else { panic!("four payers") };
        assert_close(funding.contributions.iter().sum(), from_county + from_members);
        assert!(funding.contributions[county] >= from_county);
        assert!(year.cashable_benefit <= year.organisational_benefit);
        let of_year =
            |row: derwent::model::Counted| outcome.flows().by_year(row.row)[year.year as usize - 1];
        assert_close(outcome.savings().map(of_year).sum(), year.organisational_benefit);
        assert_close(year.savings_by_council().iter().sum(), year.organisational_benefit);
        let parts = funding.sources.iter().chain(&funding.contributions);
        assert!(parts.chain([&funding.shortfall]).all(|part| *part >= 0.0), "{funding:?}");
        for (council, takes_part) in outcome.takes_part.iter().enumerate() {
            let (saving, paid) =
                (year.savings_by_council()[council], funding.contributions[council]);
            assert!(*takes_part || (saving, paid) == (0.0, 0.0), "{council} stays out");
            let (benefit, cost) = (year.project_benefits()[council], year.project_costs()[council]);
            assert!(benefit >= 0.0 && cost >= 0.0, "{council}: {benefit}, {cost}");
            assert!(*takes_part || (benefit, cost) == (0.0, 0.0), "{council} stays out");
        }
    }
    if let Some(payback) = outcome.totals.payback_years {
        assert!((0.0..=outcome.years.len() as f64).contains(&payback), "{payback}");
    }
}

#[test]
fn every_lever_alone_leaves_the_outcome_sound_in_every_preset() {
    for preset in presets() {
        for lever in levers() {
            for value in places(lever) {
                let mut choices = preset.choices.clone();
                lever.set(&mut choices, value);
                assert_sound(&choices);
            }
        }
    }
}

#[test]
fn every_pair_of_levers_leaves_the_outcome_sound() {
    let mut runs = 0;
    for (index, first) in levers().iter().enumerate() {
        for second in &levers()[index + 1..] {
            for first_value in places(first) {
                for second_value in places(second) {
                    let mut choices = common::defaults();
                    first.set(&mut choices, first_value);
                    second.set(&mut choices, second_value);
                    assert_sound(&choices);
                    runs += 1;
                }
            }
        }
    }
    assert!(runs > 39_000, "{runs}");
}

#[test]
fn all_levers_at_their_lowest_or_at_their_highest_leave_the_outcome_sound() {
    for end in [0, 1] {
        let mut choices = common::defaults();
        for lever in levers() {
            let (min, max) = lever.range();
            lever.set(&mut choices, [min, max][end]);
        }
        assert_sound(&choices);
    }
}

/// Scenarios in which levers show their effect that only act together with another.
fn contexts() -> Vec<Choices> {
    let with = |changes: &[(&str, &str, f64)]| {
        let mut choices = common::defaults();
        for (id, chosen, value) in changes {
            let lever = lever(id);
            let value = if chosen.is_empty() { *value } else { option(lever, chosen) };
            lever.set(&mut choices, value);
        }
        choices
    };
    vec![
        common::defaults(),
        // The extra of a full partnership and what stays fixed show when a council is out.
        with(&[("stance.erewash", "out", 0.0)]),
        // Pots show their full size and their last year once there is enough to pay.
        with(&[("fund.one-off-share", "", 1.0), ("fund.rates-pool-last-year", "", 3.0)]),
        // What spills over counts only by the social weight.
        with(&[("social-weight", "", 1.0)]),
        // Agreed shares count only under that rule, Derby's only when Derby pays.
        with(&[("fund.rule", "shares", 0.0), ("stance.derby", "funds", 0.0)]),
        with(&[("fund.rule", "parts", 0.0), ("stance.derby", "funds", 0.0)]),
        // A project counts once councils join it and it has sums.
        with(&[
            ("project.1.councils", "", 6.0),
            ("project.1.cost", "", 50_000.0),
            ("project.2.councils", "", 6.0),
            ("project.2.cost", "", 50_000.0),
            ("project.2.benefit", "", 10_000.0),
            ("project.3.councils", "", 6.0),
            ("project.3.cost", "", 50_000.0),
            ("project.3.benefit", "", 10_000.0),
        ]),
    ]
}

/// With a hundredth of the draws, which tell any two of their numbers apart too.
fn uncertainty(choices: &Choices) -> Uncertainty {
    let draws = choices.draws as usize / 100;
    let sample = Sample::new(inputs(), u64::from(choices.seed), draws, choices.correlation);
    Uncertainty::of(case(), choices, &sample)
}

/// What one council would gain with each stance, and the range of what it is left with.
fn who_gains(choices: &Choices) -> (Payoffs, Ranged) {
    let mut alone = choices.clone();
    for stance in &mut alone.stances[2..] {
        *stance = Stance::Out;
    }
    let coalition = Coalition::of(case(), &alone);
    (coalition.payoffs[1], coalition.outcomes[1])
}

fn moves_something(lever: &Lever) -> bool {
    contexts().into_iter().any(|context| {
        let before = (outcome(&context), uncertainty(&context));
        places(lever).into_iter().any(|value| {
            let mut choices = context.clone();
            lever.set(&mut choices, value);
            (outcome(&choices), uncertainty(&choices)) != before
                || who_gains(&choices) != who_gains(&context)
        })
    })
}

#[test]
fn every_lever_moves_something() {
    for lever in levers() {
        assert!(moves_something(lever), "{lever} moves nothing");
    }
}

/// Levers that move no figure of the published case, with the reason.
const SILENT_IN_THE_PUBLISHED_CASE: [(&str, &str); 21] = [
    ("network", "everyone takes part"),
    ("county-savings-low", "the case gives no council's range"),
    ("county-savings-high", "the case gives no council's range"),
    ("cost-fixed-share", "everyone takes part"),
    ("share.", "the rule is not by agreed shares"),
    ("part.", "the rule is not by parts set by hand"),
    ("project.1.cost", "nobody has joined it"),
    ("project.1.benefit", "nobody has joined it"),
    ("project.1.first-year", "nobody has joined it"),
    ("project.1.years", "nobody has joined it"),
    ("project.1.cost-rule", "nobody has joined it"),
    ("project.1.benefit-rule", "nobody has joined it"),
    ("project.2.", "it has no sum"),
    ("project.3.", "it has no sum"),
    ("county-place-share", "both tiers take part"),
    ("risk.", "the case is what happens without risk"),
    ("correlation", "the case is what happens without risk"),
    ("draws", "the case is what happens without risk"),
    ("seed", "the case is what happens without risk"),
    ("social-weight", "the case counts no council's choice"),
    ("spillover", "the case counts no council's choice"),
];

#[test]
fn only_the_levers_listed_are_silent_in_the_published_case() {
    let before = outcome(&common::defaults());
    for lever in levers() {
        let moves = places(lever).into_iter().any(|value| {
            let mut choices = common::defaults();
            lever.set(&mut choices, value);
            let after = outcome(&choices);
            every_number(&after)
                .zip(every_number(&before))
                .any(|(after, before)| (after - before).abs() > 1e-3)
                || after.years.len() != before.years.len()
                || after.first_year != before.first_year
        });
        let listed = SILENT_IN_THE_PUBLISHED_CASE
            .iter()
            .any(|(id, _)| lever.id == *id || id.ends_with('.') && lever.id.starts_with(id));
        assert_ne!(moves, listed, "{lever}");
    }
}

#[test]
fn neighbouring_values_are_told_apart() {
    for lever in levers() {
        let (min, max) = lever.range();
        let digits = lever.resolution();
        for (end, beside) in [(min, min * digits + 1.0), (max, max * digits - 1.0)] {
            let value = lever.rounded(beside / digits);
            let mut choices = common::defaults();
            lever.set(&mut choices, value);
            assert_eq!(lever.value(&choices), value, "{lever}");
            assert_ne!(value, end, "{lever}");
        }
    }
}

#[test]
fn numbers_and_ids_are_unique() {
    let (mut numbers, mut ids) = (BTreeSet::new(), BTreeSet::new());
    for lever in levers() {
        assert!(lever.number > 0 && numbers.insert(lever.number), "{lever}");
        assert!(ids.insert(lever.id.as_str()), "{lever}");
    }
}

#[test]
fn what_a_lever_is_set_to_is_what_it_shows() {
    for lever in levers() {
        for value in places(lever) {
            let mut choices = common::defaults();
            lever.set(&mut choices, value);
            assert_eq!(lever.value(&choices), value, "{lever}");
            let others = levers().iter().filter(|other| other.id != lever.id);
            for other in others {
                assert_eq!(
                    other.value(&choices),
                    other.value(&common::defaults()),
                    "{lever}, {other}"
                );
            }
        }
    }
}

#[test]
fn defaults_and_presets_are_values_the_levers_can_take() {
    for preset in presets() {
        for lever in levers() {
            assert_eq!(lever.check(lever.value(&preset.choices)), Ok(()), "{}: {lever}", preset.id);
        }
    }
}

// Links use the numbers, files the ids: a line may be added at the end, none may change.
#[test]
fn numbers_and_ids_are_those_of_the_committed_list() {
    let mut table: Vec<_> = levers().iter().map(|lever| (lever.number, lever.id.clone())).collect();
    table.sort();
    let table: String = table.iter().map(|(number, id)| format!("{number} {id}\n")).collect();
    assert_eq!(table, include_str!("fixtures/lever-numbers.txt"));
}
