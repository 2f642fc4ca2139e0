//! The steps of "a slider moves" that need no browser, each by itself: runs, words, and for each view
//! its question, its parts and the drawing of its charts.

use std::cell::RefCell;
use std::hint::black_box;
use std::rc::Rc;

use derwent::ask::{Known, Runs, Store, Subject};
use derwent::chart::{Look, draw, height};
use derwent::model::{Draws, Outcome, Uncertainty, run};
use derwent::scenario::{
    Card, Comparison, Kit, MOST_COMPARED, Message, Scenario, Session, Shelf, update,
};
use derwent::screen::{Asked, Facts, MeetingDesk, Part, Pasting, Stages, View};
use derwent::words::{Sentence, headline, sentence};

/// How many places the slider has in turn.
const PLACES: usize = 8;

/// How wide a chart is that has all of a view in a usual window, in CSS pixels.
const WIDTH: f64 = 800.0;

/// The slider at one place, with all that follows.
struct Place {
    session: Session,
    outcome: Rc<Outcome>,
    uncertainty: Uncertainty,
    draws: Draws,
    sentence: Sentence,
    runs: Rc<RefCell<Runs>>,
}

thread_local! {
    static PLACES_OF: Vec<Place> = {
        let kit = Kit::built_in();
        (1..=PLACES).map(|place| at(&kit, place)).collect()
    };
    /// What each view was made of last.
    static KNOWN: RefCell<Vec<(View, Vec<Known>)>> = RefCell::default();
}

fn at(kit: &Rc<Kit>, place: usize) -> Place {
    let mut session = Session::new(Scenario::first(kit));
    let delivered = kit.find_index("realisation").unwrap_or_default();
    update(&mut session, Message::LeversMoved(vec![(delivered, place as f64 / 10.0)]));
    let scenario = session.scenario();
    let outcome = Rc::new(run(scenario.case(), &scenario.choices));
    let runs = Rc::new(RefCell::new(Runs::default()));
    let uncertainty = runs.borrow_mut().renew(&session);
    let sentence = sentence(scenario.case(), &scenario.choices, &outcome, &uncertainty);
    let draws = runs.borrow().draws.clone();
    Place { outcome, uncertainty, draws, sentence, runs, session }
}

impl Place {
    fn ask(&self, view: View) -> Known {
        let asked = Asked::of(&self.session.scenario().kit);
        let Some(question) = view.question(&asked) else { return Known::default() };
        let scenario = Rc::new(self.session.scenario().clone());
        let subject = Subject {
            cards: BESIDE.with(|beside| beside.scenarios(&scenario)).into(),
            scenario,
            outcome: Rc::clone(&self.outcome),
            runs: Rc::clone(&self.runs),
            draws: self.uncertainty.draws,
        };
        let mut store = Store::default();
        store.ask(question, &subject);
        while store.is_working() {
            store.step();
        }
        store.known(&question)
    }

    fn screen(&self, view: View, known: &Known) -> Vec<Part> {
        let scenario = self.session.scenario();
        let preset = scenario.preset();
        let preset_outcome = START.with(Rc::clone);
        let comparison = BESIDE.with(Clone::clone);
        view.screen(
            &Facts {
                scenario,
                outcome: &self.outcome,
                preset_choices: &preset.choices,
                preset_outcome: &preset_outcome,
                uncertainty: &self.uncertainty,
                draws: &self.draws,
                sentence: &self.sentence,
                eyes: None,
                asked: Asked::of(&scenario.kit),
                query: "",
                comparison: &comparison,
                shelf: &Shelf::default(),
                stages: &Stages::to_begin_with(&scenario.kit),
                meeting: &MeetingDesk::of(&scenario.kit),
                pasting: &Pasting::default(),
            },
            known,
        )
    }
}

thread_local! {
    /// As many starting points as can be compared with the scenario on the page.
    static BESIDE: Comparison = {
        let kit = Kit::built_in();
        let starts = (1..MOST_COMPARED).map(|preset| Scenario::from_preset(&kit, preset));
        let mut comparison = Comparison::of(starts.map(Rc::new));
        // There is room for one more.
        let _ = comparison.add(Card::Current, &Rc::new(Scenario::first(&kit)));
        comparison
    };
    static START: Rc<Outcome> = {
        let scenario = Scenario::first(&Kit::built_in());
        Rc::new(run(scenario.case(), &scenario.choices))
    };
}

/// Does one of these jobs: `drag-runs`, `words`, or `ask`, `screen` and `draw` with the id of a view
/// after a colon. Anything else is none of them.
pub fn step(job: &str, step: u32) {
    let place = step as usize % PLACES;
    PLACES_OF.with(|places| match job.split_once(':') {
        Some((what, id)) => {
            let view = View::named(id).unwrap_or(View::InShort);
            match what {
                "ask" => drop(black_box(places[place].ask(view))),
                "screen" => known(places, view, place, |known| {
                    black_box(places[place].screen(view, known));
                }),
                _ => known(places, view, place, |known| {
                    draw_all(&places[place].screen(view, known));
                }),
            }
        }
        None if job == "drag-runs" => {
            let at = &places[place];
            black_box(at.runs.borrow_mut().renew(&at.session));
        }
        None if job == "words" => {
            let Place { session, outcome, uncertainty, .. } = &places[place];
            let (case, choices) = (session.scenario().case(), &session.scenario().choices);
            START.with(|start| {
                black_box(headline(case, choices, outcome, uncertainty, start));
            });
            black_box(sentence(case, choices, outcome, uncertainty));
        }
        None => {}
    });
}

/// What is known of a view's question; asked the first time only.
fn known(places: &[Place], view: View, place: usize, with: impl FnOnce(&Known)) {
    KNOWN.with_borrow_mut(|all| {
        if all.iter().all(|(known, _)| *known != view) {
            all.push((view, places.iter().map(|place| place.ask(view)).collect()));
        }
        if let Some((_, known)) = all.iter().find(|(known, _)| *known == view) {
            with(&known[place]);
        }
    });
}

fn draw_all(parts: &[Part]) {
    let look = Look::light();
    for part in parts {
        match part {
            Part::Charts(charts) => {
                for chart in charts.iter().filter(|chart| !chart.figure.is_empty()) {
                    let size = (WIDTH as u32, height(&chart.figure, &look, WIDTH) as u32);
                    black_box(draw(&chart.figure, size, &look));
                }
            }
            Part::Group(_, inner) | Part::Fold(_, inner) => draw_all(inner),
            _ => {}
        }
    }
}
