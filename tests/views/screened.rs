//! A scenario with all that its views are made from, and views as text.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::cell::RefCell;
use std::rc::Rc;

use derwent::ask::{Answer, Known, Runs, Store, Subject};
use derwent::model::run;
use derwent::scenario::{Comparison, MyCouncil, Scenario, Session, Shelf, ShelfCard};
use derwent::screen::{
    Act, Asked, Chart, Facts, Line, MeetingDesk, Part, Pasting, Run, Stages, View, compared_sheet,
};
use derwent::words::sentence;

/// The parts of a view, with every question answered.
pub fn screen(scenario: &Scenario, view: View, change: impl FnOnce(&mut Asked)) -> Vec<Part> {
    screen_as(scenario, view, None, change)
}

/// The same as a council sees it.
pub fn screen_as(
    scenario: &Scenario,
    view: View,
    council: Option<usize>,
    change: impl FnOnce(&mut Asked),
) -> Vec<Part> {
    let mut asked = Asked::of(&scenario.kit);
    change(&mut asked);
    with_facts(scenario, asked, |facts, subject| {
        let known = known_of(view, &asked, subject);
        let own = council.map(|council| MyCouncil::of(scenario, facts.outcome, council));
        view.screen(&Facts { eyes: own.as_ref(), ..*facts }, &known)
    })
}

/// All that a view asks, answered.
pub fn known_of(view: View, asked: &Asked, subject: &Subject) -> Known {
    let Some(question) = view.question(asked) else { return Known::default() };
    let mut store = Store::default();
    store.ask(question, subject);
    while store.is_working() {
        store.step();
    }
    store.known(&question)
}

/// What `make` makes of what views are made from; the scenario is compared with its starting point.
pub fn with_facts<Made>(
    scenario: &Scenario,
    asked: Asked,
    make: impl FnOnce(&Facts, &Subject) -> Made,
) -> Made {
    with_facts_beside(scenario, &Comparison::with_start(scenario), &[], asked, make)
}

/// Several scenarios side by side, with some on the shelf.
pub fn compared(
    scenario: &Scenario,
    comparison: &Comparison,
    shelf: &[ShelfCard],
    change: impl FnOnce(&mut Asked),
) -> Vec<Part> {
    let mut asked = Asked::of(&scenario.kit);
    change(&mut asked);
    with_facts_beside(scenario, comparison, shelf, asked, |facts, subject| {
        let question = View::Compare.question(&asked).expect("it has a question");
        let mut store = Store::default();
        store.ask(question, subject);
        View::Compare.screen(facts, &store.known(&question))
    })
}

/// The same as a council sees it.
pub fn compared_as(scenario: &Scenario, comparison: &Comparison, council: usize) -> Vec<Part> {
    let asked = Asked::of(&scenario.kit);
    with_facts_beside(scenario, comparison, &[], asked, |facts, subject| {
        let question = View::Compare.question(&asked).expect("it has a question");
        let mut store = Store::default();
        store.ask(question, subject);
        let own = MyCouncil::of(scenario, facts.outcome, council);
        View::Compare.screen(&Facts { eyes: Some(&own), ..*facts }, &store.known(&question))
    })
}

/// The same as a sheet.
pub fn sheet(scenario: &Scenario, comparison: &Comparison) -> String {
    let asked = Asked::of(&scenario.kit);
    with_facts_beside(scenario, comparison, &[], asked, |facts, subject| {
        let question = View::Compare.question(&asked).expect("it has a question");
        let mut store = Store::default();
        store.ask(question, subject);
        let known = store.known(&question);
        let Some(Answer::Beside(found)) = known.answer() else { panic!("an answer") };
        compared_sheet(facts, &found.cards, &|link| format!("#{link}")).csv(&[])
    })
}

/// The shelf, beside a scenario.
pub fn on_shelf(scenario: &Scenario, shelf: &[ShelfCard]) -> Vec<Part> {
    let asked = Asked::of(&scenario.kit);
    with_facts_beside(scenario, &Comparison::of([]), shelf, asked, |facts, _| {
        View::Shelf.screen(facts, &Known::default())
    })
}

fn with_facts_beside<Made>(
    scenario: &Scenario,
    comparison: &Comparison,
    shelf: &[ShelfCard],
    asked: Asked,
    make: impl FnOnce(&Facts, &Subject) -> Made,
) -> Made {
    let case = scenario.case();
    let outcome = Rc::new(run(case, &scenario.choices));
    let preset_choices = scenario.preset().choices.clone();
    let preset_outcome = run(case, &preset_choices);
    let runs = Rc::new(RefCell::new(Runs::default()));
    let uncertainty = runs.borrow_mut().renew(&Session::new(scenario.clone()));
    let said = sentence(case, &scenario.choices, &outcome, &uncertainty);
    let current = Rc::new(scenario.clone());
    let subject = Subject {
        cards: comparison.scenarios(&current).into(),
        scenario: current,
        outcome: Rc::clone(&outcome),
        runs: Rc::clone(&runs),
        draws: uncertainty.draws,
    };
    // Runs that a question makes again are the same: it borrows them for itself.
    let draws = runs.borrow().draws.clone();
    let facts = Facts {
        scenario,
        outcome: &outcome,
        preset_choices: &preset_choices,
        preset_outcome: &preset_outcome,
        uncertainty: &uncertainty,
        draws: &draws,
        sentence: &said,
        eyes: None,
        asked,
        query: "",
        comparison,
        shelf: &Shelf { cards: shelf.to_vec(), ..Shelf::default() },
        stages: &Stages::to_begin_with(&scenario.kit),
        meeting: &MeetingDesk::of(&scenario.kit),
        pasting: &Pasting::default(),
    };
    make(&facts, &subject)
}

/// Everything in some parts, the outer before the inner.
pub fn all_parts(parts: &[Part]) -> Vec<&Part> {
    let mut all = Vec::new();
    for part in parts {
        all.push(part);
        if let Part::Group(_, inner) | Part::Fold(_, inner) = part {
            all.extend(all_parts(inner));
        }
    }
    all
}

pub fn charts(parts: &[Part]) -> Vec<&Chart> {
    let charts = all_parts(parts).into_iter().filter_map(|part| match part {
        Part::Charts(charts) => Some(charts.as_slice()),
        _ => None,
    });
    charts.flatten().collect()
}

/// Every line of some parts: headings, cells, what can be picked and pressed beside a chart.
pub fn lines(parts: &[Part]) -> Vec<&Line> {
    let mut lines = Vec::new();
    for part in all_parts(parts) {
        match part {
            Part::Words(_, line) | Part::Heading(line, _) => lines.push(line),
            Part::Pairs(_, pairs) => {
                lines.extend(pairs.iter().flat_map(|(what, said)| [what, said]));
            }
            Part::List(_, items) => lines.extend(items),
            Part::Table(table) => {
                lines.extend(table.heads.iter().map(|head| &head.line));
                for row in table.body.iter().chain(&table.foot) {
                    lines.push(&row.head.line);
                    lines.extend(row.cells.iter().map(|cell| &cell.line));
                }
            }
            Part::Charts(charts) => lines.extend(charts.iter().map(|chart| &chart.tools)),
            Part::Lever(lever) => lines.push(&lever.remark),
            Part::Map(map) => lines.push(&map.title),
            _ => {}
        }
    }
    lines
}

/// Everything that can be sent from some parts, with the words of what sends it.
pub fn acts(parts: &[Part]) -> Vec<(String, Act)> {
    let mut acts = Vec::new();
    for run in lines(parts).into_iter().flat_map(|line| &line.0) {
        match run {
            Run::Press(press) => {
                acts.extend(press.act.clone().map(|act| (press.label.clone(), act)));
            }
            Run::Pick(pick) => {
                let choices = pick.choices();
                acts.extend(choices.filter_map(|one| Some((one.text.clone(), one.act.clone()?))));
            }
            _ => {}
        }
    }
    for part in all_parts(parts) {
        if let Part::Map(map) = part {
            acts.extend(map.tiles.iter().map(|tile| (tile.name.clone(), tile.act.clone())));
        }
    }
    for chart in charts(parts) {
        if let Some(on_point) = &chart.on_point {
            let places = 0..chart.figure.table.rows.len();
            acts.extend(places.filter_map(|place| Some((String::new(), on_point.act(place)?))));
        }
    }
    acts
}

/// A view as somebody reads it aloud from top to bottom; of a table its rows, of a chart its
/// summary.
pub fn text(parts: &[Part]) -> String {
    let mut text = String::new();
    write(parts, &mut text);
    text
}

fn write(parts: &[Part], text: &mut String) {
    let mut say = |words: &str| {
        text.push_str(words);
        text.push('\n');
    };
    for part in parts {
        match part {
            Part::Sentence(sentence) => say(&sentence.plain()),
            Part::Words(_, line) => say(&line.plain()),
            Part::Heading(line, _) => say(&format!("\n# {}", line.plain())),
            Part::Terms(terms) => terms.iter().for_each(|term| {
                say(&format!("{} ({}): {}. {}", term.label, term.term, term.value, term.meaning));
            }),
            Part::Pairs(_, pairs) => pairs.iter().for_each(|(what, said)| {
                say(&format!("{}: {}", what.plain(), said.plain()));
            }),
            Part::List(_, items) => {
                items.iter().for_each(|item| say(&format!("- {}", item.plain())))
            }
            Part::Table(table) => {
                let cells = |cells: &[String]| cells.join(" | ");
                say(&cells(&table.heads.iter().map(|head| head.line.plain()).collect::<Vec<_>>()));
                for row in table.body.iter().chain(&table.foot) {
                    let mut words = vec![row.head.line.plain()];
                    words.extend(row.cells.iter().map(|cell| cell.line.plain()));
                    say(&cells(&words));
                }
            }
            Part::Charts(charts) => charts.iter().for_each(|chart| {
                let figure = &chart.figure;
                say(&format!("\n[{}] {} {}", figure.caption, figure.summary, chart.tools.plain()));
            }),
            Part::Lever(lever) => {
                let words = [&lever.label, &lever.remark.plain(), &lever.hint];
                let said: Vec<&str> = words
                    .iter()
                    .filter(|words| !words.is_empty())
                    .map(|words| words.as_str())
                    .collect();
                say(&said.join(". "));
            }
            Part::Map(map) => {
                say(&format!("\n# {}", map.title.plain()));
                map.tiles.iter().for_each(|tile| say(&tile.name));
            }
            Part::Qr(_) => say("(QR code)"),
            Part::Search(query) => say(&format!("(search: {query})")),
            Part::Paste(pasting) => {
                say(&format!("(paste: {}) {}", pasting.text, pasting.done));
                pasting.said.iter().for_each(|said| say(&format!("- {said}")));
            }
            Part::Group(_, parts) => {
                let mut inner = String::new();
                write(parts, &mut inner);
                say(inner.trim_end());
            }
            Part::Fold(title, parts) => {
                let mut inner = String::new();
                write(parts, &mut inner);
                say(&format!("> {title}\n{}", inner.trim_end()));
            }
        }
    }
}
