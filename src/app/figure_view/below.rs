//! What stands below a chart: its table, and ways to save it and to let its axis fit.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::FigureViewProps;
use super::data_table::DataTable;
use super::fit::fit_button;
use super::paint::Picture;
use super::save::SaveTools;
use crate::chart::{Extent, Figure};
use crate::screen::OnPoint;

/// The element with the caption. The tools of all charts have the same names: what they are about
/// tells them apart.
pub fn caption_id(figure: &Figure) -> AttrValue {
    format!("caption-{}", figure.id).into()
}

/// The tools, and the table where it is `open` or the chart could not be drawn: `is_refused`.
/// `chosen` takes the row that is pressed.
pub fn below(
    props: &FigureViewProps,
    (latest, held, redraw): (Rc<RefCell<Picture>>, Option<Extent>, UseForceUpdateHandle),
    (open, is_refused): (UseStateHandle<bool>, bool),
    chosen: Callback<usize>,
) -> Html {
    let FigureViewProps { figure, desk, .. } = props;
    let table_id = format!("table-{}", figure.id);
    let caption_id = caption_id(figure);
    let is_open = *open || is_refused;
    let explains = props.on_point.as_ref().is_some_and(OnPoint::explains);
    let toggle = move |_: MouseEvent| open.set(!*open);
    html! {
        <>
            <div class="tools">
                <button
                    type="button"
                    class="link"
                    aria-expanded={is_open.to_string()}
                    aria-controls={table_id.clone()}
                    aria-describedby={caption_id.clone()}
                    onclick={toggle}
                >
                    { "Table" }
                </button>
                <SaveTools {latest} desk={desk.clone()} caption_id={caption_id.clone()} />
                { fit_button(held, (desk, figure), caption_id, redraw) }
            </div>
            <div class="data" id={table_id} hidden={!is_open}>
                if is_open {
                    <DataTable figure={figure.clone()} ask={explains.then_some(chosen)} />
                }
            </div>
        </>
    }
}
