//! What figures look like when drawn.

#[path = "chart_drawing/chance_shapes.rs"]
mod chance_shapes;
#[path = "chart_drawing/chances.rs"]
mod chances;
#[path = "chart_drawing/figures.rs"]
mod figures;
#[path = "chart_drawing/page.rs"]
mod page;
#[path = "chart_drawing/roadmaps.rs"]
mod roadmaps;
#[path = "chart_drawing/stack_names.rs"]
mod stack_names;

use chances::{chance, distribution, dots, enablers, fan, map, tornado};
use derwent::chart::{Body, Figure, Ink, Look, Pattern, Spot, height, svg};
use figures::{cash_flow, columns, cost, councils, funding, measures, savings, waterfall};
use page::{Page, draw_page};
use plotters::style::RGBColor;
use proptest::prelude::*;
use roadmaps::roadmap;

fn representative() -> [Figure; 16] {
    [
        cash_flow(),
        savings(),
        funding(),
        cost(),
        measures(),
        waterfall(),
        councils(),
        fan(),
        chance(),
        distribution(),
        tornado(),
        map(),
        dots(),
        roadmap(false),
        roadmap(true),
        enablers(),
    ]
}

/// The drawing alone, without caption and legend.
fn drawing(figure: &Figure) -> String {
    let look = Look::light();
    draw_page(figure, &look, (850.0, height(figure, &look, 850.0))).0
}

#[test]
fn figures_are_drawn_as_accepted() {
    for figure in representative() {
        insta::assert_snapshot!(format!("{}-wide", figure.id), svg(&figure, &Look::light(), 850.0));
        insta::assert_snapshot!(
            format!("{}-narrow", figure.id),
            svg(&figure, &Look::dark(), 320.0)
        );
    }
}

#[test]
fn a_file_is_well_formed_and_says_what_it_shows() {
    let mut figure = cash_flow();
    figure.caption = "Costs & \"savings\" <each year>".to_owned();
    let Body::Columns(columns) = &mut figure.body else { unreachable!() };
    columns.lines[0].label = "<up> & 'down'".to_owned();
    let file = svg(&figure, &Look::light(), 850.0);
    let document = roxmltree::Document::parse(&file).expect("well-formed");
    let text = |name: &str| {
        let node = document.root_element().children().find(|node| node.has_tag_name(name));
        node.and_then(|node| node.text()).unwrap_or_default().to_owned()
    };
    assert_eq!(text("title"), figure.caption);
    assert_eq!(text("desc"), figure.summary);
    assert!(Page::read(&file).texts().any(|text| text.words == "<up> & 'down' £273m"));
}

#[test]
fn the_cash_flow_is_named_in_the_drawing() {
    for width in [300.0, 420.0, 850.0, 1400.0] {
        let page = Page::read(&svg(&cash_flow(), &Look::light(), width));
        for words in ["Added up £273m", "Paid back after 3.5 years", "£0", "£100m", "£200m"] {
            assert!(page.texts().any(|text| text.words == words), "{words} at {width}");
        }
    }
}

#[test]
fn texts_do_not_overlap_and_stay_on_the_page() {
    for figure in representative() {
        for width in (240..2000).step_by(20) {
            for font_size in [13.0, 24.0] {
                let look = Look::light().at_font_size(font_size);
                let width = f64::from(width) * font_size / 13.0;
                let page = Page::read(&svg(&figure, &look, width));
                let texts: Vec<_> = page.texts().collect();
                for (index, text) in texts.iter().enumerate() {
                    assert!(
                        text.left > -1.0 && text.right < width + 1.0,
                        "{} {width}: {text:?}",
                        figure.id
                    );
                    for other in &texts[index + 1..] {
                        assert!(!text.touches(other), "{} {width}: {text:?} {other:?}", figure.id);
                    }
                }
            }
        }
    }
}

#[test]
fn no_text_stands_on_the_zero_line_of_bars() {
    let look = Look::light();
    for figure in [cost(), measures(), councils()] {
        for width in (240..2000).step_by(20) {
            let page = Page::read(&svg(&figure, &look, f64::from(width)));
            for zero in page.rectangles(look.rule) {
                for text in page.texts() {
                    let is_level = (zero.y..zero.bottom()).contains(&text.middle);
                    let is_on_line = text.left < zero.x && zero.x < text.right;
                    assert!(!(is_level && is_on_line), "{} {width}: {text:?}", figure.id);
                }
            }
        }
    }
}

#[test]
fn the_parts_of_a_column_are_as_tall_as_their_values() {
    let values = [10e6, 20e6, 35e6, -15e6];
    let inks = [Ink::Blue, Ink::Teal, Ink::Plum, Ink::Orange];
    let stacks = values.into_iter().zip(inks).map(|(value, ink)| ("part", ink, vec![value]));
    let look = Look::light();
    let page = Page::read(&drawing(&columns("parts", 1, stacks)));
    let parts = inks.map(|ink| page.rectangle(look.colour(ink)).expect("a part"));
    let unit = parts[0].height / values[0];
    for (part, value) in parts.iter().zip(values) {
        // A pixel for rounding and one for the gap to the next part.
        assert!((part.height - value.abs() * unit).abs() <= 2.0, "{part:?} {value}");
    }
    let [first, second, third, below] = parts;
    assert!((first.y - second.bottom()).abs() <= 1.0 && (second.y - third.bottom()).abs() <= 1.0);
    assert!((below.y - first.bottom()).abs() <= 1.0);
}

#[test]
fn a_hatched_part_has_stripes_inside_its_outline() {
    let look = Look::light();
    let shortfall = vec![94e3; 5];
    let mut figure = columns("hatched", 5, [("Not yet funded", Ink::Plum, shortfall)].into_iter());
    let Body::Columns(hatched) = &mut figure.body else { unreachable!() };
    hatched.stacks[0].pattern = Pattern::Hatched;
    let page = Page::read(&drawing(&figure));
    let outline = page.rectangle(look.colour(Ink::Plum)).expect("an outline");
    let stripes = page.polygons(look.colour(Ink::Plum)).next().expect("stripes");
    assert_eq!(page.polygons(look.colour(Ink::Plum)).count(), 5);
    assert!(stripes.len() > 100, "{}", stripes.len());
    for (x, y) in stripes {
        assert!(x >= outline.x && x <= outline.x + outline.width);
        assert!(y >= outline.y && y <= outline.bottom());
    }
}

#[test]
fn twice_the_density_doubles_every_length() {
    let figure = savings();
    let size = (850.0, height(&figure, &Look::light(), 850.0));
    let (once, spots) = draw_page(&figure, &Look::light(), size);
    let (twice, dense_spots) = draw_page(&figure, &Look::light().at_scale(2.0), size);
    let once = Page::read(&once);
    let twice = Page::read(&twice);
    assert_eq!(once.marks().len(), twice.marks().len());
    for (one, two) in once.marks().iter().zip(twice.marks()) {
        assert!((two.0 - 2.0 * one.0).abs() <= 5.0, "{one:?} {two:?}");
        assert!((two.1 - 2.0 * one.1).abs() <= 5.0, "{one:?} {two:?}");
    }
    for (one, two) in once.texts().zip(twice.texts()) {
        assert!((two.size - 2.0 * one.size).abs() < 0.01);
    }
    for (one, two) in spots.iter().zip(&dense_spots) {
        assert!((one.x - two.x).abs() <= 1.5 && (one.width - two.width).abs() <= 1.5);
    }
}

#[test]
fn the_spot_of_a_year_holds_its_column() {
    let figure = columns("spots", 3, [("A", Ink::Blue, vec![1e6, 2e6, 3e6])].into_iter());
    let look = Look::light();
    let size = (600.0, height(&figure, &look, 600.0));
    let (file, spots) = draw_page(&figure, &look, size);
    let page = Page::read(&file);
    let bars: Vec<_> = page.rectangles(look.colour(Ink::Blue)).collect();
    assert_eq!((bars.len(), spots.len()), (3, 3));
    for (bar, spot) in bars.iter().zip(&spots) {
        assert!(spot.x < bar.x && bar.x + bar.width < spot.x + spot.width);
        assert!(spot.y <= bar.y && bar.bottom() <= spot.y + spot.height + 1.0);
    }
}

#[test]
fn nothing_to_show_leaves_the_zero_line_alone() {
    let nothing = columns("nothing", 4, [("A", Ink::Blue, vec![0.0; 4])].into_iter());
    let page = Page::read(&drawing(&nothing));
    assert!(page.texts().any(|text| text.words == "£0"));
    assert_eq!(page.texts().filter(|text| text.words.contains('£')).count(), 1);
    assert_eq!(page.rectangles(Look::light().colour(Ink::Blue)).count(), 0);
}

#[test]
fn a_picture_says_what_it_shows() {
    let figure = savings();
    for width in [320.0, 850.0] {
        let page = Page::read(&svg(&figure, &Look::light(), width));
        let words: Vec<_> = page.texts().map(|text| text.words.clone()).collect();
        let all = words.join(" ");
        assert!(all.starts_with(&format!("{} {}", figure.caption, figure.summary)), "{all}");
        for entry in figure.legend() {
            assert!(words.contains(&entry.label), "{}", entry.label);
        }
    }
}

#[test]
fn colours_are_told_from_the_ground() {
    let inks = [Ink::Blue, Ink::Teal, Ink::Plum, Ink::Orange, Ink::Grey, Ink::Lilac];
    for look in [Look::light(), Look::dark()] {
        for ink in inks {
            let area = contrast(look.colour(ink), look.ground);
            assert!(area >= 3.0, "{ink:?} {area}");
            let text = contrast(look.text_colour(ink), look.ground);
            assert!(text >= 4.5, "{ink:?} {text}");
        }
        assert!(contrast(look.ink, look.ground) >= 7.0);
        assert!(contrast(look.muted, look.ground) >= 4.5);
    }
}

/// The contrast of two colours as WCAG 2 defines it.
fn contrast(one: RGBColor, other: RGBColor) -> f64 {
    let channel = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = |colour: RGBColor| {
        0.2126 * channel(colour.0) + 0.7152 * channel(colour.1) + 0.0722 * channel(colour.2)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Whether a spot lies in an area of `size`, which was made of whole pixels.
fn is_inside(spot: Spot, size: (f64, f64)) -> bool {
    let is_within = |start: f64, length: f64, end: f64| {
        start >= 0.0 && length >= 0.0 && start + length <= end + 1.0
    };
    is_within(spot.x, spot.width, size.0) && is_within(spot.y, spot.height, size.1)
}

proptest! {
    #[test]
    fn any_figure_is_drawn_with_a_spot_for_each_point(
        figure in figures::any_figure(),
        width in 240.0..2000.0_f64,
        scale in prop::sample::select(vec![1.0, 1.5, 2.0, 3.0]),
    ) {
        let look = Look::light().at_scale(scale);
        let size = (width, height(&figure, &look, width));
        let (file, spots) = draw_page(&figure, &look, size);
        prop_assert!(roxmltree::Document::parse(&file).is_ok());
        let points = match &figure.body {
            Body::Columns(columns) => columns.years.len(),
            Body::Bars(bars) => bars.rows.len(),
            Body::Distribution(distribution) => distribution.shares.len(),
            Body::Swings(swings) => swings.rows.len(),
            Body::Map(map) => map.margins.len(),
            Body::Dots(dots) => dots.rows.len(),
            Body::Roadmap(roadmap) => roadmap.steps.len(),
            Body::Dumbbells(dumbbells) => dumbbells.rows.len(),
        };
        prop_assert_eq!(spots.len(), points);
        for spot in spots {
            prop_assert!(is_inside(spot, size), "{:?}", spot);
        }
    }

    #[test]
    fn a_page_that_is_far_too_small_does_no_harm(
        figure in figures::any_figure(),
        width in 1.0..120.0_f64,
        height in 1.0..120.0_f64,
    ) {
        let (file, spots) = draw_page(&figure, &Look::light(), (width, height));
        prop_assert!(roxmltree::Document::parse(&file).is_ok());
        for spot in spots {
            prop_assert!(is_inside(spot, (width, height)), "{:?}", spot);
        }
        let picture = svg(&figure, &Look::light(), width);
        prop_assert!(roxmltree::Document::parse(&picture).is_ok());
    }
}

#[test]
fn the_starting_point_is_told_apart_without_colour() {
    let look = Look::light();
    let grey = look.colour(Ink::Grey);
    let page = Page::read(&drawing(&savings()));
    let tops: Vec<_> = page.polygons(grey).collect();
    // One for each year, of many dots with four corners on either side.
    assert_eq!(tops.len(), 10);
    let column = page.rectangle(look.colour(Ink::Blue)).expect("a column");
    for top in &tops {
        assert!(top.len() > 8 * 5, "{}", top.len());
        assert!(top.chunks(4).all(|dot| (dot[0].0 - dot[3].0).abs() < column.width / 4.0));
    }
    // Year 5: £30m of £43m.
    let buying = page.rectangles(grey).last().expect("a part");
    let zero = page.texts().find(|text| text.words == "£0").expect("zero").middle;
    let part = (zero - tops[9][0].1) / (zero - buying.y);
    assert!((part - 30.0 / 43.0).abs() < 0.02, "{part}");
}

#[test]
fn a_value_stands_at_the_end_of_its_bar() {
    let look = Look::light();
    for width in (480..2000).step_by(40) {
        let page = Page::read(&svg(&cost(), &look, f64::from(width)));
        let bars: Vec<_> = page.rectangles(look.colour(Ink::Plum)).collect();
        let values = ["£14.0m", "£11.5m", "£4.4m", "£0.20m", "£5.0m"];
        for (index, (bar, value)) in bars.iter().zip(values).enumerate() {
            let text = page.texts().find(|text| text.words == value).expect(value);
            let after = text.left - (bar.x + bar.width);
            // Only a ghost may stand between.
            let most = if index == 0 { 0.1 * f64::from(width) } else { 12.0 };
            assert!((0.0..most).contains(&after), "{value} {after} at {width}");
        }
    }
}

#[test]
fn columns_of_thirty_years_are_still_seen() {
    let stacks = [("A", Ink::Blue, vec![1e6; 30])];
    let figure = columns("thirty", 30, stacks.into_iter());
    let look = Look::light();
    let (file, _) = draw_page(&figure, &look, (400.0, 220.0));
    let column = Page::read(&file).rectangle(look.colour(Ink::Blue)).expect("a column");
    assert!(column.width >= 7.0, "{column:?}");
}

#[test]
fn an_axis_that_is_held_shows_no_less_than_before() {
    let figure = columns("held", 2, [("A", Ink::Blue, vec![1e6; 2])].into_iter());
    let height = |held| {
        let look = Look::light().holding(held);
        let (file, _) = draw_page(&figure, &look, (600.0, 300.0));
        Page::read(&file).rectangle(look.colour(Ink::Blue)).expect("a column").height
    };
    let (alone, held) = (height(None), height(Some((0.0, 4e6))));
    assert!((alone / held - 4.0).abs() < 0.2, "{alone} {held}");
    // What is needed is shown, whatever was held.
    assert!((height(Some((0.0, 0.5e6))) - alone).abs() < 1.0);
}

#[test]
fn without_colours_areas_differ_by_their_fillings() {
    let (white, black) = (RGBColor(255, 255, 255), RGBColor(0, 0, 0));
    let look = Look::of_two(white, black);
    let inks = [Ink::Blue, Ink::Teal, Ink::Plum, Ink::Orange, Ink::Grey, Ink::Lilac];
    let drawings: Vec<String> = inks
        .iter()
        .map(|ink| {
            let figure = columns("alone", 1, [("A", *ink, vec![1e6])].into_iter());
            draw_page(&figure, &look, (300.0, 220.0)).0
        })
        .collect();
    for (index, one) in drawings.iter().enumerate() {
        assert!(drawings[index + 1..].iter().all(|other| one != other), "{:?}", inks[index]);
    }
}
