//! An outcome as figures: plain data with caption, summary and table, and one way to draw them.
//!
//! A figure knows no browser. The same drawing code paints a canvas in the page and an SVG for
//! download and tests.

mod draw;
mod figure;
mod look;

pub use draw::{Spot, draw, height, svg};
pub use figure::{
    Band, Bar, Bars, Body, Cell, Columns, Figure, Ink, Legend, Line, Mark, Pattern, Stack, Table,
};
pub use look::Look;
