//! What is said of any case: of every sample with each of its starting points, and of cases made
//! for a question.

mod any_case {
    pub mod large;
    pub mod said;
}

use any_case::large::large_case;
use any_case::said::{
    changed, everything, everything_fast, kits, of_preset, read, sentence_of, tiles_of,
};
use derwent::case::Stance;
use derwent::chart::{Body, cash_worth, one_off_cost, savings_by_driver};
use derwent::model::{Choices, Draws, FundingRule, Inputs, LeversAre, Ordered, Sample, run};
use derwent::scenario::Kit;

fn kit(name: &str) -> std::rc::Rc<Kit> {
    let (_, kit) = kits().into_iter().find(|(id, _)| id == name).expect(name);
    kit
}

/// Everything is printed: `cargo test --test any_case_words everything -- --nocapture` shows it.
#[test]
fn everything_that_is_said_of_a_sample_is_of_that_sample() {
    let mut faults = Vec::new();
    for (name, kit) in kits() {
        for preset in kit.presets() {
            faults.extend(read_all(&name, &kit, &preset.id, &preset.choices, &preset.choices));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What a person may do with any case.
fn odd(choices: &Choices) -> Vec<(&'static str, Choices)> {
    let with = |change: &dyn Fn(&mut Choices)| changed(choices, change);
    vec![
        ("nobody", with(&|choices| choices.stances.fill(Stance::Out))),
        (
            "one council",
            with(&|choices| {
                choices.stances.fill(Stance::Out);
                choices.stances[1] = Stance::Funds;
            }),
        ),
        ("one outside", with(&|choices| choices.stances[0] = Stance::Out)),
        ("late", with(&|choices| choices.delay = 2.5)),
        ("very late", with(&|choices| choices.delay = 5.0)),
        ("fading", with(&|choices| choices.fade = 0.1)),
        ("nothing delivered", with(&|choices| choices.realisation = 0.0)),
        (
            "shared equally",
            with(&|choices| {
                choices.fund_one_off_share = 1.0;
                choices.fund_rule = FundingRule::Equal;
            }),
        ),
        ("five years", with(&|choices| choices.horizon = 5)),
        ("as they may fall", with(&|choices| choices.risk_levers_are = LeversAre::Middle)),
        (
            "no luck",
            with(&|choices| {
                choices.risk_realisation_down = 0.0;
                choices.risk_delay_up = 0.0;
                choices.risk_position_spread = 0.0;
                choices.risk_cost_spread = 0.0;
            }),
        ),
    ]
}

#[test]
fn odd_scenarios_of_every_sample_read_well() {
    let mut faults = Vec::new();
    for (name, kit) in kits() {
        // Groups of twelve councils take long.
        for preset in kit.presets().iter().filter(|_| kit.case.councils.len() < 10) {
            for (change, choices) in odd(&preset.choices) {
                let place = format!("{}, {change}", preset.id);
                faults.extend(read_all(&name, &kit, &place, &choices, &preset.choices));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is wrong with what is said of a scenario.
fn read_all(
    name: &str,
    kit: &Kit,
    scenario: &str,
    choices: &Choices,
    start: &Choices,
) -> Vec<String> {
    let case = &kit.case;
    let own = format!("{case:?}").to_lowercase();
    let (has_county, has_team) = (own.contains("county"), own.contains(" team"));
    let mut faults = Vec::new();
    println!("\n===== {name}: {scenario}");
    for (place, text) in everything(kit, choices, start) {
        println!("[{place}] {text}");
        let lower = text.to_lowercase();
        let mut wrong = |what: &str| {
            faults.push(format!("{name}, {scenario}, {place}: {what}: {text}"));
        };
        let is_row = ["row", "tile", "borne"].contains(&place);
        let gaps = [
            "  ",
            " ,",
            " .",
            "..",
            ";;",
            ": ;",
            "\u{201c}\u{201d}",
            "NaN",
            "£0.0m",
            "\u{2212}£0 ",
        ];
        if !is_row && gaps.iter().any(|gap| text.contains(gap)) {
            wrong("a gap");
        }
        for foreign in ["derby", "bolsover", "vision", "review 2023"] {
            if lower.contains(foreign) && !own.contains(foreign) {
                wrong("another case's word");
            }
        }
        if lower.contains("county") && !has_county {
            wrong("there is no county");
        }
        if case.team_plans.is_empty() && lower.contains(" team") && !has_team {
            wrong("there is no team");
        }
        if case.measures.is_empty() && lower.contains("wider benefit") {
            wrong("there are no wider benefits");
        }
    }
    faults
}

#[test]
fn a_yearly_cost_stands_beside_the_saving() {
    let toy = kit("toy");
    let said = sentence_of(&toy, &of_preset(&toy, "half-way"));
    assert!(
        said.starts_with(
            "All three councils would take part, spend £3.0m once in Year 1, 2026/27, save £2.0m a year \
             from Year 1, 2026/27, and pay £1.2m a year for software from Year 1, 2026/27, which would \
             leave £0.8m a year."
        ),
        "{said}"
    );
    let [saving, ..] = tiles_of(&toy, &of_preset(&toy, "half-way"));
    assert_eq!((saving.label.as_str(), saving.value.as_str()), ("Saving a year, net", "£0.8m"));
    assert!(
        saving.note.starts_with("£2.0m saved less £1.2m a year to pay for software"),
        "{}",
        saving.note
    );

    let said = sentence_of(&toy, &of_preset(&toy, "dear-software"));
    assert!(said.contains("which would cost £0.2m a year more than is saved"), "{said}");
}

/// £2.0m saved and £2.2m paid each year: no number of years is enough. What is only too late is not
/// called never.
#[test]
fn money_that_no_year_brings_back_is_never_back() {
    let toy = kit("toy");
    let dear = of_preset(&toy, "dear-software");
    let said = sentence_of(&toy, &dear);
    assert!(
        said.contains("they would never have their money back, as what is paid each year"),
        "{said}"
    );
    let back = |choices: &Choices| tiles_of(&toy, choices)[2].value.clone();
    assert_eq!(back(&dear), "Never");
    let late = changed(&of_preset(&toy, "half-way"), |choices| choices.horizon = 5);
    let late = changed(&late, |choices| choices.delay = 3.0);
    assert_eq!(back(&late), "Not by March 2031");
}

#[test]
fn a_cost_without_a_figure_is_never_nothing() {
    let south_hams = kit("south-hams-west-devon");
    let choices = of_preset(&south_hams, "t18-as-printed");
    let [_, cost, back, ..] = tiles_of(&south_hams, &choices);
    assert!(!cost.has_value() && cost.note.starts_with("not published"), "{cost:?}");
    assert!(!back.has_value() && back.note == "not known: no cost is published", "{back:?}");
    let said = sentence_of(&south_hams, &choices);
    assert!(
        said.contains("Both councils would take part, spend an unpublished sum once"),
        "{said}"
    );
    assert!(said.contains("Not counted, as no figure is published: the one-off cost"), "{said}");
    assert!(!said.contains("nothing to pay back") && !said.contains("out of pocket"), "{said}");
}

#[test]
fn savings_that_end_say_until_when() {
    let lincolnshire = kit("procurement-lincolnshire");
    let said = sentence_of(&lincolnshire, &of_preset(&lincolnshire, "plan-2008"));
    assert!(
        said.contains("save £1.6m a year from Year 1, 2020/21, until the end of Year 3, 2022/23"),
        "{said}"
    );
    // A year late: the saving ends when it would have ended.
    let late = changed(&of_preset(&lincolnshire, "plan-2008"), |choices| choices.delay = 2.5);
    let said = sentence_of(&lincolnshire, &late);
    assert!(said.contains("save at most"), "{said}");
}

#[test]
fn a_bound_alone_is_said_as_one() {
    let somerset = kit("somerset");
    let [saving, cost, ..] = tiles_of(&somerset, &of_preset(&somerset, "carry-on-2019"));
    assert!(saving.note.contains("published: up to £10.0m"), "{}", saving.note);
    assert!(cost.note.starts_with("not published"), "{}", cost.note);
    let [_, cost, ..] = tiles_of(&somerset, &of_preset(&somerset, "one-ignite-2019"));
    assert!(cost.note.contains("published: at least £82.0m"), "{}", cost.note);
}

#[test]
fn the_option_and_its_author_are_named() {
    let surrey = kit("surrey");
    for (preset, label) in [("two-2025", "Two councils"), ("three-2025", "Three councils")] {
        let choices = of_preset(&surrey, preset);
        let said = sentence_of(&surrey, &choices);
        assert!(said.starts_with(&format!("The figures are those of \u{201c}{label}")), "{said}");
        assert!(said.contains("(author: Nine districts and boroughs"), "{said}");
        let [saving, ..] = tiles_of(&surrey, &choices);
        assert!(saving.note.contains(label), "{}", saving.note);
        assert!(
            saving.note.contains("without \u{201c}Reorganisation\u{201d}, which is not published")
        );
        assert!(saving.note.contains("from Year 6, 2030/31"), "{}", saving.note);
    }
}

#[test]
fn many_lines_are_few_stacks_and_one_for_the_others() {
    let kit = read(&large_case());
    let (case, choices) = (&kit.case, &kit.presets()[0].choices);
    let outcome = run(case, choices);
    let savings = savings_by_driver(case, choices, &outcome);
    let Body::Columns(columns) = &savings.body else { panic!("columns") };
    assert_eq!(columns.stacks.len(), 8);
    assert_eq!(columns.stacks[7].label, "Others (13)");
    assert!(
        savings.caption.ends_with("; the 7 largest of 20, the rest one by one in the table"),
        "{}",
        savings.caption
    );
    // All lines stand in the table, and a year, a total and the published range.
    assert_eq!(savings.table.head.len(), 24);
    let looks: std::collections::BTreeSet<_> =
        columns.stacks.iter().map(|stack| format!("{:?} {:?}", stack.ink, stack.pattern)).collect();
    assert_eq!(looks.len(), 8, "no two look the same");
    let total: f64 = columns.stacks.iter().map(|stack| stack.values[9]).sum();
    assert!((total - outcome.years[9].organisational_benefit).abs() < 1.0);

    let cost = one_off_cost(case, &outcome);
    let Body::Bars(bars) = &cost.body else { panic!("bars") };
    assert!(bars.rows.len() <= 14, "{}", bars.rows.len());
    assert!(bars.rows.iter().any(|bar| bar.label == "Others (9)"));
    assert!(cost.table.rows.len() >= bars.rows.len() + 9);

    let sample = Sample::new(Inputs::of(choices), 1, 100, 0.0);
    let mut draws = Draws::default();
    draws.renew(case, choices, &sample, 100);
    let worth = cash_worth(case, &outcome, &Ordered::of(&draws.npv_cashable));
    let Body::Bars(bars) = &worth.body else { panic!("bars") };
    let last = bars.rows.last().expect("a total");
    let parts: f64 = bars.rows[..bars.rows.len() - 1].iter().map(|bar| bar.to - bar.from).sum();
    assert!((parts - last.to).abs() < 1.0, "{parts} {}", last.to);
}

#[test]
fn several_upper_councils_that_are_no_counties_are_called_so() {
    let kit = read(&large_case());
    let choices = &kit.presets()[0].choices;
    let said = everything_fast(&kit, choices);
    println!("{}", said.join("\n"));
    let all = said.join("\n");
    assert!(!all.to_lowercase().contains("county"), "{all}");
    assert!(all.contains("All 16 councils would take part"), "{all}");
    assert!(all.contains("the upper councils\u{2019} part of the savings"), "{all}");
    assert!(all.contains("over three years from Year 2, 2031/32"), "{all}");
    assert!(all.contains("until some of it ends after Year 6, 2035/36"), "{all}");
    assert!(all.contains("for eight kinds of cost"), "{all}");
}

#[test]
fn a_yearly_cost_never_stands_alone_or_is_left_out() {
    let toy = kit("toy");
    let half_way = of_preset(&toy, "half-way");
    let nothing = changed(&half_way, |choices| choices.realisation = 0.0);
    let [saving, ..] = tiles_of(&toy, &nothing);
    assert_eq!(saving.note, "nothing is delivered; £1.2m a year to pay for software");
    // Two and a half years late it is all there in Year 4, the cost from Year 1.
    let late = changed(&half_way, |choices| choices.delay = 2.5);
    let said = sentence_of(&toy, &late);
    assert!(said.contains("would leave £0.8m a year once both are all there"), "{said}");
}

/// Two unitary councils with these lines.
fn two_unitaries(lines: &str) -> std::rc::Rc<Kit> {
    read(&format!(
        r#"{{"format": 1, "case": {{"id": "two", "title": "Two", "first-year": 2026}},
            "councils": [{{"id": "a", "name": "A Unitary", "layer": "both", "residents": 1000}},
                         {{"id": "b", "name": "B Unitary", "layer": "both", "residents": 2000}}],
            "lines": [{lines}]}}"#
    ))
}

#[test]
fn a_saving_that_grows_and_one_below_nothing_are_said_truly() {
    let kit = two_unitaries(
        r#"{"id": "s", "kind": "saving", "label": "Team leaders", "low": -0.2, "high": 1, "unit": "£m", "growth": 0.02},
           {"id": "c", "kind": "cost", "label": "Hosting", "high": 0.1, "unit": "£m"},
           {"id": "d", "kind": "cost", "label": "Licences", "unit": "£m"}"#,
    );
    let choices = &kit.presets()[0].choices;
    let said = sentence_of(&kit, choices);
    assert!(
        said.starts_with(
            "Both councils would take part, save £400k a year from Year 1, 2026/27, and 2% more each \
             year after, and pay £100k a year for hosting"
        ),
        "{said}"
    );
    let [_, cost, .., no_payer] = tiles_of(&kit, choices);
    assert_eq!(cost.note, "the case names none");
    assert!(
        no_payer.note.starts_with("nothing is to be paid once; beside it £1.0m"),
        "{no_payer:?}"
    );

    let kit = two_unitaries(
        r#"{"id": "s", "kind": "saving", "label": "Team leaders", "low": -0.4, "high": -0.2, "unit": "£m"}"#,
    );
    let said = sentence_of(&kit, &kit.presets()[0].choices);
    assert!(
        said.starts_with("Both councils would take part and lose £300k a year from Year 1"),
        "{said}"
    );
    assert!(!said.contains("nothing to pay back"), "{said}");
}
