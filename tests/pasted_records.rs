//! What happened as a table: pasted from a spreadsheet, and saved as CSV.

mod common;

use common::case;
use derwent::model::{MilestoneState, Record};
use derwent::scenario::{Pasted, paste_record, read_file, record_csv};

fn paste(text: &str) -> Pasted {
    paste_record(text, &Record::default(), case(), &common::defaults()).unwrap()
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
    let expected = [("front-office", 3, 1_200_000.0), ("third-party-spend", 3, 1_200_000.0)];
    assert_eq!(sums(&pasted), expected);
    let said = "Row 4, “team”: -500 is below 0; it can be 0 or more; it was left out.";
    assert_eq!(pasted.said, [said]);
}

/// Rows after "id;year;value;…", and what is said of them.
const LEFT_OUT: &[(&str, &str)] = &[
    (
        "obesity;3;12/03/2025",
        "Row 2, “obesity”: “12/03/2025” is a date and no figure; it was left out.",
    ),
    ("obesity;3;Mar-25", "Row 2, “obesity”: “Mar-25” is a date and no figure; it was left out."),
    (
        "obesity;3;about 64",
        "Row 2, “obesity”: “about 64” is no figure; write one in digits, such as 3 or 12.5; it was left out.",
    ),
    (
        "obesity;3;64,2",
        "Row 2, “obesity”: “64,2” has a comma for a decimal point; write 64.2, and 1,500 for \
         thousands; it was left out.",
    ),
    (
        "tourists;3;40%",
        "Row 2, “tourists”: “40%” is per cent, and it is counted in m visitors; it was left out.",
    ),
    ("happiness;3;7", "Row 2, “happiness”: the case has none of this name; it was left out."),
    (
        "obesity;31;64",
        "Row 2, “obesity”: “31” is outside the years that can be recorded, Year 1, 2023/24, to \
         Year 10, 2032/33; it was left out.",
    ),
    (
        "obesity;2019/20;64",
        "Row 2, “obesity”: “2019/20” is outside the years that can be recorded, Year 1, 2023/24, \
         to Year 10, 2032/33; it was left out.",
    ),
    (
        "obesity;Year 3, 2024/25;64",
        "Row 2, “obesity”: “Year 3, 2024/25” is no year; write one like Year 3, 2025/26; it was \
         left out.",
    ),
    (
        "smoking;3;150%",
        "Row 2, “smoking”: 150 is no share; a share is from 0% to 100%; it was left out.",
    ),
    (
        "children-in-need;3;-4",
        "Row 2, “children-in-need”: -4 is below 0; it can be 0 or more; it was left out.",
    ),
    (
        "obesitty;3;64",
        "Row 2, “obesitty”: the case has none of this name; the nearest is “obesity”; it was left \
         out.",
    ),
    (
        "obesity;01/04/2025;64",
        "Row 2, “obesity”: “01/04/2025” is a date and no year; write one like Year 3, 2025/26; it was \
         left out.",
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
        "Row 3, “co2”: “low” is no figure; write one in digits, such as 3 or 12.5; it was left out.",
    ];
    assert_eq!(pasted.said, said);
}

#[test]
fn what_is_no_table_of_a_record_is_refused_whole() {
    let refuse = |text: &str| {
        paste_record(text, &Record::default(), case(), &common::defaults()).unwrap_err()
    };
    assert_eq!(refuse(" \n\n"), "There is no table: nothing was pasted.");
    let said = refuse("Council\tSpend\nErewash\t5\n");
    assert!(said.starts_with("The first row names no column for what was recorded"), "{said}");
    assert!(refuse("label,Year 3\n\n").contains("its first row alone"));
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
fn what_could_be_several_things_is_what_its_cells_can_be_said_of_or_asked_for() {
    let pasted = paste("id,year,value\ntechnology,1,3\napprenticeships,1,6600\n");
    assert_eq!(sums(&pasted), [("technology", 1, 3.0)]);
    assert_eq!(values(&pasted), [("apprenticeships", 1, 6600.0)]);
    assert_eq!(sums(&paste("Label,Year 1\nTechnology,3\n")), [("technology", 1, 3.0)]);
    assert_eq!(paste("id,state\napprenticeships,granted\n").record.asks.len(), 1);
    let pasted = paste("label,value\nTechnology,3\n");
    let said = "Row 2, “Technology”: the case has several of this name; write “line” or “enabler” \
                in a column “what”; it was left out.";
    assert_eq!(pasted.said, [said]);
    let pasted = paste("what,label,value\nEnabler,Technology,3\n");
    assert_eq!(pasted.record.enablers.len(), 1, "{:?}", pasted.said);
}

#[test]
fn a_row_with_more_cells_than_the_first_is_left_out_whole() {
    let pasted = paste("label,Year 3,Year 4\nChildren in need,3 025,2,950\nUnemployment,4,5,,\n");
    assert_eq!(values(&pasted), [("unemployment", 3, 4.0), ("unemployment", 4, 5.0)]);
    let said = "Row 2, “Children in need”: it has more cells than the first row; a figure with a \
                comma in it needs quotes, such as \"2,950\"; it was left out.";
    assert_eq!(pasted.said, [said]);
}

#[test]
fn of_what_is_there_more_than_once_nothing_is_entered() {
    let pasted = paste("id,year,value\nobesity,3,64\nsmoking,3,12\nobesity,2025/26,63\n");
    assert_eq!(values(&pasted), [("smoking", 3, 12.0)]);
    assert_eq!(pasted.entered, 1);
    let said = "Rows 2 and 4, “obesity”: Year 3, 2025/26 is there more than once; keep one; all \
                were left out.";
    assert_eq!(pasted.said, [said]);
    let pasted = paste("id,Year 3,2025/26,Year 4\nobesity,64,63,62\n");
    assert_eq!(values(&pasted), [("obesity", 4, 62.0)]);
    assert!(pasted.said[0].starts_with("Row 2, “obesity”: Year 3, 2025/26 is there more than"));
    let pasted = paste("what,id,state\nask,housing,refused\nask,housing,granted\n");
    assert!(pasted.record.is_empty());
    assert!(pasted.said[0].starts_with("Rows 2 and 3, “housing”: it is there more than once"));
}

// Year 1 of the sums is 2023/24, that of the plan 2020/21.
#[test]
fn a_year_is_taken_as_the_page_writes_it_for_figures_and_milestones_alike() {
    for year in ["3", "Year 3", "2025/26", "2025", "\"Year 3, 2025/26\"", "Year 3 (2025/26)"] {
        let pasted = paste(&format!("id,year,value\nobesity,{year},64\n"));
        assert_eq!(values(&pasted), [("obesity", 3, 64.0)], "{year}: {:?}", pasted.said);
    }
    for year in ["8", "Year 8", "2027/28", "2027", "\"Year 8, 2027/28\""] {
        let pasted = paste(&format!("id,expected\nn-plan,{year}\n"));
        assert_eq!(pasted.record.milestones[0].expected, Some(8), "{year}: {:?}", pasted.said);
    }
    let pasted = paste("id,expected\nn-plan,2060\n");
    let said = "Row 2, “n-plan”: “2060” is outside the years that can be recorded, Year 1, \
                2020/21, to Year 30, 2049/50; it was left out.";
    assert_eq!(pasted.said, [said]);
    let pasted = paste("label,Year 3,Year 15\nUnemployment,4,3\nAdults who smoke,12,11\n");
    assert_eq!(values(&pasted), [("unemployment", 3, 4.0), ("smoking", 3, 12.0)]);
    let said = "Column “Year 15” is outside the years that can be recorded, Year 1, 2023/24, to \
                Year 10, 2032/33; it was left out.";
    assert_eq!(pasted.said, [said]);
}

#[test]
fn what_was_there_is_replaced_for_its_year_and_else_stays() {
    let before = paste("id,year,value\nobesity,2,65\nobesity,3,64\n").record;
    let after = paste_record("id,year,value\nobesity,3,63\n", &before, case(), &common::defaults())
        .unwrap();
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

/// A legitimate table, or one figure torn in two: both have a cell for each head.
#[test]
fn two_cells_that_may_be_one_figure_are_read_and_said() {
    let pasted = paste("label,Year 3,Year 4\nChildren in need,2,950\nUnemployment,4,5\n");
    let expected = [("children-in-need", 3, 2.0), ("children-in-need", 4, 950.0)];
    assert_eq!(values(&pasted)[..2], expected);
    assert_eq!(pasted.entered, 4);
    let said = "Row 2, “Children in need”: 2 was read in Year 3, 2025/26 and 950 in Year 4, 2026/27. \
                If that is one figure with a comma in it, put it in quotes, such as \"2,950\", and enter \
                the table again.";
    assert_eq!(pasted.said, [said]);
    for plain in [
        "label,Year 3,Year 4\nChildren in need,\"2,950\",3100\n",
        "label;Year 3;Year 4\nChildren in need;2;950\n",
        "label\tYear 3\tYear 4\nChildren in need\t2\t950\n",
        "label,Year 3,Year 4\nChildren in need,2950,950\n",
    ] {
        assert_eq!(paste(plain).said, Vec::<String>::new(), "{plain}");
    }
}
