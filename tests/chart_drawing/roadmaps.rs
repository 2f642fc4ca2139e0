//! Roadmaps to draw.

use crate::figures::figure;
use derwent::chart::{
    Body, Figure, Ink, Inside, Lane, Mark, PlanYear, Roadmap, Shape, Step, Symbol,
};
use proptest::collection::vec;
use proptest::prelude::*;

const SHAPES: [Shape; 3] = [Shape::Round, Shape::Diamond, Shape::Square];
const INSIDES: [Inside; 6] =
    [Inside::Nothing, Inside::All, Inside::Dot, Inside::Level, Inside::Upright, Inside::Cross];

fn years(count: usize) -> Vec<PlanYear> {
    let year = |year: usize| PlanYear {
        name: format!("Year {}", year + 1),
        short: (year + 1).to_string(),
        note: format!("{}/{:02}", 2020 + year, (21 + year) % 100),
    };
    (0..count).map(year).collect()
}

fn step(lane: usize, (planned, year): (usize, usize), kind: usize) -> Step {
    Step {
        lane,
        year,
        planned,
        label: "Partnerships with places of education for innovation and skills".to_owned(),
        look: Symbol {
            shape: SHAPES[kind % 3],
            inside: INSIDES[kind % 6],
            ink: [Ink::Blue, Ink::Teal, Ink::Orange, Ink::Grey][kind % 4],
        },
        is_about: kind.is_multiple_of(2),
    }
}

/// Three lanes with every sign over ten years, or over two with their names.
pub fn roadmap(is_named: bool) -> Figure {
    let lane = |heading: Option<&str>, label: &str| Lane {
        heading: heading.map(str::to_owned),
        label: label.to_owned(),
    };
    let count = if is_named { 2 } else { 10 };
    let kinds = (0..36).map(|kind| {
        let planned = (kind * 7) % count;
        let year = if kind % 5 == 0 { (planned + 3).min(count - 1) } else { planned };
        step(kind / 12, (planned, year), kind)
    });
    let roadmap = Roadmap {
        years: years(count),
        lanes: vec![
            lane(
                Some("Seize innovation"),
                "A. The economy is diverse and supports ambitions near and far",
            ),
            lane(None, "B. People look for new opportunities and make them"),
            lane(Some("Live and work sustainably"), "N. Housing"),
        ],
        steps: kinds.collect(),
        waits: vec![(0, 20), (20, 35)],
        now: Some(Mark { at: 1.6, label: "Now: November 2021".to_owned() }),
        chosen: Some(20),
        is_named,
    };
    figure(if is_named { "roadmap-near" } else { "roadmap" }, Body::Roadmap(roadmap))
}

pub fn any_roadmap() -> impl Strategy<Value = Roadmap> {
    (0..=30_usize, 0..=18_usize, any::<bool>()).prop_flat_map(|(count, lanes, is_named)| {
        let heading = prop::option::of("[A-Za-z ]{0,40}");
        let lane =
            (heading, "[A-Za-z ]{0,90}").prop_map(|(heading, label)| Lane { heading, label });
        let at = 0..count.max(1);
        let step = (0..lanes.max(1), at.clone(), at, 0..36_usize)
            .prop_map(|(lane, planned, year, kind)| step(lane, (planned, year), kind));
        let now = prop::option::of((0.0..30.0_f64, "[A-Za-z ]{0,30}"));
        (vec(lane, lanes), vec(step, 0..80), now).prop_map(move |(lanes, steps, now)| Roadmap {
            years: years(count),
            waits: (1..steps.len()).map(|to| (0, to)).take(9).collect(),
            chosen: steps.len().checked_sub(1),
            lanes,
            steps,
            now: now.map(|(at, label)| Mark { at, label }),
            is_named,
        })
    })
}
