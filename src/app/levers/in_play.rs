//! The levers that a table sees today.

use yew::prelude::*;

use super::{LeverPanelProps, lever_row};
use crate::app::shown::Shown;

/// The levers in play, and how many others differ from the starting point.
pub struct InPlay {
    levers: Vec<usize>,
    others_differ: usize,
}

impl InPlay {
    /// Those that were chosen; none where all are in play.
    pub fn of(shown: &Shown) -> Option<Self> {
        let kit = shown.kit();
        let ids = &shown.gathered.meeting.asking.in_play;
        let levers: Vec<_> = ids.iter().filter_map(|id| kit.find_index(id)).collect();
        if levers.is_empty() {
            return None;
        }
        let differ = |(place, lever): &(usize, &crate::scenario::Lever)| {
            !levers.contains(place)
                && lever.value(&shown.scenario.choices) != lever.value(&shown.preset_choices)
        };
        let others_differ = kit.levers().iter().enumerate().filter(differ).count();
        Some(Self { levers, others_differ })
    }

    /// What stands above the levers.
    pub fn said(&self, folds: bool) -> String {
        let count = match self.levers.len() {
            1 => "One lever is in play today".to_owned(),
            count => format!("{count} levers are in play today"),
        };
        let others = match (folds, self.others_differ) {
            (false, _) => return format!("{count}; all are shown."),
            (true, 0) => "",
            (true, 1) => " One of them differs from the starting point.",
            (true, _) => " Some of them differ from the starting point.",
        };
        format!("{count}. The others are folded away; their values stay.{others}")
    }

    /// Their rows, in the order of the panel.
    pub fn rows(&self, props: &LeverPanelProps) -> Html {
        let mut levers = self.levers.clone();
        levers.sort_unstable();
        html! {
            <div class="group-body">
                { for levers.into_iter().map(|index| {
                    lever_row(index, false, &props.shown, &props.dispatch, &props.page)
                }) }
            </div>
        }
    }
}
