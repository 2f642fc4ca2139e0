//! The names of the parts of columns: whole or cut with a sign, and near what they name.

use derwent::chart::{Body, Ink, Look, svg};

use crate::figures::{cash_flow, savings};
use crate::page::{Page, Text};

/// Letters of the widest system fonts, in parts of their height.
const WIDE: f64 = 0.6;

fn drawn(figure: &derwent::chart::Figure, width: f64) -> Page {
    Page::read(&svg(figure, &Look::light(), width))
}

fn right(text: &Text) -> f64 {
    text.left + text.words.chars().count() as f64 * text.size / 1.24 * WIDE
}

#[test]
fn a_name_beside_the_last_column_is_whole_or_cut_with_a_sign() {
    for long in ["Senior management", "Adult social care: one team in place of sixteen"] {
        let mut figure = savings();
        let Body::Columns(columns) = &mut figure.body else { unreachable!() };
        columns.stacks[3].label = long.to_owned();
        // In the file the legend stands above: the last text that begins so is in the drawing.
        let named = |page: &Page| {
            let begins = |text: &&Text| text.words.starts_with(&long[..5]) && text.left > 200.0;
            page.texts().filter(begins).last().cloned()
        };
        let mut seen = 0;
        for width in (395..900).step_by(5) {
            let page = drawn(&figure, f64::from(width));
            let Some(name) = named(&page) else { continue };
            seen += 1;
            assert!(right(&name) <= f64::from(width) + 2.0, "{width}: {name:?}");
            assert!(name.words == long || name.words.ends_with('…'), "{width}: {name:?}");
        }
        assert!(seen > 50, "{long}: {seen}");
    }
    // Half of a laptop's width, and the rim of a file.
    let page = drawn(&savings(), 431.0);
    assert!(page.texts().any(|text| text.words == "Senior management" && text.left > 250.0));
}

#[test]
fn a_name_below_zero_stands_at_one_of_its_columns() {
    let look = Look::light();
    let mut figure = cash_flow();
    let Body::Columns(columns) = &mut figure.body else { unreachable!() };
    columns.ghost = None;
    let mut named = 0;
    for width in (400..1500).step_by(10) {
        let page = drawn(&figure, f64::from(width));
        let year = f64::from(width) / 11.0;
        named += u32::from(page.texts().filter(|text| text.words == "One-off cost").count() > 1);
        let bars: Vec<_> = page.rectangles(look.colour(Ink::Plum)).collect();
        // The first is the legend's.
        let names = page.texts().filter(|text| text.words == "One-off cost").skip(1);
        for name in names {
            let near = bars.iter().skip(1).any(|bar| {
                name.left - year / 2.0 < bar.x + bar.width
                    && bar.x < name.left + (name.right - name.left)
            });
            assert!(near, "{width}: {name:?} {bars:?}");
        }
    }
    // Of 110 widths, the narrowest leave no room.
    assert!(named > 80, "{named}");
}
