//! Questions that take long: the same answers in slices as at once, one piece of work under way and
//! the latest waiting, and what was found before stays.

mod common;

use std::cell::RefCell;
use std::rc::Rc;

use common::kits::kit_of;
use derwent::ask::{Answer, Answered, Found, Question, Runs, Store, Subject};
use derwent::model::{
    Accounts, ByCouncil, Coalition, Ordered, Settlements, Stance, departures, members, run,
};
use derwent::scenario::{
    Aim, Kit, Message, Scenario, Session, Trials, can_switch, explain, is_met_at, switching,
    text_to_paste, update, with_link,
};
use derwent::words::{Metric, groups_under_way};

const GAINS: Question = Question::WhoGains { first: None };

/// A scenario with its runs, as the page has it.
fn subject(scenario: Scenario) -> Subject {
    let runs = Rc::new(RefCell::new(Runs::default()));
    let outcome = Rc::new(run(scenario.case(), &scenario.choices));
    let session = Session::new(scenario);
    let draws = runs.borrow_mut().renew(&session).draws;
    let scenario = Rc::new(session.scenario().clone());
    Subject { scenario, outcome, runs, draws, cards: Rc::new([]) }
}

/// So many of the sixteen councils pay, the others stay outside.
fn together(players: usize) -> Scenario {
    let mut scenario = Scenario::first(&kit_of("sixteen").kit);
    scenario.choices.draws = 500;
    for (council, stance) in scenario.choices.stances.iter_mut().enumerate() {
        *stance = if council < players { Stance::Funds } else { Stance::Out };
    }
    scenario
}

/// As [`together`], with another part of the savings coming.
fn delivering(players: usize, realisation: f64) -> Subject {
    let mut scenario = together(players);
    scenario.choices.realisation = realisation;
    subject(scenario)
}

/// Does the work until there is an answer.
fn next_answer(store: &mut Store) {
    while !store.step() {
        assert!(store.is_working(), "no answer");
    }
}

fn answered(store: &Store, question: &Question) -> Rc<Answered> {
    store.known(question).answered.expect("an answer")
}

fn realisation(store: &Store, question: &Question) -> f64 {
    answered(store, question).of.scenario.choices.realisation
}

#[test]
fn slices_give_the_same_gains_as_all_at_once_to_the_last_bit() {
    let of = subject(together(14));
    let (case, choices) = (of.scenario.case(), &of.scenario.choices);
    let mut store = Store::default();
    store.ask(GAINS, &of);
    next_answer(&mut store);
    let known = store.known(&GAINS);
    let Some(Answer::WhoGains(found)) = known.answer() else { panic!("other") };
    assert_eq!(*found.coalition, Coalition::of(case, choices));
    assert_eq!(found.gone, departures(case, choices, None));
}

#[test]
fn what_a_group_is_worth_is_what_its_councils_are_left_with_if_only_they_take_part() {
    let of = subject(together(13));
    let (case, choices) = (of.scenario.case(), &of.scenario.choices);
    let mut store = Store::default();
    store.ask(GAINS, &of);
    next_answer(&mut store);
    let known = store.known(&GAINS);
    let Some(Answer::WhoGains(found)) = known.answer() else { panic!("other") };
    let values = &found.coalition.values;
    assert_eq!(values.len(), 8_192);
    for group in (0..values.len()).step_by(41).chain([1_023, 1_024, 8_191]) {
        let mut alone = choices.clone();
        alone.stances = ByCouncil::of(Stance::Out, 16);
        for player in members(group) {
            alone.stances[player] = Stance::Funds;
        }
        let expected: f64 = Accounts::of(case, &alone).nets().iter().sum();
        assert!((values[group] - expected).abs() < 1e-3, "{group}: {} {expected}", values[group]);
    }
}

#[test]
fn slices_give_the_same_ways_to_share_as_all_at_once_to_the_last_bit() {
    let mut scenario = together(13);
    // Then the agreed shares are others, and their groups are worked out too.
    scenario.choices.shares[0] += 5.0;
    let of = subject(scenario);
    let (case, choices) = (of.scenario.case(), &of.scenario.choices);
    let mut store = Store::default();
    store.ask(Question::Sharing, &of);
    next_answer(&mut store);
    let known = store.known(&Question::Sharing);
    let Some(Answer::Sharing(found)) = known.answer() else { panic!("other") };
    let coalition = Coalition::of(case, choices);
    let settlements = Settlements::of(case, choices, &coalition);
    for (way, bears) in settlements.all.iter().zip(&found.bears) {
        assert_eq!(*bears, way.bears(case, &of.outcome));
    }
    assert_eq!(found.bears.len(), settlements.all.len());
    assert_eq!((&*found.coalition, &found.settlements), (&coalition, &settlements));
}

#[test]
fn all_groups_of_sixteen_councils_come_in_small_slices_with_progress() {
    let of = subject(together(16));
    let mut store = Store::default();
    store.ask(GAINS, &of);
    let (mut steps, mut before) = (0, 0.0);
    while store.is_working() {
        let progress = store.known(&GAINS).progress.expect("it is under way");
        assert_eq!(progress.councils, Some(16));
        assert!((before..=1.0).contains(&progress.part), "{} after {before}", progress.part);
        assert!(progress.part - before <= 1.0 / 128.0, "{} after {before}", progress.part);
        // It is not over before there is an answer.
        assert!(progress.part < 1.0);
        before = progress.part;
        store.step();
        steps += 1;
    }
    // 65,536 groups, 512 in a slice.
    assert!(steps >= 128, "{steps}");
    let known = store.known(&GAINS);
    assert!(known.progress.is_none());
    let Some(Answer::WhoGains(found)) = known.answer() else { panic!("other") };
    assert_eq!(found.coalition.values.len(), 65_536);
}

#[test]
fn up_to_twelve_councils_are_answered_at_once() {
    for (players, takes_long) in [(2, false), (12, false), (13, true)] {
        for question in [GAINS, Question::Sharing] {
            let mut store = Store::default();
            store.ask(question, &subject(together(players)));
            assert_eq!(store.is_working(), takes_long, "{players}");
            assert_eq!(store.known(&question).answered.is_none(), takes_long, "{players}");
        }
    }
}

#[test]
fn one_is_under_way_and_only_the_latest_waits() {
    let mut store = Store::default();
    store.ask(GAINS, &delivering(13, 0.5));
    store.step();
    store.ask(GAINS, &delivering(13, 0.6));
    store.ask(GAINS, &delivering(13, 0.7));
    next_answer(&mut store);
    assert_eq!(realisation(&store, &GAINS), 0.5);
    assert!(store.is_working());
    next_answer(&mut store);
    assert_eq!(realisation(&store, &GAINS), 0.7);
    assert!(!store.is_working());
}

#[test]
fn what_waits_is_dropped_when_the_question_goes_back_to_what_is_under_way() {
    let mut store = Store::default();
    store.ask(GAINS, &delivering(13, 0.5));
    store.ask(GAINS, &delivering(13, 0.6));
    store.ask(GAINS, &delivering(13, 0.5));
    next_answer(&mut store);
    assert_eq!(realisation(&store, &GAINS), 0.5);
    assert!(!store.is_working());
}

#[test]
fn what_was_found_stays_and_is_marked_old_while_new_work_is_under_way() {
    let mut store = Store::default();
    store.ask(GAINS, &delivering(13, 0.5));
    assert!(store.known(&GAINS).answered.is_none());
    next_answer(&mut store);
    assert!(store.known(&GAINS).progress.is_none());
    store.ask(GAINS, &delivering(13, 0.6));
    store.step();
    assert_eq!(realisation(&store, &GAINS), 0.5);
    assert!(store.known(&GAINS).progress.is_some());
    next_answer(&mut store);
    assert_eq!(realisation(&store, &GAINS), 0.6);
    assert!(store.known(&GAINS).progress.is_none());
}

#[test]
fn what_is_known_already_is_not_worked_out_again() {
    let mut store = Store::default();
    let of = delivering(13, 0.5);
    store.ask(GAINS, &of);
    next_answer(&mut store);
    // The same choices in another scenario: only its title is another.
    let renamed = Scenario { title: "Another".to_owned(), ..(*of.scenario).clone() };
    store.ask(GAINS, &subject(renamed));
    assert!(!store.is_working());
    // Who goes first needs no groups again, nor does sharing need those of the scenario.
    let first = Question::WhoGains { first: Some((3, Stance::Out)) };
    store.ask(first, &of);
    assert!(store.step());
    store.ask(Question::Sharing, &of);
    let known = store.known(&Question::Sharing).progress.expect("it is under way");
    assert!(known.part > 0.4, "{}", known.part);
}

#[test]
fn another_kind_of_question_gives_up_the_work_on_the_one_before() {
    let mut store = Store::default();
    store.ask(GAINS, &delivering(13, 0.5));
    store.ask(Question::Worth, &delivering(13, 0.5));
    assert!(!store.is_working());
    assert!(store.known(&GAINS).progress.is_none());
    store.ask(GAINS, &delivering(13, 0.5));
    store.ask_nothing();
    assert!(!store.is_working());
}

#[test]
fn another_case_ends_the_work_and_forgets_what_was_found() {
    let mut store = Store::default();
    let other = subject(Scenario::first(&Kit::built_in()));
    store.ask(GAINS, &delivering(13, 0.5));
    next_answer(&mut store);
    store.ask(GAINS, &delivering(13, 0.6));
    store.ask(GAINS, &delivering(13, 0.7));
    store.ask(Question::Worth, &other);
    assert!(!store.is_working());
    assert!(store.known(&GAINS).answered.is_none());
    store.ask(GAINS, &other);
    let found = answered(&store, &GAINS);
    assert_eq!(found.of.scenario.kit, other.scenario.kit);
}

fn what_it_takes(aim: Aim, kit: &Kit) -> Question {
    let [across, up] = ["realisation", "delay"].map(|id| kit.find_index(id).expect(id));
    Question::WhatItTakes { aim, across, up }
}

fn found(store: &mut Store, question: Question) -> Rc<Found> {
    next_answer(store);
    match store.known(&question).answer() {
        Some(Answer::WhatItTakes(found)) => Rc::clone(found),
        _ => panic!("other"),
    }
}

#[test]
fn slices_give_the_same_switching_values_and_map_as_at_once() {
    let of = subject(Scenario::first(&Kit::built_in()));
    let (kit, case, choices) = (&of.scenario.kit, of.scenario.case(), &of.scenario.choices);
    let aim = Aim::PaidBack { year: 3 };
    let mut store = Store::default();
    let question = what_it_takes(aim, kit);
    store.ask(question, &of);
    let found = found(&mut store, question);
    let runs = of.runs.borrow();
    let trials = Trials { sample: &runs.sample, draws: 0 };
    assert_eq!(found.margin.to_bits(), aim.margin(case, choices, trials).to_bits());
    let levers = kit.levers();
    let expected: Vec<_> = (0..levers.len())
        .filter(|index| can_switch(&levers[*index]))
        .map(|index| {
            let lever = &levers[index];
            let is_met = is_met_at(case, aim, choices, lever, trials);
            (index, switching(case, aim, choices, lever, trials).readable(lever, is_met))
        })
        .collect();
    assert_eq!(found.switchings, expected);
    let mut margins = Vec::new();
    for up in &found.map.up {
        for across in &found.map.across {
            let mut tried = choices.clone();
            levers[found.up].set(&mut tried, *up);
            levers[found.across].set(&mut tried, *across);
            margins.push(aim.margin(case, &tried, trials));
        }
    }
    assert_eq!(found.map.margins, margins);
    assert!(margins.len() > 300);
}

#[test]
fn a_chance_is_asked_again_with_more_runs_and_money_is_not() {
    let scenario = || Scenario::first(&Kit::built_in());
    let few = Subject { draws: 200, ..subject(scenario()) };
    let more = Subject { draws: 300, ..few.clone() };
    let kit = Kit::built_in();
    for (aim, is_asked) in
        [(Aim::LikelyPaidBack { year: 5, chance: 0.8 }, true), (Aim::PaidBack { year: 5 }, false)]
    {
        let question = what_it_takes(aim, &kit);
        let mut store = Store::default();
        store.ask(question, &few);
        next_answer(&mut store);
        store.ask(question, &more);
        assert_eq!(store.is_working(), is_asked, "{aim:?}");
    }
}

#[test]
fn what_takes_no_long_is_there_at_once_and_follows_every_question() {
    let mut scenario = Scenario::first(&Kit::built_in());
    scenario.choices.realisation = 0.5;
    let of = subject(scenario);
    let mut store = Store::default();
    store.ask(Question::Changes(Metric::WorthToday), &of);
    let known = store.known(&Question::Changes(Metric::WorthToday));
    let Some(Answer::Changes(changes)) = known.answer() else { panic!("other") };
    assert_eq!(*changes, explain(&of.scenario, |outcome| Metric::WorthToday.of(outcome)));
    assert!(changes.as_ref().is_some_and(|changes| changes.steps.len() == 1));
    store.ask(Question::Worth, &of);
    let known = store.known(&Question::Worth);
    let Some(Answer::Worth(worth)) = known.answer() else { panic!("other") };
    assert_eq!(*worth, Ordered::of(&of.runs.borrow().draws.npv_cashable));
}

#[test]
fn the_spread_of_wider_benefits_is_there_in_a_drag_if_it_is_asked_for() {
    let kit = Kit::built_in();
    let mut session = Session::new(Scenario::first(&kit));
    let delay = kit.find_index("delay").expect("it is there");
    update(&mut session, Message::LeversMoved(vec![(delay, 0.5)]));
    let runs = Rc::new(RefCell::new(Runs::default()));
    let uncertainty = runs.borrow_mut().renew(&session);
    // Nobody can take nothing for a figure.
    assert!(uncertainty.npsv.is_none());
    let scenario = Rc::new(session.scenario().clone());
    let outcome = Rc::new(run(scenario.case(), &scenario.choices));
    let of = Subject { scenario, outcome, runs, draws: uncertainty.draws, cards: Rc::new([]) };
    let mut store = Store::default();
    for with_wider in [false, true] {
        let question = Question::Spread { of: Metric::WorthToday, with_wider };
        store.ask(question, &of);
        let known = store.known(&question);
        let Some(Answer::Spread(spread)) = known.answer() else { panic!("other") };
        assert_eq!(spread.wider.is_some(), with_wider);
        assert_eq!(spread.cash.figures().len(), 2_000);
        assert!(!spread.sensitivities.is_empty());
    }
}

#[test]
fn the_text_to_paste_is_the_same_in_slices_as_at_once() {
    let few = subject(together(3));
    let many = subject(together(13));
    let preset = subject(Scenario::first(&kit_of("sixteen").kit));
    for (of, takes_long) in [(few, false), (many, true), (preset, false)] {
        let mut store = Store::default();
        store.ask(Question::Text, &of);
        assert_eq!(store.is_working(), takes_long);
        while store.is_working() {
            store.step();
        }
        let known = store.known(&Question::Text);
        let Some(Answer::Text(text)) = known.answer() else { panic!("other") };
        let expected = text_to_paste(&of.scenario, "a link", "26 November 2026");
        assert_eq!(with_link(text, "a link", "26 November 2026"), expected);
    }
}

#[test]
fn progress_is_said_in_plain_words() {
    assert_eq!(
        groups_under_way(16, 0.4, true),
        "Working out 65,536 groups of 16 councils: 40%. Until then the paler figures are those from \
         before the change."
    );
    assert_eq!(groups_under_way(13, 0.0, false), "Working out 8,192 groups of 13 councils: 0%.");
}
