//! The views, one file each: its parts in the order in which they are read.

mod case;
mod evidence;
mod how_sure;
mod sharing;
mod what_it_takes;
mod who_gains;
mod who_pays;
mod worth;

pub use case::case;
pub use evidence::evidence;
pub use how_sure::how_sure;
pub use sharing::sharing;
pub use what_it_takes::what_it_takes;
pub use who_gains::{cash_alone, who_gains};
pub use who_pays::who_pays;
pub use worth::worth;
