//! What a letter about the stage comes to: the same work on the desk and in the second window.

use std::cell::RefCell;
use std::rc::Rc;

use super::Seen;
use crate::app::desk::Desk;
use crate::app::gathered::Gathered;
use crate::app::shown::Shown;
use crate::ask::{Known, Runs, Store};
use crate::model::{Outcome, run};
use crate::scenario::{Cases, Comparison, Message, Scenario, Session, update};
use crate::screen::{Asked, InRoom, Now, Stage};

/// The stage with what it is made from, kept from one letter to the next.
#[derive(Default)]
pub struct Staged {
    now: Option<Now>,
    in_room: Option<InRoom>,
    shown: Option<Shown>,
    before: Option<(Rc<Scenario>, Outcome)>,
    /// The scenarios of the last letter by their links.
    known: Vec<(String, Rc<Scenario>)>,
    store: Store,
    stage: Option<Rc<Stage>>,
    problem: String,
}

impl Staged {
    /// Begins with what is on the page: its random numbers and what belongs to its starting point need
    /// not be worked out again.
    pub fn begin_beside(&mut self, shown: &Shown) {
        if self.shown.is_none() {
            let sample = shown.simulation.borrow().sample.clone();
            let simulation = Rc::new(RefCell::new(Runs { sample, ..Runs::default() }));
            let desk = Desk::default();
            self.shown = Some(Shown { simulation, desk, ..shown.clone() });
        }
    }

    /// Brings the stage to what a letter says. Returns whether anything is new.
    pub fn follow(&mut self, now: &Now, cases: &Cases) -> bool {
        if self.now.as_ref() == Some(now) {
            return false;
        }
        match InRoom::of(now, cases, &mut self.known) {
            Ok(in_room) => {
                self.problem = String::new();
                self.show(in_room, now.is_moving);
            }
            Err(problem) => self.problem = problem,
        }
        self.now = Some(now.clone());
        true
    }

    /// Something is wrong with what other pages say.
    pub fn say(&mut self, problem: String) {
        self.problem = problem;
    }

    fn show(&mut self, in_room: InRoom, is_moving: bool) {
        let is_same = self.in_room.as_ref().is_some_and(|known| {
            Rc::ptr_eq(&known.scenario, &in_room.scenario) && known.compared == in_room.compared
        });
        let was_moving = self.now.as_ref().is_some_and(|now| now.is_moving);
        if !is_same || was_moving != is_moving || self.shown.is_none() {
            let mut session = Session::new(Scenario::clone(&in_room.scenario));
            if is_moving {
                // As on the desk, where fewer runs follow a lever that is held.
                update(&mut session, Message::LeversMoved(Vec::new()));
            }
            let mut shown = Shown::of(&session, self.shown.as_ref());
            let comparison = match in_room.compared.as_slice() {
                [] => Comparison::to_begin_with(&in_room.scenario),
                compared => Comparison::of(compared.iter().cloned()),
            };
            let gathered = Gathered { comparison, ..Gathered::beside(&in_room.scenario) };
            shown.gathered = Rc::new(gathered);
            self.shown = Some(shown);
        }
        self.shown = self.shown.take().map(|shown| match shown.eyes() == in_room.eyes && is_same {
            true => shown,
            false => shown.seen_by(in_room.eyes),
        });
        let is_known = |known: &(Rc<Scenario>, Outcome)| {
            in_room.before.as_ref().is_some_and(|before| Rc::ptr_eq(before, &known.0))
        };
        if !self.before.as_ref().is_some_and(is_known) {
            let outcome = |before: &Rc<Scenario>| run(before.case(), &before.choices);
            self.before =
                in_room.before.as_ref().map(|before| (Rc::clone(before), outcome(before)));
        }
        self.in_room = Some(in_room);
        self.ask();
    }

    /// Works on what takes longer than a frame. Returns whether there is more to do.
    pub fn work(&mut self) -> bool {
        if self.store.is_working() && self.store.step() {
            self.draw();
        }
        self.store.is_working()
    }

    /// Whether there is more to do.
    pub fn is_working(&self) -> bool {
        self.store.is_working()
    }

    fn ask(&mut self) {
        let (Some(shown), Some(in_room)) = (&self.shown, &self.in_room) else { return };
        match in_room.view.question(&Asked::of(shown.kit())) {
            Some(question) => self.store.ask(question, &shown.subject(in_room.view)),
            None => self.store.ask_nothing(),
        }
        self.draw();
    }

    fn draw(&mut self) {
        let (Some(shown), Some(in_room)) = (&self.shown, &self.in_room) else { return };
        let asked = Asked::of(shown.kit());
        let question = in_room.view.question(&asked);
        let known = question.map_or_else(Known::default, |question| self.store.known(&question));
        let before = self.before.as_ref().map(|(before, outcome)| (&before.choices, outcome));
        let shows = (in_room.view, in_room.figure);
        let code = in_room.code.as_deref();
        let stage = shown.with_facts(asked, "", |facts| match (&in_room.posed, code) {
            (Some(posed), code) => Stage::asked(facts, posed, code),
            (None, Some(code)) => Stage::of_code(facts, code),
            (None, None) => Stage::of(facts, &known, shows, before),
        });
        self.stage = Some(Rc::new(stage));
    }

    /// What is drawn of it.
    pub fn seen(&self) -> Seen {
        Seen {
            stage: self.stage.clone(),
            desk: self.shown.as_ref().map_or_else(Desk::default, |shown| shown.desk.clone()),
            is_black: self.now.as_ref().is_some_and(|now| now.is_black),
            notice: self.problem.clone().into(),
        }
    }
}
