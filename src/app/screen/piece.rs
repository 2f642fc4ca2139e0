//! Parts of a view that are left alone while they stay what they are.

use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::Element;
use yew::prelude::*;
use yew::virtual_dom::VNode;

use super::Drawing;
use crate::app::browser::{self, SightWatch};
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

    /// Whether it is large, and nothing in it is written to.
    const fn may_wait(&self) -> bool {
        matches!(
            self,
            Self::Chart(_)
                | Self::Part(Part::Table(_) | Part::Pairs(..) | Part::List(..) | Part::Terms(_))
        )
    }
}

/// What a piece of a view is made from.
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
        // What waited is to hear of it when the lever is let go, though nothing else became another.
        let is_told = !self.what.may_wait() || now.is_held() == before.is_held();
        is_same
            && is_told
            && self.what == other.what
            && self.dispatch == other.dispatch
            && self.page == other.page
    }
}

/// A piece of a view. What is not on the screen waits while a lever is held: it is drawn when it
/// comes into sight, when the lever is let go, or when the page is printed.
pub struct Piece {
    /// What of it is on the page, where it may wait.
    place: NodeRef,
    watch: Option<(SightWatch, EventListener)>,
    is_seen: bool,
    is_waiting: bool,
}

impl Component for Piece {
    /// Whether it is on the screen, or about to be on paper.
    type Message = bool;
    type Properties = PieceProps;

    fn create(_: &Context<Self>) -> Self {
        Self { place: NodeRef::default(), watch: None, is_seen: true, is_waiting: false }
    }

    fn update(&mut self, _: &Context<Self>, is_seen: bool) -> bool {
        self.is_seen = is_seen;
        is_seen && std::mem::take(&mut self.is_waiting)
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &PieceProps) -> bool {
        self.is_waiting = !self.is_seen && ctx.props().shown.is_held();
        !self.is_waiting
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let PieceProps { what, shown, dispatch, page } = ctx.props();
        let drawing = Drawing { shown, dispatch, page };
        let part = match what {
            What::Part(part) => part,
            What::Chart(chart) => return drawing.chart(chart, &self.place),
        };
        let mut html = own_texts(drawing.alone(part));
        if let (true, VNode::VTag(tag)) = (what.may_wait(), &mut html) {
            Rc::make_mut(tag).node_ref = self.place.clone();
        }
        html
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let Some(element) = self.place.cast::<Element>() else { return };
        if !self.watch.as_ref().is_some_and(|(watch, _)| watch.is_of(&element)) {
            let (link, printed) = (ctx.link().clone(), ctx.link().clone());
            let watch = SightWatch::new(&element, move |is_seen| link.send_message(is_seen));
            let print = browser::on_before_print(move || printed.send_message(true));
            self.watch = watch.map(|watch| (watch, print));
        }
    }
}
