//! What is said of a case that is opened all the same.

mod toy;

use toy::{texts, toy, warnings_after};

#[test]
fn the_toy_case_has_one_line_that_is_not_published() {
    assert_eq!(
        texts(&toy().warnings),
        [
            "table lines, row \"moving\", field low: it is not published; it is counted as nothing and said so"
        ]
    );
}

#[test]
fn every_kind_of_warning_names_its_place() {
    for (file, from, to, warning) in [
        (
            "case.csv",
            ",2024,2025",
            ",,2025",
            "table case, row \"toy\", field price-base: it does not say in the prices of which year it counts",
        ),
        (
            "figures/a.csv",
            "%,plan,p. 8",
            "%,,p. 8",
            "table figures, row \"smoking.now\", field document: a figure without document",
        ),
        (
            "figures/a.csv",
            "%,plan,p. 8",
            "%,plan,",
            "table figures, row \"smoking.now\", field place: a figure without place",
        ),
        (
            "lines.csv",
            "plan,p. 3",
            ",",
            "table lines, row \"desk\" of option \"one\", field document: a figure without document and place",
        ),
        (
            "measures.csv",
            "plan,p. 8",
            ",",
            "table measures, row \"smoking\", field document: a figure without document and place",
        ),
        (
            "sources.csv",
            "small:2,plan,p. 10",
            "small:2,,",
            "table sources, row \"own\", field document: a figure without document and place",
        ),
        (
            "weights.csv",
            "£m,plan,p. 1",
            "£m,,",
            "table weights, row 1, field document: a figure without document and place",
        ),
        (
            "councils.csv",
            "census,table 1",
            ",",
            "table councils, row \"north\", field document: a figure without document and place",
        ),
        (
            "assumptions.csv",
            "We think so.",
            "",
            "table assumptions, row \"delay\", field reason: no reason is given for what is assumed",
        ),
        (
            "assumptions.csv",
            "delay,Delay,0.5",
            "part,Parts,20",
            "table councils, row \"north\", field part: the assumption \"part\" gives a value for the lever part.north too, and that one holds",
        ),
        (
            "assumptions.csv",
            "delay,Delay,0.5",
            "fund.pot-last-year,Until,3",
            "table sources, row \"pot\", field last-year: the assumption \"fund.pot-last-year\" gives a value for the lever fund.pot-last-year too, and that one holds",
        ),
        (
            "assumptions.csv",
            "delay,Delay,0.5",
            "project.1,Solar,3",
            "table projects, row \"solar\", field years: the assumption \"project.1\" gives a value for the lever project.1.years too, and that one holds",
        ),
        (
            "lines.csv",
            ",north,1/3",
            ",shire; north; south,1/3",
            "table lines, row \"desk\" of option \"two\", field excludes: it excludes every council of the case",
        ),
        (
            "lines.csv",
            "Licences,,10,£k",
            "Licences,,figure:pot,£m",
            "table lines, row \"licences\", field high: \"pot\" is printed in £k a year and counted here in £m; the unit of the line should be that of its figures",
        ),
    ] {
        let warnings = warnings_after(file, from, to);
        assert!(warnings.iter().any(|said| said == warning), "{file}: {to:?} gave {warnings:#?}");
    }
}

#[test]
fn a_figure_that_is_named_has_its_place_in_the_table_of_figures() {
    let warnings =
        warnings_after("councils.csv", "60000,,,,50,census,table 1", "figure:people.city,,,,50,,");
    assert_eq!(warnings.len(), 1, "{warnings:#?}");
}
