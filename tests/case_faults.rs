//! Each fault of a case says what is wrong, where, and what is allowed.

mod toy;

use derwent::case::{CASE_SIZE_LIMIT, Case, FAULT_LIMIT, Tables};
use toy::{FILES, faults_after, tables, texts, with};

#[rustfmt::skip]
/// A change of one file, and what is said of it alone.
const FAULTS: &[(&str, &str, &str, &str)] = &[
    // The case and its councils.
    ("case.csv", "toy,Toy,", ",Toy,", "table case, row 1, field id: it is empty, and it is needed in every row"),
    ("case.csv", ",2025,", ",2041,", "table case, row \"toy\", field first-year: \"2041\" is not a whole number from 2020 to 2040"),
    ("case.csv", ",2025,", ",2025.5,", "table case, row \"toy\", field first-year: \"2025.5\" is not a whole number from 2020 to 2040"),
    ("case.csv", ",example,", ",sample,", "table case, row \"toy\", field status: \"sample\" is not one of published, draft, illustration, example"),
    ("case.csv", ",start\n", ",begin\n", "table case, row \"toy\", field default-preset: \"begin\" is not in the table presets"),
    ("councils.csv", "District,lower,,60000,", "District,middle,,60000,", "table councils, row \"north\", field layer: \"middle\" is not one of upper, lower, both"),
    ("councils.csv", ",60000,", ",,", "table councils, row \"north\", field residents: it is empty, and only an upper council has none"),
    ("councils.csv", ",60000,", ",sixty,", "table councils, row \"north\", field residents: \"sixty\" is no number: write it plain, such as 0.25 or 1200000, or name a published one, such as figure:its-id"),
    ("councils.csv", ",60000,", ",-1,", "table councils, row \"north\", field residents: \"-1\" is not a number from 0 to 1000000000"),
    ("councils.csv", "upper,,,,,2,", "upper,,,no,,2,", "table councils, row \"shire\", field in-case: an upper council is always in the case: yes, or empty"),
    ("councils.csv", "lower,shire,", "lower,city,", "table councils, row \"south\", field upper: \"city\" is no upper council"),
    ("councils.csv", "lower,shire,", "lower,hire,", "table councils, row \"south\", field upper: \"hire\" is not in the table councils"),
    ("councils.csv", "both,,figure", "both,shire,figure", "table councils, row \"city\", field upper: only a lower council belongs to an upper one"),
    ("councils.csv", "figure:people.city", "figure:people.town", "table councils, row \"city\", field residents: \"people.town\" is not in the table figures"),
    ("councils.csv", ",yes,joins,", ",maybe,joins,", "table councils, row \"south\", field in-case: \"maybe\" is not one of yes, no"),
    ("councils.csv", ",yes,joins,", ",yes,pays,", "table councils, row \"south\", field stance: \"pays\" is not one of funds, joins, out"),
    ("councils.csv", ",,,2,,", ",,,21,,", "table councils, row \"shire\", field share: \"21\" is not a whole number from 0 to 20"),
    ("councils.csv", ",50,census", ",101,census", "table councils, row \"north\", field part: \"101\" is not a number from 0 to 100"),
    ("councils.csv", ",50,census", ",33.33333,census", "table councils, row \"north\", field part: 33.33333 has more than four decimals"),
    ("councils.csv", "census,table 1", "cencus,table 1", "table councils, row \"north\", field document: \"cencus\" is not in the table documents"),
    // Weights.
    ("weights.csv", "care,north,", "care,shire,", "table weights, row 2, field key: \"care\" is given twice for the council \"shire\"; each is there once"),
    ("weights.csv", "calls,city,", "calls,town,", "table weights, row 4, field council: \"town\" is not in the table councils"),
    ("weights.csv", "2000,£k", "2000,posts", "table lines, row \"buying\", field rate-of: the weights of \"care\" are not all in £m, £k or £, and percent of them are no money"),
    // Lines.
    ("lines.csv", "desk,one,saving", "desk,three,saving", "table lines, row \"desk\" of option \"three\", field option: \"three\" is not in the table options"),
    ("lines.csv", "desk,two,saving", "desk,one,saving", "table lines, row \"desk\" of option \"one\", field id: \"desk\" is given twice for the option \"one\"; each is there once"),
    ("lines.csv", "desk,two,saving", "desk,,saving", "table lines, row \"desk\" of option \"one\", field id: \"desk\" is there with an option and without one; it holds for all options or for each its own"),
    ("lines.csv", "desk,two,saving", "desk,two,cost", "table lines, row \"desk\" of option \"two\", field kind: it is a cost here and a saving in another option; one id is one line"),
    ("lines.csv", "desk,one,saving", "desk,one,income", "table lines, row \"desk\" of option \"one\", field kind: \"income\" is not one of saving, cost, one-off"),
    ("lines.csv", "1.5,2.5,£m", "3,2.5,£m", "table lines, row \"desk\" of option \"one\", field low: 3 is above the high figure, which is 2.5"),
    ("lines.csv", "1.5,2.5,£m", "1.5,2.5,£bn", "table lines, row \"desk\" of option \"one\", field unit: \"£bn\" is not one of £m, £k, £, %"),
    ("lines.csv", "1.5,2.5,£m", "1.5,2.5,%", "table lines, row \"desk\" of option \"one\", field unit: % needs a rate-of: the key of the table weights of which it is percent"),
    ("lines.csv", "2.5,5,%", "2.5,5,£m", "table lines, row \"buying\", field unit: with rate-of, low and high are percent: %, not £m"),
    ("lines.csv", ",care,", ",cares,", "table lines, row \"buying\", field rate-of: \"cares\" is no key of the table weights"),
    ("lines.csv", ",calls,", ",call,", "table lines, row \"licences\", field key: \"call\" is no key of the table weights"),
    ("lines.csv", ",north,1/3", ",nort,1/3", "table lines, row \"desk\" of option \"two\", field excludes: \"nort\" is not in the table councils"),
    ("lines.csv", ",north,1/3", ",north; north,1/3", "table lines, row \"desk\" of option \"two\", field excludes: \"north\" is there twice"),
    ("lines.csv", "0.25; 0.75", "0.25; 0.7", "table lines, row \"desk\" of option \"one\", field phasing: the shares add up to 0.95, not to 1"),
    ("lines.csv", "0.25; 0.75", "0.25; 0.75000001", "table lines, row \"desk\" of option \"one\", field phasing: the shares add up to 1.00000001, not to 1"),
    ("lines.csv", "0.25; 0.75", "0.25; most", "table lines, row \"desk\" of option \"one\", field phasing: \"most\" is no share from 0 to 1, such as 0.25 or 1/3"),
    ("lines.csv", "0.25; 0.75", "1.5; -0.5", "table lines, row \"desk\" of option \"one\", field phasing: \"1.5\" is no share from 0 to 1, such as 0.25 or 1/3"),
    ("lines.csv", "1/3; 1/3; 1/3", "1/0; 1", "table lines, row \"desk\" of option \"two\", field phasing: \"1/0\" is no share from 0 to 1, such as 0.25 or 1/3"),
    ("lines.csv", ",2,9,", ",0,9,", "table lines, row \"desk\" of option \"one\", field first-year: \"0\" is not a whole number from 1 to 100"),
    ("lines.csv", ",1,,,,,yes,", ",1,,,0.02,,yes,", "table lines, row \"training\", field growth: a one-off line has none; leave it empty"),
    ("lines.csv", ",1,,,,,yes,", ",1,,3,,,yes,", "table lines, row \"training\", field last-year: a one-off line has none; leave it empty"),
    ("lines.csv", ",1,,,,,yes,", ",1,,,,yes,yes,", "table lines, row \"training\", field capacity: a one-off line is no staff time; leave it empty"),
    ("lines.csv", "0.02,yes,,", "0.02,yes,yes,", "table lines, row \"desk\" of option \"one\", field contingency: only a one-off line has contingency; leave it empty"),
    ("lines.csv", "moving,", "contingency,", "table lines, row \"contingency\", field id: \"contingency\" has a meaning of its own; take another id"),
    ("lines.csv", "moving,", "Moving,", "table lines, row \"Moving\", field id: \"Moving\" is no id: a-z, 0-9 and -, at most 40 of them"),
    ("lines.csv", "moving,,one-off,Moving,", "moving,,one-off,,", "table lines, row \"moving\", field label: it is empty, and it is needed in every row"),
    ("phasings.csv", "0.5; 0.5", "0.5", "table phasings, row \"soon\", field shares: the shares add up to 0.5, not to 1"),
    // Measures.
    ("measures.csv", ",health,", ",wealth,", "table measures, row \"smoking\", field outcome: \"wealth\" is not in the table outcomes"),
    ("measures.csv", ",hall,", ",wall,", "table measures, row \"smoking\", field first-milestone: \"wall\" is not in the table milestones"),
    // The team.
    ("team-plans.csv", "bought,", "none,", "table team-plans, row \"none\", field id: \"none\" has a meaning of its own; take another id"),
    ("team-phases.csv", "manager=1,", "manger=1,", "table team-phases, row 1, field posts: \"manger\" is not in the table posts"),
    ("team-phases.csv", "manager=1,", "manager,", "table team-phases, row 1, field posts: \"manager\" lacks its number: write id=2"),
    ("team-phases.csv", "manager=1,", "manager=1; manager=2,", "table team-phases, row 1, field posts: \"manager\" is there twice"),
    ("team-phases.csv", "manager=1,", "manager=-1,", "table team-phases, row 1, field posts: \"manager=-1\" has no number from 0"),
    ("team-phases.csv", "travel=500", "trains=500", "table team-phases, row 1, field non-pay: \"trains\" is not in the table non-pay"),
    ("team-phases.csv", "small,1,6,", "small,1,13,", "table team-phases, row 1, field months: \"13\" is not a number from 1 to 12"),
    ("team-phases.csv", "small,1,6,", "small,2,6,", "table team-phases, row 2, field first-year: another phase of the plan begins in year 2 too"),
    ("team-phases.csv", "small,1,6,,", "small,1,6,70000,", "table team-phases, row 1, field total: it has posts as well; pay is either the one or the other"),
    ("team-phases.csv", "travel=500,", "travel=500,yes", "table team-phases, row 2, field adjustable: another adjustable phase of the plan has other posts or items, and one lever sets both; make them the same, or only one adjustable"),
    ("team-phases.csv", "manager=figure:managers", "manager=10.5", "table team-phases, row 2, field posts: an adjustable phase has at most 10 posts of a kind"),
    ("team-phases.csv", "travel; rooms", "travel; rooms=250001", "table team-phases, row 2, field non-pay: in an adjustable phase an item costs at most 250000, in whole pounds a year"),
    // Sources.
    ("sources.csv", "pot,A pot", "members,A pot", "table sources, row \"members\", field id: \"members\" has a meaning of its own; take another id"),
    ("sources.csv", "pot,A pot", "own-last-year,A pot", "table sources, row \"own-last-year\", field id: \"own-last-year\" has a meaning of its own; take another id"),
    ("sources.csv", ",40000,,", ",600000,,", "table sources, row \"own\", field amount: 600000 is above the source's max, which is 500000 where none is given"),
    ("sources.csv", "600000,700000", "800000,700000", "table sources, row \"pot\", field amount: 800000 is above the source's max, which is 700000"),
    ("sources.csv", ",2,5,0.1", ",2,11,0.1", "table sources, row \"pot\", field last-year: \"11\" is not a whole number from 1 to 10; leave it empty for no end"),
    ("sources.csv", ",shire,40000", ",hire,40000", "table sources, row \"own\", field payer: \"hire\" is not in the table councils"),
    ("sources.csv", "small:1; small:2", "large:1", "table sources, row \"own\", field in-full: \"large\" is not in the table team-plans"),
    ("sources.csv", "small:1; small:2", "small", "table sources, row \"own\", field in-full: \"small\" names no year of the plan: write plan:1"),
    ("projects.csv", "north; city", "north; town", "table projects, row \"solar\", field councils: \"town\" is not in the table councils"),
    ("projects.csv", ",2,10,", ",2,31,", "table projects, row \"solar\", field years: \"31\" is not a whole number from 1 to 30"),
    ("projects.csv", ",equal\n", ",by-size\n", "table projects, row \"solar\", field benefit-rule: \"by-size\" is not one of equal, population, savings, shares"),
    // Papers.
    ("assumptions.csv", ",amber,", ",orange,", "table assumptions, row \"delay\", field quality: \"orange\" is not one of green, amber, red"),
    ("assumptions.csv", "figure:rate", "figure:rates", "table assumptions, row \"discount-rate\", field value: \"rates\" is not in the table figures"),
    ("presets.csv", "delay=2;", "delay;", "table presets, row \"late\", field changes: \"delay\" changes nothing: write lever=value"),
    ("presets.csv", "delay=2;", "=2;", "table presets, row \"late\", field changes: \"=2\" names no lever: write lever=value"),
    ("presets.csv", "delay=2;", "delay=2; delay=3;", "table presets, row \"late\", field changes: the lever \"delay\" is there twice"),
    ("documents.csv", ",publisher\n", ",paper\n", "table documents, row \"census\", field mark: \"paper\" is not one of publisher, press, worked out"),
    ("figures/a.csv", "smoking.now,Smokers now,15.0", "smoking.now,Smokers now,", "table figures, row \"smoking.now\", field value: it is empty, and it is needed in every row"),
    ("figures/b.csv", "managers,Managers", "smoking.now,Managers", "table figures, row \"smoking.now\", field id: \"smoking.now\" is given twice; each is there once"),
    ("disagreements.csv", "Rounding,rounding,", "Rounding,rounded,", "table disagreements, row \"rounding\", field kind: \"rounded\" is not one of disagree, rounding, different-things, changed-later"),
    ("caveats.csv", "savings; team", "savings; teams", "table caveats, row \"none\", field about: \"teams\" is not one of wider-benefits, savings, one-off-cost, team, who-takes-part"),
    // The plan.
    ("milestones.csv", "hall,a,", "hall,b,", "table milestones, row \"hall\", field priority: \"b\" is not in the table priorities"),
    ("enablers.csv", "Trust,1,3", "Trust,1,5", "table enablers, row \"trust\", field future: \"5\" is not a number from 1 to 4"),
    ("dependencies.csv", "build,hall", "built,hall", "table dependencies, row 1, field from: \"built\" is in none of the tables milestones, activities, enablers"),
    ("dependencies.csv", "build,hall,printed\n", "build,hall,printed\nopening,build,printed\n", "table dependencies, row 1, field to: \"build\", \"hall\" and \"opening\" stand in a circle of steps that wait for one another"),
    ("dependencies.csv", "build,hall,printed\n", "build,hall,printed\nhall,hall,printed\n", "table dependencies, row 2, field to: \"hall\" waits for itself"),
    // What only hangs on a circle is not named.
    ("dependencies.csv", "build,hall,printed\nhall,opening", "hall,opening,printed\nbuild,hall,printed\nhall,build", "table dependencies, row 2, field to: \"build\" and \"hall\" stand in a circle of steps that wait for one another"),
    ("events.csv", "2024-02-22", "22 February 2024", "table events, row \"start\", field date: \"22 February 2024\" is no date: write 2024, 2024-02 or 2024-02-22"),
    // What the tables are.
    ("phasings.csv", "id,label,shares", "id,label,share", "table phasings, field \"share\": there is no such column; there are id, label, shares"),
    ("posts.csv", "manager,Manager,50000", "manager,Manager,50,000", "table posts, row \"manager\": it has 4 fields where the first line of posts.csv has 3; a text with a comma in it stands in quotes"),
    ("posts.csv", "id,label,cost", "id,label,cost,cost", "table posts, field \"cost\": posts.csv has this column twice"),
];

#[test]
fn every_fault_says_what_is_wrong_where_and_what_is_allowed() {
    for (file, from, to, fault) in FAULTS {
        let faults = faults_after(file, from, to);
        assert!(faults.iter().any(|said| said == fault), "{file}: {to:?} gave {faults:#?}");
    }
}

#[test]
fn one_fault_is_said_once() {
    // A wrong name leaves a reference to it without its row, and a wrong figure is a wrong sum.
    for (file, from, to, fault) in FAULTS {
        let faults = faults_after(file, from, to);
        let beside = faults.iter().filter(|said| said != fault).count();
        let may_have_more =
            ["is no id", "has a meaning", "such column", "twice", "fields where", "figures, row"]
                .iter()
                .any(|words| fault.contains(words));
        assert!(beside == 0 || may_have_more, "{file}: {to:?} gave {faults:#?}");
    }
}

#[test]
fn numbers_are_plain() {
    for text in
        ["five", "NaN", "inf", "1e999", "5.1m", "£5", "+5", ".5", "5.", "0x10", "1_000", "1/2"]
    {
        let faults = faults_after("lines.csv", "1.5,2.5,£m", &format!("{text},9,£m"));
        assert_eq!(faults.len(), 1, "{text}");
        assert!(
            faults[0].starts_with(&format!(
                "table lines, row \"desk\" of option \"one\", field low: \"{text}\" is no number"
            )),
            "{faults:?}"
        );
    }
    for text in ["5", "-5", "0.25", "1.5e0", " 2 "] {
        let files = with("lines.csv", "1.5,2.5,£m", &format!("{text},9,£m"));
        assert!(Case::read(&tables(&files)).is_ok(), "{text}");
    }
}

#[test]
fn ids_that_are_hostile_are_told_as_they_are() {
    let long = "a".repeat(41);
    for (id, told) in [
        ("__proto__", "\"__proto__\""),
        ("<img src=x>", "\"<img src=x>\""),
        ("a\u{202e}b", "\"a\\u{202e}b\""),
        ("a\u{200b}", "\"a\\u{200b}\""),
        ("caf\u{e9}", "\"caf\u{e9}\""),
        (&long, &format!("\"{long}\"")),
    ] {
        let faults = faults_after("outcomes.csv", "health,Better", &format!("{id},Better"));
        let fault = format!(
            "table outcomes, row {told}, field id: {told} is no id: a-z, 0-9 and -, at most 40 of them"
        );
        assert!(faults.contains(&fault), "{faults:#?}");
    }
    let fits = "a".repeat(40);
    let files = with("posts.csv", "manager,", &format!("{fits},"));
    let faults = texts(&Case::read(&tables(&files)).expect_err("its phases name another"));
    assert!(faults.iter().all(|fault| fault.contains("not in the table posts")), "{faults:?}");
}

#[test]
fn what_is_missing_is_named() {
    let without = |file: &str| {
        let files: Vec<_> = FILES.into_iter().filter(|(name, _)| *name != file).collect();
        texts(&Case::read(&Tables::from_csv(&files)).expect_err("it is needed"))
    };
    assert_eq!(
        without("case.csv"),
        ["table case: it has no row; a case has one, with its id, title and first-year"]
    );
    let faults = without("councils.csv");
    assert!(
        faults.contains(&"table councils: it has 0 rows; a case has 2 to 16 councils".to_owned()),
        "{faults:#?}"
    );
}

#[test]
fn there_are_two_to_sixteen_councils_and_no_table_has_more_rows_than_it_may() {
    let council = |number: usize| format!("c{number},C,both,,10,,,,,,\n");
    let of = |count: usize| {
        let rows: String = (0..count).map(council).collect();
        let header = "id,name,layer,upper,residents,in-case,stance,share,part,document,place\n";
        let case = FILES[0].1.replace(",start\n", ",\n");
        let files = [("case.csv", case.as_str()), ("councils.csv", &format!("{header}{rows}"))];
        Case::read(&Tables::from_csv(&files)).map_err(|faults| texts(&faults))
    };
    assert!(of(2).is_ok() && of(16).is_ok());
    assert_eq!(
        of(1).expect_err("it is alone"),
        ["table councils: it has 1 row; a case has 2 to 16 councils"]
    );
    assert_eq!(
        of(17).expect_err("too many"),
        ["table councils: it has 17 rows; at most 16 are allowed"]
    );
    for (file, row, limit) in [
        ("lines.csv", "l#,,saving,L,,,,,,,,,,,,,,\n", 60),
        ("measures.csv", "m#,,health,M,,,,,,,,\n", 60),
        ("outcomes.csv", "o#,O,,\n", 60),
        ("options.csv", "p#,P,\n", 8),
        ("sources.csv", "s#,S,,,,,,,,,\n", 8),
        ("projects.csv", "p#,P,,,,,,,\n", 6),
        ("case.csv", "c#,C,,,2025,,\n", 1),
    ] {
        let rows: String = (0..limit).map(|n| row.replace('#', &n.to_string())).collect();
        let faults = faults_after(file, "\n", &format!("\n{rows}"));
        let end = format!("rows; at most {limit} are allowed");
        assert!(faults.iter().any(|fault| fault.ends_with(&end)), "{file}: {faults:#?}");
    }
}

#[test]
fn where_councils_stand_among_the_layers_is_checked() {
    let of = |rows: &str| {
        let header = "id,name,layer,upper,residents,in-case\n";
        let case = FILES[0].1.replace(",start\n", ",\n");
        let files = [("case.csv", case.as_str()), ("councils.csv", &format!("{header}{rows}"))];
        Case::read(&Tables::from_csv(&files)).map(|_| ()).map_err(|faults| texts(&faults))
    };
    let two = "u,U,upper,,,\nv,V,upper,,,\na,A,lower,u,10,\n";
    assert_eq!(of(&format!("{two}b,B,lower,v,20,\n")), Ok(()));
    assert_eq!(
        of(&format!("{two}b,B,lower,,20,\nc,C,lower,v,20,\n")).expect_err("whose is it?"),
        ["table councils, row \"b\", field upper: it is empty, and the case has several upper \
          councils; name the one that it belongs to"]
    );
    assert_eq!(
        of(two).expect_err("v has none"),
        ["table councils, row \"v\", field layer: no lower council belongs to this upper one; it \
          needs at least one, or is both"]
    );
    assert_eq!(of("a,A,lower,,10,\nb,B,both,,20,\n"), Ok(()));
    let nobody = "table councils, field residents: the councils of the case that are lower or \
                  both have no residents together; their weights are worked out from these";
    assert_eq!(of("a,A,lower,,0,\nb,B,both,,20,no\n").expect_err("nobody"), [nobody]);
}

#[test]
fn all_faults_are_reported_at_once_and_no_more_than_twenty() {
    let mut files = with("lines.csv", "1.5,2.5,£m", "five,2.5,£bn");
    for (file, from, to) in [
        ("posts.csv", "50000", "lots"),
        ("councils.csv", ",60000,", ",,"),
        ("sources.csv", ",40000,,", ",600000,,"),
        ("unknown.csv", "", "id\n1\n"),
    ] {
        match files.iter_mut().find(|(name, _)| name == file) {
            Some((_, text)) => *text = text.replacen(from, to, 1),
            None => files.push((file.to_owned(), to.to_owned())),
        }
    }
    let faults = Case::read(&tables(&files)).expect_err("it has faults");
    let places: Vec<_> =
        faults.iter().map(|fault| (fault.table.as_str(), fault.field.as_str())).collect();
    assert_eq!(
        places,
        [
            ("\"unknown\"", ""),
            ("lines", "low"),
            ("lines", "unit"),
            ("posts", "cost"),
            ("councils", "residents"),
            ("sources", "amount"),
        ]
    );
    let rows: String = (0..50).map(|number| format!("f{number},F,many,,,,\n")).collect();
    let many =
        Case::read(&tables(&with("figures/a.csv", "people.city", &format!("{rows}people.city"))));
    assert_eq!(many.expect_err("it has faults").len(), FAULT_LIMIT);
}

#[test]
fn a_file_that_is_no_case_says_so() {
    let size = CASE_SIZE_LIMIT + 1;
    for (text, fault) in [
        ("", "the file is no case: it does not start with {"),
        ("[]", "the file is no case: it does not start with {"),
        ("{\"format\": 1", "the file is no case: EOF while parsing an object at line 1 column 12"),
        ("{}", "the key \"format\" is missing, so it is no case; a case has \"format\": 1"),
        (
            "{\"format\": 2}",
            "format 2: the case was made by a newer Derwent; this one reads format 1",
        ),
        ("{\"format\": \"1\"}", "format \"\\\"1\\\"\": this Derwent reads format 1"),
        (
            &" ".repeat(size),
            "the case is larger than 2 MB; one of 16 councils and 60 lines has a few hundred kilobytes at most",
        ),
    ] {
        let faults = texts(&Case::read(&Tables::from_json(text)).expect_err("it is no case"));
        assert_eq!(faults, [fault]);
    }
    let large = "x".repeat(size);
    let faults = Case::read(&Tables::from_csv(&[("case.csv", &large)])).expect_err("too large");
    assert!(faults[0].problem.starts_with("the case is larger than 2 MB"));
}

#[test]
fn what_json_can_hold_and_a_cell_cannot_is_named() {
    let of = |rest: &str| {
        let text = format!(
            r#"{{"format": 1, "case": {{"id": "a", "title": "A", "first-year": 2025}}, {rest}}}"#
        );
        texts(&Case::read(&Tables::from_json(&text)).expect_err("it has faults"))
    };
    for (rest, fault) in [
        (r#""lines": 5"#, "table lines: \"5\" is no list of rows"),
        (r#""lines": [5]"#, "table lines, row 1: \"5\" is no row: a row is an object"),
        (
            r#""lines": [{"id": "a", "low": true}]"#,
            "table lines, row \"a\", field \"low\": true is neither text nor a number; write \"yes\" or \"no\"",
        ),
        (
            r#""lines": [{"id": "a", "low": [1]}]"#,
            "table lines, row \"a\", field \"low\": \"[1]\" is neither text nor a number; a list is one text, separated by \"; \"",
        ),
        (
            r#""lines": [{"id": "a", "id": "b"}]"#,
            "table lines, row \"a\", field \"id\": it is given twice",
        ),
        (r#""lines": [], "lines": []"#, "table \"lines\": it is given twice"),
        (r#""format": 1"#, "the key \"format\" is given twice"),
        (
            r#""line\u202es": []"#,
            "table \"line\\u{202e}s\": there is no such table; there are case, councils, weights, ",
        ),
    ] {
        let faults = of(rest);
        assert!(faults.iter().any(|said| said.starts_with(fault)), "{rest}: {faults:#?}");
    }
}
