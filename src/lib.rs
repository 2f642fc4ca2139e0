//! wip
pub mod model;
