//! The shapes for what is uncertain show what their data say.

use crate::chances::{chance, distribution, fan, map, tornado};
use crate::figures::{cash_flow, columns, figure};
use crate::page::{Page, Text, draw_page};
use derwent::chart::{Area, Body, Figure, Ink, Look, Map, Measure, Spot, height, svg};

/// The drawing alone in the light look, with its spots.
fn drawn(figure: &Figure, width: f64) -> (Page, Vec<Spot>) {
    let look = Look::light();
    let (file, spots) = draw_page(figure, &look, (width, height(figure, &look, width)));
    (Page::read(&file), spots)
}

fn text(page: &Page, words: &str) -> Option<Text> {
    page.texts().find(|text| text.words == words).cloned()
}

#[test]
fn a_fan_opens_from_zero_to_its_labelled_ends() {
    let (page, _) = drawn(&fan(), 850.0);
    let look = Look::light();
    let area = page.polygons(look.mixed(Ink::Blue, 0.2)).next().expect("an area");
    // From zero along the low edge to the end of the last year, and back along the high edge.
    assert_eq!(area.len(), 22);
    let (zero, low, high) = (area[0], area[10], area[11]);
    assert_eq!(zero, area[21]);
    assert_eq!(low.0, high.0);
    let share = (zero.1 - low.1) / (zero.1 - high.1);
    assert!((share - 119.0 / 223.0).abs() < 0.01, "{share}");
    for (words, end) in [("£119m", low), ("£223m", high)] {
        let label = text(&page, words).expect("a label");
        assert!(label.left > end.0 && (label.middle - end.1).abs() <= 2.0, "{label:?}");
    }
    assert!(text(&page, "Middle £171m").is_some() && text(&page, "As planned £168m").is_some());
}

#[test]
fn the_ends_of_a_fan_are_labelled_at_any_width() {
    for width in (240..2000).step_by(20) {
        let (page, _) = drawn(&fan(), f64::from(width));
        for words in ["£119m", "£171m", "£168m", "£223m"] {
            assert!(page.texts().any(|text| text.words.ends_with(words)), "{words} at {width}");
        }
    }
}

#[test]
fn a_label_on_a_fan_cuts_no_notch_into_it() {
    let mut figure = cash_flow();
    let Body::Columns(columns) = &mut figure.body else { unreachable!() };
    let years = columns.years.len();
    columns.areas.push(Area {
        label: "8 of 10 runs".to_owned(),
        low: vec![-60e6; years],
        high: vec![60e6; years],
        ink: Ink::Blue,
    });
    let (page, _) = drawn(&figure, 850.0);
    let label = text(&page, "One-off cost").expect("a label");
    let mut again = page.polygons(Look::light().mixed(Ink::Blue, 0.2)).skip(1);
    let covers = |points: &[(f64, f64)]| {
        let across = |x: f64| points.iter().any(|point| (point.0 - x).abs() <= 4.0);
        let upwards = |above: bool| points.iter().any(|point| (point.1 < label.middle) == above);
        across(label.left) && across(label.right) && upwards(true) && upwards(false)
    };
    assert!(again.any(|points| covers(&points)), "{label:?}");
}

#[test]
fn the_axis_of_chances_runs_from_0_to_100_per_cent() {
    let small = [("Chance", Ink::Teal, vec![0.02, 0.6, 7.0])].into_iter();
    let mut figure = columns("small", 3, small);
    let Body::Columns(columns) = &mut figure.body else { unreachable!() };
    columns.measure = Measure::Chance;
    let (page, _) = drawn(&figure, 850.0);
    for words in ["0%", "25%", "50%", "75%", "2%", "60%"] {
        assert!(text(&page, words).is_some(), "{words}");
    }
    // A chance above 1 is drawn and called as 1.
    assert_eq!(page.texts().filter(|text| text.words == "100%").count(), 2);
    let bars: Vec<_> = page.rectangles(Look::light().colour(Ink::Teal)).collect();
    assert!((bars[1].height - 0.6 * bars[2].height).abs() <= 1.0, "{bars:?}");
}

#[test]
fn each_column_of_chances_has_its_value_above_it() {
    let (page, spots) = drawn(&chance(), 850.0);
    let values = ["0%", "0%", "<1%", "31%", "72%", "91%", "97%", "99%", ">99%", "100%"];
    for (value, spot) in values.into_iter().zip(spots) {
        let is_above = |text: &Text| {
            let middle = f64::midpoint(text.left, text.right);
            text.words == value && spot.x < middle && middle < spot.x + spot.width
        };
        assert!(page.texts().any(is_above), "{value}");
    }
}

#[test]
fn the_year_that_is_asked_about_has_its_name_and_its_value_at_any_width() {
    for width in (240..1400).step_by(20) {
        for (asked, short, long, value) in
            [(4, "27/28", "2027/28", "72%"), (3, "26/27", "2026/27", "31%")]
        {
            let mut figure = chance();
            let Body::Columns(columns) = &mut figure.body else { unreachable!() };
            columns.asked = Some(asked);
            let (page, _) = drawn(&figure, f64::from(width));
            let name = text(&page, short).or_else(|| text(&page, long));
            assert!(name.is_some(), "{long} at {width}");
            assert!(text(&page, value).is_some(), "{value} at {width}");
        }
    }
}

#[test]
fn bins_are_as_tall_as_their_shares_and_hatched_below_zero() {
    let (page, spots) = drawn(&distribution(), 850.0);
    let Body::Distribution(distribution) = distribution().body else { unreachable!() };
    let look = Look::light();
    let tallest = distribution.shares.iter().copied().fold(0.0, f64::max);
    let (below, above) = (look.colour(Ink::Plum), look.colour(Ink::Blue));
    for (bin, spot) in spots.iter().enumerate() {
        // The bin from −£5m to £10m has some runs on either side.
        let colour = if bin < 5 { below } else { above };
        let block = page
            .rectangles(colour)
            .find(|block| (block.x - spot.x).abs() < 1.0)
            .unwrap_or_else(|| panic!("bin {bin}"));
        let expected = distribution.shares[bin] / tallest * spot.height;
        assert!((block.height - expected).abs() <= 1.0, "{bin}: {block:?} {expected}");
    }
    assert_eq!(page.rectangles(below).count(), 5);
}

#[test]
fn every_mark_has_its_name_and_its_line() {
    for width in (320..2000).step_by(20) {
        let (page, spots) = drawn(&distribution(), f64::from(width));
        let Body::Distribution(distribution) = distribution().body else { unreachable!() };
        let unit = (spots[29].x + spots[29].width - spots[0].x) / (30.0 * distribution.width);
        for (index, mark) in distribution.marks.iter().enumerate() {
            assert!(text(&page, &mark.label).is_some(), "{} at {width}", mark.label);
            let x = spots[0].x + (mark.at - distribution.from) * unit;
            let pieces = page.rectangles(Look::light().ink);
            let pieces: Vec<_> = pieces.filter(|piece| (piece.x - x).abs() <= 2.0).collect();
            let length: f64 = pieces.iter().map(|piece| piece.height).sum();
            // What comes of no run is dashed: about half of its line is drawn.
            let is_dashed = pieces.iter().all(|piece| piece.height < 20.0);
            assert!(length > 50.0, "{} at {width}", mark.label);
            assert!(!is_dashed || distribution.dashed == Some(index), "{} at {width}", mark.label);
        }
    }
}

#[test]
fn a_swing_reaches_from_the_central_outcome_to_both_ends() {
    let (page, spots) = drawn(&tornado(), 850.0);
    let look = Look::light();
    let bars = |ink| {
        let bars = page.rectangles(look.colour(ink));
        bars.map(|bar| (bar.x, bar.x + bar.width, bar.y, bar.height)).collect::<Vec<_>>()
    };
    // Hatched bars are one block with a paler one inside; the discount rate does nothing, and no
    // delay is the central case.
    let (low, high) = (bars(Ink::Orange), bars(Ink::Blue));
    assert_eq!((low.len(), high.len()), (4, 5));
    let centre = low[0].1;
    let unit = (high[0].1 - centre) / (204.0 - 168.0);
    let reaches = |(left, right, ..): (f64, f64, f64, f64), from: f64, to: f64| {
        let place = |value: f64| centre + (value - 168.0) * unit;
        assert!((left - place(from)).abs() <= 1.5, "{left} {from}");
        assert!((right - place(to)).abs() <= 1.5, "{right} {to}");
    };
    reaches(low[0], 131.0, 168.0);
    reaches(high[0], 168.0, 204.0);
    // A higher cost is a lower outcome.
    reaches(low[2], 168.0, 173.0);
    reaches(high[2], 161.0, 168.0);
    // Both ends of attribution lie on one side, one above the other.
    reaches(low[3], 159.0, 168.0);
    reaches(high[4], 164.0, 168.0);
    assert!((low[3].2 + low[3].3 - high[4].2).abs() <= 1.0, "{:?} {:?}", low[3], high[4]);
    for (bar, spot) in [(low[3], spots[4]), (high[4], spots[4])] {
        assert!(spot.y <= bar.2 && bar.2 + bar.3 <= spot.y + spot.height);
    }
}

#[test]
fn no_text_stands_on_the_central_line_of_a_tornado() {
    for width in (240..2000).step_by(20) {
        let page = Page::read(&svg(&tornado(), &Look::light(), f64::from(width)));
        for line in page.rectangles(Look::light().ink) {
            for text in page.texts() {
                let half = text.size / 2.0;
                let is_level = text.middle + half > line.y && text.middle - half < line.bottom();
                let is_on_line = text.left < line.x && line.x < text.right;
                assert!(!(is_level && is_on_line), "{width}: {text:?} {line:?}");
            }
        }
    }
}

/// The cell under a text.
fn cell_under(text: &Text, spots: &[Spot]) -> usize {
    let x = f64::midpoint(text.left, text.right);
    let is_under = |spot: &Spot| {
        (spot.x..spot.x + spot.width).contains(&x)
            && (spot.y..spot.y + spot.height).contains(&text.middle)
    };
    spots.iter().position(is_under).expect("a cell")
}

#[test]
fn the_words_in_a_map_stand_on_their_own_side() {
    for width in (240..2000).step_by(20) {
        let (page, spots) = drawn(&map(), f64::from(width));
        let Body::Map(map) = map().body else { unreachable!() };
        for (words, is_met) in [("Met", true), ("Not met", false)] {
            let text = text(&page, words).unwrap_or_else(|| panic!("{words} at {width}"));
            let margin = map.margins[cell_under(&text, &spots)];
            assert_eq!(margin >= 0.0, is_met, "{words} at {width}");
        }
        assert!(text(&page, "Now").is_some());
    }
}

#[test]
fn the_fillings_of_a_map_follow_the_line() {
    // The zero lies a quarter of the way from the middle of the first cell, at 0.25, to that of
    // the second, at 0.75.
    let margins = vec![-1.0, 3.0];
    let cells = Map { columns: 2, margins, here: (f64::NAN, 0.0), ..Map::default() };
    let (page, spots) = drawn(&figure("cells", Body::Map(cells)), 600.0);
    assert!(spots[0].x < spots[1].x);
    let look = Look::light();
    let of = |ink| {
        let tints = [0.14, 0.27, 0.42].into_iter();
        tints.flat_map(|tint| page.rectangles(look.mixed(ink, tint))).collect::<Vec<_>>()
    };
    let border = spots[0].x + 0.375 * (spots[0].width + spots[1].width);
    for met in of(Ink::Teal) {
        assert!(met.x >= border - 1.0, "{met:?} {border}");
    }
    for not_met in of(Ink::Plum) {
        assert!(not_met.x + not_met.width <= border + 1.0, "{not_met:?} {border}");
    }
    assert!(text(&page, "Now").is_none());
}

#[test]
fn a_map_begins_at_the_lower_left_and_leaves_out_what_is_not_a_number() {
    let margins = vec![1.0, f64::NAN, f64::NAN, f64::NAN];
    let cells = Map { columns: 2, margins, ..Map::default() };
    let (page, spots) = drawn(&figure("cells", Body::Map(cells)), 600.0);
    assert!(spots[0].x < spots[1].x && spots[0].y > spots[2].y);
    for block in page.rectangles(Look::light().mixed(Ink::Teal, 0.42)) {
        assert!(block.x + block.width <= spots[1].x + 1.0 && block.y >= spots[0].y, "{block:?}");
    }
}

#[test]
fn a_legend_names_only_what_is_drawn() {
    let labels =
        |figure: &Figure| figure.legend().into_iter().map(|entry| entry.label).collect::<Vec<_>>();
    assert_eq!(labels(&fan()), ["Middle", "As planned", "8 in 10 of all runs"]);
    assert_eq!(labels(&distribution()), ["Below zero", "Zero or more"]);
    assert_eq!(labels(&tornado()), ["Input at its low end", "Input at its high end"]);
    let met = "Met (the darker, the safer)";
    let not_met = "Not met (the darker, the further off)";
    assert_eq!(labels(&map()), [met, not_met]);
    let mut above = distribution();
    let Body::Distribution(bins) = &mut above.body else { unreachable!() };
    bins.from = 0.0;
    assert!(labels(&above).is_empty());
    let mut all_met = map();
    let Body::Map(cells) = &mut all_met.body else { unreachable!() };
    cells.margins.fill(0.0);
    assert_eq!(labels(&all_met), [met]);
}
