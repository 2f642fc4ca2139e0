//! A desk at which a question is asked.

use derwent::meeting::{Answer, Figure, Kind, Question};
use derwent::scenario::Scenario;
use derwent::screen::{
    Asked, Facts, Field, MeetingDesk, Moment, OnAsk, OnMeeting, Posed, Stage, View,
};

use crate::common::{first, kit};
use crate::views::screened::with_facts;

pub const PAGE: &str = "https://example.org/derwent/";

pub fn moment() -> Moment {
    Moment { at: 0.0, link: String::new() }
}

pub fn desk() -> MeetingDesk {
    let mut desk = MeetingDesk::of(kit());
    desk.asking.page = PAGE.to_owned();
    desk
}

pub fn act(desk: &mut MeetingDesk, done: OnAsk) {
    desk.act(OnMeeting::Ask(done), &moment());
}

pub fn question(text: &str, kind: Kind) -> Question {
    Question { text: text.to_owned(), kind }
}

pub fn payback() -> Question {
    question("When is the money paid back?", Kind::Figure { figure: Figure::Payback })
}

/// A desk at which a question was put.
pub fn asked(question: Question) -> MeetingDesk {
    let mut desk = desk();
    act(&mut desk, OnAsk::Drafted(question));
    act(&mut desk, OnAsk::Put);
    desk
}

pub fn answer(desk: &mut MeetingDesk, who: &str, said: &str) {
    desk.type_into(Field::Guesser, who);
    desk.type_into(Field::Answer, said);
    act(desk, OnAsk::Answered);
}

pub fn posed(desk: &MeetingDesk) -> Posed {
    desk.posed().expect("a question in the room")
}

pub fn told(desk: &MeetingDesk) -> (bool, &str) {
    let (is_taken, told) = desk.asking.told.as_ref().expect("something is said");
    (*is_taken, told)
}

pub fn show(desk: &mut MeetingDesk) {
    act(desk, OnAsk::Revealed("The model: September 2026.".to_owned()));
}

/// What `make` makes of the facts of a scenario with a desk.
pub fn at<Made>(
    scenario: &Scenario,
    desk: &MeetingDesk,
    make: impl FnOnce(&Facts) -> Made,
) -> Made {
    with_facts(scenario, Asked::of(&scenario.kit), |facts, _| {
        make(&Facts { meeting: desk, ..*facts })
    })
}

pub fn view(desk: &MeetingDesk) -> Vec<derwent::screen::Part> {
    at(&first(), desk, |facts| View::Asking.screen(facts, &derwent::ask::Known::default()))
}

pub fn stage(desk: &MeetingDesk) -> Stage {
    at(&first(), desk, |facts| Stage::asked(facts, &posed(desk), None))
}

pub fn numbers(desk: &MeetingDesk) -> Vec<(String, Answer)> {
    let mut desk = desk.clone();
    show(&mut desk);
    posed(&desk).said
}

pub fn number(who: &str, years: f64) -> (String, Answer) {
    (who.to_owned(), Answer::Number(years))
}
