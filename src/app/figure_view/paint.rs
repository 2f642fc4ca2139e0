//! Paints a figure on its canvas, as it is for the screen and for paper.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::prelude::DrawingBackend;
use plotters::style::RGBColor;
use yew::{MouseEvent, NodeRef};

use crate::app::browser::{self, Surface};
use crate::chart::{Extent, Figure, Look, Spot, draw, height};

/// The width of a chart on paper in CSS pixels: A4 upright less its margins; and of one of two
/// beside each other.
const PAPER_WIDTH: [f64; 2] = [700.0, 340.0];

/// Printers are about so much denser than the page.
const PAPER_DENSITY: f64 = 3.0;

/// What became of painting.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Painted {
    /// Not tried yet.
    #[default]
    NotYet,
    /// Done; where each point stands, in CSS pixels.
    Done(Rc<Vec<Spot>>),
    /// The canvas gives nothing to draw on.
    Refused,
}

impl Painted {
    /// The point of the canvas at which something happened.
    pub fn at(&self, event: &MouseEvent) -> Option<usize> {
        let Self::Done(spots) = self else { return None };
        let (x, y) = (f64::from(event.offset_x()), f64::from(event.offset_y()));
        spots.iter().position(|spot| {
            (spot.x..spot.x + spot.width).contains(&x)
                && (spot.y..spot.y + spot.height).contains(&y)
        })
    }
}

/// Keeps what became of painting. Returns whether that changes anything but the canvas.
pub fn keep(painted: &RefCell<Painted>, now: Painted, is_marked: bool) -> bool {
    let is_refused = now == Painted::Refused;
    let was_refused = painted.replace(now) == Painted::Refused;
    is_marked || is_refused != was_refused
}

/// The part of a canvas that is on the screen, in CSS pixels from its upper edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// Where it begins, which may be above the canvas.
    pub top: f64,
    /// Where it ends, which may be below.
    pub bottom: f64,
}

/// What is painted, and for which surface.
#[derive(Clone, PartialEq)]
pub struct Picture {
    /// The chart.
    pub figure: Rc<Figure>,
    /// How far its axis reaches at least.
    pub held: Option<Extent>,
    /// Where it stands on the page.
    pub surface: Surface,
    /// Whether it has half of the width.
    pub is_half: bool,
}

impl Picture {
    /// Paints for the screen, at the canvas's own density. While a sign is held only what is `seen`
    /// is painted, and the canvas only grows: what stands below would jump with each year, and to
    /// set a size takes longer than to paint.
    pub fn paint(&self, canvas: &NodeRef, seen: Option<Seen>) -> Painted {
        let surface = self.surface;
        let look = look_on(&surface);
        let font_size = look.font_size * surface.text;
        let look = look.at_scale(surface.density).at_font_size(font_size);
        self.paint_as(canvas, surface.width, seen, look)
    }

    /// Paints for paper: dark on white and as wide as a sheet or as half of it, whatever the screen
    /// has.
    pub fn paint_for_paper(&self, canvas: &NodeRef) {
        let width = PAPER_WIDTH[usize::from(self.is_half)];
        self.paint_as(canvas, width, None, Look::light().at_scale(PAPER_DENSITY));
    }

    fn paint_as(&self, canvas: &NodeRef, width: f64, seen: Option<Seen>, look: Look) -> Painted {
        let Some(canvas) = browser::canvas(canvas) else { return Painted::NotYet };
        let look = look.holding(self.held);
        let least = seen.map_or(0.0, |_| f64::from(canvas.height()) / look.scale);
        let height = height(&self.figure, &look, width).max(least);
        let is_cleared = browser::fit(&canvas, width, height, look.scale);
        let Some(mut backend) = browser::backend(&canvas) else { return Painted::Refused };
        let (drawing, spots) = draw(&self.figure, backend.get_size(), &look);
        let device = |length: f64| length * look.scale;
        let replayed = match seen.filter(|_| !is_cleared) {
            Some(Seen { top, bottom }) => {
                let rows = device(top).floor() as i32..device(bottom).ceil() as i32;
                browser::within_rows(&canvas, &rows, || drawing.replay_rows(&rows, &mut backend))
            }
            None => drawing.replay(&mut backend),
        };
        match replayed {
            Ok(()) => Painted::Done(Rc::new(spots)),
            Err(_) => Painted::Refused,
        }
    }
}

/// The colours of a surface.
pub fn look_on(surface: &Surface) -> Look {
    match surface.forced {
        Some([ground, ink]) => Look::of_two(colour(ground), colour(ink)),
        None if surface.dark => Look::dark(),
        None => Look::light(),
    }
}

fn colour((red, green, blue): (u8, u8, u8)) -> RGBColor {
    RGBColor(red, green, blue)
}
