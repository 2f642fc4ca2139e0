//! Keys on the stage. A clicker sends those of the page.

use crate::screen::act::OnStage;

/// What a key does on the stage. Single letters can be switched off, because whoever speaks to the
/// computer may press them without meaning to.
#[must_use]
pub fn stage_key(key: &str, has_letters: bool) -> Option<OnStage> {
    Some(match key {
        "ArrowRight" | "ArrowDown" | "PageDown" => OnStage::Stepped(true),
        "ArrowLeft" | "ArrowUp" | "PageUp" => OnStage::Stepped(false),
        _ if !has_letters => return None,
        "b" | "B" | "." => OnStage::Black,
        "r" | "R" => OnStage::Replayed,
        "f" | "F" => OnStage::WholeScreen,
        _ => return None,
    })
}
