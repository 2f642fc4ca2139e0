//! What the case is and what came after, against the sources, typed a second time.

mod common;

use common::{case, defaults, presets};
use derwent::case::{EventDate, Mark, Status};
use derwent::words::{case_status, citation, date_text, difference_text, mark_text};

/// When, what it must say, who says so, and the paper.
const AFTER: [(&str, &str, &str, Mark, &str); 10] = [
    // Cabinet of 22 February 2024, items 5 to 8.
    (
        "county-joins-board",
        "22 February 2024",
        "£156,324",
        Mark::Publisher,
        "County cabinet, February 2024",
    ),
    (
        "north-east-joins",
        "29 February 2024",
        "same decision",
        Mark::Publisher,
        "North East Derbyshire cabinet, 2024",
    ),
    ("board-meets", "16 May 2024", "Derby is absent", Mark::Press, "Glossop Chronicle 2024"),
    // It withdrew its approval and stayed a member.
    (
        "county-withdraws",
        "13 June 2024",
        "stays a member",
        Mark::Publisher,
        "County cabinet, June 2024",
    ),
    ("reason", "13 June 2024", "£175,000", Mark::Press, "Glossop Chronicle 2024"),
    ("called-in", "24 July 2024", "nothing was breached", Mark::Press, "Buxton Advertiser 2024"),
    ("one-council-march-2025", "March 2025", "£133m", Mark::Publisher, "County, March 2025"),
    (
        "two-councils-2025",
        "March 2025",
        "up to £93m in five years for a cost of up to £25m",
        Mark::Press,
        "Business Link, March 2025",
    ),
    (
        "one-council-2025",
        "November 2025",
        "at least £144m saved after six years and £45.1m a year",
        Mark::Publisher,
        "County, November 2025",
    ),
    ("consultation", "5 February 2026", "seven weeks", Mark::Press, "Erewash Sound 2026"),
];

#[test]
fn what_came_after_stands_with_its_date_its_source_and_who_says_so() {
    for (id, date, said, mark, paper) in AFTER {
        let event = case().event(id).unwrap_or_else(|| panic!("no event {id}"));
        assert_eq!(date_text(event.date), date, "{id}");
        assert!(event.label.contains(said), "{id}: {}", event.label);
        assert_eq!(event.mark, mark, "{id}");
        assert!(citation(case(), &event.source).starts_with(&format!("{paper}, ")), "{id}");
    }
}

/// Figures that only a machine-written summary prints (£98.8m, £80.5m, £34,500) are no evidence.
#[test]
fn nothing_second_hand_is_told() {
    for event in &case().events {
        for figure in ["98.8", "80.5", "34,500", "2,000"] {
            assert!(!event.label.contains(figure), "{}: {figure}", event.id);
        }
    }
}

#[test]
fn events_stand_in_the_order_of_time_from_the_first_talks_on() {
    let dates: Vec<_> = case().events.iter().map(|event| event.date).collect();
    assert!(dates.is_sorted());
    assert_eq!(dates[0], EventDate { year: 2019, month: Some(4), day: None });
    let of_the_papers = case().events.iter().filter(|event| event.mark == Mark::Paper);
    assert!(of_the_papers.count() >= 10);
}

#[test]
fn the_case_says_what_it_is_and_what_became_of_it() {
    let record = &case().record;
    assert_eq!(record.status, Some(Status::Draft));
    assert_eq!(
        case_status(case()),
        "What the 2020 case for nine Derbyshire councils would have meant. Draft of August 2020; \
         four councils contributed; superseded."
    );
    for year in ["2024", "2025"] {
        assert!(record.after.contains(year), "{}", record.after);
        let told = record.after_events.iter().filter_map(|id| case().event(id));
        assert!(told.map(|event| event.date.year.to_string()).any(|told| told == year), "{year}");
    }
    assert_eq!(defaults().first_year, record.first_year);
    assert_eq!(record.default_preset, Some(0));
}

#[test]
fn every_starting_point_says_what_is_published_and_what_is_ours() {
    for preset in presets() {
        let origin = &preset.origin;
        assert!(!preset.label.to_lowercase().contains("published case"), "{}", preset.label);
        assert!(
            origin.starts_with("Published: ")
                || origin.contains("Ours: ")
                || origin.contains("As the first"),
            "{origin}"
        );
        assert!(origin.ends_with('.'), "{origin}");
        // A starting point that no paper prints whole says what is not the paper's.
        if preset.id != "two-phase-2023-s6" {
            assert!(origin.contains("Ours: "), "{origin}");
        }
    }
    let all_ten = presets().iter().find(|preset| preset.id == "all-ten").expect("all-ten");
    assert!(all_ten.origin.contains("Ours: that Derby contributes"));
}

#[test]
fn kinds_and_marks_are_told_in_plain_words() {
    let mut kinds: Vec<_> =
        case().disagreements.iter().map(|listed| difference_text(listed.kind)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds, ["Changed later", "Different things", "Rounding", "They disagree"]);
    assert_eq!(mark_text(Mark::Press), "Press report");
    assert_eq!(date_text(EventDate { year: 2024, month: None, day: None }), "2024");
}
