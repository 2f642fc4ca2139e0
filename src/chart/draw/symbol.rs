//! Signs that differ by their outline and by what is in them.

use super::paper::{Block, Paper, Point, Stroke};
use crate::chart::figure::{Inside, Shape, Symbol};

/// How much of its colour a soft rim has.
const SOFT: f64 = 0.22;

/// Draws a sign, `radius` device pixels from its middle to its edge.
pub(super) fn draw(paper: &mut Paper<'_>, at: Point, radius: i32, symbol: Symbol) {
    let look = paper.look;
    let Symbol { shape, inside, ink } = symbol;
    if inside == Inside::Soft {
        let rim = look.mixed(ink, SOFT);
        paper.point(at, radius * 8 / 5, Stroke { colour: rim, thickness: radius * 2 });
    }
    let line = paper.stroke_of(look.colour(ink), 1.75);
    outline(paper, at, radius, shape, line);
    let part = |part: i32| (radius * part / 10).max(1);
    match inside {
        Inside::Nothing | Inside::Soft => {}
        Inside::All => {
            let all = Stroke { thickness: radius * 2, ..line };
            outline(paper, at, radius, shape, all);
        }
        Inside::Dot => {
            paper.point(at, part(5), Stroke { thickness: radius * 2, ..line });
        }
        Inside::Level => paper.level(at.1, (at.0 - part(6), at.0 + part(6)), line),
        Inside::Upright => paper.upright(at.0, (at.1 - part(6), at.1 + part(6)), line),
        Inside::Cross => {
            let far = part(6);
            paper.path(&[(at.0 - far, at.1 - far), (at.0 + far, at.1 + far)], line);
            paper.path(&[(at.0 - far, at.1 + far), (at.0 + far, at.1 - far)], line);
        }
    }
}

/// An outline on ground; all of its inside, if its line is that thick.
fn outline(paper: &mut Paper<'_>, at: Point, radius: i32, shape: Shape, line: Stroke) {
    let ground = paper.look.ground;
    let inner = radius - line.thickness;
    match shape {
        Shape::Round => paper.point(at, radius, line),
        Shape::Diamond => {
            let diamond = |far: i32| {
                [(at.0, at.1 - far), (at.0 + far, at.1), (at.0, at.1 + far), (at.0 - far, at.1)]
            };
            paper.shape(&diamond(radius * 5 / 4), line.colour);
            if inner > 0 {
                paper.shape(&diamond(radius * 5 / 4 - line.thickness * 7 / 5), ground);
            }
        }
        Shape::Square => {
            let side = (radius * 4 / 5).max(1);
            let block = Block::starting_at(at.0 - side, at.1 - side, (2 * side, 2 * side));
            paper.fill(block, line.colour);
            if inner > 0 {
                paper.fill(block.without_rim(line.thickness), ground);
            }
        }
    }
}
