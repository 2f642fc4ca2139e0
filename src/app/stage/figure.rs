//! The figure of a stage: a chart that fills the room it has, with letters for the back row.

use std::rc::Rc;

use plotters::prelude::DrawingBackend;
use yew::prelude::*;

use crate::app::browser::{self, Surface, SurfaceWatch};
use crate::app::desk::Desk;
use crate::app::figure_view::{LegendList, look_on};
use crate::app::text::own_texts;
use crate::chart::{Figure, draw, fitting, small_enough};
use crate::screen::{lanes_left_out, left_out};

/// The chart.
#[derive(PartialEq, Properties)]
pub struct StageFigureProps {
    /// Its data.
    pub figure: Rc<Figure>,
    /// What the charts of the stage share.
    pub desk: Desk,
}

/// The surface, and the height and the size of letters that it has.
type Place = (Surface, (f64, f64));

/// A chart that nobody walks through: arrows lead to the next stage.
#[component]
pub fn StageFigure(props: &StageFigureProps) -> Html {
    let StageFigureProps { figure, desk } = props;
    let (frame, canvas) = (use_node_ref(), use_node_ref());
    let place = use_state_eq(Place::default);
    let rest = use_state_eq(String::new);
    {
        let (frame, place) = (frame.clone(), place.clone());
        use_effect_with((), move |()| {
            let element = browser::element(&frame);
            let watch = element.and_then(|frame| {
                let within = frame.clone();
                let changed = Callback::from(move |surface| {
                    place.set((surface, browser::room_of(&within)));
                });
                SurfaceWatch::new(&frame, changed)
            });
            move || drop(watch)
        });
    }
    {
        let (canvas, desk, rest) = (canvas.clone(), desk.clone(), rest.clone());
        use_effect_with((figure.clone(), *place), move |(figure, place)| {
            rest.set(paint(&canvas, figure, &desk, place));
        });
    }
    own_texts(html! {
        <>
            <LegendList entries={figure.legend()} is_without_colour={place.0.forced.is_some()} />
            <div class="stage-figure" ref={frame}>
                <canvas
                    ref={canvas}
                    role="img"
                    aria-label={format!("{}. {}", figure.caption, figure.summary)}
                    data-figure={figure.id}
                />
                if !rest.is_empty() {
                    <p>{ &*rest }</p>
                }
            </div>
        </>
    })
}

/// Paints as much of it as has room with these letters, and says what is left out.
fn paint(canvas: &NodeRef, figure: &Figure, desk: &Desk, (surface, room): &Place) -> String {
    let ((high, letters), width) = (*room, surface.width);
    let Some(canvas) = browser::canvas(canvas).filter(|_| width > 0.0 && high > 0.0) else {
        return String::new();
    };
    let look = look_on(surface).at_scale(surface.density).at_font_size(letters);
    let look = small_enough(figure, look.holding(desk.hold(figure)), width, high);
    let (fitting, whole) = (fitting(figure, &look, width, high), figure);
    let figure = fitting.as_ref().map_or(figure, |(fitting, ..)| fitting);
    browser::fit(&canvas, width, high, look.scale);
    if let Some(mut backend) = browser::backend(&canvas) {
        let (drawing, _) = draw(figure, backend.get_size(), &look);
        // What cannot be drawn is said in words beside it.
        let _ = drawing.replay(&mut backend);
    }
    let ambitions = whole
        .roadmap()
        .map(|roadmap| roadmap.lanes.iter().filter(|lane| lane.heading.is_some()).count());
    fitting.map_or_else(String::new, |(_, count, all)| match ambitions {
        Some(ambitions) => lanes_left_out(count, all, ambitions),
        None => left_out(count, all),
    })
}
