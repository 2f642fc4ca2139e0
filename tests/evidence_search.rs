//! Finding something in the evidence: every kind is found, and finding nothing says what to do.

mod common;

use common::case;
use derwent::words::{Search, Searched, nothing_found};

fn found<Item: Searched>(items: &[Item], query: &str) -> usize {
    let search = Search::new(query);
    items.iter().filter(|item| search.finds(&item.words(case()))).count()
}

#[test]
fn every_kind_is_found_by_its_words_its_place_and_its_paper() {
    let evidence = case();
    // update-2023, 4.27: each district paid £52,350.
    assert!(found(&evidence.figures, "52350 4.27") >= 1);
    assert_eq!(found(&evidence.figures, "52,350"), found(&evidence.figures, "52350"));
    assert!(found(&evidence.assumptions, "fixed.price-base 2019/20") == 1);
    assert!(found(&evidence.disagreements, "375,747 they disagree") == 1);
    assert!(found(&evidence.disagreements, "rounding 65.9") == 0);
    assert!(found(&evidence.caveats, "not counted wider benefits") >= 1);
    assert_eq!(found(&evidence.events, "22 February 2024 £156,324"), 1);
    assert_eq!(found(&evidence.documents, "press glossop"), 1);
    // By the short name, the title and the id of a paper.
    for query in ["Review 2023", "a review of vision derbyshire", "review-2023"] {
        assert!(found(&evidence.assumptions, query) >= 3, "{query}");
    }
}

#[test]
fn an_empty_search_finds_all_of_every_kind() {
    let evidence = case();
    assert!(Search::new("  ").is_for_anything());
    assert!(!Search::new("a").is_for_anything());
    assert_eq!(found(&evidence.caveats, ""), evidence.caveats.len());
    assert_eq!(found(&evidence.documents, " "), evidence.documents.len());
}

#[test]
fn finding_nothing_says_why_and_what_to_try() {
    assert_eq!(found(&case().figures, "43.0 zzz"), 0);
    let number = nothing_found(case(), " 43.0 ");
    assert!(number.starts_with("Nothing has “43.0”. It may be a computed figure"));
    let word = nothing_found(case(), "zebra");
    assert!(word.starts_with("Nothing has “zebra”. Try fewer words"), "{word}");
    assert!(!word.contains("computed"), "{word}");
}
