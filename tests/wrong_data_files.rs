//! A data file that is wrong names the file, the row and the field.

use derwent::model::{DataFiles, Evidence};

/// The error after `from` was replaced by `to` in one file.
#[track_caller]
fn error_after(file: &'static str, from: &str, to: &str) -> String {
    let files = DataFiles::built_in();
    let text = files.text(file).expect(file);
    assert!(text.contains(from), "{file} has no {from:?}");
    let wrong = text.replacen(from, to, 1);
    Evidence::read(&files.with(file, wrong)).expect_err("the file is wrong").to_string()
}

#[test]
fn the_built_in_files_are_right() {
    assert!(Evidence::read(&DataFiles::built_in()).is_ok());
}

#[test]
fn text_where_a_number_belongs_is_refused() {
    assert_eq!(
        error_after("figures/savings.csv", "low\",5.1,", "low\",five,"),
        "data/figures/savings.csv, row 2, field value: \"five\" is not a number"
    );
    for number in ["NaN", "inf", "1e999", "5,1", "£5.1"] {
        let error =
            error_after("figures/savings.csv", "low\",5.1,", &format!("low\",\"{number}\","));
        assert_eq!(
            error,
            format!("data/figures/savings.csv, row 2, field value: \"{number}\" is not a number")
        );
    }
}

#[test]
fn an_empty_value_a_missing_unit_and_a_missing_place_are_refused() {
    let file = "figures/one-off-costs.csv";
    let row = "low\",0.13,£m,case-for-change,\"chapter 4, organisational benefits: one-off costs, table\"";
    for (to, field) in [
        (
            "low\",,£m,case-for-change,\"chapter 4, organisational benefits: one-off costs, table\"",
            "value",
        ),
        (
            "low\",0.13,,case-for-change,\"chapter 4, organisational benefits: one-off costs, table\"",
            "unit",
        ),
        ("low\",0.13,£m,,\"chapter 4, organisational benefits: one-off costs, table\"", "document"),
        ("low\",0.13,£m,case-for-change,", "place"),
    ] {
        let error = error_after(file, row, to);
        assert_eq!(error, format!("data/{file}, row 2, field {field}: it is empty"));
    }
}

#[test]
fn a_missing_column_is_named() {
    assert_eq!(
        error_after("figures/funding.csv", "id,label,value,unit", "id,label,amount,unit"),
        "data/figures/funding.csv, row 2, field value: the file has no such column"
    );
}

#[test]
fn an_unknown_document_is_named() {
    let error =
        error_after("figures/programme-team.csv", "£ a year,update-2023", "£ a year,update-2032");
    assert_eq!(
        error,
        "data/figures/programme-team.csv, row 2, field document: \"update-2032\" is not in documents.csv"
    );
    let error = error_after("disagreements.csv", ",high-peak-2020,3.8,", ",high-peak,3.8,");
    assert!(error.starts_with("data/disagreements.csv, row 13, field second-document"), "{error}");
}

#[test]
fn an_id_given_twice_is_refused_in_every_file() {
    for (file, id, twin) in [
        ("figures/residents.csv", "residents.bolsover,", "residents.amber-valley,"),
        ("councils.csv", "bolsover,", "amber-valley,"),
        ("documents.csv", "dales-2020,", "high-peak-2020,"),
        ("measures.csv", "alcohol,", "obesity,"),
        ("assumptions.csv", "network,", "stance,"),
        ("disagreements.csv", "savings-range-65,", "savings-high-total,"),
        ("caveats.csv", "overlap,", "wider-cost,"),
        ("savings-sequence.csv", "back-office,", "front-office,"),
    ] {
        let error = error_after(file, id, twin);
        let twin = twin.trim_end_matches(',');
        assert!(error.starts_with(&format!("data/{file}, row ")), "{error}");
        assert!(error.ends_with(&format!("\"{twin}\" is given twice")), "{error}");
    }
}

#[test]
fn an_id_given_in_two_figure_files_is_refused() {
    assert_eq!(
        error_after("figures/residents.csv", "residents.bolsover,", "cost.total.low,"),
        "data/figures/residents.csv, row 4, field id: \"cost.total.low\" is given twice"
    );
}

#[test]
fn a_low_figure_above_its_high_is_refused() {
    assert_eq!(
        error_after("figures/one-off-costs.csv", "low,10.00,", "low,19.00,"),
        "data/cost-lines.csv, row 7, field id: the low figure of \"cost.technology\" is above its high"
    );
    assert_eq!(
        error_after("figures/savings.csv", "high\",20.4,", "high\",2.4,"),
        "data/drivers.csv, row 2, field id: the low figure of \"driver.front-office\" is above its high"
    );
}

#[test]
fn a_missing_row_is_refused() {
    let residents =
        DataFiles::built_in().text("figures/residents.csv").unwrap_or_default().to_owned();
    let derby = residents.lines().find(|line| line.starts_with("residents.derby,")).expect("Derby");
    let error = error_after("figures/residents.csv", &format!("{derby}\n"), "");
    assert!(error.contains("residents.derby"), "{error}");
    assert_eq!(
        error_after("councils.csv", "derby,Derby City Council,Derby,unitary\n", ""),
        "data/councils.csv: it has 9 rows where 10 belong"
    );
    assert_eq!(
        error_after("savings-sequence.csv", "back-office,0,10,20,30,40\n", ""),
        "data/drivers.csv, row 3, field id: \"back-office\" is not in savings-sequence.csv"
    );
}

#[test]
fn yearly_shares_are_numbers_and_add_up_to_a_hundred() {
    let file = "savings-sequence.csv";
    assert_eq!(
        error_after(file, "front-office,0,25,25,25,25", "front-office,0,25,a quarter,25,25"),
        "data/savings-sequence.csv, row 2, field year-3: \"a quarter\" is not a number"
    );
    assert_eq!(
        error_after(file, "back-office,0,10,20,30,40", "back-office,0,10,20,30,41"),
        "data/savings-sequence.csv, row 3, field year-1: the yearly shares do not add up to 100"
    );
}

#[test]
fn names_that_point_nowhere_are_refused() {
    assert_eq!(
        error_after("measures.csv", "alcohol,health,", "alcohol,wealth,"),
        "data/measures.csv, row 3, field outcome: \"wealth\" is not in outcomes.csv"
    );
    assert_eq!(
        error_after("councils.csv", "Derby,unitary", "Derby,city"),
        "data/councils.csv, row 11, field tier: \"city\" is no tier: county, district or unitary"
    );
    assert_eq!(
        error_after("drivers.csv", ",high-peak", ",low-peak"),
        "data/drivers.csv, row 5, field excludes: \"low-peak\" is not in councils.csv"
    );
    assert_eq!(
        error_after("drivers.csv", ",high-peak,high-peak-2020,9.8", ",high-peak,,"),
        "data/drivers.csv, row 5, field excludes-document: it is empty"
    );
}

#[test]
fn a_difference_has_one_of_four_kinds() {
    assert_eq!(
        error_after("disagreements.csv", "high total\",disagree,", "high total\",disagrees,"),
        "data/disagreements.csv, row 2, field kind: \"disagrees\" is none of these: \
         disagree, rounding, different-things, changed-later"
    );
}

#[test]
fn an_event_has_a_date_a_sentence_and_a_mark_that_fits_its_paper() {
    let file = "events.csv";
    for (from, to, problem) in [
        (
            "county-joins-board,2024-02-22,",
            "county-joins-board,22 February 2024,",
            "row 13, field date: \"22 February 2024\" is no date: write 2024, 2024-02 or 2024-02-22",
        ),
        (
            "county-joins-board,2024-02-22,",
            "county-joins-board,2024-13,",
            "row 13, field date: \"2024-13\" is no date: write 2024, 2024-02 or 2024-02-22",
        ),
        (
            "publisher,county-2024-02,",
            "press,county-2024-02,",
            "row 13, field mark: it does not fit the mark of \"county-2024-02\" in documents.csv",
        ),
        (
            "press,buxton-2024,",
            "hearsay,buxton-2024,",
            "row 18, field mark: \"hearsay\" is none of these: paper, publisher, press",
        ),
        (
            "takes the same decision.",
            "takes the same decision",
            "row 14, field label: it is no whole sentence: the full stop is missing",
        ),
    ] {
        assert_eq!(error_after(file, from, to), format!("data/{file}, {problem}"));
    }
    assert_eq!(
        error_after("documents.csv", "22 February 2024,publisher", "22 February 2024,papers"),
        "data/documents.csv, row 11, field mark: \"papers\" is none of these: \
         publisher, press, worked out"
    );
}

#[test]
fn the_case_says_what_it_is_and_names_events_that_are_known() {
    let file = "case.csv";
    for (from, to, problem) in [
        (
            ",draft,",
            ",sketch,",
            "status: \"sketch\" is none of these: published, draft, illustration, example",
        ),
        (
            "county-withdraws;",
            "county-stays;",
            "after-events: \"county-stays\" is not in events.csv",
        ),
        (",2023,2020,", ",2023.5,2020,", "first-year: 2023.5 is no calendar year"),
        (
            "superseded.",
            "superseded",
            "standing: it is no whole sentence: the full stop is missing",
        ),
    ] {
        assert_eq!(error_after(file, from, to), format!("data/{file}, row 2, field {problem}"));
    }
}

#[test]
fn a_caveat_about_nothing_known_or_without_a_sentence_is_refused() {
    assert_eq!(
        error_after("caveats.csv", "wider-cost,wider-benefits;", "wider-cost,wider-benefit;"),
        "data/caveats.csv, row 2, field about: \"wider-benefit\" is none of these: \
         wider-benefits, savings, one-off-cost, team, who-takes-part"
    );
    assert_eq!(
        error_after("caveats.csv", "against them anywhere.\"", "against them anywhere\""),
        "data/caveats.csv, row 2, field text: it is no whole sentence: the full stop is missing"
    );
    let error = error_after("caveats.csv", ",review-2023,", ",review,");
    assert!(error.ends_with("\"review\" is not in documents.csv"), "{error}");
}

#[test]
fn staff_time_is_yes_or_empty() {
    assert_eq!(
        error_after("drivers.csv", "yes\nservice-delivery", "no\nservice-delivery"),
        "data/drivers.csv, row 3, field capacity: \"no\" is not yes or empty"
    );
}

#[test]
fn a_row_with_a_field_too_many_is_refused_with_its_row() {
    let error =
        error_after("posts.csv", "admin-support,Admin support", "admin-support,Admin,support");
    assert!(error.starts_with("data/posts.csv, row 5: the number of fields"), "{error}");
}

#[test]
fn an_empty_file_is_refused() {
    for file in ["drivers.csv", "figures/funding.csv"] {
        let files = DataFiles::built_in().with(file, String::new());
        let error = Evidence::read(&files).expect_err("the file is empty").to_string();
        assert_eq!(error, format!("data/{file}: it has no rows"));
    }
}
