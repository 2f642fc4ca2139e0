//! What is sent to others: a link with the view, its QR code, and what can be done without a network.

mod common;
#[allow(dead_code, reason = "each test file uses its own part")]
mod views {
    pub mod screened;
}

use std::rc::Rc;

use common::{first, kit};
use derwent::scenario::{Entered, Scenario};
use derwent::screen::{
    Act, Asked, AskedOfShare, Facts, Offline, Part, Qr, Saved, Share, View, share,
};
use views::screened::{acts, text, with_facts};

const AS_IT_IS: AskedOfShare =
    AskedOfShare { view: View::InShort, as_own: false, has_file: false, offline: Offline::Ready };

/// What is sent of a scenario, from a page whose address is `page`.
fn sent(scenario: &Scenario, council: Option<usize>, asked: AskedOfShare, page: &str) -> Share {
    with_facts(scenario, Asked::of(&scenario.kit), |facts, _| {
        let own = council
            .map(|council| derwent::scenario::MyCouncil::of(scenario, facts.outcome, council));
        let facts = Facts { eyes: own.as_ref(), ..*facts };
        let tiles = derwent::words::headline(
            facts.case(),
            facts.choices(),
            facts.outcome,
            facts.uncertainty,
            facts.preset_outcome,
        );
        let place = |link: &str| format!("{page}#{link}");
        share(&facts, &tiles, asked, Some("What it is."), place, "1 May 2030")
    })
}

fn shared(scenario: &Scenario, council: Option<usize>, as_own: bool) -> Share {
    sent(scenario, council, AskedOfShare { as_own, ..AS_IT_IS }, "https://example.org/")
}

#[test]
fn a_link_tells_whose_eyes_only_where_that_is_asked_for() {
    let bolsover = kit().case.council("bolsover");
    let all = shared(&first(), None, true);
    assert_eq!(all.as_own, None);
    assert_eq!(all.texts.len(), 1);
    assert!(all.texts[0].text.contains("https://example.org/#1.two-phase-2023"), "{all:?}");

    let own = shared(&first(), bolsover, false);
    assert_eq!(own.as_own.as_deref(), Some("Open it as Bolsover sees it"));
    assert!(!own.link.text.contains("bolsover"), "{}", own.link.text);
    assert_eq!(own.texts[1].label, "Committee text");
    assert!(own.texts[1].text.contains(&own.link.text));
    let open = shared(&first(), bolsover, true);
    assert!(open.link.text.ends_with("~in-short.bolsover"), "{}", open.link.text);
}

#[test]
fn a_link_opens_with_the_view_from_which_it_was_sent() {
    let money = AskedOfShare { view: View::Money, ..AS_IT_IS };
    let link = sent(&first(), None, money, "https://example.org/").link.text;
    assert!(link.ends_with("~money"), "{link}");
    let bolsover = kit().case.council("bolsover");
    let unasked = sent(&first(), bolsover, money, "https://example.org/").link.text;
    assert_eq!(unasked, link);
    let own = AskedOfShare { as_own: true, ..money };
    let own = sent(&first(), bolsover, own, "https://example.org/").link.text;
    assert!(own.ends_with("~money.bolsover"), "{own}");
    // In short is what every link opens with.
    let short = shared(&first(), None, false).link.text;
    assert!(!short.contains('~'), "{short}");
}

/// Which squares of a code are dark, row by row, read off its path.
fn squares(code: &Qr) -> Vec<Vec<bool>> {
    let side = code.side as usize;
    let mut rows = vec![vec![false; side]; side];
    for run in code.path.split('M').skip(1) {
        let (x, rest) = run.split_once(' ').expect("a place");
        let (y, rest) = rest.split_once('h').expect("a width");
        let (width, back) = rest.split_once("v1h-").expect("a height of one square");
        assert_eq!(back, format!("{width}z"));
        let [x, y, width]: [usize; 3] = [x, y, width].map(|number| number.parse().expect("whole"));
        rows[y][x..x + width].fill(true);
    }
    rows
}

/// ISO/IEC 18004: seven squares wide, in three corners, inside a margin of four.
#[test]
fn a_code_has_its_margin_and_its_three_corners() {
    let code = Qr::of("https://example.org/#1.two-phase-2023.QZBOWAck").expect("short enough");
    // 46 bytes: version 3 holds 53 at the lowest level, and is 29 squares wide.
    assert_eq!(code.side, 29 + 2 * 4);
    let rows = squares(&code);
    let last = rows.len() - 1;
    for margin in [0, 3, last - 3, last] {
        assert!(rows[margin].iter().all(|dark| !dark), "row {margin}");
        assert!(rows.iter().all(|row| !row[margin]), "column {margin}");
    }
    let corner = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];
    for (top, left) in [(4, 4), (4, last - 10), (last - 10, 4)] {
        for (down, wanted) in corner.iter().enumerate() {
            let found: String = rows[top + down][left..left + 7]
                .iter()
                .map(|dark| if *dark { '#' } else { '.' })
                .collect();
            assert_eq!(found, *wanted, "{top}, {left}, row {down}");
        }
    }
}

/// Version 16 has 81 squares a side and holds 586 bytes at the lowest level of correction
/// (ISO/IEC 18004, table 7); with its margin 89, which have 8 pixels each on 712.
#[test]
fn a_code_whose_squares_would_be_too_small_is_not_made() {
    assert_eq!(Qr::of(&"a".repeat(586)).map(|code| code.side), Some(81 + 8));
    assert_eq!(Qr::of(&"a".repeat(587)), None);
}

#[test]
fn a_link_too_long_for_a_code_says_so_and_offers_the_file() {
    let host = format!("https://example.org/{}/", "folder".repeat(100));
    let long = sent(&first(), None, AS_IT_IS, &host);
    let length = long.link.text.len();
    let said = [long.code.expect("a reason")];
    assert!(text(&said).starts_with(&format!("This link has {length} characters")), "{said:?}");
    assert_eq!(acts(&said)[0].1, Act::Save(Saved::Scenario));
    // A case that is no part of the program goes along.
    let asked = AskedOfShare { has_file: true, ..AS_IT_IS };
    let said = [sent(&first(), None, asked, &host).code.expect("a reason")];
    assert_eq!(acts(&said)[0].1, Act::Save(Saved::Both));
}

#[test]
fn what_is_sent_from_a_file_has_no_code_and_says_what_to_hand_on() {
    let asked = AskedOfShare { offline: Offline::OneFile, ..AS_IT_IS };
    let file = sent(&first(), None, asked, "file:///tmp/derwent.html");
    assert_eq!(file.code, None);
    assert!(file.offline.contains("hand on the scenario as a file"), "{}", file.offline);
    assert!(matches!(shared(&first(), None, false).code, Some(Part::Qr(_))));
}

#[test]
fn whoever_sends_a_link_is_told_whether_the_page_opens_without_a_network() {
    let said = |offline| sent(&first(), None, AskedOfShare { offline, ..AS_IT_IS }, "").offline;
    assert!(said(Offline::Ready).starts_with("On this device the page opens without a network"));
    for without in [Offline::NoMeans, Offline::Failed] {
        let said = said(without);
        assert!(said.starts_with("Without a network the page does not open here"), "{said}");
    }
    assert!(said(Offline::OnItsWay).contains("is fetching a copy"));
}

#[test]
fn share_says_that_a_link_does_not_carry_the_record_and_offers_the_file() {
    assert_eq!(shared(&first(), None, false).record, None);
    let mut scenario = first();
    let smoking = Entered::Measure("smoking".to_owned(), 3, Some(12.0));
    scenario.record = Rc::new(smoking.in_record(&scenario.record));
    let share = shared(&scenario, None, false);
    let record = share.record.expect("a word on it");
    assert!(text(std::slice::from_ref(&record)).contains("a link does not carry that"));
    assert_eq!(acts(&[record])[0].1, Act::Save(Saved::Scenario));
    assert!(!share.hint.contains("whole scenario"), "{}", share.hint);
}
