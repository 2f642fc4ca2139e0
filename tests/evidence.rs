//! The case as a whole: every figure has its place, tables add up, every lever has a ground.

mod common;

use std::collections::BTreeSet;

use common::{case, levers};
use derwent::case::{CaveatSubject, Difference, LineKind};

#[track_caller]
fn figure(id: &str) -> f64 {
    case().figure(id).unwrap_or_else(|| panic!("no figure {id}")).printed.value
}

/// Rows of a table whose low and high figures end in the same words.
fn sum(ids: &[&str], end: &str) -> f64 {
    ids.iter().map(|id| figure(&format!("{id}.{end}"))).sum()
}

#[track_caller]
fn assert_within(actual: f64, printed: f64, rounding: f64) {
    assert!(
        (actual - printed).abs() <= rounding + 1e-9,
        "{actual} is not {printed} within {rounding}"
    );
}

#[test]
fn every_figure_has_a_label_a_unit_and_a_place_in_a_known_document() {
    assert!(case().figures.len() > 200);
    for figure in &case().figures {
        let id = &figure.id;
        assert!(!figure.label.is_empty() && !figure.unit.is_empty(), "{id}");
        assert!(case().document(&figure.source.document).is_some(), "{id}");
        let place = &figure.source.place;
        let form_is_right = match figure.source.document.as_str() {
            "case-for-change" => place.starts_with("chapter "),
            "update-2023" | "review-2023" => {
                place.starts_with(|digit: char| digit.is_ascii_digit())
            }
            _ => !place.is_empty(),
        };
        assert!(form_is_right, "{id}: {place}");
    }
}

#[test]
fn no_low_figure_is_above_its_high() {
    let mut pairs = 0;
    for low in &case().figures {
        if let Some(stem) = low.id.strip_suffix(".low") {
            let high = case().figure(&format!("{stem}.high")).expect(stem);
            assert!(low.printed.value <= high.printed.value, "{stem}");
            assert_eq!(low.unit, high.unit, "{stem}");
            pairs += 1;
        }
    }
    // 5 drivers in 5 years and in total, 2 sums of drivers, 7 costs with contingency and total,
    // 2 ranges of the Green Book.
    assert_eq!(pairs, 30 + 2 + 9 + 2);
}

#[test]
fn the_measures_add_up_to_the_outcomes_and_these_to_the_total() {
    let mut total = 0.0;
    for (index, area) in case().outcomes.iter().enumerate() {
        let measures: Vec<_> =
            case().measures.iter().filter(|measure| measure.outcome == index).collect();
        assert_eq!(measures.len(), 5, "{}", area.id);
        let sum: f64 =
            measures.iter().map(|measure| measure.benefit.expect("it is published")).sum();
        assert_within(sum / 1e6, area.subtotal.expect("it is printed") / 1e6, 0.05);
        total += sum;
    }
    assert_within(total / 1e6, 1080.08, 0.0);
    assert_within(total / 1e9, figure("wider.total"), 0.005);
}

const OPERATIONAL: [&str; 4] = [
    "driver.front-office",
    "driver.back-office",
    "driver.service-delivery",
    "driver.senior-management",
];

#[test]
fn the_drivers_add_up_to_the_sub_total_and_the_total() {
    assert_within(sum(&OPERATIONAL, "low"), figure("drivers.operational.low"), 0.0);
    assert_within(sum(&OPERATIONAL, "high"), figure("drivers.operational.high"), 0.0);
    let total = |end| {
        figure(&format!("drivers.operational.{end}"))
            + figure(&format!("driver.third-party-spend.{end}"))
    };
    assert_within(total("low"), figure("drivers.total.low"), 0.0);
    // The paper prints 65.9 where its rows give 66.0; the list of disagreements says so.
    assert_within(total("high"), 66.0, 0.0);
    assert_within(figure("drivers.total.high"), 65.9, 0.0);
    let recorded = case().disagreements.iter().any(|disagreement| {
        disagreement.first.0.contains("65.9") && disagreement.second.0.contains("66.0")
    });
    assert!(recorded);
}

#[test]
fn totals_times_shares_give_back_all_fifty_yearly_cells() {
    let mut cells = 0;
    for (_, driver) in case().lines_of(0, LineKind::Saving) {
        assert_within(driver.phasing.iter().sum(), 1.0, 0.0);
        let (low, high) = driver.bounds().expect("it is published");
        for (year, share) in (1..).zip(&driver.phasing) {
            for (total, end) in [(low, "low"), (high, "high")] {
                let printed = figure(&format!("driver.{}.year-{year}.{end}", driver.id));
                assert_within(total / 1e6 * share, printed, 0.05 + 0.05 * share);
                cells += 1;
            }
        }
    }
    assert_eq!(cells, 50);
}

#[test]
fn the_yearly_cells_add_up_to_their_totals_but_in_the_four_rows_that_are_listed() {
    let mut differing = Vec::new();
    for (_, driver) in case().lines_of(0, LineKind::Saving) {
        for end in ["low", "high"] {
            let cells: Vec<_> =
                (1..=5).map(|year| format!("driver.{}.year-{year}", driver.id)).collect();
            let cells: Vec<_> = cells.iter().map(String::as_str).collect();
            let (cells, total) = (sum(&cells, end), figure(&format!("driver.{}.{end}", driver.id)));
            if (cells - total).abs() > 0.01 {
                differing.push(format!("{} {end} {cells:.1} {total:.1}", driver.id));
            }
        }
    }
    assert_eq!(
        differing,
        [
            "front-office low 5.2 5.1",
            "back-office high 14.4 14.5",
            "third-party-spend low 4.8 4.9",
            "third-party-spend high 22.0 21.9",
        ]
    );
    let listed = case().disagreements.iter().find(|listed| listed.id == "yearly-cells");
    let text = listed.map(|listed| format!("{listed:?}")).expect("it is listed");
    for figure in ["5.2", "5.1", "14.4", "14.5", "4.8", "4.9", "22.0", "21.9"] {
        assert!(text.contains(figure), "{figure}");
    }
}

#[test]
fn the_one_off_costs_add_up_to_their_contingency_and_total() {
    const LINES: [&str; 7] = [
        "cost.redundancy-senior",
        "cost.redundancy-other",
        "cost.transition",
        "cost.service-transformation",
        "cost.third-party-programme",
        "cost.technology",
        "cost.training",
    ];
    for (end, lines) in [("low", 24.38), ("high", 42.02)] {
        assert_within(sum(&LINES, end), lines, 0.0);
        let contingency = lines * figure("cost.contingency.rate") / 100.0;
        assert_within(contingency, figure(&format!("cost.contingency.{end}")), 0.005);
        // Low: 28.037 computed, 28.03 printed.
        assert_within(lines + contingency, figure(&format!("cost.total.{end}")), 0.0075);
    }
}

#[test]
fn the_team_tables_add_up() {
    // update-2023, 4.24: 135,323 and 5,000; 4.25: 282,747 and 75,000.
    let officer = figure("post.project-officer.cost");
    let manager = figure("post.programme-manager.cost");
    assert_within(figure("team.phase-1.project-officer.cost"), 2.0 * officer, 0.0);
    assert_within(figure("team.phase-2.project-officer.cost"), 4.0 * officer, 0.0);
    let phase_1 = manager + 2.0 * officer;
    assert_within(figure("team.phase-1.pay"), phase_1, 0.0);
    assert_within(figure("team.phase-1.year"), phase_1 + 5_000.0, 0.0);
    assert_within(figure("team.phase-1.total"), (phase_1 + 5_000.0) / 2.0, 0.5);
    let phase_2 = manager
        + 4.0 * officer
        + figure("post.communications-officer.cost")
        + figure("post.admin-support.cost");
    assert_within(figure("team.phase-2.pay"), phase_2, 0.0);
    assert_within(figure("team.phase-2.total"), phase_2 + 75_000.0, 0.0);
}

#[test]
fn the_funding_tables_add_up() {
    // update-2023, 4.27, 4.31 and 6.2.
    let district = figure("funding.2022.district");
    assert_within(figure("funding.2022.districts"), 3.0 * district, 0.0);
    assert_within(
        figure("funding.2022.total"),
        figure("funding.2022.county") + 3.0 * district,
        0.0,
    );
    for phase in ["funding.phase-2", "funding.phase-2-s6"] {
        let parts = ["county", "dep", "rates-pool"].map(|part| figure(&format!("{phase}.{part}")));
        assert_within(figure(&format!("{phase}.total")), parts.iter().sum(), 0.0);
        // What is missing after March 2025 is the rates pool alone.
        assert_within(figure(&format!("{phase}.shortfall")), parts[2], 0.0);
    }
}

#[test]
fn the_residents_of_the_eight_are_the_county_s() {
    let county = &case().councils[common::council("derbyshire")];
    assert_within(county.residents, figure("residents.derbyshire"), 0.0);
}

// The specification's section 11: the one figure and the other.
const DISAGREEMENTS: [(&str, &str, &str); 11] = [
    ("savings-high-total", "£65.9m", "£66.0m"),
    ("phase-2-total", "£375,747", "£357,747"),
    ("phase-2-funding", "£120,000 and rates pool £94,000", "£80,000 and rates pool £134,000"),
    ("phase-2-sum", "£358,000", "£357,747"),
    ("county-40", "40%", "£144,000, which is 40.25%"),
    ("cost-2022", "£331,404", "£331,549"),
    ("shortfall-2025", "£94,000", "£134,000"),
    ("one-off-low", "£28.03m", "£28.037m"),
    ("outcome-subtotals", "16.9, 111.5 and 487.5", "16.92, 111.45 and 487.51"),
    ("apprenticeships", "6,510", "8,640"),
    ("visitors", "33.6m", "over 35m"),
];

#[test]
fn every_known_disagreement_is_listed_with_both_figures() {
    for (id, first, second) in DISAGREEMENTS {
        let listed = case().disagreements.iter().find(|listed| listed.id == id).expect(id);
        assert!(listed.first.0.contains(first), "{id}: {}", listed.first.0);
        assert!(listed.second.0.contains(second), "{id}: {}", listed.second.0);
    }
}

// What the papers say of one matter in two places, by kind, with what each place says and where.
const DIFFERENCES: [(&str, Difference, &str, &str, &str); 18] = [
    ("phase-2-payers", Difference::Disagree, "all £357,747", "£144,000", "2.6"),
    ("benefit-period", Difference::Disagree, "over five years, per annum", "Year 10", "quantified"),
    ("wider-cost-net", Difference::Disagree, "net of running costs", "No cost", "quantified"),
    ("nine-members", Difference::Disagree, "eight districts", "Derby", "chapter 1"),
    ("target-basis", Difference::Disagree, "national or regional", "Obesity", "wider system"),
    ("targets-milestones", Difference::Disagree, "21.1%", "Year 8", "wider system"),
    ("carbon", Difference::Disagree, "8 tonnes", "Net zero by 2050", "wider system"),
    ("committee-votes", Difference::Disagree, "simple majority", "consensus", "governance"),
    ("phase-gap", Difference::Disagree, "February 2024", "April 2024", "4.24"),
    ("officers-themes", Difference::ChangedLater, "four themes", "Six themes", "4.19"),
    ("savings-home", Difference::ChangedLater, "partnership's savings", "outside", "financial"),
    ("flagships", Difference::DifferentThings, "12", "18", "chapter 1"),
    ("safety-73", Difference::DifferentThings, "safe place", "very or fairly", "wider system"),
    ("apprenticeships", Difference::DifferentThings, "6,510", "8,640", "wider system"),
    ("visitors", Difference::DifferentThings, "33.6m to Derbyshire", "Peak District", "innovation"),
    ("yearly-cells", Difference::Rounding, "£5.2m", "£5.1m", "financial"),
    ("grades", Difference::ChangedLater, "communications officer", "Grade 12", "4.19"),
    ("joint-committee-start", Difference::Disagree, "September 2021", "articles", "1.5"),
];

#[test]
fn differences_have_their_kind_and_both_sides() {
    for (id, kind, first, second, place) in DIFFERENCES {
        let listed = case().disagreements.iter().find(|listed| listed.id == id).expect(id);
        assert_eq!(listed.kind, kind, "{id}");
        assert!(listed.first.0.contains(first), "{id}: {}", listed.first.0);
        assert!(listed.second.0.contains(second), "{id}: {}", listed.second.0);
        assert!(listed.first.1.place.contains(place), "{id}: {}", listed.first.1.place);
    }
}

// case-for-change, chapter 4: 126.8 for obesity and 8.5 for smoking.
#[test]
fn the_worth_of_targets_that_the_case_doubts_itself_is_named() {
    let listed = case().disagreements.iter().find(|listed| listed.id == "target-basis");
    let used = &listed.expect("it is listed").used;
    let worth = figure("measure.obesity.benefit") + figure("measure.smoking.benefit");
    assert!(used.contains(&format!("£{worth:.1}m")), "{used}");
}

#[test]
fn every_disagreement_has_two_places_and_says_what_is_used() {
    let mut ids = BTreeSet::new();
    for disagreement in &case().disagreements {
        let id = &disagreement.id;
        assert!(ids.insert(id), "{id} is listed twice");
        assert_ne!(disagreement.first.0, disagreement.second.0, "{id}");
        for (_, source) in [&disagreement.first, &disagreement.second] {
            assert!(case().document(&source.document).is_some(), "{id}");
            assert!(!source.place.is_empty(), "{id}");
        }
        assert!(disagreement.used.ends_with('.'), "{id}");
    }
}

/// A title or an abbreviation is no sentence: it begins large, ends in one full stop and says
/// something.
fn is_a_sentence(text: &str) -> bool {
    text.starts_with(|first: char| first.is_uppercase() || first == '£')
        && text.ends_with('.')
        && text.split_whitespace().count() > 8
}

#[test]
fn every_caveat_is_a_sentence_to_read_out_with_its_place() {
    for caveat in &case().caveats {
        let id = &caveat.id;
        assert!(is_a_sentence(&caveat.text), "{id}: {}", caveat.text);
        assert!(!caveat.about.is_empty(), "{id}");
        assert!(case().document(&caveat.source.document).is_some(), "{id}");
        assert!(!caveat.source.place.is_empty(), "{id}");
    }
}

// case-for-change, chapter 4: quantified benefits, wider system benefits, approach, one-off costs.
#[test]
fn what_the_case_prints_beside_the_billion_is_there_to_be_shown() {
    let wider: Vec<_> = case().caveats_about(CaveatSubject::WiderBenefits).collect();
    for (id, said) in [
        ("wider-cost", "is not counted"),
        ("overlap", "overlap"),
        ("each-year-or-once", "each year or once"),
        ("wider-workings", "not among the papers"),
        ("net-of-running-cost", "running costs"),
        ("ready-to-deliver", "ready to deliver"),
    ] {
        let caveat = case().caveat(id).unwrap_or_else(|| panic!("no caveat {id}"));
        assert!(wider.iter().any(|listed| listed.id == id), "{id}");
        assert!(caveat.text.contains(said), "{id}: {}", caveat.text);
        assert!(caveat.source.document == "case-for-change", "{id}");
    }
    let staff_time = case().caveat("staff-time").expect("staff-time");
    assert!(staff_time.text.contains("£15.1m to £44.1m"));
    assert!(staff_time.about.contains(&CaveatSubject::Savings));
}

#[test]
fn every_lever_has_a_published_figure_or_an_assumption() {
    for lever in levers() {
        for figure in &lever.basis.figures {
            let known = case().figures.iter().any(|known| {
                known.id == *figure || figure.ends_with('.') && known.id.starts_with(figure)
            });
            assert!(known, "{lever}: no figure {figure}");
        }
        if let Some(assumption) = &lever.basis.assumption {
            assert!(case().assumption(assumption).is_some(), "{lever}: {assumption}");
        }
        assert!(!lever.basis.figures.is_empty() || lever.basis.assumption.is_some(), "{lever}");
    }
}

#[test]
fn every_assumption_is_that_of_a_lever_or_fixed_and_gives_its_reason() {
    for assumption in &case().assumptions {
        let id = assumption.id.as_str();
        let reason = &assumption.reason;
        // Of what is published there may be no more to say.
        assert!(is_a_sentence(reason) || reason.starts_with("Published "), "{id}: {reason}");
        if assumption.is_fixed() {
            assert!(
                levers().iter().all(|lever| lever.basis.assumption.as_deref() != Some(id)),
                "{id}"
            );
            continue;
        }
        let of = |lever: &&derwent::scenario::Lever| lever.basis.assumption.as_deref() == Some(id);
        let lever = levers().iter().find(of).unwrap_or_else(|| panic!("{id} is used nowhere"));
        assert!(lever.id == id || lever.id.starts_with(&format!("{id}.")), "{id} is of {lever}");
    }
}

#[test]
fn what_no_lever_changes_is_listed_as_assumed_too() {
    for (id, said) in [
        ("fixed.price-base", "2019/20"),
        ("fixed.net-of-running-cost", "net of running costs"),
        ("fixed.programme-management", "the same work twice"),
        ("fixed.low-with-low", "does not say which go together"),
        ("fixed.five-councils-2022", "not which"),
        ("fixed.team-2022-years", "for one year"),
        ("fixed.savings-sequence", "rounded"),
        ("stance", "all nine contribute"),
    ] {
        let assumption = case().assumption(id).unwrap_or_else(|| panic!("no {id}"));
        assert!(assumption.reason.contains(said), "{id}: {}", assumption.reason);
    }
}

// update-2023, 4.18 and 4.27: the county and three districts agreed shares; 4.32 and 6.3: the
// funding is in place until March 2025.
#[test]
fn what_is_printed_is_marked_published_and_what_is_not_assumed() {
    let is_assumed = |id: &str| !common::lever(id).basis.is_published;
    for id in ["derbyshire", "chesterfield", "derbyshire-dales", "high-peak"] {
        assert!(!is_assumed(&format!("share.{id}")), "{id}");
    }
    for id in ["amber-valley", "bolsover", "erewash", "derby"] {
        assert!(is_assumed(&format!("share.{id}")), "{id}");
    }
    assert!(!is_assumed("fund.rates-pool-last-year"));
    // 4.28 prints a total, and the lever is a sum a year.
    assert!(is_assumed("project.1.benefit"));
}

// high-peak-2020, 9.8.
#[test]
fn the_one_driver_that_leaves_a_council_out_says_where_that_stands() {
    for line in &case().lines {
        let is_it = line.id == "senior-management";
        assert_eq!(is_it, !line.excludes.is_empty(), "{}", line.id);
        let source = (&*line.excludes_source.document, &*line.excludes_source.place);
        assert_eq!(source, if is_it { ("high-peak-2020", "9.8") } else { ("", "") }, "{}", line.id);
    }
}

#[test]
fn ids_are_unique_in_every_list() {
    fn unique<'a>(ids: impl Iterator<Item = &'a String>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            assert!(seen.insert(id), "{id} is given twice");
        }
    }
    let case = case();
    unique(case.documents.iter().map(|row| &row.id));
    unique(case.figures.iter().map(|row| &row.id));
    unique(case.assumptions.iter().map(|row| &row.id));
    unique(case.councils.iter().map(|row| &row.id));
    unique(case.measures.iter().map(|row| &row.id));
    unique(case.caveats.iter().map(|row| &row.id));
    unique(case.events.iter().map(|row| &row.id));
    assert_eq!(case.plan("ambitions").len(), 4);
}
