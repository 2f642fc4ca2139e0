//! Parts set by hand: where one grows, the others make room, and all are the whole.

mod common;

use common::{any_scenario, council, defaults, first, levers, session};
use derwent::model::{ByCouncil, FundingRule};
use derwent::scenario::{Message, Session, update};
use proptest::prelude::*;

fn parts(session: &Session) -> ByCouncil<f64> {
    session.scenario().choices.parts
}

#[test]
fn the_others_keep_their_proportions() {
    let mut session = session();
    update(&mut session, Message::PartMoved(council("derbyshire"), 40.0));
    // The districts had 19.99 and have 60 now: 2.01 / 19.99 · 60, to four decimals.
    assert_eq!(parts(&session)[council("bolsover")], 6.033);
    assert_eq!(parts(&session)[council("derby")], 0.0);
    assert_eq!(session.scenario().choices.fund_rule, FundingRule::Parts);
}

#[test]
fn a_drag_to_the_end_and_back_changes_nothing_and_is_one_step_to_undo() {
    let mut session = session();
    let bolsover = council("bolsover");
    update(&mut session, Message::PartMoved(bolsover, 30.0));
    update(&mut session, Message::LeversReleased);
    let before = parts(&session);
    for part in [60.0, 100.0, 30.0] {
        update(&mut session, Message::PartMoved(bolsover, part));
    }
    update(&mut session, Message::LeversReleased);
    assert_eq!(parts(&session), before);
    update(&mut session, Message::UndoAsked);
    assert_eq!(*session.scenario(), first());
}

#[test]
fn where_the_others_have_nothing_those_that_take_part_share_what_is_left() {
    let mut scenario = first();
    scenario.choices.parts.fill(0.0);
    scenario.choices.parts[council("derbyshire")] = 100.0;
    let mut session = Session::new(scenario);
    update(&mut session, Message::PartMoved(council("derbyshire"), 20.0));
    let parts = parts(&session);
    assert_eq!(parts[council("erewash")], 10.0);
    assert_eq!(parts[council("derby")], 0.0);
}

#[test]
fn a_part_beyond_the_whole_is_left_out() {
    let mut session = session();
    for part in [-1.0, 100.1, f64::NAN] {
        update(&mut session, Message::PartMoved(3, part));
        assert_eq!(parts(&session), defaults().parts);
    }
    update(&mut session, Message::PartMoved(10, 50.0));
    assert_eq!(parts(&session), defaults().parts);
}

#[test]
fn near_the_whole_rounding_takes_nothing_away() {
    for part in [99.9999, 99.9995, 0.0001] {
        for parts_before in [defaults().parts, [10.0; 10].into()] {
            let mut scenario = first();
            scenario.choices.parts = parts_before;
            let mut session = Session::new(scenario);
            update(&mut session, Message::PartMoved(council("derbyshire"), part));
            let sum: f64 = parts(&session).iter().sum();
            assert!((sum - 100.0).abs() < 1e-9, "{part}: {sum}");
        }
    }
}

proptest! {
    #[test]
    fn they_always_make_up_the_whole(
        scenario in any_scenario(),
        moves in proptest::collection::vec((0..10_usize, 0..=1_000_000_u32, any::<bool>()), 1..12),
    ) {
        let mut session = Session::new(scenario);
        for (council, part, is_released) in moves {
            let part = f64::from(part) / 1e4;
            update(&mut session, Message::PartMoved(council, part));
            prop_assert_eq!(parts(&session)[council], part);
            prop_assert!((parts(&session).iter().sum::<f64>() - 100.0).abs() < 1e-9);
            for lever in levers() {
                prop_assert_eq!(lever.check(lever.value(&session.scenario().choices)), Ok(()));
            }
            if is_released {
                update(&mut session, Message::LeversReleased);
            }
        }
    }
}
