//! What the charts say: each shows the outcome's own figures, and its table the same.

mod common;

use common::{case, find, preset};
use derwent::chart::{
    Body, Cell, Columns, Figure, Pattern, cash_flow, council_contributions, council_savings,
    funding_by_year, one_off_cost, savings_by_driver, waterfall, wider_benefits,
};
use derwent::model::{LeversAre, Outcome, run};
use derwent::scenario::{Scenario, explain};
use derwent::words::Metric;

fn outcome(scenario: &Scenario) -> Outcome {
    run(case(), &scenario.choices)
}

fn changed(preset_id: &str, values: &[(&str, f64)]) -> Scenario {
    let mut scenario = preset(preset_id);
    for (id, value) in values {
        find(id).expect(id).set(&mut scenario.choices, *value);
    }
    scenario
}

fn columns(figure: &Figure) -> &Columns {
    match &figure.body {
        Body::Columns(columns) => columns,
        _ => panic!("{} has no columns", figure.id),
    }
}

fn pounds(cell: &Cell) -> f64 {
    match cell {
        Cell::Pounds(amount) => *amount,
        other => panic!("{other:?}"),
    }
}

/// Row `row`, column `column` of the figure's table, in pounds.
fn cell(figure: &Figure, row: usize, column: usize) -> f64 {
    pounds(&figure.table.rows[row][column])
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.01
}

#[test]
fn the_cash_flow_shows_costs_below_and_savings_above_zero() {
    let figure = cash_flow(case(), &outcome(&preset("two-phase-2023")));
    let shown = columns(&figure);
    // Year 2: front office and buying together give a quarter, back office a tenth:
    // 0.25 · (12.75 + 13.4) + 0.1 · 10.85 = 7.6225; half of £38.18m; the full team.
    let year_2: Vec<f64> = shown.stacks.iter().map(|stack| stack.values[1]).collect();
    assert!(close(year_2[0], 7_622_500.0), "{year_2:?}");
    assert!((year_2[1] + 0.5 * 38_180_000.0).abs() < 5_000.0, "{year_2:?}");
    assert!(close(year_2[2], -357_747.0), "{year_2:?}");
    assert_eq!(shown.years[1], "2024/25");
    let mark = shown.mark.as_ref().expect("payback");
    assert!(
        (mark.at - 3.48).abs() < 0.005
            && mark.label == "Money back September 2026 if all goes to plan"
    );
    for (row, year) in shown.lines[0].values.iter().enumerate() {
        let net: f64 = shown.stacks.iter().map(|stack| stack.values[row]).sum();
        assert!(close(cell(&figure, row, 4), net));
        assert!(close(cell(&figure, row, 5), *year));
    }
    assert_eq!(
        figure.summary,
        "If all goes to plan, the councils would be £23.3m down at the lowest point, the end of \
         Year 2, 2024/25, and £273m up after 10 years."
    );
}

#[test]
fn the_cash_flow_counts_only_savings_that_are_cash() {
    let mut scenario = preset("two-phase-2023");
    scenario.choices.cashable_share = 0.0;
    let figure = cash_flow(case(), &outcome(&scenario));
    // Of buying together, a quarter of 13.4 in Year 2.
    assert!(close(columns(&figure).stacks[0].values[1], 3_350_000.0));
    assert!(close(cell(&figure, 1, 1), 3_350_000.0));
}

#[test]
fn a_cash_flow_that_is_not_paid_back_has_no_mark() {
    let figure = cash_flow(case(), &outcome(&changed("two-phase-2023", &[("realisation", 0.0)])));
    assert_eq!(columns(&figure).mark, None);
    assert!(figure.summary.contains("down after 10 years"), "{}", figure.summary);
}

#[test]
fn nobody_one_council_and_nothing_saved_in_time_are_said_as_they_are() {
    let nobody: Vec<_> =
        case().councils.iter().map(|council| (format!("stance.{}", council.id), 2.0)).collect();
    let nobody: Vec<_> = nobody.iter().map(|(id, value)| (id.as_str(), *value)).collect();
    let mut said = outcome(&changed("two-phase-2023", &nobody));
    assert_eq!(
        cash_flow(case(), &said).summary,
        "No council takes part, so nothing is spent or saved."
    );
    let alone: Vec<_> =
        nobody.iter().filter(|(id, _)| !id.ends_with("bolsover")).copied().collect();
    said = outcome(&changed("two-phase-2023", &alone));
    let summary = cash_flow(case(), &said).summary;
    assert!(summary.contains("the council would be £"), "{summary}");
    // Savings begin after a delay of five years, and five are counted.
    let scenario = changed("two-phase-2023", &[("delay", 5.0), ("horizon", 5.0)]);
    let savings = savings_by_driver(case(), &scenario.choices, &outcome(&scenario));
    assert_eq!(savings.summary, "Nothing would be saved in the 5 years counted.");
}

#[test]
fn a_change_that_moves_nothing_is_said_to_move_nothing() {
    let said = |changes: &[(&str, f64)]| {
        let scenario = changed("two-phase-2023", changes);
        let explanation = explain(&scenario, |outcome| Some(outcome.totals.npv_cashable));
        waterfall(Metric::WorthToday, "The start", explanation.as_ref(), LeversAre::Plan).summary
    };
    assert_eq!(said(&[]), "No lever differs from the starting point yet.");
    let none = said(&[("fund.rule", 1.0), ("stance.bolsover", 1.0)]);
    assert!(none.starts_with("None of the changes moves the "), "{none}");
    let one = said(&[("fund.rule", 1.0)]);
    assert!(one.starts_with("The change does not move the "), "{one}");
    let one = said(&[("delay", 1.0)]);
    assert!(one.starts_with("\u{201c}Delay of savings\u{201d} takes £"), "{one}");
    assert!(!one.contains("does most"), "{one}");
}

#[test]
fn savings_stand_between_the_published_low_and_high() {
    let scenario = preset("two-phase-2023");
    let figure = savings_by_driver(case(), &scenario.choices, &outcome(&scenario));
    let band = columns(&figure).band.as_ref().expect("a band");
    // From Year 5: £20.0m to £66.0m, the sums of the paper's rows.
    assert!(close(band.low[4], 20_000_000.0) && close(band.high[9], 66_000_000.0));
    for (row, (low, high)) in band.low.iter().zip(&band.high).enumerate() {
        let total: f64 = columns(&figure).stacks.iter().map(|stack| stack.values[row]).sum();
        assert!(close(cell(&figure, row, 6), total));
        assert!(*low <= total && total <= *high);
    }
}

#[test]
fn the_band_stays_where_it_was_published_when_the_scenario_moves() {
    let band = |scenario: &Scenario| {
        let figure = savings_by_driver(case(), &scenario.choices, &outcome(scenario));
        columns(&figure).band.clone()
    };
    let moved = changed("two-phase-2023", &[("delay", 2.0), ("realisation", 0.5), ("fade", 0.1)]);
    assert_eq!(band(&moved), band(&preset("two-phase-2023")));
}

#[test]
fn the_lines_of_one_off_cost_add_up_to_the_headline() {
    for optimism in [0.0, 0.4] {
        let outcome = outcome(&changed("case-high", &[("cost-optimism", optimism)]));
        let figure = one_off_cost(case(), &outcome);
        let sum: f64 = (0..figure.table.rows.len()).map(|row| cell(&figure, row, 1)).sum();
        assert!(close(sum, outcome.totals.one_off_cost), "{sum}");
    }
    // The high case is £48.32m (chapter 4, one-off costs), technology £18m of it.
    let figure = one_off_cost(case(), &outcome(&preset("case-high")));
    assert!(close(cell(&figure, 0, 1), 18_000_000.0));
    assert_eq!(
        figure.summary,
        "Technology would be the largest line, 37% of £48.3m. No payer is agreed for any of it."
    );
}

#[test]
fn wider_benefits_stand_under_their_outcomes_with_the_printed_subtotals() {
    let scenario = preset("two-phase-2023");
    let remarks = vec![String::from("a remark"); 25];
    let figure = wider_benefits(case(), &scenario.choices, &outcome(&scenario), &remarks);
    let Body::Bars(bars) = &figure.body else { panic!("bars") };
    let headings: Vec<_> = bars.rows.iter().filter_map(|row| row.heading.clone()).collect();
    // 159.0, 16.92, 111.45, 487.51 and 305.2 (chapter 4), by the one rule of digits.
    for (heading, subtotal) in headings.iter().zip(["159", "16.9", "111", "488", "305"]) {
        assert!(heading.ends_with(&format!("£{subtotal}m")), "{heading}");
    }
    assert_eq!((headings.len(), bars.rows.len()), (5, 25));
    assert!(figure.summary.ends_with("no council\u{2019}s cash."), "{}", figure.summary);
}

#[test]
fn funding_adds_up_to_what_is_to_be_funded_and_hatches_what_is_not() {
    let figure = funding_by_year(case(), &outcome(&preset("two-phase-2023")));
    let shown = columns(&figure);
    // update-2023, 4.31 and 4.32: 144,000 + 120,000 + 93,747 in 2024/25, then 93,747 short.
    let year_3: Vec<f64> = shown.stacks.iter().map(|stack| stack.values[2]).collect();
    assert_eq!(year_3, [144_000.0, 120_000.0, 0.0, 0.0, 93_747.0]);
    assert_eq!(shown.stacks[4].pattern, Pattern::Hatched);
    assert_eq!(shown.years.len(), 5, "nothing is to be funded after Year 5");
    for row in 0..shown.years.len() {
        let parts: f64 = shown.stacks.iter().map(|stack| stack.values[row]).sum();
        assert!(close(cell(&figure, row, 1), parts));
    }
}

#[test]
fn councils_bear_and_save_what_the_whole_does() {
    let outcome = outcome(&preset("four-funders-2022"));
    let total = |figure: &Figure, column| (0..10).map(|row| cell(figure, row, column)).sum::<f64>();
    let borne = council_contributions(case(), &outcome);
    // The 2022 team for five years, all of it by four members (update-2023, 4.18 to 4.27).
    assert!(close(total(&borne, 1), 5.0 * 331_404.0));
    // All of the one-off cost falls on the councils, as it is put through no split.
    assert!(close(total(&borne, 2), outcome.totals.one_off_cost));
    assert!(close(total(&borne, 5), 5.0 * 331_404.0 + outcome.totals.one_off_cost));
    assert_eq!(
        borne.summary,
        "Four councils would contribute £1.7m; each that takes part would bear its own part of the \
         £38.2m without a payer (assumed split)."
    );
    let saved = council_savings(case(), &outcome);
    let all: f64 = outcome.years.iter().map(|year| year.organisational_benefit).sum();
    assert!(close(total(&saved, 1), all));
}

#[test]
fn what_a_council_would_bear_is_drawn_in_its_parts() {
    let outcome = outcome(&preset("two-phase-2023"));
    let figure = council_contributions(case(), &outcome);
    let Body::Bars(bars) = &figure.body else { panic!("bars") };
    let bolsover = bars.rows.iter().find(|bar| bar.label == "Bolsover").unwrap();
    // 0.2 · 81,305 / 807,183 is 2.01% of £38.2m and of £281k.
    assert_eq!(bolsover.value, "£770k");
    let parts: Vec<_> = bolsover.parts.iter().map(|part| (part.label, part.pattern)).collect();
    assert_eq!(parts, [("Own part of what has no payer", Pattern::Hatched)]);
    let labels: Vec<_> = figure.legend().into_iter().map(|entry| entry.label).collect();
    assert_eq!(labels, ["Contribution", "Own part of what has no payer"]);
    for bar in &bars.rows {
        let end = bar.parts.last().map_or(0.0, |part| part.to);
        assert!(close(end, bar.to), "{}", bar.label);
    }
}

#[test]
fn the_chart_of_funding_says_what_it_does_not_show() {
    let figure = funding_by_year(case(), &outcome(&preset("two-phase-2023")));
    assert_eq!(
        figure.caption,
        "Who funds the team each year (not shown: £38.2m of one-off cost; the papers name no payer)"
    );
    assert_eq!(
        figure.summary,
        "Of the £1.5m for the team, £0.3m has no payer. The one-off cost of £38.2m has none either: if none is \
         found, each council would bear its own part."
    );
    let without = changed("two-phase-2023", &[("team-plan", 2.0)]);
    let summary = funding_by_year(case(), &outcome(&without)).summary;
    assert_eq!(
        summary,
        "There is no team to fund. The one-off cost of £38.2m has no payer: if none is found, each \
         council would bear its own part."
    );
}

#[test]
fn a_waterfall_leads_from_the_preset_to_the_scenario() {
    let scenario = changed(
        "two-phase-2023",
        &[("cost.technology", 1.0), ("delay", 1.0), ("position.front-office", 0.8)],
    );
    let npv = |outcome: &Outcome| outcome.totals.npv_cashable;
    let explanation = explain(&scenario, |outcome| Some(npv(outcome)));
    let start = npv(&outcome(&preset("two-phase-2023")));
    let figure = waterfall(Metric::WorthToday, "The preset", explanation.as_ref(), LeversAre::Plan);
    let Body::Bars(bars) = &figure.body else { panic!("bars") };
    assert!(bars.connected);
    assert!(close(bars.rows[0].to, start));
    for (before, after) in bars.rows[..4].iter().zip(&bars.rows[1..4]) {
        assert!(close(before.to, after.from), "each change begins where the last one ended");
    }
    assert!(close(bars.rows[4].to, npv(&outcome(&scenario))));
    assert_eq!(bars.rows.len(), 5);
}

#[test]
fn a_table_is_saved_with_plain_numbers_and_spoken_with_short_ones() {
    let figure = funding_by_year(case(), &outcome(&preset("two-phase-2023")));
    let csv = figure.table.csv(&[]);
    // The rule of signs, an empty line, then the table.
    let mut lines = csv.lines().skip(2);
    assert_eq!(
        lines.next(),
        Some(
            "Year,To fund (£),\"County, directly (£)\",Economic Partnership (£),Business rates pool (£),\
             \"Councils, by the rule (£)\",No payer for the rest (£),No payer: one-off cost (£)"
        )
    );
    assert_eq!(lines.next(), Some("2023/24,70161.50,70161.50,0.00,0.00,0.00,0.00,11454000.00"));
    assert_eq!(figure.table.tabbed().lines().count(), 6);
    assert!(
        figure.table.spoken(2).starts_with("2025/26. To fund: £358k. County, directly: £144k.")
    );
}
