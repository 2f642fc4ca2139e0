//! The story of a case, what of its plan a search finds, and what its papers hold.

mod common;
mod views {
    pub mod screened;
}

use std::collections::BTreeMap;

use common::{case, first};
use derwent::ask::Known;
use derwent::screen::{Act, Asked, Facts, Part, Run, View};
use views::screened::{acts, all_parts, lines, screen, text, with_facts};

fn story() -> String {
    text(&screen(&first(), View::Story, |_| {}))
}

/// What the evidence has of some words.
fn found(query: &str) -> Vec<Part> {
    let scenario = first();
    with_facts(&scenario, Asked::of(&scenario.kit), |facts, _| {
        View::Evidence.screen(&Facts { query, ..*facts }, &Known::default())
    })
}

#[test]
fn the_story_tells_every_event_in_order_with_its_place() {
    let said = story();
    let mut at = 0;
    for event in &case().events {
        let found = said[at..].find(event.label.as_str());
        at += found.unwrap_or_else(|| panic!("{} is missing or too early", event.label));
    }
    let range = "21 dated events tell of it below, from April 2019 to 5 February 2026.";
    assert!(said.contains(range), "{said}");
}

// County 2024-02, items 5 to 8; County 2024-06; the proposals of 2025.
#[test]
fn the_story_begins_with_a_sentence_that_says_how_it_ended() {
    let said = story();
    assert!(said.starts_with("In February 2024 the county agreed to a new board"), "{said}");
    let first = said.split(". ").next().expect("a sentence");
    assert!(first.ends_with("rival plans for one or for two new councils in their place"));
}

#[test]
fn what_papers_say_beside_a_principle_is_set_apart_from_it() {
    let parts = screen(&first(), View::Story, |_| {});
    let notes = lines(&parts).into_iter().filter(|line| {
        line.0.windows(2).any(|runs| match runs {
            [Run::Plain(words), Run::Small(_)] => !words.ends_with(' '),
            _ => false,
        })
    });
    assert_eq!(notes.count(), 0);
}

#[test]
fn the_story_tells_all_of_its_tables_and_who_says_so() {
    let said = story();
    for table in ["themes", "principles", "findings", "pilots", "pilot-steps", "questions"] {
        let rows = case().plan(table);
        assert!(!rows.is_empty(), "{table}");
        for row in rows {
            assert!(said.contains(row.text("label")), "{table}: {}", row.text("label"));
        }
    }
    // Where papers differ on the words of a principle, that is said beside it.
    assert!(said.contains("Update 2023, 4.6, says viable"), "{said}");
    // Derbyshire's review says both, and each with its paragraph (Review 2023, chapters 4 and 6).
    let praise = said.find("What the review found to work").expect("praise");
    let blame = said.find("What it found not to work").expect("blame");
    assert!(praise < blame && said[blame..].contains("Review 2023, 4.10, 4.15 and 6.2"), "{said}");
}

#[test]
fn a_search_finds_rows_of_the_plan_with_their_place_and_view() {
    let parts = found("housing plan");
    let said = text(&parts);
    assert!(said.contains("Joint strategic housing plan"), "{said}");
    assert!(said.contains("Case 2020, chapter 5, ten-year plan, N"), "{said}");
    let opens = acts(&parts).into_iter().filter(|(_, act)| *act == Act::Open(View::Roadmap));
    assert!(opens.count() >= 2);
    // By paper, by kind, and a step of a pilot, whose paper is the pilots'.
    assert!(text(&found("update 2023 theme")).contains("Public service reform"));
    let pilot = text(&found("neighbours pilot"));
    assert!(pilot.contains("Case 2020, chapter 3, progress so far"), "{pilot}");
    // Without words to search for, they stand in their own views alone.
    assert!(!text(&found("")).contains("Joint strategic housing plan"));
}

// Five papers, 82 tables and passages.
#[test]
fn what_the_papers_hold_is_all_there_and_leads_to_its_view() {
    let rows = case().plan("contents");
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        *counts.entry(row.text("held")).or_default() += 1;
        let (view, held) = (row.text("view"), row.text("held"));
        // What is on the page is somewhere, and what is not is nowhere.
        assert_eq!(view.is_empty(), matches!(held, "no" | "lost"), "{}", row.text("id"));
        assert!(view.is_empty() || IDS.contains(&view), "{}: {view}", row.text("id"));
    }
    let expected = [("lost", 4), ("no", 27), ("partly", 25), ("yes", 26)];
    assert_eq!(counts, BTreeMap::from(expected));
    let parts = found("");
    let fold = all_parts(&parts).into_iter().find_map(|part| match part {
        Part::Fold(title, inner) if title.starts_with("What the papers hold") => Some(inner),
        _ => None,
    });
    let fold = fold.expect("a fold");
    let said = text(fold);
    assert!(said.contains("82 tables and passages of the papers: 26 on the page"), "{said}");
    let opens = acts(fold).into_iter().filter(|(_, act)| matches!(act, Act::Open(_))).count();
    let known = rows.iter().filter(|row| View::named(row.text("view")).is_some()).count();
    assert_eq!(opens, known);
}

/// The views that show something of the papers.
const IDS: [&str; 11] = [
    "better-lives",
    "money",
    "councils",
    "councils-votes",
    "councils-projects",
    "evidence",
    "programme",
    "programme-dashboard",
    "programme-ways",
    "programme-risks",
    "programme-story",
];
