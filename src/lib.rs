//! wip
#[cfg(feature = "app")]
pub mod app;
pub mod chart;
pub mod model;
pub mod scenario;
pub mod words;
