//! Presenting: what the room is to see, one stage after the other, and how.

mod sheet;

use crate::scenario::Scenario;
use crate::screen::act::{Act, Offered, OnStage};
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Choice, Line, Pick, Press, Run};
use crate::screen::part::{Cell, Group, Part, Row, RowLook, Table, Tone};
use crate::screen::stage::{Desk, Planned, Stages, beginnings, figures_in, moment_text};
use crate::screen::view::View;

/// The list of stages and what can be done with it. What the room sees stands above.
pub fn present(facts: &Facts) -> Vec<Part> {
    let stages = facts.stages;
    let begins = beginnings(&stages.list);
    let rows = stages.list.iter().enumerate();
    let rows = rows.map(|(place, planned)| row(facts, place, planned, begins[place]));
    let table = Table {
        name: "Stages".to_owned(),
        heads: ["", "Stage", "Minutes", "Scenario", ""].map(Cell::words).to_vec(),
        body: rows.collect(),
        foot: Vec::new(),
    };
    let add = Line::from("Add a stage: ").pick(additions(facts));
    let [plans, hint] = sheet::plans(stages);
    let mut parts = vec![
        plans,
        hint,
        Part::Heading("The stages, in their order".into(), None),
        Part::Group(
            Group::Cards,
            vec![
                Part::Table(table),
                Part::Words(Tone::Label, add),
                Part::Words(Tone::Tools, tools(stages)),
            ],
        ),
    ];
    parts.extend(sheet::times(stages));
    parts.push(Part::Words(Tone::Hint, keys_hint(stages).into()));
    parts
}

/// What is pressed beside the small picture of what the room sees.
#[must_use]
pub fn stage_controls(stages: &Stages) -> Line {
    let press = |label: &str, title, on: Option<OnStage>| {
        let look = Button::Plain;
        Run::Press(Press {
            label: label.to_owned(),
            name: None,
            title,
            look,
            act: on.map(Act::Stage),
        })
    };
    if stages.desk == Desk::Other {
        let take = press("Present from this page", "", Some(OnStage::TakenOver));
        return Line::from(
            "Another page on this device is presenting, and both would fight over what the room \
             sees. Close that one, or go on here. ",
        )
        .with(take);
    }
    let steps = stage_steps(stages).map(Run::Press);
    let line =
        Line(steps.into()).with(press("Fill this screen", "Key P", Some(OnStage::Filled(true))));
    let open = stages.no_window.is_empty().then_some(OnStage::WindowOpened);
    let hint = "It shows what the room sees, and nothing else";
    line.with(press("Open a window for the projector", hint, open)).text(
        match (stages.no_window, stages.windows) {
            ("", 0) => " No second window is open.".to_owned(),
            ("", 1) => " A second window shows it.".to_owned(),
            ("", count) => format!(" {count} other windows show it."),
            (why, _) => format!(" {why}"),
        },
    )
}

/// The way through the stages: back and on, black, and the last change once more.
#[must_use]
pub fn stage_steps(stages: &Stages) -> [Press; 4] {
    let (first, last) = (stages.at == 0, stages.at + 1 >= stages.list.len());
    let press = |label: &str, title, look, is_there: bool, on| Press {
        title,
        look,
        act: is_there.then_some(Act::Stage(on)),
        ..Press::new(label, Act::Stage(OnStage::Black))
    };
    let black = Button::Mode(stages.is_black);
    [
        press("\u{2190} Previous", "Page up", Button::Plain, !first, OnStage::Stepped(false)),
        press("Next \u{2192}", "Page down", Button::Plain, !last, OnStage::Stepped(true)),
        press("Black", "The room sees nothing (key B)", black, true, OnStage::Black),
        press(
            "Replay",
            "The last change once more, slowly (key R)",
            Button::Plain,
            true,
            OnStage::Replayed,
        ),
    ]
}

fn row(facts: &Facts, place: usize, planned: &Planned, begins: u32) -> Row {
    let stages = facts.stages;
    let is_seen = stages.at == place;
    let of = |what: &str| format!("{what} stage {}", place + 1);
    let button = |label: &str, name: String, on: Option<OnStage>| {
        let look = Button::Small;
        let act = on.map(Act::Stage);
        Run::Press(Press { label: label.to_owned(), name: Some(name), title: "", look, act })
    };
    let buttons = vec![
        button("Show", of("Show"), (!is_seen).then_some(OnStage::Chosen(place))),
        button(
            "\u{2191}",
            format!("{} up", of("Move")),
            (place > 0).then_some(OnStage::Shifted { place, to_front: true }),
        ),
        button(
            "\u{2193}",
            format!("{} down", of("Move")),
            (place + 1 < stages.list.len()).then_some(OnStage::Shifted { place, to_front: false }),
        ),
        button("Remove", of("Remove"), (stages.list.len() > 1).then_some(OnStage::Removed(place))),
    ];
    let seen = if is_seen { "in the room" } else { "" };
    let name = match planned.phase.as_str() {
        "" => Line::from(planned.name()),
        phase => Line::from(phase).with(Run::Small(planned.name())),
    };
    let name = name.with(Run::Small(seen.to_owned()));
    let shows = match planned.view {
        View::Compare => Line::from("those that are compared"),
        _ => Line::default().pick(scenarios(facts, place, planned)),
    };
    let cells = [name, sheet::minutes(place, planned), shows, Line(buttons)];
    let mut number = Line::default().with(Run::Strong((place + 1).to_string()));
    if stages.list.iter().any(|planned| planned.minutes > 0) {
        number = number.with(Run::Small(moment_text(stages.plan, begins)));
    }
    let look = if is_seen { RowLook::Own } else { RowLook::Plain };
    Row { look, ..Row::new(number, cells.map(Cell::words).to_vec()) }
}

/// Which scenario a stage shows: the one on the page, one of the shelf, or a starting point.
fn scenarios(facts: &Facts, place: usize, planned: &Planned) -> Pick {
    let choice = |text: &str, offered| Choice {
        text: text.to_owned(),
        act: Some(Act::Stage(OnStage::Shows(place, offered))),
    };
    let is_shown = |scenario: &Scenario| planned.scenario.as_deref() == Some(scenario);
    let mut chosen = planned.scenario.is_none();
    let mut at = 0;
    let mut first = vec![choice("the one on the page", Offered::Current)];
    let shelf = facts.shelf.cards.iter().filter(|card| card.scenario.kit == facts.scenario.kit);
    let mut count = first.len();
    let mut look = |scenario: &Scenario| {
        if !chosen && is_shown(scenario) {
            (chosen, at) = (true, count);
        }
        count += 1;
    };
    let mut kept = Vec::new();
    for card in shelf {
        look(&card.scenario);
        kept.push(choice(&card.scenario.name_beside_others(), Offered::Shelf(card.place.clone())));
    }
    let mut starts = Vec::new();
    for (preset, known) in facts.kit().presets().iter().enumerate() {
        look(&Scenario::from_preset(&facts.scenario.kit, preset));
        starts.push(choice(&known.label, Offered::Start(preset)));
    }
    if let Some(other) = planned.scenario.as_ref().filter(|_| !chosen) {
        // It was taken off the shelf, or came with a file.
        first.push(Choice { text: other.name_beside_others(), act: None });
        at = 1;
    }
    let groups = [("", first), ("On the shelf", kept), ("Starting points", starts)];
    let groups = groups.into_iter().filter(|(_, choices)| !choices.is_empty());
    Pick { name: "Scenario of this stage".into(), groups: groups.collect(), chosen: Some(at) }
}

/// Every figure of every view, and each view in words.
fn additions(facts: &Facts) -> Pick {
    let ask = Choice { text: "choose a figure".to_owned(), act: None };
    let of = |view: View| {
        let choices = figures_in(view, facts.case()).map(move |(figure, name)| {
            let text = match (view.section(), figure) {
                ("", "") => format!("{} {name}", view.tab()),
                (section, "") => format!("{section} {name}"),
                ("", _) => name.to_owned(),
                (section, _) => format!("{section}: {name}"),
            };
            Choice { text, act: Some(Act::Stage(OnStage::Added(view, figure))) }
        });
        (view.tab(), choices.collect::<Vec<_>>())
    };
    let mut groups: Vec<(&'static str, Vec<Choice>)> = vec![("", vec![ask])];
    for view in View::all(facts.kit()).chain([View::Compare]).filter(|view| view.is_staged()) {
        let (tab, choices) = of(view);
        match groups.last_mut() {
            Some((last, known)) if *last == tab => known.extend(choices),
            _ => groups.push((tab, choices)),
        }
    }
    Pick { name: "Add a stage".into(), groups, chosen: Some(0) }
}

fn tools(stages: &Stages) -> Line {
    let press = |label: &str, on| {
        Run::Press(Press { look: Button::Small, ..Press::new(label, Act::Stage(on)) })
    };
    let keys = Press {
        look: Button::Mode(stages.has_keys),
        title: "P, B, R and F as keys; arrows, page keys and Escape always are",
        ..Press::new("Single letters are keys", Act::Stage(OnStage::Keys(!stages.has_keys)))
    };
    Line(vec![
        press("Save the list as a file", OnStage::Saved),
        press("Begin with a new list", OnStage::Renewed),
        Run::Press(keys),
    ])
}

fn keys_hint(stages: &Stages) -> String {
    let always = "On the stage: arrows, page keys or a clicker go on and back, Escape leaves it.";
    match stages.has_keys {
        true => format!(
            "{always} B or a full stop makes it black, R replays the last change, F takes the whole \
             screen, and P opens the stage from anywhere. A list that was saved opens like any file."
        ),
        false => format!("{always} A list that was saved opens like any file."),
    }
}
