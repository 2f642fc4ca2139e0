//! A chart as a file: PNG, SVG, CSV, or its table for a spreadsheet.

use std::rc::Rc;

use plotters::prelude::DrawingBackend;
use yew::prelude::*;

use crate::app::browser;
use crate::app::text::own_texts;
use crate::chart::{Figure, Look, draw_picture, picture_height, svg};

/// Narrower pictures would be hard to read in a paper.
const LEAST_WIDTH: f64 = 720.0;

/// Twice the density of the page: a saved picture is often shown larger.
const PNG_SCALE: f64 = 2.0;

/// Which chart to save.
#[derive(Properties, PartialEq)]
pub struct SaveToolsProps {
    /// The chart.
    pub figure: Rc<Figure>,
    /// Its width on the page, in CSS pixels.
    pub width: f64,
    /// The element with its caption.
    pub caption_id: AttrValue,
}

/// Buttons that save the chart. Saved pictures are dark on white, with caption and summary.
#[component]
pub fn SaveTools(props: &SaveToolsProps) -> Html {
    let copied = use_state(|| None);
    let figure = &props.figure;
    let caption_id = &props.caption_id;
    let width = props.width.max(LEAST_WIDTH);
    let png = {
        let figure = figure.clone();
        move |_| save_png(&figure, width)
    };
    let svg = {
        let figure = figure.clone();
        move |_| {
            let text = svg(&figure, &Look::light(), width);
            browser::save(&format!("{}.svg", figure.id), "image/svg+xml", &text);
        }
    };
    let csv = {
        let figure = figure.clone();
        move |_| browser::save(&format!("{}.csv", figure.id), "text/csv", &figure.table.csv())
    };
    let copy = {
        let (figure, copied) = (figure.clone(), copied.clone());
        move |_| {
            let copied = copied.clone();
            browser::copy(
                figure.table.tabbed(),
                Callback::from(move |done| copied.set(Some(done))),
            );
        }
    };
    own_texts(html! {
        <>
            <button type="button" class="link" aria-describedby={caption_id.clone()} onclick={png}>{ "PNG" }</button>
            <button type="button" class="link" aria-describedby={caption_id.clone()} onclick={svg}>{ "SVG" }</button>
            <button type="button" class="link" aria-describedby={caption_id.clone()} onclick={csv}>{ "CSV" }</button>
            <button type="button" class="link" aria-describedby={caption_id.clone()} onclick={copy}>{ "Copy table" }</button>
            <span role="status">
                { match *copied {
                    None => "",
                    Some(true) => "Copied",
                    Some(false) => "The browser does not allow it: save the CSV instead",
                } }
            </span>
        </>
    })
}

fn save_png(figure: &Figure, width: f64) {
    let name = format!("{}.png", figure.id);
    let look = Look::light().at_scale(PNG_SCALE);
    let drawn = browser::new_canvas(width, picture_height(figure, &look, width), PNG_SCALE).filter(
        |canvas| {
            browser::backend(canvas).is_some_and(|mut backend| {
                draw_picture(figure, backend.get_size(), &look).replay(&mut backend).is_ok()
            })
        },
    );
    match drawn {
        Some(canvas) => browser::save_canvas(name, &canvas),
        None => browser::unsaved(&name),
    }
}
