//! Who goes next, and where it settles, as it can be read out.

mod common;

use common::{council, defaults, evidence, preset};
use derwent::model::{Choices, Stance, StanceChange, departures};
use derwent::words::{departure_text, settled_text};

fn told(choices: &Choices, first: Option<(usize, Stance)>) -> Vec<String> {
    let gone = departures(evidence(), choices, first);
    let mut told: Vec<_> =
        gone.iter().map(|departure| departure_text(evidence(), departure)).collect();
    told.push(settled_text(evidence(), choices, &gone));
    told
}

#[test]
fn in_2022_one_payer_after_the_other_would_stop() {
    // 331,404 a year over five years are £1.549m in today's money: of 10, 3, 3 and 3 shares. In the
    // end it is short, and falls by savings shares: 80% on the county, so £1.239m instead of £815k.
    let told = told(&preset("four-funders-2022").choices, None);
    assert_eq!(
        told,
        [
            "Derbyshire County stops paying and gains £815k; the others lose £815k.",
            "Chesterfield stops paying and gains £516k; the others lose £516k.",
            "Derbyshire Dales stops paying and gains £774k; the others lose £774k.",
            "High Peak stops paying and gains £1.5m; the others lose £1.5m.",
            "There it settles, as nobody else gains by going: nine councils would take part \
             without contributing and one would stay outside. Against now, those that went are left with: Derbyshire County £424k less, \
             Chesterfield £204k more, Derbyshire Dales £217k more and High Peak £209k more. Then \
             £1.7m has no payer.",
        ]
    );
}

#[test]
fn a_council_that_goes_first_is_told_first() {
    let first = (council("high-peak"), Stance::Out);
    let told = told(&defaults(), Some(first));
    assert!(told[0].starts_with("High Peak leaves and loses £4.9m; the others lose £"), "{told:?}");
}

#[test]
fn where_nobody_gains_by_going_it_stays() {
    let mut choices = defaults();
    choices.stances[0] = Stance::Joins;
    assert_eq!(
        told(&choices, None),
        ["Nobody gains by paying no more or by leaving. It stays as it is: eight councils would \
             contribute, one would take part without contributing and one would stay outside."]
    );
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
        departure_text(evidence(), &departure),
        "Bolsover stops paying, which makes no difference to it; no difference to the others."
    );
    let departure = StanceChange {
        from: Stance::Funds,
        council: 2,
        to: Stance::Out,
        gain: 2e6,
        for_others: 1e3,
    };
    assert_eq!(
        departure_text(evidence(), &departure),
        "Bolsover leaves and gains £2.0m; the others gain £1k."
    );
}
