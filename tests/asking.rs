//! A question at the desk: put, answered by hand, by count and by code, hidden from the room, and
//! shown beside what the model says.

mod common;
mod views {
    pub mod screened;
}

use common::{cases, first, kit, set};
use derwent::chart::Body;
use derwent::meeting::{Answer, Code, Figure, Kind, Question, What};
use derwent::scenario::{CaseName, Scenario, write_link};
use derwent::screen::{
    Act, Asked, Facts, Field, MeetingDesk, Moment, Now, OnAsk, OnMeeting, Posed, Said, Stage,
    TableDevice, Typed, View, is_for_table, read_letter, revealed, write_letter,
};
use views::screened::{acts, all_parts, text, with_facts};

const PAGE: &str = "https://example.org/derwent/";

fn moment() -> Moment {
    Moment { at: 0.0, link: String::new() }
}

fn desk() -> MeetingDesk {
    let mut desk = MeetingDesk::of(kit());
    desk.asking.page = PAGE.to_owned();
    desk
}

fn act(desk: &mut MeetingDesk, done: OnAsk) {
    desk.act(OnMeeting::Ask(done), &moment());
}

fn question(text: &str, kind: Kind) -> Question {
    Question { text: text.to_owned(), kind }
}

fn payback() -> Question {
    question("When is the money paid back?", Kind::Figure { figure: Figure::Payback })
}

/// A desk at which a question was put.
fn asked(question: Question) -> MeetingDesk {
    let mut desk = desk();
    act(&mut desk, OnAsk::Drafted(question));
    act(&mut desk, OnAsk::Put);
    desk
}

fn answer(desk: &mut MeetingDesk, who: &str, said: &str) {
    desk.type_into(Field::Who, who);
    desk.type_into(Field::Answer, said);
    act(desk, OnAsk::Answered);
}

fn posed(desk: &MeetingDesk) -> Posed {
    desk.posed().expect("a question in the room")
}

fn told(desk: &MeetingDesk) -> (bool, &str) {
    let (is_taken, told) = desk.asking.told.as_ref().expect("something is said");
    (*is_taken, told)
}

fn show(desk: &mut MeetingDesk) {
    act(desk, OnAsk::Revealed(Some(Answer::Number(3.5))));
}

/// What `make` makes of the facts of a scenario with a desk.
fn at<Made>(scenario: &Scenario, desk: &MeetingDesk, make: impl FnOnce(&Facts) -> Made) -> Made {
    with_facts(scenario, Asked::of(&scenario.kit), |facts, _| {
        make(&Facts { meeting: desk, ..*facts })
    })
}

fn view(desk: &MeetingDesk) -> Vec<derwent::screen::Part> {
    at(&first(), desk, |facts| View::Asking.screen(facts, &derwent::ask::Known::default()))
}

fn stage(desk: &MeetingDesk) -> Stage {
    at(&first(), desk, |facts| Stage::asked(facts, &posed(desk), None))
}

fn numbers(desk: &MeetingDesk) -> Vec<(String, Answer)> {
    let mut desk = desk.clone();
    show(&mut desk);
    posed(&desk).said
}

fn number(who: &str, years: f64) -> (String, Answer) {
    (who.to_owned(), Answer::Number(years))
}

#[test]
fn a_question_is_put_answered_and_shown() {
    let mut desk = asked(payback());
    assert_eq!(posed(&desk).standing(), "Nobody has answered yet. The answers are hidden.");
    answer(&mut desk, "Table 1", "September 2026");
    answer(&mut desk, "Table 2", "5 years");
    answer(&mut desk, "", "never");
    assert_eq!(posed(&desk).standing(), "3 have answered. The answers are hidden.");
    assert!(posed(&desk).said.is_empty(), "nothing of them leaves the desk before they are shown");
    show(&mut desk);
    // The 42nd month from April 2023 is September 2026.
    let never = (String::new(), Answer::Never);
    assert_eq!(posed(&desk).said, [number("Table 1", 3.5), number("Table 2", 5.0), never]);
    assert!(
        desk.meeting.lines.iter().any(|line| matches!(line.what, What::Revealed { asked: 1, .. }))
    );
}

#[test]
fn what_is_no_answer_stays_in_its_field_with_the_reason() {
    let mut desk = asked(payback());
    answer(&mut desk, "Table 1", "soon");
    assert_eq!((desk.typed(Field::Who), desk.typed(Field::Answer)), ("Table 1", "soon"));
    let (is_taken, why) = told(&desk);
    assert!(!is_taken && why.contains("\u{201c}soon\u{201d} is no time"), "{why}");
    assert_eq!(posed(&desk).count, 0);
    desk.type_into(Field::Answer, "3.5");
    act(&mut desk, OnAsk::Answered);
    assert_eq!((desk.typed(Field::Who), desk.typed(Field::Answer)), ("", ""));
    assert_eq!(told(&desk), (true, "Table 1 is taken."));
}

#[test]
fn a_question_without_words_or_choices_is_not_put_and_says_why() {
    let mut desk = desk();
    act(&mut desk, OnAsk::Put);
    assert_eq!(told(&desk), (false, "Write the question."));
    act(&mut desk, OnAsk::Drafted(question("Which?", Kind::Choice { options: Vec::new() })));
    desk.type_into(Field::Choices, " north ; ");
    act(&mut desk, OnAsk::Put);
    assert_eq!(told(&desk), (false, "Give from two to 12 choices."));
    assert_eq!(desk.typed(Field::Question), "Which?");
    desk.type_into(Field::Choices, "north; south");
    act(&mut desk, OnAsk::Put);
    let options = vec!["north".to_owned(), "south".to_owned()];
    assert_eq!(posed(&desk).question, question("Which?", Kind::Choice { options }));
}

#[test]
fn hands_are_counted_one_by_one_and_taken_back() {
    let mut desk = asked(question("Shall we?", Kind::YesNo));
    for says in [true, true, false] {
        act(&mut desk, OnAsk::Counted(Answer::Yes(says)));
    }
    act(&mut desk, OnAsk::TookBack(String::new(), Answer::Yes(true)));
    assert_eq!(posed(&desk).count, 2);
    show(&mut desk);
    let out = at(&first(), &desk, |facts| revealed(facts, &posed(&desk)));
    assert_eq!(out.said, "Two answers: yes: 1; no: 1.");
    let Body::Bars(bars) = out.figure.expect("bars").body else { panic!("bars") };
    let lengths: Vec<_> = bars.rows.iter().map(|bar| (bar.label.as_str(), bar.to)).collect();
    assert_eq!(lengths, [("yes", 1.0), ("no", 1.0)]);
}

#[test]
fn answers_stand_against_the_model_with_its_chance_and_range() {
    let mut desk = asked(payback());
    answer(&mut desk, "Table 1", "5");
    answer(&mut desk, "Table 2", "never");
    show(&mut desk);
    let out = at(&first(), &desk, |facts| revealed(facts, &posed(&desk)));
    // The update of 2023 has the money back in September 2026; the tile says when that is 80 in 100 sure.
    let model = "The model: September 2026 (if all goes to plan; by March 2028 in ";
    assert!(out.said.contains(model), "{}", out.said);
    let Body::Dots(dots) = out.figure.expect("dots").body else { panic!("dots") };
    assert!(dots.rows[0].is_model);
    let (low, high) = dots.rows[0].range.expect("a range");
    // Until the end of Year 5, March 2028.
    assert!((low - 3.48).abs() < 0.02 && high == 5.0, "{low} to {high}");
    assert_eq!((dots.rows[1].at, dots.rows[2].at), (Some(5.0), None));
    assert_eq!(dots.rows[2].value, "not in the years counted");
}

#[test]
fn what_is_left_for_a_council_has_its_range_and_says_what_is_assumed() {
    let council = kit().case.councils[1].id.clone();
    let mut desk = asked(question("What is left?", Kind::Left { council }));
    answer(&mut desk, "Table 1", "\u{a3}2m");
    show(&mut desk);
    let out = at(&first(), &desk, |facts| revealed(facts, &posed(&desk)));
    assert!(out.said.contains("about \u{a3}") && out.said.contains(" to \u{a3}"), "{}", out.said);
    assert!(out.said.contains("assumed split"), "{}", out.said);
    let Body::Dots(dots) = out.figure.expect("dots").body else { panic!("dots") };
    assert!(dots.rows[0].range.is_some());
    assert_eq!(dots.rows[1].at, Some(2e6));
}

#[test]
fn a_second_round_keeps_the_first_and_says_who_moved() {
    let mut desk = asked(payback());
    answer(&mut desk, "Table 1", "2");
    answer(&mut desk, "Table 2", "4");
    show(&mut desk);
    act(&mut desk, OnAsk::Again(1));
    assert_eq!(
        posed(&desk).standing(),
        "Round 2. Nobody has answered yet. The answers are hidden."
    );
    answer(&mut desk, "Table 1", "2");
    answer(&mut desk, "Table 2", "5");
    show(&mut desk);
    let out = at(&first(), &desk, |facts| revealed(facts, &posed(&desk)));
    let moved = "After talking 1 of 2 moved: Table 2 from March 2027 (four years) to March 2028 \
                 (five years). The round before: from March 2025 (two years) to March 2027 (four \
                 years), March 2026 (three years) in the middle.";
    assert_eq!(out.moved, moved);
    let Body::Dots(dots) = out.figure.expect("dots").body else { panic!("dots") };
    let before: Vec<_> = dots.rows.iter().map(|dot| dot.before).collect();
    assert_eq!(before, [None, None, Some(4.0)]);
}

#[test]
fn a_hidden_answer_is_nowhere_on_the_stage_nor_in_its_letter() {
    let mut desk = asked(payback());
    answer(&mut desk, "Table 1", "4.5");
    let hidden = stage(&desk);
    assert_eq!(
        hidden.spoken(),
        "When is the money paid back? One has answered. The answers are hidden."
    );
    assert!(hidden.figure.is_none() && hidden.moved.is_none() && hidden.caption.is_empty());
    let now = Now { posed: desk.posed(), ..Now::default() };
    let letter = write_letter(&Said::Now(Box::new(now.clone())));
    assert!(!letter.contains("4.5") && !letter.contains("Table 1"), "{letter}");
    assert_eq!(read_letter(&letter), Ok(Said::Now(Box::new(now))));
    show(&mut desk);
    let shown = stage(&desk);
    assert!(shown.said.contains("September 2026"), "{}", shown.said);
    assert!(shown.figure.is_some());
}

#[test]
fn a_letter_of_before_there_were_questions_is_read() {
    let letter =
        r#"{"derwent":1,"said":{"Now":{"scenario":"1.two-phase-2023._2hF","view":"money"}}}"#;
    let Ok(Said::Now(now)) = read_letter(letter) else { panic!("it is read") };
    assert_eq!((now.posed, now.code), (None, None));
}

#[test]
fn a_question_off_the_stage_stays_in_the_log_and_comes_back() {
    let mut desk = asked(payback());
    act(&mut desk, OnAsk::Away);
    assert_eq!(desk.posed(), None);
    assert!(
        acts(&view(&desk))
            .contains(&("Show again".to_owned(), Act::Meeting(OnMeeting::Ask(OnAsk::Back))))
    );
    act(&mut desk, OnAsk::Back);
    assert_eq!(posed(&desk).asked, 1);
}

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
    let of_toy = Code { asked: Some(1), who: String::new(), answer: None, link: None }.text(&toy);
    let of_nine =
        Code { asked: Some(9), who: String::new(), answer: Some(Answer::Never), link: None };
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
    set(&mut late.choices, "delay", &2.0);
    let link = write_link(&late);
    let code =
        Code { asked: None, who: "Table 2".to_owned(), answer: None, link: Some(link.clone()) };
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

#[test]
fn the_questions_of_the_papers_and_those_of_any_case_are_ready() {
    let ready: Vec<Question> = acts(&view(&desk()))
        .into_iter()
        .filter_map(|(_, act)| match act {
            Act::Meeting(OnMeeting::Ask(OnAsk::Drafted(question))) => Some(question),
            _ => None,
        })
        .filter(|question| !question.text.is_empty())
        .collect();
    let kind_of = |text: &str| {
        ready.iter().find(|question| question.text == text).map(|question| &question.kind)
    };
    for row in kit().case.plan("questions") {
        assert!(kind_of(row.text("label")).is_some(), "{}", row.text("label"));
    }
    assert_eq!(kind_of("Is more analysis or research needed?"), Some(&Kind::YesNo));
    assert_eq!(kind_of("Has the reason for it lasted, or changed?"), Some(&Kind::Words));
    assert_eq!(kind_of("Will your authority wish to belong to it?"), Some(&Kind::YesNo));
    assert_eq!(kind_of("When is the money paid back?"), Some(&payback().kind));
    assert_eq!(kind_of("What does it cost once?"), Some(&Kind::Figure { figure: Figure::OneOff }));
    let split = kind_of("How should councils share the cost of the team?");
    assert!(matches!(split, Some(Kind::Choice { options }) if options.len() > 1));
    assert!(ready.iter().all(|question| question.check().is_ok()));
}

#[test]
fn the_page_hides_what_was_answered_from_whoever_looks_at_it() {
    let mut desk = asked(payback());
    answer(&mut desk, "Table 1", "4.5");
    let parts = view(&desk);
    assert!(text(&parts).contains("do not project it"));
    let folds = all_parts(&parts).into_iter().filter_map(|part| match part {
        derwent::screen::Part::Fold(title, _) => Some(title.as_str()),
        _ => None,
    });
    assert!(folds.collect::<Vec<_>>().contains(&"The answers so far, on this page alone"));
}

#[test]
fn levers_are_brought_into_play_and_out_of_it() {
    let mut desk = desk();
    act(&mut desk, OnAsk::InPlay("delay".to_owned(), true));
    act(&mut desk, OnAsk::InPlay("delivery".to_owned(), true));
    act(&mut desk, OnAsk::InPlay("delay".to_owned(), false));
    assert_eq!(desk.asking.in_play, ["delivery"]);
    act(&mut desk, OnAsk::AllInPlay);
    assert!(desk.asking.in_play.is_empty());
}

#[test]
fn a_code_for_the_room_takes_the_place_of_any_figure() {
    let desk = asked(payback());
    let link = posed(&desk).link(&first(), PAGE);
    let with =
        |link: &str| at(&first(), &desk, |facts| Stage::asked(facts, &posed(&desk), Some(link)));
    assert!(with(&link).code.is_some());
    let long = with(&"x".repeat(600));
    assert!(
        long.code.is_none() && long.caption.starts_with("The link is too long"),
        "{}",
        long.caption
    );
}
