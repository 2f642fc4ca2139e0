//! A meeting at the desk: what is written down, challenges, votes, and what the view of it says.

#[path = "views/screened.rs"]
mod screened;

use derwent::meeting::{Challenge, Standing, What, as_markdown};
use derwent::model::{Majority, Weighting};
use derwent::scenario::{Kit, Message, Scenario, Session, update, write_link};
use derwent::screen::{
    Act, Asked, Facts, Field, MeetingDesk, Moment, OnLog, OnMeeting, Part, Run, View,
    accepted_value, changed_text, minutes_of, standing_at,
};
use screened::{acts, text, with_facts};

fn first() -> Scenario {
    Scenario::first(&Kit::built_in())
}

fn desk() -> MeetingDesk {
    MeetingDesk::of(&Kit::built_in())
}

fn moment() -> Moment {
    Moment { at: 60_000.0, link: write_link(&first()) }
}

fn log(desk: &mut MeetingDesk, done: OnLog) {
    desk.act(OnMeeting::Log(done), &moment());
}

fn note(desk: &mut MeetingDesk, text: &str) {
    desk.type_into(Field::Note, text);
    log(desk, OnLog::Added { is_decided: false });
}

/// The view of the log, with other rules for the committee.
fn seen(desk: &MeetingDesk, change: impl FnOnce(&mut Asked)) -> Vec<Part> {
    // Nothing in it is about runs.
    let mut scenario = first();
    scenario.choices.draws = 1;
    let mut asked = Asked::of(&scenario.kit);
    change(&mut asked);
    with_facts(&scenario, asked, |facts, _| {
        View::Log.screen(&Facts { meeting: desk, ..*facts }, &derwent::ask::Known::default())
    })
}

fn said(desk: &MeetingDesk) -> String {
    text(&seen(desk, |_| {}))
}

fn pressed(desk: &MeetingDesk, label: &str) -> Option<Act> {
    acts(&seen(desk, |_| {})).into_iter().find(|(of, _)| of == label).map(|(_, act)| act)
}

fn minutes(desk: &MeetingDesk) -> String {
    let (title, sections) = minutes_of(&Kit::built_in(), desk);
    as_markdown(&title, &sections, "https://example.org/")
}

fn lever(id: &str) -> usize {
    Kit::built_in().levers().iter().position(|lever| lever.id == id).expect(id)
}

fn doubt(lever: &str, own: &str) -> Challenge {
    Challenge {
        about: "Savings delivered".to_owned(),
        lever: Some(lever.to_owned()),
        own: own.to_owned(),
        ..Challenge::default()
    }
}

#[test]
fn enter_writes_a_note_down_and_the_field_is_empty_for_the_next() {
    let mut desk = desk();
    let Some(Act::Meeting(OnMeeting::Log(done))) = Field::Note.on_enter() else {
        panic!("Enter does something in it")
    };
    desk.type_into(Field::Note, " The district heard of it \u{200b}");
    log(&mut desk, done.clone());
    assert_eq!(desk.typed(Field::Note), "");
    // Nothing typed, nothing written.
    log(&mut desk, done);
    assert_eq!(desk.meeting.lines.len(), 1);
    assert!(said(&desk).contains("The district heard of it"));
    assert!(said(&desk).contains("One line so far."), "{}", said(&desk));
}

#[test]
fn a_note_becomes_a_decision_and_a_line_that_is_struck_out_stays() {
    let mut desk = desk();
    note(&mut desk, "Share by residents");
    log(&mut desk, OnLog::Decided(1));
    assert!(said(&desk).contains("Two lines, one decision so far."), "{}", said(&desk));
    assert!(minutes(&desk).contains("## Decided\n\n- Share by residents"), "{}", minutes(&desk));
    log(&mut desk, OnLog::Struck(2));
    let text = said(&desk);
    assert!(text.contains("decided: Share by residents"), "{text}");
    assert!(text.contains("Three lines so far."), "{text}");
    assert!(minutes(&desk).contains("Nothing was decided"));
}

#[test]
fn a_log_that_is_switched_on_begins_with_the_scenario_and_says_when_it_is_switched_off() {
    let mut desk = desk();
    desk.switch_on(&first().into(), "the log was switched on", &moment());
    assert!(desk.is_on && desk.logged.is_some());
    log(&mut desk, OnLog::Switched(false));
    assert!(!desk.is_on && desk.logged.is_none());
    let text = said(&desk);
    for line in ["(the log was switched on)", "The log was switched off."] {
        assert!(text.contains(line), "{text}");
    }
}

#[test]
fn a_change_is_said_from_what_to_what() {
    let mut session = Session::new(first());
    let before = session.scenario().clone();
    let delay = lever("delay");
    update(&mut session, Message::LeversSet(vec![(delay, 1.0)]));
    let text = changed_text(&before, session.scenario());
    assert!(text.contains("0 \u{2192} 1 year"), "{text}");
    let delayed = session.scenario().clone();
    update(&mut session, Message::TitleTyped("Late".to_owned()));
    assert_eq!(
        changed_text(&delayed, session.scenario()),
        "Title: none \u{2192} \u{201c}Late\u{201d}"
    );
    update(&mut session, Message::PresetChosen(1));
    let text = changed_text(&delayed, session.scenario());
    assert!(text.starts_with("Starting point: "), "{text}");
    assert_eq!(changed_text(&delayed, &delayed), "");
}

#[test]
fn a_challenge_opens_filled_in_and_is_written_down_with_what_it_stands_at() {
    let mut desk = desk();
    let challenge = standing_at(&first(), doubt("realisation", ""));
    // All of the savings, as the case has it.
    assert_eq!(challenge.stood_at, "100%");
    log(&mut desk, OnLog::Doubted(Box::new(challenge)));
    assert_eq!(desk.typed(Field::About), "Savings delivered");
    for (field, text) in [(Field::Who, "Table 2"), (Field::Own, "60% to 80%")] {
        desk.type_into(field, text);
    }
    log(&mut desk, OnLog::Challenged);
    assert_eq!(desk.form, None);
    assert_eq!(desk.open_challenges(), 1);
    let text = said(&desk);
    let line = "Savings delivered at 100%, doubted by Table 2; would believe 60% to 80%.";
    assert!(text.contains(line) && text.contains("Open challenges (1)"), "{text}");
    assert!(minutes(&desk).contains("## Open challenges\n\n- Savings delivered at 100%"));
}

#[test]
fn a_challenge_of_something_else_than_the_form_was_opened_for_has_no_lever() {
    let mut desk = desk();
    log(&mut desk, OnLog::Doubted(Box::new(doubt("realisation", ""))));
    desk.type_into(Field::About, "The wider benefits");
    log(&mut desk, OnLog::Challenged);
    assert_eq!(desk.meeting.challenges()[0].1.lever, None);
}

#[test]
fn what_is_accepted_sets_the_lever_to_the_middle_of_the_own_range() {
    let scenario = first();
    let delivered = lever("realisation");
    let accepted = |own: &str| accepted_value(&scenario, &doubt("realisation", own));
    for own in ["60% to 80%", "60%\u{2013}80%", "80% - 60%", "70%", "60 and 80"] {
        assert_eq!(accepted(own), Ok(Some((delivered, 0.7))), "{own}");
    }
    // As it stands it is believed; or nobody said what would be.
    assert_eq!(accepted("80% to 100%"), Ok(None));
    assert_eq!(accepted(""), Ok(None));
    let problem = accepted("less, surely").expect_err("that is no value");
    assert!(problem.contains("less, surely"), "{problem}");
    let of_figure = Challenge { lever: None, ..doubt("realisation", "60%") };
    assert_eq!(accepted_value(&scenario, &of_figure), Ok(None));
}

#[test]
fn an_answer_closes_a_challenge() {
    let mut desk = desk();
    log(&mut desk, OnLog::Doubted(Box::new(doubt("realisation", ""))));
    log(&mut desk, OnLog::Challenged);
    log(&mut desk, OnLog::Answering(1));
    assert!(said(&desk).contains("An answer: Savings delivered"));
    desk.type_into(Field::Reply, "It is what the paper prints");
    log(&mut desk, OnLog::Answered);
    assert_eq!(desk.open_challenges(), 0);
    let answered = Standing::Answered("It is what the paper prints".to_owned());
    assert_eq!(desk.meeting.challenges()[0].2, answered);
}

#[test]
fn hands_are_counted_and_a_tie_and_an_empty_room_are_said() {
    let vote = |counts: [u32; 3]| {
        let mut desk = desk();
        log(&mut desk, OnLog::Voting);
        desk.type_into(Field::Motion, "Share by residents");
        for (field, count) in
            [Field::InFavour, Field::Against, Field::Abstained].into_iter().zip(counts)
        {
            for _ in 0..count {
                log(&mut desk, OnLog::Counted(field, true));
            }
        }
        let Some(Act::Meeting(OnMeeting::Log(done))) = pressed(&desk, "Write it down") else {
            panic!("it can be written down")
        };
        log(&mut desk, done);
        assert_eq!(desk.form, None);
        minutes(&desk)
    };
    for (counts, result) in [
        ([5, 3, 1], "5 for, 3 against, 1 abstained. More were for it than against it."),
        ([2, 3, 0], "2 for, 3 against, 0 abstained. More were against it than for it."),
        ([3, 3, 2], "3 for, 3 against, 2 abstained. A tie: as many for it as against it."),
        ([0, 0, 4], "0 for, 0 against, 4 abstained. All who voted abstained."),
        ([0, 0, 0], "0 for, 0 against, 0 abstained. Nobody voted."),
    ] {
        let minutes = vote(counts);
        assert!(minutes.contains(&format!("Share by residents: {result}")), "{minutes}");
    }
}

#[test]
fn what_is_no_number_of_hands_is_said_and_nothing_can_be_written_down() {
    let mut desk = desk();
    log(&mut desk, OnLog::Voting);
    assert_eq!(pressed(&desk, "Write it down"), None, "there is no motion");
    desk.type_into(Field::Motion, "Go on");
    for bad in ["many", "-1", "2.5", "100000"] {
        desk.type_into(Field::InFavour, bad);
        assert_eq!(pressed(&desk, "Write it down"), None, "{bad}");
        assert!(said(&desk).contains("as a whole number"), "{bad}");
    }
    // A step from there begins at nothing.
    log(&mut desk, OnLog::Counted(Field::InFavour, false));
    assert_eq!(desk.hands(Field::InFavour), Some(0));
}

#[test]
fn councils_vote_by_the_rules_of_the_committee() {
    let scenario = first();
    let mut desk = desk();
    log(&mut desk, OnLog::Voting);
    log(&mut desk, OnLog::ByCouncils(true));
    desk.type_into(Field::Motion, "Go on");
    let place = |name: &str| {
        let councils = &scenario.case().councils;
        councils.iter().position(|council| council.short_name == name).expect(name)
    };
    // Four of the nine are no majority of votes by council; with one more it passes.
    let four = ["Amber Valley", "Bolsover", "Chesterfield", "Erewash"];
    for name in four {
        log(&mut desk, OnLog::ForIt(place(name)));
    }
    let result = |desk: &MeetingDesk, majority, weighting| {
        text(&seen(desk, |asked| {
            (asked.majority, asked.weighting) = (majority, weighting);
            asked.voters = derwent::screen::Voters::TakingPart;
        }))
    };
    let text = result(&desk, Majority::Simple, Weighting::OneEach);
    assert!(text.contains("Fails: 4 of 9 for it."), "{text}");
    log(&mut desk, OnLog::ForIt(place("High Peak")));
    let text = result(&desk, Majority::Simple, Weighting::OneEach);
    assert!(text.contains("Passes: 5 of 9 for it."), "{text}");
    let text = result(&desk, Majority::TwoThirds, Weighting::OneEach);
    assert!(text.contains("Fails: 5 of 9 for it."), "{text}");
    let text = result(&desk, Majority::Simple, Weighting::Residents);
    assert!(text.contains("of the votes for it."), "{text}");
    let done = acts(&seen(&desk, |asked| {
        asked.voters = derwent::screen::Voters::TakingPart;
        asked.majority = Majority::Simple;
        asked.weighting = Weighting::OneEach;
    }));
    let done = done.into_iter().find(|(label, _)| label == "Write it down").map(|(_, act)| act);
    let Some(Act::Meeting(OnMeeting::Log(done))) = done else { panic!("it can be written down") };
    log(&mut desk, done);
    let minutes = minutes(&desk);
    let said = "Go on: Passes: 5 of 9 for it (one vote for each council; needed: more than half of \
                the votes). For it: Amber Valley, Bolsover, Chesterfield, Erewash and High Peak; not \
                for it: ";
    assert!(minutes.contains(said), "{minutes}");
    assert!(!minutes.contains("0 against"), "{minutes}");
}

#[test]
fn minutes_say_what_the_case_is_and_the_figures_of_what_was_decided_with_their_condition() {
    let mut desk = desk();
    desk.type_into(Field::Title, "Workshop of the nine");
    note(&mut desk, "Said");
    log(&mut desk, OnLog::Decided(1));
    desk.know_figures(&Kit::built_in());
    let minutes = minutes(&desk);
    assert!(minutes.starts_with("# Minutes: Workshop of the nine\n"), "{minutes}");
    // The published figures (chapter 4, financial benefits), half way, and the chance beside the date.
    for said in [
        "- Said. The scenario on the page then",
        "Written on minute 1.",
        "Draft",
        "superseded",
        "\u{a3}43.0m",
        "if all goes to plan",
        " of 100",
    ] {
        assert!(minutes.contains(said), "no {said} in {minutes}");
    }
}

#[test]
fn a_clock_that_was_set_back_is_said_and_lines_keep_their_order() {
    let mut desk = desk();
    for (at, text) in [(600_000.0, "First"), (60_000.0, "Second")] {
        let moment = Moment { at, ..moment() };
        desk.write(&moment, What::Noted { text: text.to_owned() });
    }
    let text = said(&desk);
    assert!(text.contains("The clock was set back before this line."), "{text}");
    assert!(text.find("Second") < text.find("First"), "the latest is first: {text}");
}

#[test]
fn of_ten_thousand_lines_the_last_are_seen_and_the_others_offered() {
    let (mut desk, moment) = (desk(), moment());
    for number in 0..10_000 {
        desk.write(&moment, What::Noted { text: format!("Line number {number}") });
    }
    let text = said(&desk);
    assert!(text.contains("Line number 9999") && text.contains("Line number 9960"));
    assert!(!text.contains("Line number 9959"));
    assert!(text.contains("9960 lines before these."), "{text}");
    log(&mut desk, OnLog::More);
    assert!(said(&desk).contains("Line number 9800"));
}

#[test]
fn a_press_leads_from_levers_and_assumptions_to_a_challenge() {
    let scenario = first();
    let lever = &scenario.kit.levers()[lever("realisation")];
    let info = derwent::screen::lever_info(scenario.case(), lever, 0);
    let evidence = screened::screen(&scenario, View::Evidence, |_| {});
    for parts in [info, evidence] {
        let doubts: Vec<_> = acts(&parts)
            .into_iter()
            .filter_map(|(_, act)| match act {
                Act::Meeting(OnMeeting::Log(OnLog::Doubted(challenge))) => Some(challenge),
                _ => None,
            })
            .collect();
        assert!(
            doubts.iter().any(|doubt| doubt.lever.as_deref() == Some("realisation")),
            "{doubts:?}"
        );
    }
    let Run::Press(press) = derwent::screen::doubted("Saving", None, "\u{a3}43.0m") else {
        panic!("it is a button")
    };
    assert_eq!(press.label, "I do not believe this");
}
