//! Several scenarios side by side: their headlines, what differs, cash over each other, what turns one
//! into another, who would pay, and what each council would be left with.

mod cards;
mod recorded;
mod tables;

use std::rc::Rc;

use crate::ask::{Beside, Compared};
use crate::chart::{InFigure, bridge_figure, cash_beside, payers_beside};
use crate::scenario::{card_letter, left_out};
use crate::screen::asked::Asked;
use crate::screen::facts::Facts;
use crate::screen::line::Pick;
use crate::screen::part::{Chart, Part, Room, Tone};
use crate::screen::picks::{pick_asked, pick_metric};
use crate::words::{Metric, Named, Sentence, and_list, beside_sentence};

/// The cards with what was `found` of them.
pub fn compare(facts: &Facts, found: &Compared) -> Vec<Part> {
    let cards = &found.cards;
    let mut parts = vec![Part::Sentence(said(cards))];
    cards::cards(facts, cards, &mut parts);
    if cards.len() < 2 {
        return parts;
    }
    let in_figure: Vec<InFigure> = cards.iter().enumerate().map(in_figure).collect();
    parts.push(tables::headlines(facts, cards));
    parts.push(Part::Charts(vec![Chart::new(cash_beside(&in_figure), Room::Main)]));
    tables::levers(facts, cards, &mut parts);
    recorded::recorded(cards, &mut parts);
    let (from, to) = ends(facts, cards.len());
    let payers = Chart::new(payers_beside(&in_figure), Room::Wide);
    parts.push(Part::Charts(vec![bridge(facts, found, (from, to)), payers]));
    let choices = |place: usize| &cards[place].scenario.choices;
    let left_out = left_out(facts.kit(), choices(from), choices(to));
    if !left_out.is_empty() {
        let text = format!("What is on one side of the bridge alone: {}.", and_list(&left_out));
        parts.push(Part::Words(Tone::Hint, text.into()));
    }
    tables::councils(facts, cards, &mut parts);
    parts
}

/// The places of the two cards between which the bridge leads.
fn ends(facts: &Facts, count: usize) -> (usize, usize) {
    let (from, to) = facts.asked.bridge;
    (from.min(count - 1), to.min(count - 1))
}

fn said(cards: &[Rc<Beside>]) -> Sentence {
    if cards.len() > 1 {
        let named = cards.iter().enumerate().map(|(place, card)| Named {
            letter: card_letter(place),
            choices: &card.scenario.choices,
            outcome: &card.outcome,
            uncertainty: &card.uncertainty,
        });
        return beside_sentence(&named.collect::<Vec<_>>());
    }
    let mut sentence = Sentence::default();
    sentence.say("There is nothing to compare yet: two scenarios at least have to stand here.");
    sentence
}

fn in_figure((place, card): (usize, &Rc<Beside>)) -> InFigure<'_> {
    InFigure {
        letter: card_letter(place),
        name: card.scenario.name_beside_others(),
        outcome: &card.outcome,
        uncertainty: &card.uncertainty,
    }
}

/// What turns one of them into another, with both and the figure to pick.
fn bridge(facts: &Facts, found: &Compared, (from, to): (usize, usize)) -> Chart {
    let asked = facts.asked;
    let plans = [from, to].map(|place| found.cards.get(place).map(|card| card.outcome.levers_are));
    let to_plan = match plans {
        [Some(one), Some(other)] if one == other => one.to_plan(),
        _ => "with each lever as it stands",
    };
    let letters = (card_letter(from), card_letter(to));
    let figure = bridge_figure(asked.bridged, letters, found.bridge.as_ref(), to_plan);
    let count = found.cards.len();
    let ask = |bridged| Asked { bridged, ..asked };
    let tools = pick_metric(facts, "The bridge is in", &Metric::ALL, asked.bridged, ask)
        .text(" from ")
        .pick(pick_card("From", count, from, &|place| Asked { bridge: (place, to), ..asked }))
        .text(" to ")
        .pick(pick_card("To", count, to, &|place| Asked { bridge: (from, place), ..asked }));
    Chart::new(figure, Room::Wide).tools(tools)
}

/// One of the cards by its letter.
fn pick_card(name: &'static str, count: usize, now: usize, ask: &dyn Fn(usize) -> Asked) -> Pick {
    let letters = (0..count).map(|place| (card_letter(place).to_string(), ask(place)));
    pick_asked(name, letters, Some(now))
}
