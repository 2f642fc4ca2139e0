//! A meeting as it is written down: its log, questions, challenges, codes from tables and minutes.

use derwent::meeting::{
    Answer, Challenge, Code, CodeError, Figure, Kind, MEETING_SIZE_LIMIT, Meeting, Question,
    Received, Spread, Standing, Vote, What, as_markdown, minutes, read_code, read_line,
    read_meeting, rounds, write_line, write_meeting,
};
use derwent::scenario::{CaseName, Kit, Scenario, write_link};
use proptest::prelude::*;

/// The first year of the built-in plan is 2023/24.
const FIRST: u32 = 2023;

fn case() -> CaseName {
    CaseName::of(&Kit::built_in())
}

fn meeting() -> Meeting {
    Meeting::new(case(), "Workshop of the nine")
}

fn question(text: &str, kind: Kind) -> Question {
    Question { text: text.to_owned(), kind }
}

fn payback() -> Question {
    question("When is it paid back?", Kind::Figure { figure: Figure::Payback })
}

fn guess(asked: usize, who: &str, answer: Answer) -> What {
    What::Guessed { asked, who: who.to_owned(), answer }
}

fn noted(text: &str) -> What {
    What::Noted { text: text.to_owned() }
}

/// "3:00" for the third minute.
fn minute(at: f64) -> String {
    format!("{}:00", at / 60_000.0)
}

fn minutes_of(meeting: &Meeting) -> String {
    as_markdown(&meeting.title, &minutes(meeting, FIRST, &minute), "https://example.org/")
}

#[test]
fn a_month_a_number_of_years_and_never_are_times() {
    let Kind::Figure { .. } = payback().kind else { unreachable!() };
    let parsed = |text: &str| payback().kind.parse(text, FIRST);
    // The plan begins in April 2023: its 42nd month is September 2026.
    for text in ["September 2026", "sep 2026", "3.5", "3.5 years"] {
        assert_eq!(parsed(text), Ok(Answer::Number(3.5)), "{text}");
    }
    // A year counts until its end, the 45th month.
    assert_eq!(parsed("2026"), Ok(Answer::Number(3.75)));
    assert_eq!(parsed("1 year"), Ok(Answer::Number(1.0)));
    assert_eq!(parsed(" Never "), Ok(Answer::Never));
    for text in ["", "soon", "2019", "m 2026", "-1", "1e9", "September", "nan", "3,5"] {
        let problem = parsed(text).expect_err(text);
        assert!(
            problem.contains("a month with its year") && problem.contains("never"),
            "{problem}"
        );
    }
    let said = payback().kind.text(&Answer::Number(3.5), FIRST);
    assert!(said.starts_with("September 2026 ("), "{said}");
}

#[test]
fn each_kind_takes_its_own_answers_and_says_what_it_takes() {
    let options = ["By savings", "By residents"].map(str::to_owned).to_vec();
    let choice = Kind::Choice { options };
    let kinds = [
        (choice.clone(), "by residents", Answer::Option(1), "from 1 to 2"),
        (choice, "1", Answer::Option(0), "from 1 to 2"),
        (Kind::YesNo, "Y", Answer::Yes(true), "yes or no"),
        (Kind::Agree, "4", Answer::Agree(4), "from 1, not at all, to 5"),
        (Kind::Figure { figure: Figure::Saving }, "£43m", Answer::Number(43e6), "like £50m"),
        (
            Kind::Words,
            " The team\u{200b} ",
            Answer::Words("The team".to_owned()),
            "Write an answer",
        ),
    ];
    for (kind, text, answer, taken) in &kinds {
        assert_eq!(kind.parse(text, FIRST).as_ref(), Ok(answer), "{text}");
        assert!(kind.takes(answer));
        for bad in ["", "6", "maybe"] {
            if let Err(problem) = kind.parse(bad, FIRST) {
                assert!(problem.contains(taken), "{problem}");
            }
        }
        let others = kinds.iter().filter(|(other, ..)| other != kind);
        for (.., other, _) in others.filter(|(other, ..)| *other != Kind::Words) {
            assert!(!kind.takes(other), "{kind:?} takes {other:?}");
        }
    }
    assert!(!Kind::Agree.takes(&Answer::Agree(6)) && !Kind::Agree.takes(&Answer::Agree(0)));
    assert!(!Kind::Figure { figure: Figure::Saving }.takes(&Answer::Never));
}

#[test]
fn a_choice_needs_names_that_differ() {
    let asked = |options: &[&str]| {
        let options = options.iter().map(ToString::to_string).collect();
        question("Which split?", Kind::Choice { options }).check()
    };
    assert_eq!(asked(&["A", "B"]), Ok(()));
    assert!(asked(&["A"]).is_err_and(|problem| problem.contains("two to 12")));
    assert!(asked(&["A", "A"]).is_err_and(|problem| problem.contains("a name of its own")));
    assert!(question("", Kind::YesNo).check().is_err());
}

#[test]
fn a_round_keeps_each_tables_latest_answer_and_the_round_before() {
    let mut meeting = meeting();
    let first = meeting.write(1.0, "", What::Asked { question: payback() });
    for (who, years) in [("Table 1", 3.0), ("Table 2", 8.0), ("Table 1", 4.0)] {
        meeting.write(2.0, "", guess(first, who, Answer::Number(years)));
    }
    meeting.write(2.0, "", guess(first, "Table 3", Answer::Never));
    // No answer to a question of this kind.
    meeting.write(2.0, "", guess(first, "Table 4", Answer::Yes(true)));
    let second = meeting.write(3.0, "", What::Asked { question: payback() });
    meeting.write(4.0, "", guess(second, "Table 2", Answer::Number(5.0)));
    let rounds = rounds(&meeting);
    let said = |place: usize| -> Vec<_> {
        rounds[place].guesses.iter().map(|guess| (guess.who, guess.answer.clone())).collect()
    };
    assert_eq!(
        said(0),
        [
            ("Table 1", Answer::Number(4.0)),
            ("Table 2", Answer::Number(8.0)),
            ("Table 3", Answer::Never)
        ]
    );
    assert_eq!(said(1), [("Table 2", Answer::Number(5.0))]);
    assert_eq!((rounds[0].round, rounds[1].round), (1, 2));
    assert_eq!(rounds[0].receives("Table 2", &Answer::Number(8.0)), Received::Again);
    assert_eq!(rounds[0].receives("Table 2", &Answer::Number(9.0)), Received::Instead);
    assert_eq!(rounds[0].receives("Table 9", &Answer::Number(8.0)), Received::First);
    let spread = payback().kind.spread(rounds[0].guesses.iter().map(|guess| guess.answer));
    // Of two figures nobody spoke of the middle; of three it is one that was said.
    assert_eq!(spread, Spread::Figures { ends: Some([4.0, 8.0]), middle: None, never: 1 });
    let three = [9.0, 3.0, 5.0].map(Answer::Number);
    let spread = payback().kind.spread(three.iter());
    assert_eq!(spread, Spread::Figures { ends: Some([3.0, 9.0]), middle: Some(5.0), never: 0 });
}

#[test]
fn hands_without_a_name_count_one_by_one() {
    let mut meeting = meeting();
    let asked = meeting.write(1.0, "", What::Asked { question: question("Join?", Kind::YesNo) });
    for yes in [true, true, false] {
        meeting.write(1.0, "", guess(asked, "", Answer::Yes(yes)));
    }
    let rounds = rounds(&meeting);
    let spread = Kind::YesNo.spread(rounds[0].guesses.iter().map(|guess| guess.answer));
    assert_eq!(Kind::YesNo.spread_text(&spread, FIRST), "yes: 2; no: 1");
}

#[test]
fn what_is_struck_out_is_kept_and_no_longer_counts() {
    let mut meeting = meeting();
    let decided = meeting.write(1.0, "", What::Decided { text: "Merge at once".to_owned() });
    assert!(minutes_of(&meeting).contains("## Decided\n\n- Merge at once"));
    meeting.write(2.0, "", What::Struck { line: decided });
    let minutes = minutes_of(&meeting);
    assert!(minutes.contains("## Decided\n\n- Nothing was decided."), "{minutes}");
    assert!(minutes.contains("decided: Merge at once (struck out)"), "{minutes}");
}

#[test]
fn a_challenge_is_open_until_it_is_answered_or_accepted() {
    let mut meeting = meeting();
    let doubt = |about: &str| {
        What::Challenged(Challenge {
            about: about.to_owned(),
            stood_at: "100%".to_owned(),
            who: "Table 2".to_owned(),
            own: "60% to 80%".to_owned(),
            why: "None delivered all of it.".to_owned(),
            ..Challenge::default()
        })
    };
    let open = meeting.write(1.0, "", doubt("Delay of savings"));
    let accepted = meeting.write(1.0, "", doubt("Savings delivered"));
    let link = write_link(&Scenario::first(&Kit::built_in()));
    meeting.write(2.0, &link, What::Accepted { challenge: accepted });
    let standings: Vec<_> =
        meeting.challenges().into_iter().map(|(number, _, standing)| (number, standing)).collect();
    assert_eq!(standings, [(open, Standing::Open), (accepted, Standing::Accepted(link.clone()))]);
    let minutes = minutes_of(&meeting);
    let open = "## Open challenges\n\n- Delay of savings at 100%, doubted by Table 2; would believe 60% \
                to 80%. Why: None delivered all of it.\n";
    assert!(minutes.contains(open), "{minutes}");
    let closed =
        format!("Accepted: the scenario has it. ([scenario](https://example.org/#{link}))");
    assert!(minutes.contains(&closed), "{minutes}");
}

/// What a room reads, with its condition.
const MODEL: &str = "The model: September 2026 (if all goes to plan; by March 2028 in 84 of 100).";

#[test]
fn minutes_say_what_was_asked_voted_and_what_the_clock_did() {
    let mut meeting = meeting();
    let asked = meeting.write(60_000.0, "", What::Asked { question: payback() });
    meeting.write(120_000.0, "", guess(asked, "Table 1", Answer::Number(3.0)));
    meeting.write(120_000.0, "", guess(asked, "Table 2", Answer::Number(5.0)));
    meeting.write(60_000.0, "", What::Revealed { asked, model: MODEL.to_owned() });
    meeting.write(
        180_000.0,
        "",
        What::Voted(Vote {
            motion: "Share by residents".to_owned(),
            in_favour: 5,
            against: 3,
            abstained: 1,
            ..Vote::default()
        }),
    );
    let minutes = minutes_of(&meeting);
    for said in [
        "- When is it paid back? Two answers: from March 2026 (",
        " to March 2028 (five years). The model: September 2026 (if all goes to plan; by March 2028 in 84 of 100).",
        "- Share by residents: 5 for, 3 against, 1 abstained.",
        "4. 1:00 (the clock was set back): shown what the room answered to 1. The model: September 2026 (if all goes",
    ] {
        assert!(minutes.contains(said), "no {said} in {minutes}");
    }
}

#[test]
fn what_people_write_means_nothing_in_markdown() {
    let mut meeting = meeting();
    meeting.write(1.0, "", What::Decided { text: "[x](javascript:1) *# `a` <b>".to_owned() });
    let minutes = minutes_of(&meeting);
    assert!(minutes.contains(r"- \[x\](javascript:1) \*\# \`a\` \<b\>"), "{minutes}");
}

#[test]
fn a_file_of_ten_thousand_lines_opens_again() {
    let mut meeting = meeting();
    for number in 0..10_000 {
        meeting.write(
            f64::from(number),
            "1.two-phase-2023.QZBOWAck",
            noted("The same again, said differently"),
        );
    }
    let file = write_meeting(&meeting);
    assert!(file.len() < MEETING_SIZE_LIMIT, "{}", file.len());
    assert_eq!(read_meeting(file.as_bytes()), Ok(meeting));
}

#[test]
fn a_broken_file_says_which_line_is_wrong() {
    let file = |lines: &str| {
        let case = serde_json::to_string(&case()).expect("it has a JSON form");
        format!(r#"{{"format": 1, "case": {case}, "title": "", "meeting": [{lines}]}}"#)
    };
    let problem = |text: &str| read_meeting(text.as_bytes()).expect_err(text);
    assert!(read_meeting(file("").as_bytes()).is_ok());
    let good = r#"{"at": 1, "what": {"noted": {"text": "x"}}}"#;
    let bad = [
        (
            r#"{"at": 1, "what": {"sung": {"text": "x"}}}"#,
            "line 2: it has something that this version",
        ),
        (r#"{"what": {"noted": {"text": "x"}}}"#, "line 2: it has something that this version"),
        (
            r#"{"at": 1, "what": {"struck": {"line": 2}}}"#,
            "line 2: it speaks of a line that is not before",
        ),
        (
            r#"{"at": 1, "what": {"struck": {"line": 0}}}"#,
            "line 2: it speaks of a line that is not before",
        ),
        (
            r#"{"at": 1, "what": {"asked": {"question": {"text": "", "kind": "yes-no"}}}}"#,
            "line 2: Write the question.",
        ),
    ];
    for (line, said) in bad {
        let problem = problem(&file(&format!("{good}, {line}")));
        assert!(problem.starts_with(said), "{line}: {problem}");
    }
    assert!(problem("{\"format\": 2}").contains("no file of a meeting"));
    let newer = file("").replace("\"format\": 1", "\"format\": 2");
    assert!(problem(&newer).contains("newer version"));
    assert!(problem(&file(good)[..40]).contains("no file of a meeting"));
}

#[test]
fn a_code_from_a_table_is_read_back_and_others_are_refused_by_name() {
    let mut meeting = meeting();
    let asked = meeting.write(1.0, "", What::Asked { question: payback() });
    let code = Code {
        asked: Some(asked),
        who: "Table 2".to_owned(),
        answer: Some(Answer::Number(3.5)),
        ..Code::default()
    };
    let text = code.text(&case());
    // A camera takes it at once, and a chat may break it into lines.
    assert!(text.len() < 150, "{}", text.len());
    let broken = format!(" {}\n{} ", &text[..40], &text[40..]);
    assert_eq!(read_code(&broken, &meeting), Ok(code.clone()));
    for end in 0..text.len() {
        let problem = read_code(&text[..end], &meeting).expect_err("it is cut");
        assert!(matches!(problem, CodeError::NoCode | CodeError::Damaged), "{problem}");
    }
    let other = CaseName { id: "surrey".to_owned(), fingerprint: "abcdef".to_owned() };
    let refused = |text: &str| read_code(text, &meeting).expect_err(text);
    assert_eq!(refused(&code.text(&other)), CodeError::OtherCase("surrey".to_owned()));
    assert!(refused(&code.text(&other)).to_string().contains("surrey"));
    assert_eq!(refused(&text.replacen("g1.", "g2.", 1)), CodeError::Newer);
    assert_eq!(refused("1.two-phase-2023.QZBOWAck"), CodeError::NoCode);
    let elsewhere = Code { asked: Some(7), ..code.clone() };
    assert_eq!(refused(&elsewhere.text(&case())), CodeError::OtherMeeting);
    let unfit = Code { answer: Some(Answer::Yes(true)), ..code };
    assert_eq!(refused(&unfit.text(&case())), CodeError::OtherMeeting);
}

fn any_text() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9£ .,!?]{1,40}".prop_map(|text| text.trim().to_owned())
}

fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        (-1e9..1e9).prop_map(Answer::Number),
        Just(Answer::Never),
        (0..12_usize).prop_map(Answer::Option),
        any::<bool>().prop_map(Answer::Yes),
        (1..=5_u8).prop_map(Answer::Agree),
        any_text().prop_map(Answer::Words),
    ]
}

fn any_line() -> impl Strategy<Value = What> {
    prop_oneof![
        any_text().prop_map(|text| What::Decided { text }),
        any_text().prop_map(|text| What::Noted { text }),
        (any_text(), any_text()).prop_map(|(name, by)| What::Opened { name, by }),
        (any_text(), 0..90_u32, 0..90_u32).prop_map(|(motion, in_favour, against)| {
            What::Voted(Vote { motion, in_favour, against, ..Vote::default() })
        }),
        (any_text(), any_text()).prop_map(|(about, who)| What::Challenged(Challenge {
            about,
            who,
            ..Challenge::default()
        })),
        Just(What::Asked { question: payback() }),
        (any_text(), any_answer()).prop_map(|(who, answer)| What::Guessed {
            asked: 1,
            who,
            answer
        }),
        any_text().prop_map(|model| What::Revealed { asked: 1, model }),
        Just(What::Struck { line: 1 }),
        Just(What::Accepted { challenge: 1 }),
    ]
}

proptest! {
    #[test]
    fn every_meeting_is_read_back_line_by_line_and_whole(
        lines in prop::collection::vec((0.0..2e12, any_line()), 0..40),
    ) {
        let mut meeting = meeting();
        meeting.write(0.0, "", What::Asked { question: payback() });
        for (at, what) in lines {
            meeting.write(at, "1.two-phase-2023.QZBOWAck", what);
        }
        for line in &meeting.lines {
            let kept = write_line(line);
            prop_assert!(!kept.contains('\n'));
            prop_assert_eq!(read_line(&kept), Ok(derwent::meeting::Line::clone(line)));
        }
        prop_assert_eq!(read_meeting(write_meeting(&meeting).as_bytes()), Ok(meeting.clone()));
        // Nothing that is written down is lost to the minutes.
        let log = minutes(&meeting, FIRST, &minute).pop().expect("the log");
        prop_assert_eq!(log.said.len(), meeting.lines.len());
    }

    #[test]
    fn no_text_makes_a_code_or_a_file_stop_the_program(text in ".{0,300}") {
        let _ = read_code(&text, &meeting());
        let _ = read_meeting(text.as_bytes());
        let _ = read_line(&text);
        let _ = payback().kind.parse(&text, FIRST);
    }
}
