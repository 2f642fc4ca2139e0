//! A chart on the page: caption, summary, canvas, point by point with keys and pointer, table,
//! and ways to save it.

mod data_table;
mod paint;
mod point;
mod save;

use std::rc::Rc;

use yew::prelude::*;

use super::browser::{self, Surface, SurfaceWatch};
use super::text::own_texts;
use crate::chart::{Figure, Legend, Pattern};
use data_table::DataTable;
use paint::Painted;
use point::{Point, point_mark};
use save::SaveTools;

/// The chart to show.
#[derive(Properties, PartialEq)]
pub struct FigureViewProps {
    /// Its data.
    pub figure: Rc<Figure>,
    /// Its place in the layout.
    #[prop_or_default]
    pub class: Classes,
    /// What to choose what it shows by.
    #[prop_or_default]
    pub children: Html,
    /// Gets the row of the table whose point was chosen, where points can be.
    #[prop_or_default]
    pub chosen: Option<Callback<usize>>,
}

/// A chart. Painted only while some of it is on the screen.
#[component]
pub fn FigureView(props: &FigureViewProps) -> Html {
    let figure = &props.figure;
    let frame = use_node_ref();
    let canvas = use_node_ref();
    let surface = use_state_eq(Surface::default);
    let painted = use_state_eq(Painted::default);
    let point = use_state_eq(|| None::<Point>);
    let table_open = use_state(|| false);

    {
        let (frame, surface) = (frame.clone(), surface.clone());
        use_effect_with((), move |()| {
            let changed = Callback::from(move |now| surface.set(now));
            let watch =
                browser::element(&frame).and_then(|frame| SurfaceWatch::new(&frame, changed));
            move || drop(watch)
        });
    }
    {
        let (canvas, painted) = (canvas.clone(), painted.clone());
        use_effect_with((figure.clone(), *surface), move |(figure, surface)| {
            // What is off the screen is painted once, for its place in the layout and for print.
            if surface.width > 0.0 && (surface.seen || *painted == Painted::NotYet) {
                painted.set(paint::paint(&canvas, figure, *surface));
            }
        });
    }

    let toggle_table = {
        let table_open = table_open.clone();
        move |_: MouseEvent| table_open.set(!*table_open)
    };
    let key_down = {
        let (point, figure) = (point.clone(), figure.clone());
        let chosen = props.chosen.clone();
        move |event: KeyboardEvent| {
            let here = point.map(|point| point.index).or_else(|| figure.begin());
            let count = figure.table.rows.len();
            if let Some(next) = browser::arrow_in_grid(&event, here, count, figure.columns()) {
                event.prevent_default();
                point.set(Some(Point { index: next, spoken: true }));
            } else if let (Some(chosen), Some(here), "Enter") = (&chosen, here, &*event.key()) {
                event.prevent_default();
                chosen.emit(here);
            }
        }
    };
    let clicked = {
        let (painted, chosen) = (painted.clone(), props.chosen.clone());
        move |event: MouseEvent| {
            let at = (f64::from(event.offset_x()), f64::from(event.offset_y()));
            if let (Some(chosen), Some(index)) = (&chosen, painted.at(at)) {
                chosen.emit(index);
            }
        }
    };
    let pointed = {
        let (point, painted) = (point.clone(), painted.clone());
        move |event: PointerEvent| {
            let at = (f64::from(event.offset_x()), f64::from(event.offset_y()));
            let index = painted.at(at);
            point.set(index.map(|index| Point { index, spoken: false }));
        }
    };
    let left = {
        let point = point.clone();
        move || point.set(None)
    };
    let blur = {
        let left = left.clone();
        move |_: FocusEvent| left()
    };
    let pointer_left = move |event: PointerEvent| {
        // A finger leaves when it is lifted; what it tapped stays to be read.
        if event.pointer_type() != "touch" {
            left();
        }
    };

    let table_id = format!("table-{}", figure.id);
    // The tools of all charts have the same names: what they are about tells them apart.
    let caption_id = AttrValue::from(format!("caption-{}", figure.id));
    let refused = *painted == Painted::Refused;
    own_texts(html! {
        <figure class={classes!("chart", props.class.clone())} data-figure={figure.id}>
            <figcaption>
                <h2 id={caption_id.clone()}>{ &figure.caption }</h2>
                <p>{ &figure.summary }</p>
                { props.children.clone() }
            </figcaption>
            { legend(&figure.legend()) }
            <div class="frame" ref={frame}>
                <canvas
                    ref={canvas}
                    class={props.chosen.is_some().then_some("choosable")}
                    role="img"
                    tabindex="0"
                    hidden={refused}
                    aria-label={format!("{}. {}", figure.caption, figure.summary)}
                    aria-describedby={format!("walk-{}", figure.id)}
                    onkeydown={key_down}
                    onclick={clicked}
                    onblur={blur}
                    onpointermove={pointed.clone()}
                    onpointerdown={pointed}
                    onpointerleave={pointer_left}
                />
                if refused {
                    <p class="notice problem" role="alert">
                        { "This browser gives no surface to draw on. The table below has the \
                           same figures; reloading the page may bring the chart back." }
                    </p>
                }
                if let (Some(point), Painted::Done(spots)) = (*point, &*painted) {
                    if let Some(spot) = spots.get(point.index) {
                        { point_mark(*spot, surface.width, &figure.table, point.index) }
                    }
                }
            </div>
            <p class="hidden" id={format!("walk-{}", figure.id)}>
                { "Arrow keys walk through the figures." }
                if props.chosen.is_some() {
                    { " Enter sets the levers to where you are." }
                }
            </p>
            <p class="hidden" role="status">
                { match *point {
                    Some(Point { index, spoken: true }) => figure.table.spoken(index),
                    _ => String::new(),
                } }
            </p>
            <div class="tools">
                <button
                    type="button"
                    class="link"
                    aria-expanded={(*table_open || refused).to_string()}
                    aria-controls={table_id.clone()}
                    aria-describedby={caption_id.clone()}
                    onclick={toggle_table}
                >
                    { "Table" }
                </button>
                <SaveTools figure={figure.clone()} width={surface.width} {caption_id} />
            </div>
            <div class="data" id={table_id} hidden={!*table_open && !refused}>
                if *table_open || refused {
                    <DataTable figure={figure.clone()} />
                }
            </div>
        </figure>
    })
}

/// What the colours stand for. The figures beside them are in the summary and the table.
fn legend(entries: &[Legend]) -> Html {
    if entries.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="legend" aria-hidden="true">
            { for entries.iter().map(|entry| {
                let shape = match entry.pattern {
                    Some(Pattern::Solid) => "solid",
                    Some(Pattern::Hatched) => "hatched",
                    Some(Pattern::Pale) => "pale",
                    None => "stroke",
                };
                let ink = format!("{:?}", entry.ink).to_lowercase();
                html! {
                    <li key={entry.label.clone()}>
                        <span class={classes!("swatch", shape, ink)} />
                        { &entry.label }
                    </li>
                }
            }) }
        </ul>
    }
}
