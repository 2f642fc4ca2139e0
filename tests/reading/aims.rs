//! What is said of aims, and of what single levers can do for them.

use crate::common::{case, find, inputs};
use derwent::model::{Choices, Sample};
use derwent::scenario::{
    Aim, Switching, Trials, aim_sentence, aim_text, is_met_at, margin_text, others_text, switching,
    switching_text,
};

use crate::reading::said::{RUNS, Said, whole};

pub fn say_what_it_takes(said: &mut Vec<Said>, choices: &Choices) {
    for count in [1, 126] {
        said.extend(
            [true, false].map(|met| Said::sentence("other levers", others_text(met, count))),
        );
    }
    let sample = Sample::new(inputs(), u64::from(choices.seed), RUNS, choices.correlation);
    let trials = Trials { sample: &sample, draws: RUNS };
    let asked: Vec<&derwent::scenario::Lever> =
        ["realisation", "delay", "fund.rule", "fund.dep"].into_iter().filter_map(find).collect();
    for aim in [
        Aim::PaidBack { year: 5 },
        Aim::WorthAtLeast(50e6),
        Aim::WiderWorthAtLeast(0.0),
        Aim::TeamPaidFor,
        Aim::NothingWithoutPayer,
        Aim::NoWorseOff(2),
        Aim::NoWorseOff(9),
        Aim::LikelyPaidBack { year: 4, chance: 0.8 },
    ] {
        let margin = aim.margin(case(), choices, trials);
        said.push(Said::sentence("aim", aim_text(case(), aim, choices)));
        said.push(Said::label("margin", margin_text(aim, margin)));
        whole(said, "aim's answer", &aim_sentence(case(), aim, choices, margin, None));
        if aim.is_about_chance() {
            continue;
        }
        for lever in &asked {
            let found = switching(case(), aim, choices, lever, trials);
            let found = found.readable(lever, is_met_at(case(), aim, choices, lever, trials));
            said.push(Said::label(
                "switching value",
                switching_text(lever, choices.option, &found, false),
            ));
            if !matches!(found, Switching::AtAnyValue | Switching::Nowhere) {
                let nearest = Some((*lever, &found));
                whole(said, "aim's answer", &aim_sentence(case(), aim, choices, margin, nearest));
            }
        }
    }
}
