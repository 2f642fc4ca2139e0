//! Councils that are played by tables: briefs, proposals, the pact, and what is written down of it.

mod common;
mod views {
    pub mod screened;
}

use std::rc::Rc;

use common::kits::{kit_of, kits};
use common::set_in;
use derwent::ask::{Known, Subject};
use derwent::meeting::{
    Code, Line, Proposal, minutes, play_rounds, read_code, read_line, seats, write_line,
};
use derwent::model::run;
use derwent::scenario::{CaseName, Kit, Scenario, write_link};
use derwent::screen::{
    Act, Asked, Facts, How, MeetingDesk, Moment, OnMeeting, OnPlay, Pact, Part, Shows, Tone, View,
};
use views::screened::{acts, all_parts, known_of, text, with_facts};

/// The toy case without discounting, the move of £3.0m shared by a rule, in equal parts at first.
fn toy() -> Scenario {
    let kit = &kit_of("toy").kit;
    let mut scenario = Scenario::first(kit);
    for (lever, value) in
        [("discount-rate", "0"), ("fund.one-off-share", "1"), ("fund.rule", "equal")]
    {
        set_in(kit, &mut scenario.choices, lever, value);
    }
    scenario
}

fn moment(scenario: &Scenario) -> Moment {
    Moment { at: 0.0, link: write_link(scenario) }
}

/// A desk at which the tables A, B and C play the three councils of the toy case.
fn desk(scenario: &Scenario) -> MeetingDesk {
    let mut desk = MeetingDesk::of(&scenario.kit);
    for (council, table) in ["A", "B", "C"].into_iter().enumerate() {
        desk.seat(&scenario.kit, council, table, &moment(scenario));
    }
    desk
}

/// "brookshire joins by savings".
fn proposal(council: &str, stance: &str, split: &str) -> Proposal {
    let split = (!split.is_empty()).then(|| split.to_owned());
    Proposal { council: council.to_owned(), stance: stance.to_owned(), split, projects: Vec::new() }
}

fn code(kit: &Kit, who: &str, proposals: Vec<Proposal>) -> String {
    let code = Code { who: who.to_owned(), proposals, ..Code::default() };
    code.text(&CaseName::of(kit))
}

/// Takes proposals as if each came by a code.
fn propose(desk: &mut MeetingDesk, scenario: &Scenario, proposals: [Proposal; 3]) {
    for one in proposals {
        let text = code(&scenario.kit, "", vec![one]);
        desk.take_play_code(&scenario.kit, &text, &moment(scenario));
        assert!(desk.play.said.starts_with("Taken: "), "{}", desk.play.said);
    }
}

/// The page of the play as somebody sees it.
fn seen(scenario: &Scenario, desk: &MeetingDesk, council: Option<usize>) -> Vec<Part> {
    let asked = Asked::of(&scenario.kit);
    with_facts(scenario, asked, |facts, subject| {
        let with = desk.pact(scenario).on(scenario);
        let outcome = Rc::new(run(with.case(), &with.choices));
        let subject = Subject { scenario: Rc::new(with), outcome, ..subject.clone() };
        // What takes long is only looked at where there is a pact.
        let is_wanted =
            play_rounds(&desk.meeting).last().is_some_and(|now| !now.proposals.is_empty());
        let known = match is_wanted
            && desk.play.shows == Shows::Desk
            && scenario.case().councils.len() <= 12
        {
            true => known_of(View::Play, &asked, &subject),
            false => Known::default(),
        };
        let own = council
            .map(|council| derwent::scenario::MyCouncil::of(scenario, facts.outcome, council));
        let facts = Facts { meeting: desk, eyes: own.as_ref(), ..*facts };
        View::Play.screen(&facts, &known)
    })
}

fn desk_text(scenario: &Scenario, desk: &MeetingDesk) -> String {
    text(&seen(scenario, desk, None))
}

/// What the button with this label does.
#[track_caller]
fn pressed(parts: &[Part], label: &str) -> Act {
    let found = acts(parts).into_iter().find(|(text, _)| text == label);
    found.unwrap_or_else(|| panic!("no {label:?} in {}", text(parts))).1
}

#[track_caller]
fn press(desk: &mut MeetingDesk, scenario: &Scenario, label: &str) {
    let act = pressed(&seen(scenario, desk, None), label);
    let Act::Meeting(done) = act else { panic!("{act:?}") };
    desk.act(done, &moment(scenario));
}

fn pact_of(proposals: &[Proposal], chosen: Option<&str>) -> Pact {
    let scenario = toy();
    let proposals: Vec<_> = proposals.iter().collect();
    Pact::of(&scenario.kit, &scenario.choices, &proposals, chosen)
}

/// The id of the way to share in a pact.
fn split(pact: &Pact) -> String {
    let scenario = pact.on(&toy());
    let lever = scenario.kit.find("fund.rule").expect("the toy case shares");
    let derwent::scenario::Kind::Choice(ways) = &lever.kind else { panic!("it is a choice") };
    ways[lever.value(&scenario.choices) as usize].id.clone()
}

#[test]
fn the_way_to_share_is_what_most_proposed_and_a_tie_keeps_what_is_there() {
    let three = |ways: [&str; 3], last: &str| {
        [("brookshire", "funds"), ("westbrook", "joins"), ("eastbrook", last)]
            .iter()
            .zip(ways)
            .map(|((council, stance), way)| proposal(council, stance, way))
            .collect::<Vec<_>>()
    };
    for (ways, last, chosen, how, expected) in [
        (["savings", "savings", "population"], "funds", None, How::Most, "savings"),
        (["savings", "population", ""], "funds", None, How::Tie, "equal"),
        (["savings", "population", "shares"], "funds", None, How::Tie, "equal"),
        (["", "", ""], "funds", None, How::NoWish, "equal"),
        // A council that would stay outside does not say how the others share.
        (["savings", "population", "population"], "out", None, How::Tie, "equal"),
        (["savings", "", "population"], "out", None, How::Most, "savings"),
        (["savings", "savings", "savings"], "funds", Some("population"), How::Chosen, "population"),
    ] {
        let pact = pact_of(&three(ways, last), chosen);
        assert_eq!((pact.how, split(&pact).as_str()), (how, expected), "{ways:?}");
    }
}

#[test]
fn nobody_and_nothing_make_no_pact() {
    let pact = pact_of(&[], None);
    assert_eq!((pact.values.as_slice(), pact.how), (&[][..], How::NoWish));
    let desk = MeetingDesk::of(&toy().kit);
    assert!(desk.pact(&toy()).values.is_empty());
    let said = desk_text(&toy(), &desk);
    assert!(said.contains("nobody plays it; as now: would contribute"), "{said}");
    assert!(!said.contains("The pact"), "{said}");
}

#[test]
fn a_council_that_nobody_plays_does_what_the_scenario_has_it_do() {
    let scenario = toy();
    let mut desk = desk(&scenario);
    let out = ["brookshire", "westbrook", "eastbrook"].map(|id| proposal(id, "out", ""));
    propose(&mut desk, &scenario, out);
    assert_eq!(desk.pact(&scenario).values.len(), 3);
    desk.seat(&scenario.kit, 2, "", &moment(&scenario));
    assert_eq!(desk.pact(&scenario).values.len(), 2);
}

/// £20m saved and £12m for software over ten years, by halves, three tenths and a fifth, and £3.0m
/// for the move.
#[test]
fn a_pact_shows_what_each_is_left_with_whether_it_holds_and_who_would_go() {
    let scenario = toy();
    let mut desk = desk(&scenario);
    propose(
        &mut desk,
        &scenario,
        [
            proposal("brookshire", "funds", "savings"),
            proposal("westbrook", "funds", "savings"),
            proposal("eastbrook", "funds", "equal"),
        ],
    );
    let said = desk_text(&scenario, &desk);
    for expected in [
        "\u{201c}By savings\u{201d}. Proposed were \u{201c}Equal parts\u{201d} by 1 council and \u{201c}By savings\u{201d} by 2 councils.",
        "it would hold",
        // The move by savings: 1.5, 0.9 and 0.6. Left: 10 - 6 - 1.5, 6 - 3.6 - 0.9, 4 - 2.4 - 0.6.
        "\u{a3}2.5m",
        "\u{a3}1.5m",
        "\u{a3}1.0m",
        // In equal parts it was 1.0 each: 3.0, 1.4 and 0.6.
        "\u{2212}\u{a3}500k",
        "+\u{a3}100k",
        "+\u{a3}400k",
        "Against the page",
        // Whoever no longer contributes leaves its part of the move to the two others.
        "Brookshire would stop contributing and gain about \u{a3}1.5m; the others would lose about \u{a3}1.5m.",
    ] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
}

#[test]
fn the_next_round_begins_from_the_page_and_says_what_changed_since_the_last() {
    let mut scenario = toy();
    let mut desk = desk(&scenario);
    let all_in = [
        proposal("brookshire", "funds", "savings"),
        proposal("westbrook", "funds", "savings"),
        proposal("eastbrook", "funds", "savings"),
    ];
    propose(&mut desk, &scenario, all_in.clone());
    let put = pressed(&seen(&scenario, &desk, None), "Put this on the page");
    press(&mut desk, &scenario, "End round 1");
    let Act::Scenario(derwent::scenario::Message::LeversSet(values)) = put else {
        panic!("{put:?}")
    };
    assert_eq!(values.len(), 1, "one step, the rule alone");
    for (lever, value) in values {
        scenario.kit.levers()[lever].set(&mut scenario.choices, value);
    }
    assert!(desk_text(&scenario, &desk).contains("Round 2. Nothing is proposed yet."));
    let [first, second, _] = all_in;
    propose(&mut desk, &scenario, [first, second, proposal("eastbrook", "out", "")]);
    let said = desk_text(&scenario, &desk);
    // Nine tenths of the costs stay: 10 - 6.75 - 1.6875 and 6 - 4.05 - 1.0125.
    for expected in [
        "Since round 1",
        "\u{a3}1.6m",
        "\u{a3}940k",
        "\u{2212}\u{a3}940k",
        "\u{2212}\u{a3}560k",
        "\u{2212}\u{a3}1.0m",
        "was: would contribute",
    ] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    press(&mut desk, &scenario, "End round 2");
    press(&mut desk, &scenario, "Show everybody all accounts");
    let said = desk_text(&scenario, &desk);
    assert!(said.starts_with("Two rounds were played."), "{said}");
    for expected in ["Round 1", "Round 2", "\u{a3}2.5m", "\u{a3}1.6m", "bears \u{a3}0; outside"] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    let minutes = minutes(&desk.meeting, 2026, &|_| String::new());
    let played = minutes.iter().find(|section| section.heading == "Played").expect("it was played");
    assert_eq!(played.said.len(), 2);
    assert!(played.said[1].0.contains("Eastbrook would stay outside (C)."), "{}", played.said[1].0);
    assert!(played.said[0].0.contains("it would hold"), "{}", played.said[0].0);
    assert_ne!(played.said[0].1, played.said[1].1, "each round has its own scenario");
}

#[test]
fn a_proposal_comes_by_code_once_and_later_takes_the_place_of_earlier() {
    let scenario = toy();
    let mut desk = MeetingDesk::of(&scenario.kit);
    let mut take = |who: &str, one: Proposal| {
        let text = code(&scenario.kit, who, vec![one]);
        desk.take_play_code(&scenario.kit, &text, &moment(&scenario));
        desk.clone()
    };
    let after = take("Table 2", proposal("westbrook", "joins", "savings"));
    assert_eq!(
        after.play.said,
        "Taken: Westbrook would take part without contributing; for the rest of the cost: by savings."
    );
    assert_eq!(seats(&after.meeting).get("westbrook"), Some("Table 2"));
    assert_eq!(after.meeting.lines.len(), 2);
    let again = take("Table 2", proposal("westbrook", "joins", "savings"));
    assert_eq!(again.meeting.lines.len(), 2);
    let other = take("Table 2", proposal("westbrook", "out", ""));
    let rounds = play_rounds(&other.meeting);
    assert_eq!(rounds[0].proposals.len(), 1);
    assert_eq!(rounds[0].proposals[0].proposal.stance, "out");
    for line in &other.meeting.lines {
        assert_eq!(read_line(&write_line(line)), Ok(Line::clone(line)));
    }
}

#[test]
fn a_code_of_something_else_stays_in_its_field_with_the_reason() {
    let scenario = toy();
    let mut desk = MeetingDesk::of(&scenario.kit);
    let nothing = code(&scenario.kit, "Table 2", Vec::new());
    let unknown = code(&scenario.kit, "", vec![proposal("atlantis", "funds", "")]);
    let foreign = code(&kit_of("built-in").kit, "", vec![proposal("bolsover", "funds", "")]);
    for (typed, reason) in [
        ("hello", "This is no code from a table."),
        (&*nothing, "There is no proposal in this code."),
        (&*unknown, "something that this case does not have"),
        (&*foreign, "about another case"),
        (&nothing[..nothing.len() - 2], "Part of the code is missing or wrong."),
    ] {
        desk.take_play_code(&scenario.kit, typed, &moment(&scenario));
        assert!(desk.play.said.contains(reason), "{typed}: {}", desk.play.said);
        assert!(!desk.typed(derwent::screen::Field::PlayCode).is_empty());
    }
    assert!(desk.meeting.lines.is_empty());
}

#[test]
fn a_code_from_before_there_were_proposals_is_still_read() {
    let scenario = toy();
    let desk = MeetingDesk::of(&scenario.kit);
    let case = CaseName::of(&scenario.kit);
    let head = format!("g1.{}.{}.", case.id, case.fingerprint);
    let old = derwent::scenario::seal(&head, br#"{"who": "Table 2", "link": "1.x"}"#);
    let read = read_code(&old, &desk.meeting).expect("it is a code");
    assert_eq!((read.who.as_str(), read.proposals.len()), ("Table 2", 0));
}

#[test]
fn the_device_goes_round_from_table_to_table_and_back_to_the_desk() {
    let scenario = toy();
    let mut desk = desk(&scenario);
    press(&mut desk, &scenario, "Hand the device round");
    for (table, council, next) in [
        ("A", "Brookshire", "Propose, and on to the next table"),
        ("B", "Westbrook", "Propose, and on to the next table"),
        ("C", "Eastbrook", "Propose, and back to the desk"),
    ] {
        let cover = desk_text(&scenario, &desk);
        assert!(
            cover.starts_with(&format!("For the table of {council} only: {table}.")),
            "{cover}"
        );
        assert!(!cover.contains('\u{a3}'), "a cover shows no account: {cover}");
        press(&mut desk, &scenario, "We have it");
        press(&mut desk, &scenario, "Outside");
        press(&mut desk, &scenario, next);
    }
    assert_eq!(desk.play.shows, Shows::Desk);
    assert!(desk_text(&scenario, &desk).contains("No council takes part, so nobody could go."));
}

/// The parts of a brief, and whether they are about the council with this name.
fn names_of_others(kit: &Kit, council: usize) -> Vec<String> {
    let others = kit.case.councils.iter().enumerate().filter(|(place, _)| *place != council);
    others.map(|(_, other)| other.short_name.clone()).collect()
}

#[test]
fn a_brief_has_the_account_of_one_council_and_no_other() {
    for named in kits() {
        let scenario = Scenario::first(&named.kit);
        let desk = MeetingDesk::of(&named.kit);
        for (council, known) in named.kit.case.councils.iter().enumerate().take(4) {
            let parts = seen(&scenario, &desk, Some(council));
            let said = text(&parts);
            assert!(said.contains(&format!("Brief for {}", known.short_name)), "{}", named.name);
            // A line with money in it names no other council.
            for line in said.lines().filter(|line| line.contains('\u{a3}')) {
                let other = names_of_others(&named.kit, council).into_iter().find(|other| {
                    // Made-up councils may be called by a letter, or “Left”.
                    other.len() > 5
                        && line.contains(other.as_str())
                        && !known.name.contains(other.as_str())
                });
                assert_eq!(other, None, "{}: {line}", named.name);
            }
            let is_code = |part: &&Part| match part {
                Part::Words(Tone::Plain, line) => line.plain().starts_with("g1."),
                _ => false,
            };
            let codes = all_parts(&parts);
            let code = codes.iter().copied().find(is_code).expect("the code of what is proposed");
            let Part::Words(_, line) = code else { unreachable!() };
            let code = read_code(&line.plain(), &desk.meeting).expect("it is read");
            assert_eq!(code.proposals[0].council, known.id);
        }
    }
}

#[test]
fn a_brief_says_how_much_more_its_council_could_bear() {
    // All contribute, by equal parts: left are 3.0, 1.4 and 0.6; with 40% and 60% for the county
    // 8 - 4.8 - 1 and 12 - 7.2 - 1.
    let brief = text(&seen(&toy(), &MeetingDesk::of(&toy().kit), Some(0)));
    let expected = "Brookshire could bear about \u{a3}3.0m (\u{a3}2.2m to \u{a3}3.8m, assumed split) more in \
                    today\u{2019}s money than it would now.";
    assert!(brief.contains(expected), "{brief}");
    // Without contributing it would keep the £1.0m.
    assert!(
        brief.contains("left with about \u{a3}4.0m (\u{a3}3.2m to \u{a3}4.8m, assumed split)"),
        "{brief}"
    );
    // By savings half of the move is its part.
    assert!(brief.contains("It would bear about \u{a3}500k more than now."), "{brief}");
}

#[test]
fn the_play_works_for_any_case_and_what_is_written_down_is_kept_whole() {
    for named in kits() {
        let scenario = Scenario::first(&named.kit);
        let kit = &named.kit;
        let mut desk = MeetingDesk::of(kit);
        press(&mut desk, &scenario, "A table for each council");
        press(&mut desk, &scenario, "All briefs, to print");
        let briefs = seen(&scenario, &desk, None);
        let printed = text(&briefs).matches("Brief for ").count();
        assert_eq!(printed, kit.case.councils.iter().filter(|one| one.in_case).count());
        press(&mut desk, &scenario, "Back to the desk");
        press(&mut desk, &scenario, "Hand the device round");
        press(&mut desk, &scenario, "We have it");
        let propose = acts(&seen(&scenario, &desk, None));
        let propose = propose.into_iter().find(|(label, _)| label.starts_with("Propose, "));
        let Some((_, Act::Meeting(done))) = propose else { panic!("{}", named.name) };
        desk.act(done, &moment(&scenario));
        desk.act(OnMeeting::Play(OnPlay::Shown(Shows::Desk)), &moment(&scenario));
        let said = desk_text(&scenario, &desk);
        assert!(said.contains("The pact"), "{}: {said}", named.name);
        if kit.case.councils.len() > 12 {
            // All their groups take long to look at, in slices.
            continue;
        }
        press(&mut desk, &scenario, "End round 1");
        press(&mut desk, &scenario, "Show everybody all accounts");
        assert!(desk_text(&scenario, &desk).starts_with("One round was played."));
        for line in &desk.meeting.lines {
            assert_eq!(read_line(&write_line(line)), Ok(Line::clone(line)), "{}", named.name);
        }
    }
}
