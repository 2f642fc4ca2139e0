//! wip
pub mod chart;
pub mod model;
pub mod scenario;
pub mod words;
