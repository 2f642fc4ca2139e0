//! What a view says and shows, as plain data: sentences, figures, tables, and what each button
//! sends. The page draws it; presenting, printing and tests read the same.

mod act;
mod address;
mod asked;
mod eyes;
mod facts;
mod fold;
mod line;
mod map;
mod map_places;
mod origin;
mod part;
mod picks;
mod split;
mod view;
mod views;

pub use act::{Act, Offered, OnCards, OnShelf};
pub use address::{Seen, address, named, parts};
pub use asked::{AimKind, Asked, Voters, metrics_of};
pub use facts::Facts;
pub use line::{Button, Choice, Column, Entry, Line, Meaning, Pick, Press, Run, Sum};
pub use map::{CouncilMap, Tile};
pub use origin::Origin;
pub use part::{
    Cell, Chart, Group, LeverPart, List, Look, OnPoint, Pairs, Part, Room, Row, RowLook, Table,
    Tone,
};
pub use view::{View, under_way};
