//! The yew page: it shows an outcome and turns what people do into messages.

mod browser;
mod callback;
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
mod text;
mod typing;
mod views;

/// Starts the page in the element that `index.html` keeps for it.
pub fn start() {
    page::start();
}
