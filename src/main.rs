//! Starts the page.

fn main() {
    derwent::app::start();
}
