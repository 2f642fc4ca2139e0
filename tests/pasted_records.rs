//! What happened as a table: pasted from a spreadsheet, and saved as CSV.

mod common;

use common::case;
use derwent::model::{MilestoneState, Record};
use derwent::scenario::{Pasted, paste_record, read_file, record_csv};

fn paste(text: &str) -> Pasted {
    paste_record(text, &Record::default(), case(), 2023).unwrap()
}

fn values(pasted: &Pasted) -> Vec<(&str, u32, f64)> {
    pasted.record.measures.iter().map(|one| (one.id.as_str(), one.year, one.value)).collect()
}

fn sums(pasted: &Pasted) -> Vec<(&str, u32, f64)> {
    pasted.record.lines.iter().map(|one| (one.id.as_str(), one.year, one.sum)).collect()
}

#[test]
fn a_table_with_a_column_for_each_year_is_taken() {
    let pasted = paste(
        "Measure\t2024/25\tYear 3\t2026-27\n\
         Adults who are obese or overweight\t64.2%\t63\t\n\
         Tourists\t34.1m\t\t36 m visitors\n\
         Apprenticeships offered\t6,600\t6,700\t6,750\n",
    );
    let expected = [
        ("obesity", 2, 64.2),
        ("obesity", 3, 63.0),
        ("tourists", 2, 34.1),
        ("tourists", 4, 36.0),
        ("apprenticeships", 2, 6600.0),
        ("apprenticeships", 3, 6700.0),
        ("apprenticeships", 4, 6750.0),
    ];
    assert_eq!(values(&pasted), expected);
    assert_eq!(pasted.entered, 7);
    assert_eq!(pasted.said, ["2 empty cells were passed over."]);
}

#[test]
fn sums_are_understood_as_they_are_typed() {
    let pasted = paste(
        "id,year,value\nfront-office,3,\"£1,200,000\"\nthird-party-spend,2025/26,£1.2m\n\
         team,1,(500)\n",
    );
    let expected = [
        ("front-office", 3, 1_200_000.0),
        ("third-party-spend", 3, 1_200_000.0),
        ("team", 1, -500.0),
    ];
    assert_eq!(sums(&pasted), expected);
    assert_eq!(pasted.said, [""; 0]);
}

/// Rows after "id;year;value;…", and what is said of them.
const LEFT_OUT: &[(&str, &str)] = &[
    (
        "obesity;3;12/03/2025",
        "Row 2, “obesity”: “12/03/2025” is a date and no figure; it was left out.",
    ),
    ("obesity;3;Mar-25", "Row 2, “obesity”: “Mar-25” is a date and no figure; it was left out."),
    ("obesity;3;about 64", "Row 2, “obesity”: “about 64” is no figure; it was left out."),
    (
        "obesity;3;64,2",
        "Row 2, “obesity”: “64,2” has a comma for a decimal point; write 1.5, and 1,500 for \
         thousands; it was left out.",
    ),
    (
        "tourists;3;40%",
        "Row 2, “tourists”: “40%” is per cent, and it is counted in m visitors; it was left out.",
    ),
    ("happiness;3;7", "Row 2, “happiness”: the case has none of this name; it was left out."),
    (
        "obesity;31;64",
        "Row 2, “obesity”: “31” is no year of the plan, such as 3 or 2025/26; it was left out.",
    ),
    (
        "obesity;01/04/2025;64",
        "Row 2, “obesity”: “01/04/2025” is a date and no year; it was left out.",
    ),
    ("obesity;;64", "Row 2, “obesity”: it says no year; it was left out."),
    ("obesity;3;", "One empty cell was passed over."),
];

#[test]
fn what_is_no_figure_is_said_with_its_row_and_left_out() {
    for (row, said) in LEFT_OUT {
        let pasted = paste(&format!("id;year;value\n{row}\n"));
        assert_eq!(pasted.said, [*said]);
        assert!(pasted.record.is_empty(), "{row}");
        assert_eq!(pasted.entered, 0);
    }
}

#[test]
fn one_wrong_row_takes_no_other_with_it() {
    let pasted = paste("id\t3\tRAG\tid\nobesity\t64\tred\t\nco2\tlow\tred\t\nsmoking\t12\t\t\n");
    assert_eq!(values(&pasted), [("obesity", 3, 64.0), ("smoking", 3, 12.0)]);
    let said = [
        "Column “RAG” is none of the record; it was left out.",
        "Column “id” is there twice; the first counts.",
        "Row 3, “co2”: “low” is no figure; it was left out.",
    ];
    assert_eq!(pasted.said, said);
}

#[test]
fn what_is_no_table_of_a_record_is_refused_whole() {
    let refuse = |text: &str| paste_record(text, &Record::default(), case(), 2023).unwrap_err();
    assert_eq!(refuse(" \n\n"), "There is no table: nothing was pasted.");
    let said = refuse("Council\tSpend\nErewash\t5\n");
    assert!(said.starts_with("The first row names no column for what was recorded"), "{said}");
    assert_eq!(refuse(&"x".repeat(1_000_001)), "The table is larger than 1 MB.");
}

#[test]
fn milestones_and_asks_are_taken_with_their_state() {
    let pasted = paste(
        "what,id,state,year,expected,note\n\
         milestone,n-plan,under way,,8,\"Held up, by floods\"\n\
         milestone,p-forum,Done,2,,\n\
         milestone,a-hub,done,,,\n\
         milestone,j-plan,perhaps,,,\n\
         milestone,j-budgets,,,,\n\
         ask,housing,refused,,,\n\
         spaceship,x,,,,\n",
    );
    let milestones = &pasted.record.milestones;
    assert_eq!(milestones.len(), 2);
    assert_eq!((milestones[0].expected, &*milestones[0].note), (Some(8), "Held up, by floods"));
    assert_eq!((milestones[1].state, milestones[1].year), (Some(MilestoneState::Done), Some(2)));
    assert_eq!(pasted.record.asks.len(), 1);
    let said = [
        "Row 4, “a-hub”: it is done, and \"year\" does not say in which year; it was left out.",
        "Row 5, “j-plan”: the state “perhaps” is none of not begun, under way, done, dropped; it was left out.",
        "Row 6, “j-budgets”: nothing is said of it; it was left out.",
        "Row 8, “x”: “spaceship” is nothing that can be recorded: measure, line, milestone, ask, enabler, risk; it was left out.",
    ];
    assert_eq!(pasted.said, said);
}

// Technology is a line of one-off cost and an enabler; apprenticeships are a measure and an ask.
#[test]
fn what_could_be_several_things_is_asked_for() {
    let pasted = paste("id,year,value\ntechnology,1,3\napprenticeships,1,6600\n");
    let said = |row: &str| {
        format!(
            "Row {row}: the case has several of this name; say which under “what”; it was left out."
        )
    };
    let expected = [said("2, “technology”"), said("3, “apprenticeships”")];
    assert_eq!(pasted.said, expected);
    let pasted =
        paste("what,id,year,value\nline,technology,1,3\nMeasures,apprenticeships,1,6600\n");
    assert_eq!(sums(&pasted), [("technology", 1, 3.0)]);
    assert_eq!(values(&pasted), [("apprenticeships", 1, 6600.0)]);
}

#[test]
fn what_was_there_is_replaced_for_its_year_and_else_stays() {
    let before = paste("id,year,value\nobesity,2,65\nobesity,3,64\n").record;
    let after = paste_record("id,year,value\nobesity,3,63\n", &before, case(), 2023).unwrap();
    assert_eq!(values(&after), [("obesity", 2, 65.0), ("obesity", 3, 63.0)]);
}

#[test]
fn what_is_saved_as_csv_comes_back_when_it_is_pasted() {
    let file = r#"{"format": 1, "record": {
        "now": "2026-11",
        "measures": [{"id": "obesity", "year": 3, "value": 64.25, "note": "a, \"b\""}],
        "lines": [{"id": "front-office", "year": 3, "sum": 1200000.5}, {"id": "team", "year": 1, "sum": 70000}],
        "milestones": [{"id": "n-plan", "state": "under way", "expected": 8}, {"id": "p-forum", "state": "done", "year": 2}],
        "asks": [{"id": "post-16", "state": "granted"}],
        "enablers": [{"id": "culture", "score": 2.1}],
        "risks": [{"id": "capacity", "likelihood": 4, "impact": 5, "owner": "The board"},
                  {"id": "own-1", "label": "Nobody comes", "likelihood": 1, "impact": 2}]}}"#;
    let record = read_file(file.as_bytes(), common::cases()).unwrap().record;
    let text = record_csv(&record, case());
    assert!(
        text.starts_with("what,id,label,year,value,state,expected,likelihood,impact,owner,note\n")
    );
    assert!(text.contains("measure,obesity,Adults who are obese or overweight,3,64.25,"));
    let pasted = paste(&text);
    assert_eq!(pasted.record, *record);
    assert_eq!(pasted.said, [""; 0]);
    assert_eq!(pasted.entered, 10);
}
