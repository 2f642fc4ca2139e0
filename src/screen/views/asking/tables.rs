//! Answers from tables without a server: the link that a table opens, and codes that come back.

use super::{ask, entry, press};
use crate::meeting::Code;
use crate::scenario::{CaseName, write_link};
use crate::screen::act::OnAsk;
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Line, Press, Run};
use crate::screen::meeting::{Field, Posed};
use crate::screen::part::{Group, Part, Tone};
use crate::screen::qr::Qr;

/// A code as squares and as a text to copy. `what` is what it is called.
#[must_use]
pub fn as_code(text: &str, what: &str) -> Vec<Part> {
    let code = match Qr::of(text) {
        Some(code) => Part::Qr(code),
        None => {
            let why = format!("This {what} is too long for a camera to read. Copy it instead.");
            Part::Words(Tone::Hint, why.into())
        }
    };
    let copy = press(format!("Copy the {what}"), OnAsk::Copied(text.to_owned()));
    let text = Line::default().with(Run::Small(text.to_owned()));
    vec![
        code,
        Part::Words(Tone::Plain, text),
        Part::Words(Tone::Tools, Line::default().with(Run::Press(copy))),
    ]
}

/// The link that tables open, and where their codes go.
pub fn from_tables(facts: &Facts, posed: &Posed) -> Vec<Part> {
    let asking = &facts.meeting.asking;
    let take = Run::Press(press("Take the code", OnAsk::CodeTaken));
    let look = Press {
        look: Button::Mode(asking.is_looking),
        title: "The browser asks for the camera only now",
        ..press("Read codes with the camera", OnAsk::Looked(!asking.is_looking))
    };
    let tools = Line::default().with(take).with(Run::Press(look));
    let reading =
        vec![entry(facts, "A code from a table", Field::Code), Part::Words(Tone::Tools, tools)];
    let link = posed.link(facts.scenario, &asking.page);
    let hint = match asking.page.starts_with("file:") {
        true => {
            "This page was opened from a file, so its link leads nowhere on another device. Each \
             table opens its own copy of the file, adds what stands after # in the link to its \
             address, and reads its code out or sends it to you."
        }
        false => {
            "In good time, while there is a network: each table opens this page once on its own \
             device, or gets the single file. After that it needs no network. It reads this code, \
             answers, and shows a code of its own."
        }
    };
    let mut opened = vec![Part::Words(Tone::Hint, hint.into())];
    opened.extend(as_code(&link, "link"));
    vec![
        Part::Heading("From tables with a device of their own".into(), None),
        Part::Group(Group::Cards, reading),
        Part::Fold("The link that tables open".to_owned(), opened),
    ]
}

/// The scenario on the page as a code, for a table that hands it to the desk.
pub fn hand_over(facts: &Facts) -> Part {
    let desk = facts.meeting;
    let code = Code {
        asked: None,
        who: desk.typed(Field::Table).to_owned(),
        answer: None,
        link: Some(write_link(facts.scenario)),
        proposals: Vec::new(),
    };
    let hint = "The desk reads this code or pastes it, and the scenario on this page goes to its \
                shelf under the table\u{2019}s name.";
    let mut parts =
        vec![Part::Words(Tone::Hint, hint.into()), entry(facts, "Our table", Field::Table)];
    parts.extend(as_code(&code.text(&CaseName::of(facts.kit())), "code"));
    Part::Fold("This is a table\u{2019}s device: hand its scenario to the desk".to_owned(), parts)
}

/// The levers that a table sees today.
pub fn in_play(facts: &Facts) -> Part {
    use crate::screen::line::{Choice, Pick};
    let (kit, chosen) = (facts.kit(), &facts.meeting.asking.in_play);
    let levers = || chosen.iter().filter_map(|id| kit.find(id));
    let first = Choice { text: "choose a lever".to_owned(), act: None };
    let mut groups: Vec<(&'static str, Vec<Choice>)> = vec![("", vec![first])];
    for lever in kit.levers().iter().filter(|lever| !chosen.contains(&lever.id)) {
        let act = Some(ask(OnAsk::InPlay(lever.id.clone(), true)));
        let choice = Choice { text: lever.label.clone(), act };
        match groups.last_mut() {
            Some((last, choices)) if *last == lever.group.title() => choices.push(choice),
            _ => groups.push((lever.group.title(), vec![choice])),
        }
    }
    let pick = Pick { name: "A lever that is in play".into(), groups, chosen: Some(0) };
    let out = levers().map(|lever| {
        let done = OnAsk::InPlay(lever.id.clone(), false);
        let name = format!("Out of play: {}", lever.label);
        let out = Press { look: Button::Small, name: Some(name), ..press("\u{d7}", done) };
        Line::from(format!("{} ", lever.label)).with(Run::Press(out))
    });
    let said = match levers().count() {
        0 => "All levers are in play. Choose some, and all others are folded away on this device; \
              their values stay."
            .to_owned(),
        1 => "One lever is in play on this device; the others are folded away.".to_owned(),
        count => format!("{count} levers are in play on this device; the others are folded away."),
    };
    let mut parts = vec![
        Part::Words(Tone::Hint, said.into()),
        Part::List(crate::screen::part::List::Plain, out.collect()),
        Part::Words(Tone::Label, Line::from("Bring into play ").pick(pick)),
    ];
    if !chosen.is_empty() {
        let all = Run::Press(press("All levers are in play", OnAsk::AllInPlay));
        parts.push(Part::Words(Tone::Tools, Line::default().with(all)));
    }
    Part::Fold("Levers in play".to_owned(), parts)
}
