//! A case that is read: references are positions, money is in pounds, and what is not said is not
//! nought.

mod toy;

use derwent::case::{Layer, LineKind, Stance};
use toy::{tables, toy, with};

#[test]
fn councils_have_their_layer_their_upper_council_and_their_defaults() {
    let case = toy();
    let [shire, north, south, city] = case.councils.as_slice() else { panic!("four councils") };
    assert_eq!(
        [shire, north, south, city].map(|council| council.layer),
        [Layer::Upper, Layer::Lower, Layer::Lower, Layer::Both]
    );
    assert_eq!((north.upper, south.upper, city.upper), (Some(0), Some(0), None));
    assert_eq!(shire.residents, 60_000.0 + 40_000.0);
    assert_eq!((city.residents, city.in_case, city.stance), (90_000.0, false, Stance::Out));
    assert_eq!((north.stance, south.stance), (Stance::Funds, Stance::Joins));
    assert_eq!((shire.share, north.share, north.part, south.part), (2.0, 1.0, 50.0, 1.0));
    assert_eq!(north.short_name, "North District");
}

#[test]
fn weights_are_in_pounds_where_they_are_money_and_0_where_no_row_is() {
    let case = toy();
    let [care, calls] = case.keys.as_slice() else { panic!("two keys") };
    assert_eq!((care.id.as_str(), care.is_money), ("care", true));
    assert_eq!(care.weights, [10e6, 2e6, 0.0, 0.0]);
    assert_eq!((calls.id.as_str(), calls.is_money), ("calls", false));
    assert_eq!(calls.weights, [0.0, 300.0, 0.0, 100.0]);
}

#[test]
fn lines_are_in_pounds_and_a_bound_that_is_not_given_is_not_known() {
    let case = toy();
    let pounds: Vec<_> =
        case.lines.iter().map(|line| (line.id.as_str(), line.low, line.high)).collect();
    assert_eq!(
        pounds,
        [
            ("desk", Some(1_500_000.0), Some(2_500_000.0)),
            ("desk", Some(1_000_000.0), None),
            // 2.5% and 5% of £10m and £2m.
            ("buying", Some(300_000.0), Some(600_000.0)),
            ("licences", None, Some(10_000.0)),
            ("moving", None, None),
            ("training", Some(-10_000.0), Some(20_000.0)),
        ]
    );
    assert!(!case.lines[4].is_published() && case.lines[3].is_published());
    let [desk, other_desk, buying, licences, moving, training] = case.lines.as_slice() else {
        panic!("six lines")
    };
    assert_eq!((desk.first_year, desk.last_year, desk.growth), (2, Some(9), 0.02));
    assert_eq!((buying.first_year, buying.last_year, buying.growth), (1, None, 0.0));
    assert_eq!(other_desk.phasing, [1.0 / 3.0; 3]);
    // Without a phasing all of it comes in its first year.
    assert_eq!((buying.phasing.as_slice(), moving.phasing.len()), (&[1.0][..], 0));
    assert_eq!((other_desk.excludes.as_slice(), desk.excludes.len()), (&[1][..], 0));
    assert_eq!((buying.key, licences.key, desk.key), (Some(0), Some(1), None));
    assert!(desk.is_capacity && !buying.is_capacity);
    assert!(training.has_contingency && !moving.has_contingency && !licences.has_contingency);
}

#[test]
fn a_line_in_two_options_has_one_place_among_the_ids_of_its_kind() {
    let case = toy();
    assert_eq!(case.line_ids(LineKind::Saving), ["desk", "buying"]);
    assert_eq!(case.line_ids(LineKind::Cost), ["licences"]);
    assert_eq!(case.line_ids(LineKind::OneOff), ["moving", "training"]);
    let places: Vec<_> = case.lines.iter().map(|line| line.place).collect();
    assert_eq!(places, [0, 0, 1, 0, 0, 1]);
    let options: Vec<_> = case.lines.iter().map(|line| line.option).collect();
    assert_eq!(options, [Some(0), Some(1), None, None, None, None]);
}

#[test]
fn pounds_are_rounded_to_the_penny() {
    for (figure, pounds) in [("5.1", 5_100_000.0), ("0.0000015", 1.5), ("0.000000004", 0.0)] {
        let files = with("lines.csv", "1.5,2.5,£m", &format!("{figure},7,£m"));
        let case = derwent::case::Case::read(&tables(&files)).expect("it has no faults");
        assert_eq!(case.lines[0].low, Some(pounds), "{figure}");
    }
}

#[test]
fn a_figure_has_one_home_and_is_named_where_it_is_used() {
    let case = toy();
    let smoking = &case.measures[0];
    let now = smoking.baseline.as_ref().expect("a baseline");
    assert_eq!((now.text.as_str(), now.value), ("15.0", 15.0));
    assert_eq!(smoking.figures, [Some(1), None, None]);
    assert_eq!(smoking.benefit, Some(1_500_000.0));
    // A figure in % is its hundredth where a fraction is asked for, and one in £k is in pounds.
    assert_eq!(case.assumed_value("discount-rate"), Some("0.035"));
    let late = &case.presets[1].changes;
    assert_eq!(late[1], ("project.1.councils".to_owned(), "north".to_owned()));
    assert_eq!(late[2], ("fund.pot".to_owned(), "80000".to_owned()));
}

#[test]
fn the_team_has_its_phases_in_order_and_an_item_without_a_figure_costs_what_its_table_says() {
    let case = toy();
    let [first, second] = case.team_plans[0].phases.as_slice() else { panic!("two phases") };
    assert_eq!((first.first_year, first.months), (1, 6.0));
    assert_eq!((second.first_year, second.months), (2, 12.0));
    assert_eq!((first.posts.as_slice(), second.posts.as_slice()), (&[1.0][..], &[2.0][..]));
    assert_eq!(first.non_pay, [500.0, 0.0]);
    assert_eq!(second.non_pay, [1_200.0, 3_000.0]);
    assert!(second.is_adjustable && !first.is_adjustable);
    assert_eq!(case.team_plans[1].phases[0].total, Some(90_000.0));
}

#[test]
fn sources_and_projects_have_their_defaults() {
    let case = toy();
    let [own, pot] = case.sources.as_slice() else { panic!("two sources") };
    assert_eq!((own.payer, own.max, own.first_year, own.last_year), (Some(0), 500_000.0, 1, None));
    assert_eq!(own.in_full, [(0, 1), (0, 2)]);
    assert_eq!((pot.payer, pot.amount, pot.last_year, pot.growth), (None, 6e5, Some(5), 0.1));
    assert_eq!(case.projects[0].councils, [1, 3]);
    assert_eq!((case.projects[0].first_year, case.projects[0].years), (2, 10));
}

#[test]
fn a_case_without_phasings_has_the_general_four() {
    let files = with("phasings.csv", "soon,Soon,0.5; 0.5\n", "");
    let case = derwent::case::Case::read(&tables(&files)).expect("it has no faults");
    let ids: Vec<_> = case.phasings.iter().map(|phasing| phasing.id.as_str()).collect();
    assert_eq!(ids, ["30-50-20", "even-3", "all-first", "even-5"]);
    for phasing in &case.phasings {
        assert!((phasing.shares.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{}", phasing.id);
    }
    assert_eq!(toy().phasings.len(), 1);
}

#[test]
fn the_least_case_has_a_title_a_year_and_two_councils() {
    let case = derwent::case::Case::read(&derwent::case::Tables::from_json(
        r#"{"format": 1, "case": {"id": "least", "title": "Least", "first-year": "2025"},
            "councils": [{"id": "a", "name": "A", "layer": "both", "residents": 10},
                         {"id": "b", "name": "B", "layer": "both", "residents": "20", "stance": null}]}"#,
    ))
    .expect("it has no faults");
    assert_eq!((case.councils[1].residents, case.councils[1].stance), (20.0, Stance::Funds));
    assert!(case.lines.is_empty() && case.record.default_preset.is_none());
}

#[test]
fn a_default_comes_from_its_own_row_before_that_of_its_longest_family() {
    let files = with(
        "assumptions.csv",
        "delay,Delay,0.5,We think so.,A,2024,amber,,\n",
        "project,Projects,1,We think so.,,,,,\nproject.1,The first,2,,,,,,\n\
         project.1.cost,Its cost,,Quoted.,,,,,\n",
    );
    let case = derwent::case::Case::read(&tables(&files)).expect("it has no faults");
    assert_eq!(case.assumed_value("project.1.cost"), Some("2"));
    assert_eq!(case.assumed_value("project.2.cost"), Some("1"));
    assert_eq!(case.assumed_value("projects"), None);
    let reason = |lever| case.reason_for(lever).map(|one| one.reason.as_str());
    assert_eq!(reason("project.1.cost"), Some("Quoted."));
    assert_eq!(reason("project.1.years"), Some("We think so."));
}

#[test]
fn tables_of_the_plan_are_carried() {
    let case = toy();
    assert_eq!(case.plan("milestones")[0].text("label"), "A hall");
    assert_eq!(case.plan("milestones")[0].text("year"), "3");
    assert_eq!(case.plan("risks").len(), 0);
    assert_eq!(case.events[0].date.day, Some(22));
}
