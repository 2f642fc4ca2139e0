//! A chart as a file: PNG, SVG, CSV, or its table for a spreadsheet.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::prelude::DrawingBackend;
use yew::prelude::*;

use super::paint::Picture;
use crate::app::browser;
use crate::app::desk::Desk;
use crate::app::text::own_texts;
use crate::chart::{Look, draw_picture, picture_height, svg};

/// Narrower pictures would be hard to read in a paper.
const LEAST_WIDTH: f64 = 720.0;

/// Twice the density of the page: a saved picture is often shown larger.
const PNG_SCALE: f64 = 2.0;

/// Which chart to save.
#[derive(Properties)]
pub struct SaveToolsProps {
    /// The chart as it was painted last, looked at only when it is saved.
    pub latest: Rc<RefCell<Picture>>,
    /// What files say of the scenario.
    pub desk: Desk,
    /// The element with its caption.
    pub caption_id: AttrValue,
}

/// The same chart; what it shows changes nothing here.
impl PartialEq for SaveToolsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.latest, &other.latest)
            && self.desk == other.desk
            && self.caption_id == other.caption_id
    }
}

/// A button that brings out those that save the chart. Saved pictures are dark on white, with
/// caption and summary.
#[component]
pub fn SaveTools(props: &SaveToolsProps) -> Html {
    let open = use_state(|| false);
    let copied = use_state(|| None);
    let SaveToolsProps { latest, desk, caption_id } = props;
    let saving = |save: fn(&Picture, &Desk)| {
        let (latest, desk) = (latest.clone(), desk.clone());
        move |_: MouseEvent| save(&latest.borrow(), &desk)
    };
    let copy = {
        let (latest, copied) = (latest.clone(), copied.clone());
        move |_| {
            let copied = copied.clone();
            browser::copy(
                latest.borrow().figure.table.tabbed(),
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
                <button type="button" class="link" aria-describedby={about()} onclick={saving(save_png)}>{ "PNG" }</button>
                <button type="button" class="link" aria-describedby={about()} onclick={saving(save_svg)}>{ "SVG" }</button>
                <button type="button" class="link" aria-describedby={about()} onclick={saving(save_csv)}>{ "CSV" }</button>
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

/// How it is drawn in a file, and how wide.
fn look(picture: &Picture) -> (Look, f64) {
    (Look::light().holding(picture.held), picture.surface.width.max(LEAST_WIDTH))
}

fn save_png(picture: &Picture, desk: &Desk) {
    let figure = &picture.figure;
    let (look, width) = look(picture);
    let look = look.at_scale(PNG_SCALE);
    let name = desk.file_name(figure.id, "png");
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

fn save_svg(picture: &Picture, desk: &Desk) {
    let (look, width) = look(picture);
    let text = svg(&picture.figure, &look, width);
    browser::save(&desk.file_name(picture.figure.id, "svg"), "image/svg+xml", &text);
}

fn save_csv(picture: &Picture, desk: &Desk) {
    let figure = &picture.figure;
    let text = figure.table.csv(&desk.about(vec![figure.caption.clone(), figure.summary.clone()]));
    browser::save(&desk.file_name(figure.id, "csv"), "text/csv", &text);
}
