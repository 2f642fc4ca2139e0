//! Answers and scenarios that come from tables as codes.

use derwent::meeting::{Answer, Code};
use derwent::scenario::{CaseName, write_link};
use derwent::screen::{Act, Field, MeetingDesk, OnAsk, TableDevice, Typed, is_for_table};

use crate::common::{cases, first, kit, set};
use crate::desk::{PAGE, act, asked, desk, number, numbers, payback, posed, show, told};
use crate::views::screened::text;

/// What a table's device sees of the link of the desk.
fn device(desk: &MeetingDesk, who: &str) -> TableDevice {
    let link = posed(desk).link(&first(), PAGE);
    let fragment = link.strip_prefix(PAGE).expect("the page").strip_prefix('#').expect("a mark");
    assert!(is_for_table(fragment), "{fragment}");
    let mut device = TableDevice::of(fragment, cases(), "").expect("it opens");
    device.act(&Act::Typed(Typed::Meeting(Field::Table), who.to_owned()));
    device
}

/// Its code.
fn code(desk: &MeetingDesk, who: &str, said: &str) -> String {
    let mut device = device(desk, who);
    device.act(&Act::Typed(Typed::Meeting(Field::Answer), said.to_owned()));
    device.code().expect("a code")
}

fn paste(desk: &mut MeetingDesk, text: &str) {
    desk.type_into(Field::Code, text);
    act(desk, OnAsk::CodeTaken);
}

#[test]
fn a_table_sees_the_question_and_no_figure_and_its_code_is_its_answer() {
    let mut desk = asked(payback());
    let mut table = device(&desk, "Table 1");
    assert_eq!(table.question(), "When is the money paid back?");
    assert!(!text(&table.parts()).contains('\u{a3}'));
    assert_eq!(table.code(), None);
    table.act(&Act::Typed(Typed::Meeting(Field::Answer), "soon".to_owned()));
    assert!(table.code().is_none() && text(&table.parts()).contains("is no time"));
    let sent = code(&desk, "Table 1", "September 2026");
    paste(&mut desk, &sent);
    assert_eq!(desk.typed(Field::Code), "");
    assert_eq!(numbers(&desk), [number("Table 1", 3.5)]);
}

#[test]
fn a_code_sent_twice_changed_damaged_foreign_or_of_another_meeting_loses_nothing() {
    let mut desk = asked(payback());
    let sent = code(&desk, "Table 1", "3.5");
    paste(&mut desk, &sent);
    paste(&mut desk, &sent);
    assert_eq!(told(&desk).1, "Table 1 had said the same already: nothing was changed.");
    let other = code(&desk, "Table 1", "4");
    paste(&mut desk, &other);
    assert_eq!(told(&desk).1, "Table 1 is taken, in place of its answer before.");
    let toy = CaseName { id: "toy".to_owned(), ..CaseName::of(kit()) };
    let of_toy = Code {
        asked: Some(1),
        who: String::new(),
        answer: None,
        link: None,
        proposals: Vec::new(),
    }
    .text(&toy);
    let of_nine = Code {
        asked: Some(9),
        who: String::new(),
        answer: Some(Answer::Never),
        link: None,
        proposals: Vec::new(),
    };
    let of_nine = of_nine.text(&CaseName::of(kit()));
    for (text, why) in [
        (&sent[..sent.len() - 4], "Part of the code is missing or wrong."),
        ("https://example.org/", "This is no code from a table."),
        ("g2.derbyshire.abc.xyz", "A newer version made this code."),
        (&of_toy, "The code is about another case"),
        (&of_nine, "The code answers a question that this meeting did not ask."),
    ] {
        paste(&mut desk, text);
        let (is_taken, said) = told(&desk);
        assert!(!is_taken && said.starts_with(why), "{text}: {said}");
        assert_eq!(desk.typed(Field::Code), text, "it stays to be looked at");
        assert_eq!(numbers(&desk), [number("Table 1", 4.0)]);
    }
}

#[test]
fn an_answer_that_comes_late_goes_to_its_own_round() {
    let mut desk = asked(payback());
    let late = code(&desk, "Table 3", "6");
    show(&mut desk);
    act(&mut desk, OnAsk::Again(1));
    paste(&mut desk, &late);
    assert_eq!(told(&desk).1, "Table 3 is taken: March 2029 (six years).");
    assert_eq!(posed(&desk).count, 0);
}

#[test]
fn a_whole_scenario_from_a_table_waits_for_the_shelf() {
    let mut late = first();
    set(&mut late.choices, "delay", 2.0);
    let link = write_link(&late);
    let code = Code {
        asked: None,
        who: "Table 2".to_owned(),
        answer: None,
        link: Some(link.clone()),
        proposals: Vec::new(),
    };
    let mut desk = desk();
    paste(&mut desk, &code.text(&CaseName::of(kit())));
    assert_eq!(desk.asking.received, Some(("Table 2".to_owned(), link)));
}

#[test]
fn a_link_for_tables_that_is_cut_or_newer_says_so() {
    let link = posed(&asked(payback())).link(&first(), "");
    let fragment = &link[1..];
    let opened = |fragment: &str| TableDevice::of(fragment, cases(), "").map(|_| ());
    assert_eq!(opened(fragment), Ok(()));
    let cut = opened(&fragment[..fragment.len() - 5]).expect_err("it is cut");
    assert!(cut.starts_with("Part of this link is missing or wrong."), "{cut}");
    let newer = opened(&fragment.replace("~table.q1.", "~table.q2.")).expect_err("it is newer");
    assert!(newer.starts_with("This question is from a newer version."), "{newer}");
}
