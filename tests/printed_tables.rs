//! The papers' tables, typed a second time from the papers, against `data/figures`.

mod common;

use common::case;

#[track_caller]
fn assert_printed(id: &str, text: &str, unit: &str) {
    let figure = case().figure(id).unwrap_or_else(|| panic!("no figure {id}"));
    assert_eq!((figure.printed.text.as_str(), figure.unit.as_str()), (text, unit), "{id}");
}

// case-for-change, chapter 4, "Wider system benefits": measure now, target, £m, unit.
const MEASURES: [(&str, &str, &str, &str, &str); 25] = [
    ("obesity", "66", "41.7", "126.8", "%"),
    ("alcohol", "1.3", "1.0", "4.1", "%"),
    ("smoking", "13.9", "5.9", "8.5", "%"),
    ("mental-health", "9.5", "9.0", "8.9", "%"),
    ("inactivity", "25.0", "21.1", "10.7", "%"),
    ("neet", "2.8", "1.4", "1.07", "%"),
    ("exclusions", "0.05", "0.03", "0.2", "%"),
    ("children-in-need", "3209", "2382", "1.4", "children"),
    ("attainment-8", "45.6", "50.0", "14.2", "points"),
    ("good-development", "70.8", "75.0", "0.05", "%"),
    ("co2", "9", "8", "53.9", "tonnes"),
    ("recycling", "44", "50", "0.01", "%"),
    ("vehicle-miles", "5.03", "3", "57.5", "bn miles"),
    ("sulphur-dioxide", "5.81", "4.0", "0.01", "tonnes"),
    ("virtual-visits", "0", "1000", "0.03", "visits"),
    ("unemployment", "4.2", "3.9", "247.7", "%"),
    ("enterprises", "29465", "30770", "94.2", "businesses"),
    ("nvq3", "144600", "177021", "107.9", "people"),
    ("apprenticeships", "6510", "6770", "5.41", "places"),
    ("tourists", "33.6", "40", "32.3", "m visitors"),
    ("carers", "47.6", "55.6", "6.4", "%"),
    ("living-wage", "79000", "0", "144.4", "people"),
    ("community-groups", "119421", "130000", "16.4", "people"),
    ("volunteering", "32", "40", "49.2", "%"),
    ("safety", "73", "74", "88.8", "%"),
];

#[test]
fn the_measures_stand_as_printed() {
    for (id, now, target, benefit, unit) in MEASURES {
        assert_printed(&format!("measure.{id}.baseline"), now, unit);
        assert_printed(&format!("measure.{id}.target"), target, unit);
        assert_printed(&format!("measure.{id}.benefit"), benefit, "£m");
    }
    let ids: Vec<_> = case().measures.iter().map(|measure| measure.id.as_str()).collect();
    assert_eq!(ids, MEASURES.map(|measure| measure.0));
}

#[test]
fn the_sub_totals_of_the_outcomes_stand_as_printed() {
    for (id, subtotal) in [
        ("health", "159.0"),
        ("fair-society", "16.9"),
        ("climate", "111.5"),
        ("economy", "487.5"),
        ("communities", "305.2"),
    ] {
        assert_printed(&format!("outcome.{id}.subtotal"), subtotal, "£m");
    }
    assert_printed("wider.total", "1.08", "£bn");
}

// case-for-change, chapter 4, table of financial benefits by year: low and high of Years 1 to 5,
// then of the total from Year 5.
const SAVINGS: [(&str, [&str; 6], [&str; 6]); 5] = [
    (
        "front-office",
        ["0", "1.3", "1.3", "1.3", "1.3", "5.1"],
        ["0", "5.1", "5.1", "5.1", "5.1", "20.4"],
    ),
    (
        "back-office",
        ["0", "0.7", "1.4", "2.2", "2.9", "7.2"],
        ["0", "1.4", "2.9", "4.3", "5.8", "14.5"],
    ),
    (
        "service-delivery",
        ["0", "0", "0.5", "0.7", "1.2", "2.4"],
        ["0", "0", "1.4", "2.1", "3.5", "7.0"],
    ),
    (
        "senior-management",
        ["0", "0", "0.1", "0.1", "0.2", "0.4"],
        ["0", "0", "0.4", "0.7", "1.1", "2.2"],
    ),
    (
        "third-party-spend",
        ["0", "1.2", "1.2", "1.2", "1.2", "4.9"],
        ["0", "5.5", "5.5", "5.5", "5.5", "21.9"],
    ),
];

#[test]
fn the_fifty_yearly_cells_and_the_totals_of_the_savings_stand_as_printed() {
    for (id, low, high) in SAVINGS {
        let columns = ["year-1.", "year-2.", "year-3.", "year-4.", "year-5.", ""];
        for (column, (low, high)) in columns.into_iter().zip(low.into_iter().zip(high)) {
            assert_printed(&format!("driver.{id}.{column}low"), low, "£m a year");
            assert_printed(&format!("driver.{id}.{column}high"), high, "£m a year");
        }
    }
    for (id, low, high) in [("operational", "15.1", "44.1"), ("total", "20.0", "65.9")] {
        assert_printed(&format!("drivers.{id}.low"), low, "£m a year");
        assert_printed(&format!("drivers.{id}.high"), high, "£m a year");
    }
}

#[test]
fn the_one_off_costs_stand_as_printed() {
    // case-for-change, chapter 4, "One-off costs".
    for (id, low, high) in [
        ("redundancy-senior", "0.13", "0.65"),
        ("redundancy-other", "3.05", "5.77"),
        ("transition", "0.10", "0.30"),
        ("service-transformation", "9.00", "14.00"),
        ("third-party-programme", "2.00", "3.00"),
        ("technology", "10.00", "18.00"),
        ("training", "0.10", "0.30"),
        ("contingency", "3.66", "6.30"),
        ("total", "28.03", "48.32"),
    ] {
        assert_printed(&format!("cost.{id}.low"), low, "£m");
        assert_printed(&format!("cost.{id}.high"), high, "£m");
    }
    assert_printed("cost.contingency.rate", "15", "%");
}

#[test]
fn the_programme_team_stands_as_printed() {
    // update-2023, tables of 4.24 and 4.25, and 4.20.
    for (id, text, unit) in [
        ("team.phase-1.programme-manager", "1", "posts"),
        ("team.phase-1.project-officer", "2", "posts"),
        ("team.phase-1.project-officer.cost", "78700", "£ a year"),
        ("team.phase-1.pay", "135323", "£ a year"),
        ("team.phase-1.non-pay", "5000", "£ a year"),
        ("team.phase-1.year", "140323", "£ a year"),
        ("team.phase-1.total", "70161", "£"),
        ("team.phase-1.months", "6", "months"),
        ("team.phase-2.programme-manager", "1", "posts"),
        ("team.phase-2.project-officer", "4", "posts"),
        ("team.phase-2.communications-officer", "1", "posts"),
        ("team.phase-2.admin-support", "1", "posts"),
        ("post.programme-manager.cost", "56623", "£ a year"),
        ("team.phase-2.project-officer.cost", "157400", "£ a year"),
        ("post.communications-officer.cost", "39350", "£ a year"),
        ("post.admin-support.cost", "29374", "£ a year"),
        ("team.phase-2.pay", "282747", "£ a year"),
        ("non-pay.programme-budget", "50000", "£ a year"),
        ("non-pay.equipment", "15000", "£ a year"),
        ("non-pay.communications", "10000", "£ a year"),
        ("team.phase-2.total", "357747", "£ a year"),
        ("team.phase-2.text", "375747", "£ a year"),
        ("team.2022.total", "331404", "£ a year"),
    ] {
        assert_printed(id, text, unit);
    }
}

#[test]
fn the_funding_tables_stand_as_printed() {
    // update-2023, tables of 4.27, 4.31 and 6.2, and paragraphs 4.32 and 6.3.
    for (id, text, unit) in [
        ("funding.2022.county", "174499", "£ a year"),
        ("funding.2022.district", "52350", "£ a year"),
        ("funding.2022.districts", "157050", "£ a year"),
        ("funding.2022.total", "331549", "£ a year"),
        ("funding.phase-1.county", "70161", "£"),
        ("funding.phase-1.total", "70161", "£"),
        ("funding.phase-2.county", "144000", "£ a year"),
        ("funding.phase-2.dep", "120000", "£ a year"),
        ("funding.phase-2.rates-pool", "94000", "£ a year"),
        ("funding.phase-2.total", "358000", "£ a year"),
        ("funding.phase-2.shortfall", "94000", "£ a year"),
        ("funding.phase-2-s6.county", "144000", "£ a year"),
        ("funding.phase-2-s6.dep", "80000", "£ a year"),
        ("funding.phase-2-s6.rates-pool", "134000", "£ a year"),
        ("funding.phase-2-s6.total", "358000", "£ a year"),
        ("funding.phase-2-s6.shortfall", "134000", "£ a year"),
    ] {
        assert_printed(id, text, unit);
    }
}

#[test]
fn the_residents_are_those_of_mid_2020() {
    // ONS mid-year estimates, mid-2020.
    for (id, residents) in [
        ("derbyshire", "807183"),
        ("amber-valley", "128829"),
        ("bolsover", "81305"),
        ("chesterfield", "104930"),
        ("derbyshire-dales", "72422"),
        ("erewash", "115332"),
        ("high-peak", "92633"),
        ("north-east-derbyshire", "102216"),
        ("south-derbyshire", "109516"),
        ("derby", "256814"),
    ] {
        assert_printed(&format!("residents.{id}"), residents, "people");
    }
}
