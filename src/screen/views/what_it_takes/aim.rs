//! The aim, as a sentence with gaps to fill.

use crate::screen::asked::{AimKind, Asked};
use crate::screen::facts::Facts;
use crate::screen::field::{Judged, Takes};
use crate::screen::line::{Line, Run};
use crate::screen::picks::{pick_asked, pick_year};
use crate::words::exact_pounds;

/// The chances that can be asked for.
const CHANCES: [f64; 6] = [0.5, 0.66, 0.8, 0.9, 0.95, 0.99];

/// "What would have to be true for the money to be back by the end of Year 5 (March 2028)?"
pub fn question(facts: &Facts) -> Line {
    let (kit, asked) = (facts.kit(), facts.asked);
    let all = AimKind::all(kit);
    let kinds = all.iter().map(|aim| (aim.label().to_owned(), Asked { aim: *aim, ..asked }));
    let chosen = all.iter().position(|kind| *kind == asked.aim);
    let line = Line::from("What would have to be true for ").pick(pick_asked("Aim", kinds, chosen));
    let line = match asked.aim {
        AimKind::PaidBack => line.text(" by ").pick(pick_year(facts)),
        AimKind::LikelyPaidBack => {
            let options = CHANCES
                .map(|chance| (format!("{} of 100", chance * 100.0), Asked { chance, ..asked }));
            let chosen = CHANCES.iter().position(|chance| *chance == asked.chance);
            let chance = pick_asked("Chance", options, chosen);
            line.text(" by ").pick(pick_year(facts)).text(" in ").pick(chance).text(" runs")
        }
        AimKind::Worth | AimKind::WiderWorth => line.text(" ").with(Run::Field(Judged {
            label: "Sum".to_owned(),
            value: exact_pounds(asked.sum),
            takes: Takes::Sum(asked),
        })),
        AimKind::NoWorseOff => {
            let councils = kit.case.councils.iter().enumerate();
            let options = councils
                .map(|(council, known)| (known.short_name.clone(), Asked { council, ..asked }));
            line.text(": ").pick(pick_asked("Council", options, Some(asked.council)))
        }
        AimKind::TeamPaidFor | AimKind::NothingWithoutPayer => line,
    };
    line.text("?")
}
