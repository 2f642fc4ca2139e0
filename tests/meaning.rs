//! What a lever's value stands for.

mod common;

use common::{kit, lever};
use derwent::scenario::meaning;

#[track_caller]
fn assert_means(id: &str, value: f64, text: &str) {
    assert_eq!(meaning(kit(), kit().defaults(), lever(id), value), text, "{id} {value}");
}

#[test]
fn progress_is_shown_in_the_measure_s_own_unit() {
    // case-for-change, chapter 4: from the measure now towards its target.
    assert_means("progress.obesity", 0.5, "66% → 53.9%");
    assert_means("progress.obesity", 0.0, "66% → 66%");
    assert_means("progress.obesity", 1.0, "66% → 41.7%");
    assert_means("progress.unemployment", 0.5, "4.2% → 4.05%");
    assert_means("progress.exclusions", 0.5, "0.05% → 0.04%");
    assert_means("progress.inactivity", 1.0, "25.0% → 21.1%");
    assert_means("progress.children-in-need", 1.0, "3,209 → 2,382 children");
    assert_means("progress.nvq3", 0.1, "144,600 → 147,842 people");
    assert_means("progress.co2", 0.5, "9 → 8.5 tonnes");
    assert_means("progress.tourists", 0.5, "33.6m → 36.8m visitors");
    assert_means("progress.vehicle-miles", 0.5, "5.03bn → 4.02bn miles");
    assert_means("progress.virtual-visits", 1.5, "0 → 1,500 visits");
    assert_means("progress.attainment-8", 1.25, "45.6 → 51.1 points");
}

#[test]
fn a_place_in_a_range_is_shown_in_pounds() {
    assert_means("position.front-office", 0.5, "£12.8m a year");
    assert_means("position.third-party-spend", 1.0, "£21.9m a year");
    assert_means("cost.technology", 1.0, "£18.0m");
    assert_means("cost.redundancy-senior", 0.0, "£130k");
    assert_means("post.project-officer", 4.0, "£157,400 a year");
    assert_means("stance.erewash", 0.0, "115,332 residents");
}

#[test]
fn other_values_are_published_assumed_or_the_person_s_own() {
    assert_means("contingency", 0.15, "published");
    assert_means("contingency", 0.2, "your figure");
    assert_means("non-pay.equipment", 15_000.0, "published");
    assert_means("non-pay.equipment", 15_001.0, "your figure");
    assert_means("attribution", 1.0, "assumed");
    assert_means("attribution", 0.5, "assumed");
    // update-2023, 4.28: a total is printed, so a sum a year is an assumption.
    assert_means("project.1.benefit", 120_000.0, "assumed");
    // update-2023, 4.18 and 4.27: agreed in 2022 by the county and three districts.
    assert_means("share.chesterfield", 3.0, "published");
    assert_means("share.bolsover", 3.0, "assumed");
    assert_means("project.1.cost", 0.0, "assumed");
    assert_means("project.2.benefit", 0.0, "assumed");
}

#[test]
fn a_set_of_councils_is_counted() {
    assert_means("project.1.councils", 0.0, "0 councils");
    assert_means("project.1.councils", 4.0, "1 council");
    assert_means("project.1.councils", 1023.0, "10 councils");
}
