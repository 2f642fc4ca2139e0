//! Paints a figure on its canvas.

use std::rc::Rc;

use plotters::prelude::DrawingBackend;
use yew::NodeRef;

use crate::app::browser::{self, Surface};
use crate::chart::{Figure, Look, Spot, draw, height};

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
    /// The point at this place of the canvas.
    pub fn at(&self, (x, y): (f64, f64)) -> Option<usize> {
        let Self::Done(spots) = self else { return None };
        spots.iter().position(|spot| {
            (spot.x..spot.x + spot.width).contains(&x)
                && (spot.y..spot.y + spot.height).contains(&y)
        })
    }
}

/// Paints the figure at the canvas's own density.
pub fn paint(canvas: &NodeRef, figure: &Figure, surface: Surface) -> Painted {
    let Some(canvas) = browser::canvas(canvas) else { return Painted::NotYet };
    let look = if surface.dark { Look::dark() } else { Look::light() };
    let font_size = look.font_size * surface.text;
    let look = look.at_scale(surface.density).at_font_size(font_size);
    let height = height(figure, &look, surface.width);
    browser::fit(&canvas, surface.width, height, surface.density);
    let Some(mut backend) = browser::backend(&canvas) else { return Painted::Refused };
    let (drawing, spots) = draw(figure, backend.get_size(), &look);
    match drawing.replay(&mut backend) {
        Ok(()) => Painted::Done(Rc::new(spots)),
        Err(_) => Painted::Refused,
    }
}
