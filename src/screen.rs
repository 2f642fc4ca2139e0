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
mod meeting;
mod offline;
mod on_plan;
mod on_point;
mod origin;
mod own_in_plan;
mod part;
mod picks;
mod qr;
mod saved_table;
mod share;
mod sheet;
mod split;
mod stage;
mod table_device;
mod view;
mod views;

pub use act::{
    Act, CardAt, MeetingFile, NoCamera, Offered, OnAsk, OnCard, OnLog, OnMeeting, OnStage, Saved,
    Typed,
};
pub use address::{Seen, address, link_of, named, parts};
pub use asked::{AimKind, Asked, Voters, metrics_of};
pub use dialog::{Dialog, KeptCase, OfCase, Sample, cases_dialog};
pub use eyes::seen_as;
pub use facts::Facts;
pub use field::{Judged, Pasting, Takes};
pub use header::{Header, also_claims, scenario_files};
pub use keys::keys;
pub use lever_panel::{found_levers, group_summary, lever_info};
pub use line::{Button, Choice, Entry, Line, Meaning, Pick, Press, Run, Trend};
pub use map::{CouncilMap, Tile};
pub use meeting::{
    Asking, Field, Form, How, KeptMeeting, MeetingDesk, Moment, OnPlay, Pact, Play, Posed,
    Revealed, Shows, Told, accepted_value, changed_text, minutes_of, revealed, shown_text,
    standing_at,
};
pub use offline::Offline;
pub use on_plan::OnPlan;
pub use on_point::OnPoint;
pub use origin::Named;
pub use part::{
    Cell, Chart, Group, LeverPart, List, Look, Pairs, Part, Room, Row, RowLook, Table, Tone,
};
pub use qr::Qr;
pub use saved_table::saved_sheet;
pub use share::{AskedOfShare, Copied, Share, share};
pub use sheet::compared_sheet;
pub use stage::{
    Desk, InRoom, LETTER_FORMAT, Moved, NO_CHANNEL, NotRead, Now, Plan, Planned, ReadStages,
    Replay, SHEETS, Said, Stage, Stages, beginnings, between, figures_in, lanes_left_out, left_out,
    moment_text, read_letter, read_stages, sheet, stage_key, stages_opened, sum_text, time_left,
    typed_minutes, whole_minutes, write_letter, write_stages,
};
pub use table_device::{TableDevice, is_for_table};
pub use view::{View, under_way};
pub use views::{doubted, stage_controls, stage_steps};
