//! The yew page: it shows an outcome and turns what people do into messages.

mod browser;
mod callback;
mod camera;
mod desk;
mod dialog;
mod differences;
mod figure_view;
mod gathered;
mod header;
mod headline;
mod levers;
mod notice;
mod origin_dialog;
mod page;
mod print_head;
mod screen;
mod share;
mod shown;
mod stage;
mod table;
mod text;
mod typing;
mod views;

/// Starts the page, or the window for the projector, in the element that `index.html` keeps for it.
pub fn start() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        if browser::is_second_window() {
            yew::Renderer::<stage::StageWindow>::with_root(root).render();
        } else if crate::screen::is_for_table(&browser::fragment()) {
            yew::Renderer::<table::TableWindow>::with_root(root).render();
        } else {
            yew::Renderer::<page::Page>::with_root(root).render();
        }
    }
}
