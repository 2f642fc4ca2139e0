//! Several scenarios side by side: their headlines, what differs, cash over each other, what turns one
//! into another, who would pay, and what each council would be left with.

mod cards;
mod tables;

use std::rc::Rc;

use crate::ask::{Beside, Compared};
use crate::chart::{InFigure, bridge_figure, cash_beside, payers_beside};
use crate::scenario::card_letter;
use crate::screen::asked::Asked;
use crate::screen::facts::Facts;
use crate::screen::part::{Chart, Part, Room};
use crate::screen::picks::{pick_asked, pick_metric};
use crate::words::{Metric, Named, Sentence, beside_sentence};

/// The cards with what was `found` of them.
pub fn compare(facts: &Facts, found: &Compared) -> Vec<Part> {
    let cards = &found.cards;
    let mut parts = vec![Part::Sentence(said(cards))];
    parts.extend(cards::cards(facts, cards));
    if cards.len() < 2 {
        return parts;
    }
    let in_figure: Vec<InFigure> = cards.iter().enumerate().map(in_figure).collect();
    parts.push(tables::headlines(cards));
    parts.push(Part::Charts(vec![Chart::new(cash_beside(&in_figure), Room::Main)]));
    parts.extend(tables::levers(facts, cards));
    parts.push(Part::Charts(vec![
        bridge(facts, found),
        Chart::new(payers_beside(&in_figure), Room::Wide),
    ]));
    parts.extend(tables::councils(facts, cards));
    parts
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
        name: card.scenario.name(),
        outcome: &card.outcome,
        uncertainty: &card.uncertainty,
    }
}

/// What turns one of them into another, with both and the figure to pick.
fn bridge(facts: &Facts, found: &Compared) -> Chart {
    let asked = facts.asked;
    let count = found.cards.len();
    let (from, to) = asked.bridge;
    let (from, to) = (from.min(count - 1), to.min(count - 1));
    let figure =
        bridge_figure(asked.bridged, (card_letter(from), card_letter(to)), found.bridge.as_ref());
    let letters = |bridge: fn(usize, (usize, usize)) -> (usize, usize)| {
        (0..count).map(move |place| {
            let ends = bridge(place, asked.bridge);
            (card_letter(place).to_string(), Asked { bridge: ends, ..asked })
        })
    };
    let ask = |bridged| Asked { bridged, ..asked };
    let tools = pick_metric(facts, "The bridge is in", &Metric::ALL, asked.bridged, ask)
        .text(" from ")
        .pick(pick_asked("From", letters(|place, (_, to)| (place, to)), Some(from)))
        .text(" to ")
        .pick(pick_asked("To", letters(|place, (from, _)| (from, place)), Some(to)));
    Chart::new(figure, Room::Wide).tools(tools)
}
