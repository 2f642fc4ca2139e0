//! Who goes next, and where it settles, as it can be read out.

mod common;

use common::{case, council, defaults, preset};
use derwent::model::{Choices, Stance, StanceChange, departures};
use derwent::words::{departure_text, settled_text};

fn told(choices: &Choices, first: Option<(usize, Stance)>) -> Vec<String> {
    let gone = departures(case(), choices, first);
    let mut told: Vec<_> = gone.iter().map(|departure| departure_text(case(), departure)).collect();
    told.push(settled_text(case(), choices, &gone));
    told
}

#[test]
fn in_2022_one_payer_after_the_other_would_stop() {
    // 331,404 a year over five years are £1.549m in today's money: of 10, 3, 3 and 3 shares. In the
    // end it is short, and falls by savings shares: 80% on the county, so £1.239m instead of £815k.
    let told = told(&preset("four-funders-2022").choices, None);
    let [steps @ .., settled] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!(
        steps,
        [
            "Derbyshire County would stop contributing and gain about £820k; the others would lose \
             about £820k.",
            "Chesterfield would stop contributing and gain about £520k; the others would lose about \
             £520k.",
            "Derbyshire Dales would stop contributing and gain about £770k; the others would lose \
             about £770k.",
            "High Peak would stop contributing and gain about £1.5m; the others would lose about \
             £1.5m.",
        ]
    );
    assert!(
        settled.starts_with("There it would settle, as nobody else would gain by going: nine "),
        "{settled}"
    );
    assert!(
        settled.ends_with(
            " In the end, against now and not against the step before, those that went would be left \
             with: Derbyshire County about £420k less, Chesterfield about £200k more, Derbyshire \
             Dales about £220k more and High Peak about £210k more (assumed split). Then £1.7m for \
             the team and £38.2m for the one-off cost would have no payer."
        ),
        "{settled}"
    );
}

#[test]
fn a_council_that_goes_first_is_told_first() {
    let first = (council("high-peak"), Stance::Out);
    let told = told(&defaults(), Some(first));
    assert!(
        told[0].starts_with(
            "High Peak would leave and lose about £4.9m; the others would lose about £"
        ),
        "{told:?}"
    );
}

#[test]
fn where_nobody_gains_by_going_it_stays() {
    let mut choices = defaults();
    choices.stances[0] = Stance::Joins;
    let told = told(&choices, None);
    let [text] = told.as_slice() else { panic!("{told:?}") };
    assert!(
        text.starts_with(
            "Nobody would gain by contributing less or by leaving, so it stays as it is: "
        ),
        "{text}"
    );
}

#[test]
fn where_all_end_as_they_began_they_are_not_told_one_by_one() {
    let gone: Vec<StanceChange> = (1..9)
        .map(|council| StanceChange {
            from: Stance::Funds,
            council,
            to: Stance::Joins,
            gain: 0.0,
            for_others: 0.0,
        })
        .collect();
    // The rule asks members for nothing, so whether they contribute is the same.
    let text = settled_text(case(), &defaults(), &gone);
    assert!(
        text.contains(" In the end none of them is left with more or less than now."),
        "{text}"
    );
    let text = settled_text(case(), &defaults(), &gone[..1]);
    assert!(text.contains(" In the end Amber Valley is left with as much as now."), "{text}");
}

#[test]
fn no_difference_is_called_none() {
    let departure = StanceChange {
        from: Stance::Funds,
        council: 2,
        to: Stance::Joins,
        gain: 0.0,
        for_others: 0.3,
    };
    assert_eq!(
        departure_text(case(), &departure),
        "Bolsover would stop contributing, which makes no difference to it; it would be the same to the \
         others."
    );
    let departure = StanceChange {
        from: Stance::Funds,
        council: 2,
        to: Stance::Out,
        gain: 2e6,
        for_others: 1e3,
    };
    assert_eq!(
        departure_text(case(), &departure),
        "Bolsover would leave and gain about £2.0m; the others would gain about £1k."
    );
}
