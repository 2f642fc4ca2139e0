//! The one room that talks to the browser: address bar, storage, files, clipboard, canvases.
//!
//! Whatever a browser may refuse comes back as `None` or an error, never as a panic.

mod address;
mod camera;
mod canvas;
mod channel;
mod clipboard;
mod clock;
mod controls;
mod events;
mod fetch;
mod figures;
mod files;
mod focus;
mod last_word;
mod media;
mod menus;
mod offline;
mod page;
mod pointer;
mod print;
mod printing;
mod rows;
mod scroll;
mod sight;
mod storage;

pub use address::{fragment, on_fragment_change, reload, set_fragment, share_address};
pub use camera::Camera;
pub use canvas::{
    Surface, SurfaceWatch, backend, canvas, fit, new_canvas, on_restored, room_of, window_height,
    within_rows,
};
pub use channel::{Channel, is_second_window, open_second_window, toggle_whole_screen};
pub use clipboard::copy;
pub use clock::{
    after_frame, after_next_frame, date_and_time, is_back, minute_of_day, month, new_name, now,
    time_of_day,
};
pub use controls::settle_controls;
pub use events::{
    arrow, arrow_in_grid, capture, checked, is_touch, key, on_escape, on_key, press_by_number,
    put_back, set_area, text_in_area, typed,
};
pub use fetch::fetch_text;
pub use figures::{focus_figure, focused_figure, on_keys_among_figures};
pub use files::{
    allow_drop, chosen_files, dropped_files, file_name, forget_choice, report_unsaved, save,
    save_canvas, save_parts, unsaved,
};
pub use focus::{focus_lever, focused_lever, is_focus_nowhere, keep_focus, once_focused};
pub use last_word::on_stop;
pub use media::{is_phone, wants_little_motion};
pub use menus::close_menus;
pub use offline::{has_update, look_for_update, offline, on_offline_changed, take_update};
pub use page::{
    Shortcut, click_id, close_dialog, close_dialogs, element, focus_id, focus_in_place, mark_ready,
    on_before_leaving, on_closing, on_letter, on_shortcut, open_dialog, select_all, set_title,
};
pub use pointer::{is_pointer_down, on_pointer_lifted, once_lifted};
pub use print::{on_before_print, print, set_text, today};
pub use printing::on_printing;
pub use rows::{drag_row, drop_row, focus_row, take_row};
pub use scroll::{on_keys_nowhere, on_wheel_outside};
pub use sight::SightWatch;
pub use storage::{ASKING, CARD, CASE, EYES, MEETING, STAGES, Storage, on_kept_elsewhere};
