//! Parts of a view that are left alone while they stay what they are.

use yew::prelude::*;

use super::Drawing;
use crate::app::page::PageEvent;
use crate::app::shown::Shown;
use crate::app::text::own_texts;
use crate::scenario::Message;
use crate::screen::{Chart, Part};

/// What is drawn by itself.
#[derive(PartialEq)]
pub enum What {
    /// A part that holds no others.
    Part(Part),
    /// One of several charts.
    Chart(Chart),
}

impl What {
    /// Whether it says itself where the levers stand. A slider is told by the scenario.
    const fn is_whole(&self) -> bool {
        !matches!(self, Self::Part(Part::Lever(_)))
    }
}

/// A piece of a view.
#[derive(Properties)]
pub struct PieceProps {
    /// What it is.
    pub what: What,
    /// The scenario, for sliders and for what charts share.
    pub shown: Shown,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
    /// Where to send what is about the page.
    pub page: Callback<PageEvent>,
}

/// Nothing that it shows differs.
impl PartialEq for PieceProps {
    fn eq(&self, other: &Self) -> bool {
        let (now, before) = (&self.shown, &other.shown);
        let is_same = now == before
            || (self.what.is_whole() && now.desk == before.desk && now.kit() == before.kit());
        is_same
            && self.what == other.what
            && self.dispatch == other.dispatch
            && self.page == other.page
    }
}

/// Draws it.
#[component]
pub fn Piece(props: &PieceProps) -> Html {
    let PieceProps { what, shown, dispatch, page } = props;
    let drawing = Drawing { shown, dispatch, page };
    own_texts(match what {
        What::Part(part) => drawing.alone(part),
        What::Chart(chart) => drawing.chart(chart),
    })
}
