//! What a view says and shows, as plain data: sentences, figures, tables, and what each button
//! sends. The page draws it; presenting, printing and tests read the same.

mod act;
mod address;
mod asked;
mod dialog;
mod eyes;
mod facts;
mod field;
mod fold;
mod header;
mod keys;
mod lever_panel;
mod line;
mod map;
mod map_places;
mod offline;
mod on_point;
mod origin;
mod part;
mod picks;
mod qr;
mod share;
mod sheet;
mod split;
mod stage;
mod view;
mod views;

pub use act::{Act, CardAt, Offered, OnCard, OnStage, Saved, Typed};
pub use address::{Seen, address, link_of, named, parts};
pub use asked::{AimKind, Asked, Voters, metrics_of};
pub use dialog::{Dialog, KeptCase, OfCase, Sample, cases_dialog};
pub use eyes::seen_as;
pub use facts::Facts;
pub use field::{Field, Pasting, Takes};
pub use header::{Header, also_claims, scenario_files};
pub use keys::keys;
pub use lever_panel::{found_levers, group_summary, lever_info};
pub use line::{Button, Choice, Entry, Line, Meaning, Pick, Press, Run, Trend};
pub use map::{CouncilMap, Tile};
pub use offline::Offline;
pub use on_point::OnPoint;
pub use origin::Named;
pub use part::{
    Cell, Chart, Group, LeverPart, List, Look, Pairs, Part, Room, Row, RowLook, Table, Tone,
};
pub use qr::Qr;
pub use share::{AskedOfShare, Copied, Share, share};
pub use sheet::compared_sheet;
pub use stage::{
    Desk, InRoom, LETTER_FORMAT, Moved, NO_CHANNEL, NotRead, Now, Planned, ReadStages, Replay,
    Said, Stage, Stages, between, figures_of, left_out, read_letter, read_stages, stage_key,
    stages_opened, time_left, typed_minutes, write_letter, write_stages,
};
pub use view::{View, under_way};
pub use views::{stage_controls, stage_steps};
