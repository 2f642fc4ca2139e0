//! A chart on the page: caption, summary, canvas, point by point with keys and pointer, table,
//! and ways to save it.

mod below;
mod data_table;
mod empty;
mod fit;
mod holding;
mod legend;
mod paint;
mod point;
mod save;
mod surface;

use std::rc::Rc;

use yew::prelude::*;

use super::browser;
use super::desk::Desk;
use super::page::PageEvent;
use super::text::own_texts;
use crate::apart;
use crate::chart::Figure;
use crate::screen::OnPoint;
use below::{below, caption_id};
use empty::empty;
pub use legend::LegendList;
pub use paint::look_on;
use paint::{Painted, Picture, keep};
use point::{Point, chooser, for_listeners, point_mark};
use surface::{use_escape, use_surface};

/// The chart to show.
#[derive(Properties, PartialEq)]
pub struct FigureViewProps {
    /// Its data.
    pub figure: Rc<Figure>,
    /// What it shares with the other charts of the scenario.
    pub desk: Desk,
    /// Its place in the layout.
    #[prop_or_default]
    pub class: Classes,
    /// Where it stands on the page, for what watches it.
    #[prop_or_default]
    pub place: NodeRef,
    /// What to choose what it shows by.
    #[prop_or_default]
    pub children: Html,
    /// What a chosen point does, where points can be.
    pub on_point: Option<OnPoint>,
    /// Where to send that.
    pub page: Callback<PageEvent>,
}

/// A chart. Painted only while some of it is on the screen, and before the page is printed.
#[component]
pub fn FigureView(props: &FigureViewProps) -> Html {
    let (figure, desk) = (&props.figure, &props.desk);
    let can_choose = props.on_point.is_some();
    let chosen = chooser(props.on_point.as_ref(), &props.page);
    let is_empty = figure.is_empty();
    let frame = use_node_ref();
    let canvas = use_node_ref();
    // Where the points stand is asked for only while one is marked.
    let painted = use_mut_ref(Painted::default);
    let surface = use_surface(&frame, &painted, is_empty);
    let point = use_state_eq(|| None::<Point>);
    let table_open = use_state(|| false);
    // A finger that taps where it tapped before; none of a pointer that hovers.
    let tapped_twice = use_mut_ref(|| None::<bool>);
    let held_step = use_memo((), |()| holding::Held::default());
    let moving = (props.on_point.clone(), props.page.clone());
    let redraw = use_force_update();
    let (held, is_half) = (desk.hold(figure), props.class.is_empty());
    let picture = Picture { figure: figure.clone(), held, surface, is_half };
    // What is painted where nothing is drawn anew: for paper, and on a surface given back.
    let latest = use_mut_ref(|| picture.clone());
    latest.replace(picture.clone());
    let on_paper = use_mut_ref(|| false);
    let keep = {
        let (painted, redraw, is_marked) = (painted.clone(), redraw.clone(), point.is_some());
        move |now| {
            if keep(&painted, now, is_marked) {
                redraw.force_update();
            }
        }
    };

    {
        let (canvas, painted, on_paper) = (canvas.clone(), painted.clone(), on_paper.clone());
        let (keep, held_step) = (keep.clone(), held_step.clone());
        use_effect_with(picture, move |picture| {
            // What is off the screen is painted once, for its place in the layout.
            let surface = picture.surface;
            let is_wanted = surface.seen || *painted.borrow() == Painted::NotYet;
            match *on_paper.borrow() {
                true => picture.paint_for_paper(&canvas),
                false if surface.width > 0.0 && is_wanted => {
                    keep(picture.paint(&canvas, held_step.get().map(|grip| grip.seen)));
                }
                false => {}
            }
        });
    }
    let repaint = {
        let (canvas, latest, on_paper) = (canvas.clone(), latest.clone(), on_paper.clone());
        move || {
            // Cloned, because what is set draws the chart anew at once.
            let picture = latest.borrow().clone();
            match *on_paper.borrow() {
                true => picture.paint_for_paper(&canvas),
                false => keep(picture.paint(&canvas, None)),
            }
        }
    };
    {
        let (canvas, repaint) = (canvas.clone(), repaint.clone());
        use_effect_with(is_empty, move |_| {
            let restored = repaint.clone();
            let restored =
                browser::canvas(&canvas).map(|canvas| browser::on_restored(&canvas, restored));
            let printing = browser::on_printing(move |begins| {
                if on_paper.replace(begins) != begins {
                    repaint();
                }
            });
            move || drop((restored, printing))
        });
    }
    use_escape(&point);

    let key_down = {
        let (point, figure, chosen) = (point.clone(), figure.clone(), chosen.clone());
        let (on_point, page) = moving.clone();
        move |event: KeyboardEvent| {
            let here = point.map(|point| point.index).or_else(|| figure.begin());
            if holding::shift(&event, here, (on_point.as_ref(), &page)) {
                return;
            }
            let count = figure.table.rows.len();
            if let Some(next) = browser::arrow_in_grid(&event, here, count, figure.columns()) {
                event.prevent_default();
                point.set(Some(Point { index: next, spoken: true }));
            } else if let (true, Some(here), "Enter") = (can_choose, here, &*browser::key(&event)) {
                event.prevent_default();
                chosen.emit(here);
            }
        }
    };
    let clicked = {
        let (painted, chosen) = (painted.clone(), chosen.clone());
        let tapped_twice = tapped_twice.clone();
        move |event: MouseEvent| {
            // The first tap of a finger only shows what is there.
            if *tapped_twice.borrow() == Some(false) {
                return;
            }
            let index = painted.borrow().at(&event);
            // Borrowed no longer: what is sent may draw the chart anew.
            if let Some(index) = index {
                chosen.emit(index);
            }
        }
    };
    let pointed = {
        let (point, painted) = (point.clone(), painted.clone());
        let (held_step, latest, (on_point, page)) =
            (held_step.clone(), latest.clone(), moving.clone());
        move |event: PointerEvent| {
            // Cloned, because what is sent draws the chart anew at once.
            let picture = latest.borrow().clone();
            if holding::follow(&event, (on_point.as_ref(), &page), &picture, &held_step) {
                // What is held is not covered, nor where it could go.
                point.set(None);
                return;
            }
            let index = painted.borrow().at(&event);
            point.set(index.map(|index| Point { index, spoken: false }));
        }
    };
    let pressed = {
        let (point, painted, pointed) = (point.clone(), painted.clone(), pointed.clone());
        let (on_point, held_step) = (props.on_point.clone(), held_step.clone());
        move |event: PointerEvent| {
            holding::take(&event, on_point.as_ref(), &painted.borrow(), &held_step);
            let here = painted.borrow().at(&event);
            let is_shown = point.is_some() && point.map(|point| point.index) == here;
            *tapped_twice.borrow_mut() = browser::is_touch(&event).then_some(is_shown);
            pointed(event);
        }
    };
    let let_go = {
        let (held_step, pointed) = (held_step.clone(), pointed.clone());
        move |event: PointerEvent| {
            if held_step.take().is_some() {
                repaint();
                pointed(event);
            }
        }
    };
    let left = {
        let point = point.clone();
        move || point.set(None)
    };
    let blur = left.clone();
    let pointer_left = move |event: PointerEvent| {
        // A finger leaves when it is lifted; what it tapped stays to be read.
        if !browser::is_touch(&event) {
            left();
        }
    };

    let refused = *painted.borrow() == Painted::Refused;
    if is_empty {
        return empty(props);
    }
    own_texts(html! {
        <figure
            ref={&props.place}
            class={classes!("chart", props.class.clone())}
            data-figure={figure.id}
        >
            <figcaption>
                <h2 id={caption_id(figure)}>{ &figure.caption }</h2>
                <p>{ &figure.summary }</p>
                { props.children.clone() }
            </figcaption>
            <LegendList entries={figure.legend()} is_without_colour={surface.forced.is_some()} />
            <div class="frame" ref={frame}>
                <canvas
                    ref={canvas}
                    class={can_choose.then_some("choosable")}
                    role="application"
                    aria-roledescription="chart"
                    tabindex="0"
                    hidden={refused}
                    aria-label={format!("{}. {}", figure.caption, figure.summary)}
                    aria-describedby={format!("walk-{}", figure.id)}
                    onkeydown={key_down}
                    onclick={clicked}
                    onblur={move |_: FocusEvent| blur()}
                    onpointermove={pointed}
                    onpointerdown={pressed}
                    onpointerleave={pointer_left}
                    onpointercancel={let_go.clone()}
                    onpointerup={let_go}
                />
                if refused {
                    <p class="notice problem" role="alert">
                        { "This browser gives no surface to draw on. The table below has the \
                           same figures; reloading the page may bring the chart back." }
                    </p>
                }
                if let (Some(point), Painted::Done(spots)) = (*point, &*painted.borrow()) {
                    if let Some(spot) = spots.get(point.index) {
                        { point_mark(*spot, surface.width, &figure.table, point.index, props.on_point.as_ref()) }
                    }
                }
            </div>
            { for_listeners(figure, props.on_point.as_ref(), *point) }
            { apart(|| below(props, (latest, held, redraw), (table_open, refused), chosen)) }
        </figure>
    })
}
