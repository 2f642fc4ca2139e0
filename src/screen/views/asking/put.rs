//! A question is put: one that is ready, or one of one's own.

use super::{code_button, entry, press, small, told};
use crate::case::Case;
use crate::meeting::{Figure, Kind, Question, rounds};
use crate::scenario::{Kind as LeverKind, Kit};
use crate::screen::act::{Act, OnAsk, OnMeeting};
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Choice, Line, Pick, Press, Run};
use crate::screen::meeting::Field;
use crate::screen::part::{Cell, Group, Part, Row, Table, Tone};

/// The most earlier questions that are listed, the latest first: the log has all of them.
const MOST_BEFORE: usize = 12;

/// With these begins what is answered with yes or no.
const YES_OR_NO: [&str; 9] =
    ["Are ", "Is ", "Will ", "Can ", "Do ", "Does ", "Has ", "Have ", "Should "];

/// What is written before a question is put.
pub fn put(facts: &Facts) -> Vec<Part> {
    let draft = facts.meeting.draft();
    let kinds = kinds(facts.case());
    let is_same = |kind: &Kind| match (kind, &draft.kind) {
        (Kind::Choice { .. }, Kind::Choice { .. }) => true,
        (one, other) => one == other,
    };
    let chosen = kinds.iter().flat_map(|(_, kinds)| kinds).position(|(_, kind)| is_same(kind));
    let text = facts.meeting.typed(Field::Question);
    let kinds = kinds.into_iter().map(|(heading, kinds)| {
        let choice = |(label, kind): (String, Kind)| {
            let question = Question { text: text.to_owned(), kind };
            Choice { text: label, act: Some(drafted(question)) }
        };
        (heading, kinds.into_iter().map(choice).collect())
    });
    let kinds = Pick { name: "Answered with".into(), groups: kinds.collect(), chosen };
    let mut parts = vec![
        Part::Words(Tone::Label, Line::from("One that is ready ").pick(ready_pick(facts))),
        entry(facts, "Question", Field::Question),
        Part::Words(Tone::Label, Line::from("Answered with ").pick(kinds)),
    ];
    if matches!(draft.kind, Kind::Choice { .. }) {
        parts.push(entry(facts, "Choices, with a semicolon between them", Field::Choices));
    }
    let put = Press { look: Button::Main, ..press("Put it to the room", OnAsk::Put) };
    let code = code_button(facts, "Show the code of the scenario");
    parts.push(Part::Words(Tone::Tools, Line([put, code].map(Run::Press).to_vec())));
    let hint = "The stage and the second window then show the question large, and no figure until \
                you show the answers. The same question once more is its next round; the first is \
                kept.";
    vec![
        Part::Heading("Put a question".into(), None),
        Part::Group(Group::Cards, parts),
        told(facts),
        Part::Words(Tone::Hint, hint.into()),
    ]
}

const fn drafted(question: Question) -> Act {
    Act::Meeting(OnMeeting::Ask(OnAsk::Drafted(question)))
}

/// Ways to answer in groups: those that any question has, a figure, what is left for a council.
type Kinds = Vec<(&'static str, Vec<(String, Kind)>)>;

fn kinds(case: &Case) -> Kinds {
    let named = |name: &str, kind| (name.to_owned(), kind);
    let figures = Figure::ALL.into_iter().map(|figure| {
        (crate::words::capitalised(figure.metric().label()), Kind::Figure { figure })
    });
    let councils = case.councils.iter().filter(|council| council.in_case).map(|council| {
        let kind = Kind::Left { council: council.id.clone() };
        (format!("What is left for {}", council.short_name), kind)
    });
    vec![
        (
            "",
            vec![
                named("Words", Kind::Words),
                named("Yes or no", Kind::YesNo),
                named("How far they agree, 1 to 5", Kind::Agree),
                named("One of several choices", Kind::Choice { options: Vec::new() }),
            ],
        ),
        ("A figure of the model", figures.collect()),
        ("What is left for a council", councils.collect()),
    ]
}

/// Questions that are ready: about the figures that any case has, about its ways, and those of its
/// own papers.
pub fn ready(kit: &Kit) -> Vec<(&'static str, Vec<Question>)> {
    let case = &kit.case;
    let figures = Figure::ALL.map(|figure| {
        let text = match figure {
            Figure::Saving => "What is saved a year, once all of it is there?",
            Figure::OneOff => "What does it cost once?",
            Figure::Payback => "When is the money paid back?",
            Figure::Worth => "What is the cash worth, in today\u{2019}s money?",
            Figure::NoPayer => "How much of the cost has no payer agreed?",
        };
        Question { text: text.to_owned(), kind: Kind::Figure { figure } }
    });
    let councils = case.councils.iter().filter(|council| council.in_case).map(|council| Question {
        text: format!("What is left for {}, in today\u{2019}s money?", council.short_name),
        kind: Kind::Left { council: council.id.clone() },
    });
    let mut choices = Vec::new();
    let mut offer = |text: &str, options: Vec<String>| {
        let question = Question { text: text.to_owned(), kind: Kind::Choice { options } };
        choices.extend(question.check().is_ok().then_some(question));
    };
    offer("Which option?", case.options.iter().map(|option| option.label.clone()).collect());
    if let Some(LeverKind::Choice(rules)) = kit.find("fund.rule").map(|lever| &lever.kind) {
        offer(
            "How should councils share the cost of the team?",
            rules.iter().map(|rule| rule.label.to_string()).collect(),
        );
    }
    let papers = case.plan("questions").iter().map(|row| {
        let text = row.text("label");
        let is_yes_or_no = YES_OR_NO.iter().any(|word| text.starts_with(word));
        // "Has it lasted, or changed?" is no question for a yes.
        let kind = match is_yes_or_no && !text.contains(", or ") {
            true => Kind::YesNo,
            false => Kind::Words,
        };
        Question { text: text.to_owned(), kind }
    });
    let all = [
        ("A figure to guess", figures.to_vec()),
        ("What is left for a council", councils.collect()),
        ("A choice", choices),
        ("From the papers", papers.collect()),
    ];
    all.into_iter().filter(|(_, questions)| !questions.is_empty()).collect()
}

fn ready_pick(facts: &Facts) -> Pick {
    let first = Choice { text: "choose a question, or write your own".to_owned(), act: None };
    let draft = facts.meeting.draft();
    let mut chosen = 0;
    let mut count = 0;
    let mut groups = vec![("", vec![first])];
    groups.extend(ready(facts.kit()).into_iter().map(|(heading, questions)| {
        let choices = questions.into_iter().map(|question| {
            count += 1;
            if question == draft {
                chosen = count;
            }
            Choice { text: question.text.clone(), act: Some(drafted(question)) }
        });
        (heading, choices.collect())
    }));
    Pick { name: "One that is ready".into(), groups, chosen: Some(chosen) }
}

/// What was asked before the question in the room, the latest first.
pub fn asked_before(facts: &Facts) -> Option<Part> {
    let rounds = rounds(&facts.meeting.meeting);
    let now = facts.meeting.posed().map(|posed| posed.asked);
    let last = rounds.last().map(|round| round.asked);
    let before: Vec<_> =
        rounds.iter().rev().filter(|round| Some(round.asked) != now).take(MOST_BEFORE).collect();
    if before.is_empty() {
        return None;
    }
    let rows = before.into_iter().map(|round| {
        let text = &round.question.text;
        let state = match (round.guesses.len(), round.revealed.is_some()) {
            (0, _) => "no answer".to_owned(),
            (1, true) => "1 answer, shown".to_owned(),
            (1, false) => "1 answer, not shown".to_owned(),
            (count, true) => format!("{count} answers, shown"),
            (count, false) => format!("{count} answers, not shown"),
        };
        let mut buttons = Vec::new();
        if Some(round.asked) == last {
            buttons.push(small("Show again", format!("Show again: {text}"), OnAsk::Back));
        }
        buttons.push(small("Ask again", format!("Ask again: {text}"), OnAsk::Again(round.asked)));
        let name = match round.round {
            1 => text.clone(),
            round => format!("{text} (round {round})"),
        };
        Row::new(name, vec![Cell::words(state), Cell::words(Line(buttons))])
    });
    let table = Table {
        name: "Asked before".to_owned(),
        heads: ["Asked before", "Answers", ""].map(Cell::words).to_vec(),
        body: rows.collect(),
        foot: Vec::new(),
    };
    Some(Part::Group(Group::Cards, vec![Part::Table(table)]))
}
