//! Undo and redo.

use super::{Edit, Kit, Scenario};

/// What was done, and what was undone since.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Edit>,
    undone: Vec<Edit>,
}

impl History {
    /// Remembers an edit that was made. What had been undone can no longer be redone.
    pub fn record(&mut self, edit: Edit) {
        self.done.push(edit);
        self.undone.clear();
    }

    /// Takes back the latest edit. Returns whether there was one.
    pub fn undo(&mut self, scenario: &mut Scenario) -> bool {
        step(&mut self.done, &mut self.undone, scenario)
    }

    /// Makes the latest undone edit again. Returns whether there was one.
    pub fn redo(&mut self, scenario: &mut Scenario) -> bool {
        step(&mut self.undone, &mut self.done, scenario)
    }

    /// What the scenario was before its levers were last moved; none if they never were.
    #[must_use]
    pub fn before_last_move(&self, scenario: &Scenario) -> Option<Scenario> {
        let mut before = scenario.clone();
        for edit in self.done.iter().rev() {
            edit.clone().inverse().apply(&mut before);
            if before.kit != scenario.kit {
                return None;
            }
            if before.choices != scenario.choices {
                return Some(before);
            }
        }
        None
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// What undo would do, in words: "Delay of savings: 1 → 0 years"; none if there is nothing to
    /// undo.
    #[must_use]
    pub fn undo_text(&self, kit: &Kit) -> Option<String> {
        self.done.last().map(|edit| edit.clone().inverse().text(kit))
    }

    /// What redo would do, in words; none if there is nothing to redo.
    #[must_use]
    pub fn redo_text(&self, kit: &Kit) -> Option<String> {
        self.undone.last().map(|edit| edit.clone().inverse().text(kit))
    }
}

/// Reverses the latest edit of one list and keeps the inverse of that reversal in the other, so
/// that an edit in `done` always leads forward and one in `undone` back to where it was.
fn step(from: &mut Vec<Edit>, to: &mut Vec<Edit>, scenario: &mut Scenario) -> bool {
    let Some(edit) = from.pop() else { return false };
    let reversed = edit.inverse();
    reversed.apply(scenario);
    to.push(reversed);
    true
}
