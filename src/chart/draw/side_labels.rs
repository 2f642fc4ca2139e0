//! Labels at the right of the last column, each level with its part.

use super::labels::{Drawn, Label, label_size};
use super::paper::{Block, Paper};
use super::parts::Part;
use super::room::Room;
use super::stack_labels::is_wide;
use super::text::{Weight, cut, width};
use crate::chart::figure::Columns;
use plotters::style::text_anchor::HPos;

/// The largest part of the paper that these labels may take; longer ones are cut.
const LARGEST: f64 = 0.36;

/// The last year with parts, if its parts are named at their right: where lines end there, and
/// on narrow paper, they are not.
fn labelled_year(columns: &Columns, parts: &[Part], paper: &Paper<'_>) -> Option<usize> {
    let suits = columns.lines.is_empty() && columns.stacks.len() > 1 && is_wide(paper);
    parts.last().map(|part| part.year).filter(|_| suits)
}

/// The room to keep at the right of the years, in device pixels, on paper that has `width` left
/// for both.
pub(super) fn right_room(
    columns: &Columns,
    parts: &[Part],
    width_left: i32,
    paper: &Paper<'_>,
) -> i32 {
    let least = paper.look.em(0.6);
    let Some(last) = labelled_year(columns, parts, paper) else { return least };
    let of_last = parts.iter().filter(|part| part.year == last);
    let widths = of_last.map(|part| width(&columns.stacks[part.stack].label, Weight::Normal));
    let widest = paper.look.em(widths.fold(0.0, f64::max) + 0.5);
    let years = columns.years.len();
    let years_after = (years - 1 - last) as i32 * width_left / years as i32;
    let most = (f64::from(paper.block.width()) * LARGEST) as i32;
    (widest - years_after).clamp(least, most.max(least))
}

/// Names each part of the last column; returns for each stack whether it has its name.
pub(super) fn draw(drawn: &Drawn<'_>, room: &mut Room, paper: &mut Paper<'_>) -> Vec<bool> {
    let stacks = &drawn.columns.stacks;
    let mut named = vec![false; stacks.len()];
    let Some(last) = labelled_year(drawn.columns, drawn.parts, paper) else { return named };
    let mut labels: Vec<(usize, i32)> = drawn
        .parts
        .iter()
        .zip(drawn.blocks)
        .filter(|(part, _)| part.year == last)
        .map(|(part, block)| (part.stack, block.middle().1))
        .collect();
    let height = label_size("", Weight::Normal, paper).1;
    let plane = drawn.plane;
    let (top, bottom) = (plane.block.top + height / 2, plane.block.bottom - height / 2);
    spread(&mut labels, height, top, bottom);
    let x = plane.at(last as f64 + 1.0, 0.0).0 + paper.look.em(0.2);
    let left = f64::from(paper.block.right - x) / f64::from(paper.look.em(1.0).max(1));
    for (index, y) in labels {
        let stack = &stacks[index];
        let text = cut(&stack.label, left);
        let size = label_size(&text, Weight::Normal, paper);
        Label {
            text: &text,
            place: Block::starting_at(x, y - size.1 / 2, size),
            colour: paper.look.text_colour(stack.ink),
            weight: Weight::Normal,
            side: HPos::Left,
        }
        .draw(room, paper);
        named[index] = true;
    }
    named
}

/// Labels that touch, stacked around where they want to be.
struct Pile {
    count: usize,
    /// Where the first of them wants to be, for all of them to be as near as can be.
    first: f64,
}

/// Sorts positions and moves them at least `apart` from each other, between `top` and `bottom`, each
/// as near to where it was as its neighbours let it.
pub(super) fn spread(labels: &mut [(usize, i32)], apart: i32, top: i32, bottom: i32) {
    // There are a handful, and the library's sort would add three kilobytes to the page.
    for sorted in 1..labels.len() {
        let place = labels[..sorted].partition_point(|(_, y)| *y <= labels[sorted].1);
        labels[place..=sorted].rotate_right(1);
    }
    let step = f64::from(apart);
    let start = |pile: &Pile| {
        let last = f64::from(bottom) - (pile.count - 1) as f64 * step;
        pile.first.min(last).max(f64::from(top))
    };
    let mut piles: Vec<Pile> = Vec::new();
    for (_, y) in labels.iter() {
        let mut pile = Pile { count: 1, first: f64::from(*y) };
        while let Some(above) =
            piles.pop_if(|above| start(above) + above.count as f64 * step > start(&pile))
        {
            let (upper, lower) = (above.count as f64, pile.count as f64);
            let first =
                (upper * above.first + lower * (pile.first - upper * step)) / (upper + lower);
            pile = Pile { count: above.count + pile.count, first };
        }
        piles.push(pile);
    }
    let places = piles.iter().flat_map(|pile| {
        let first = start(pile).round() as i32;
        (0..pile.count as i32).map(move |place| first + place * apart)
    });
    for ((_, y), place) in labels.iter_mut().zip(places) {
        *y = place;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_are_close_part_around_where_they_were() {
        let mut labels = [(0, 40), (2, 85), (1, 44), (3, 99)];
        spread(&mut labels, 10, 5, 100);
        assert_eq!(labels, [(0, 37), (1, 47), (2, 85), (3, 99)]);
    }

    #[test]
    fn labels_stay_between_the_edges() {
        let mut labels = [(0, 6), (1, 7), (2, 96), (3, 99)];
        spread(&mut labels, 10, 5, 100);
        assert_eq!(labels, [(0, 5), (1, 15), (2, 90), (3, 100)]);
    }

    #[test]
    fn three_at_one_place_stand_around_it() {
        let mut labels = [(0, 50), (1, 50), (2, 50)];
        spread(&mut labels, 10, 5, 100);
        assert_eq!(labels, [(0, 40), (1, 50), (2, 60)]);
    }
}
