//! The views, one file each: its parts in the order in which they are read.

mod bears;
mod better_lives;
mod cards;
mod compare;
mod evidence;
mod funds;
mod how_sure;
mod if_one;
mod in_short;
mod money;
mod present;
mod projects;
mod roadmap;
mod sharing;
mod shelf;
mod story;
mod votes;
mod what_it_takes;

pub use bears::{bears, cash_alone};
pub use better_lives::better_lives;
pub use compare::compare;
pub use evidence::evidence;
pub use funds::funds;
pub use how_sure::how_sure;
pub use if_one::if_one;
pub use in_short::in_short;
pub use money::money;
pub use present::{present, stage_controls, stage_steps};
pub use projects::projects;
pub use roadmap::roadmap;
pub use sharing::sharing;
pub use shelf::shelf;
pub use story::story;
pub use votes::votes;
pub use what_it_takes::what_it_takes;
