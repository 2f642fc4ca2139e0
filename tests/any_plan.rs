//! What holds of any plan and any record of it, against the slow model.

#[path = "second_model/plan.rs"]
mod plan;

use derwent::case::{Case, Tables};
use derwent::model::{MilestoneState, Record, RecordedMilestone};
use plan::Milestone;
use proptest::prelude::*;
use serde_json::{Value, json};

/// The toy case with these milestones.
fn case(milestones: &[Milestone], waits: &[(usize, usize)]) -> Case {
    let text = std::fs::read_to_string("cases/toy.case.json").unwrap();
    let mut file: Value = serde_json::from_str(&text).unwrap();
    let rows = milestones.iter().enumerate();
    let row = |(place, one): (usize, &Milestone)| json!({"id": format!("m{place}"), "label": "Something", "year": one.planned});
    file["milestones"] = rows.map(row).collect();
    file["activities"] = json!([]);
    let wait =
        |(from, to): &(usize, usize)| json!({"from": format!("m{from}"), "to": format!("m{to}")});
    file["dependencies"] = waits.iter().map(wait).collect();
    Case::read(&Tables::from_json(&file.to_string()))
        .unwrap_or_else(|faults| panic!("{}", faults[0]))
}

fn record(milestones: &[Milestone]) -> Record {
    let recorded = milestones.iter().enumerate().filter_map(|(place, one)| {
        let id = format!("m{place}");
        match (one.done, one.expected) {
            (Some(year), _) => Some(RecordedMilestone {
                id,
                state: Some(MilestoneState::Done),
                year: Some(year),
                ..RecordedMilestone::default()
            }),
            (None, Some(year)) => {
                Some(RecordedMilestone { id, expected: Some(year), ..RecordedMilestone::default() })
            }
            (None, None) => None,
        }
    });
    Record { milestones: recorded.collect(), ..Record::default() }
}

/// Up to ten milestones, of which any may wait for any with a smaller number.
fn any_plan() -> impl Strategy<Value = (Vec<Milestone>, Vec<(usize, usize)>)> {
    let milestone = (1..6_u32, proptest::option::of(1..9_u32), proptest::option::of(1..9_u32));
    let milestone = milestone.prop_map(|(planned, expected, done)| Milestone {
        planned,
        expected,
        done: done.filter(|year| year % 3 == 0),
    });
    proptest::collection::vec(milestone, 2..10).prop_flat_map(|milestones| {
        let pairs = proptest::collection::vec((0..100_usize, 0..100_usize), 0..20);
        let count = milestones.len();
        let waits = pairs.prop_map(move |pairs| {
            let mut waits: Vec<(usize, usize)> = pairs
                .into_iter()
                .map(|(a, b)| (a % count, b % count))
                .filter(|(from, to)| from < to)
                .collect();
            waits.sort_unstable();
            waits.dedup();
            waits
        });
        (Just(milestones), waits)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn everything_stands_where_the_slow_model_has_it((milestones, waits) in any_plan()) {
        let case = case(&milestones, &waits);
        let record = record(&milestones);
        let steps = record.steps(&case);
        let years: Vec<u32> = steps.all.iter().map(|step| step.now.unwrap()).collect();
        prop_assert_eq!(&years, &plan::years(&milestones, &waits));
        // What pushes is awaited, and stands in the same year; what is not pushed is where it was.
        for (to, step) in steps.all.iter().enumerate() {
            let one = &milestones[to];
            let own = one.done.or(one.expected).unwrap_or(one.planned);
            match step.pushed_by {
                Some(from) => {
                    prop_assert!(waits.contains(&(from, to)));
                    prop_assert_eq!(years[from], years[to]);
                    prop_assert!(years[to] > own);
                }
                None => prop_assert_eq!(years[to], own),
            }
        }
        // The chain is one of pushes, its first pushed by nothing, and none is longer.
        for pair in steps.chain.windows(2) {
            prop_assert_eq!(steps.all[pair[1]].pushed_by, Some(pair[0]));
        }
        if let Some(first) = steps.chain.first() {
            prop_assert_eq!(steps.all[*first].pushed_by, None);
        }
        let length = |mut step: usize| {
            let mut length = 1;
            while let Some(before) = steps.all[step].pushed_by {
                (step, length) = (before, length + 1);
            }
            length
        };
        let late = (0..steps.all.len()).filter(|step| steps.all[*step].lateness() > 0);
        prop_assert_eq!(steps.chain.len(), late.map(length).max().unwrap_or(0));
    }
}
