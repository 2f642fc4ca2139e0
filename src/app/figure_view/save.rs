//! A chart as a file: PNG, SVG, CSV, or its table for a spreadsheet.

use std::rc::Rc;

use plotters::prelude::DrawingBackend;
use yew::prelude::*;

use crate::app::browser;
use crate::app::desk::Desk;
use crate::app::text::own_texts;
use crate::chart::{Extent, Figure, Look, draw_picture, picture_height, svg};

/// Narrower pictures would be hard to read in a paper.
const LEAST_WIDTH: f64 = 720.0;

/// Twice the density of the page: a saved picture is often shown larger.
const PNG_SCALE: f64 = 2.0;

/// Which chart to save.
#[derive(Properties, PartialEq)]
pub struct SaveToolsProps {
    /// The chart.
    pub figure: Rc<Figure>,
    /// How far its axis reaches at least.
    pub held: Option<Extent>,
    /// Its width on the page, in CSS pixels.
    pub width: f64,
    /// What files say of the scenario.
    pub desk: Desk,
    /// The element with its caption.
    pub caption_id: AttrValue,
}

/// A button that brings out those that save the chart. Saved pictures are dark on white, with
/// caption and summary.
#[component]
pub fn SaveTools(props: &SaveToolsProps) -> Html {
    let open = use_state(|| false);
    let copied = use_state(|| None);
    let SaveToolsProps { figure, held, desk, caption_id, .. } = props;
    let width = props.width.max(LEAST_WIDTH);
    let look = Look::light().holding(*held);
    let png = {
        let (figure, desk, look) = (figure.clone(), desk.clone(), look.clone());
        move |_| save_png(&figure, &look, width, desk.file_name(&figure, "png"))
    };
    let svg = {
        let (figure, desk) = (figure.clone(), desk.clone());
        move |_| {
            let text = svg(&figure, &look, width);
            browser::save(&desk.file_name(&figure, "svg"), "image/svg+xml", &text);
        }
    };
    let csv = {
        let (figure, desk) = (figure.clone(), desk.clone());
        move |_| {
            let text = figure.table.csv(&desk.about(&figure));
            browser::save(&desk.file_name(&figure, "csv"), "text/csv", &text);
        }
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
    let toggle = {
        let open = open.clone();
        move |_: MouseEvent| open.set(!*open)
    };
    let about = || caption_id.clone();
    own_texts(html! {
        <>
            <button type="button" class="link" aria-expanded={open.to_string()} aria-describedby={about()} onclick={toggle}>
                { "Save" }
            </button>
            if *open {
                <button type="button" class="link" aria-describedby={about()} onclick={png}>{ "PNG" }</button>
                <button type="button" class="link" aria-describedby={about()} onclick={svg}>{ "SVG" }</button>
                <button type="button" class="link" aria-describedby={about()} onclick={csv}>{ "CSV" }</button>
                <button type="button" class="link" aria-describedby={about()} onclick={copy}>{ "Copy table" }</button>
            }
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

fn save_png(figure: &Figure, look: &Look, width: f64, name: String) {
    let look = look.clone().at_scale(PNG_SCALE);
    let canvas = browser::new_canvas(width, picture_height(figure, &look, width), PNG_SCALE);
    let drawn = canvas.filter(|canvas| {
        browser::backend(canvas).is_some_and(|mut backend| {
            draw_picture(figure, backend.get_size(), &look).replay(&mut backend).is_ok()
        })
    });
    match drawn {
        Some(canvas) => browser::save_canvas(name, &canvas),
        None => browser::unsaved(&name),
    }
}
