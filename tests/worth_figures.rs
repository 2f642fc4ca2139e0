//! The charts of what it is worth: cash added up, and and how cash and wider benefits come about, each apart.

mod common;

use common::{assert_close, case, defaults, outcome, planned, preset, presets};
use derwent::chart::{Bar, Body, Cell, Columns, Figure, cash_worth, cumulative, wider_worth};
use derwent::model::{Choices, Ordered, Stance, WiderBasis};

/// What a pound of one year later is worth, at the Green Book's 3.5%.
const V: f64 = 1.0 / 1.035;

fn changed(change: impl FnOnce(&mut Choices)) -> Choices {
    let mut choices = defaults();
    change(&mut choices);
    choices
}

fn columns(figure: &Figure) -> &Columns {
    let Body::Columns(columns) = &figure.body else { panic!("{} has no columns", figure.id) };
    columns
}

fn bars(figure: &Figure) -> &[Bar] {
    let Body::Bars(bars) = &figure.body else { panic!("{} has no bars", figure.id) };
    assert!(bars.connected);
    &bars.rows
}

fn pounds(cell: &Cell) -> f64 {
    let Cell::Pounds(amount) = cell else { panic!("{cell:?}") };
    *amount
}

/// Choices far apart: every preset, nobody, and money that never comes back.
fn many() -> Vec<Choices> {
    let mut many: Vec<_> = presets().iter().map(|preset| preset.choices.clone()).collect();
    many.push(changed(|choices| choices.stances.fill(Stance::Out)));
    many.push(changed(|choices| choices.realisation = 0.0));
    many.push(changed(|choices| choices.attribution = 0.0));
    many.push(changed(|choices| choices.horizon = 30));
    many
}

/// To within a pound: the parts are added up in another order.
#[track_caller]
fn assert_pounds(actual: f64, expected: f64) {
    assert!((actual - expected).abs() < 1.0, "{actual} is not {expected}");
}

#[test]
fn the_second_line_ends_at_what_the_cash_is_worth() {
    for choices in many() {
        let outcome = outcome(&choices);
        let figure = cumulative(case(), &outcome, choices.discount_rate, &planned(&outcome));
        let [as_it_comes, worth_today] = &columns(&figure).lines[..] else { panic!("two lines") };
        assert_pounds(worth_today.values[outcome.years.len() - 1], outcome.totals.npv_cashable);
        let mut cash = 0.0;
        for (year, sum) in outcome.years.iter().zip(&as_it_comes.values) {
            cash += year.organisational_benefit - year.one_off_cost - year.programme_cost;
            assert_pounds(*sum, cash);
        }
        for (year, row) in figure.table.rows.iter().enumerate() {
            assert_eq!(row[0], Cell::Text(columns(&figure).years[year].clone()));
            assert_eq!(pounds(&row[2]), as_it_comes.values[year]);
            assert_eq!(pounds(&row[4]), worth_today.values[year]);
            let Cell::Number(factor) = row[3] else { panic!("a factor") };
            // (1 + r)^−(y − 1)
            assert_close(factor, (1.0 + choices.discount_rate).powi(-(year as i32)));
        }
        assert_eq!(figure.table.rows.len(), outcome.years.len());
    }
}

#[test]
fn without_discounting_both_lines_are_one() {
    let choices = changed(|choices| choices.discount_rate = 0.0);
    let figure = cumulative(case(), &outcome(&choices), 0.0, &Ordered::of(&[0.0]));
    let [as_it_comes, worth_today] = &columns(&figure).lines[..] else { panic!("two lines") };
    assert_eq!(as_it_comes.values, worth_today.values);
    assert!(figure.summary.contains("counting 0% less a year"), "{}", figure.summary);
}

#[test]
fn payback_is_marked_where_it_happens_and_only_there() {
    let said = |choices: &Choices| {
        let figure = cumulative(
            case(),
            &outcome(choices),
            choices.discount_rate,
            &planned(&outcome(choices)),
        );
        let mark = columns(&figure).mark.clone();
        (figure.summary, mark.map(|mark| mark.label))
    };
    // 3.48 years from April 2023 are over in the 42nd month; £218.2m (tests/published_totals.rs).
    assert_eq!(
        said(&defaults()),
        (
            "If all goes to plan, the councils would have their money back in September 2026; with each \
             later pound counting 3.5% less a year, 10 years of cash would be worth £218m today."
                .to_owned(),
            Some("Money back September 2026 if all goes to plan".to_owned())
        )
    );
    // £38.18m of one-off cost in three years and the team: 38.18·(0.3 + 0.5·v + 0.2·v²) + 0.0702
    // + 0.3577·(v + v² + v³ + v⁴) = 37.03 + 1.38.
    let (summary, mark) = said(&changed(|choices| choices.realisation = 0.0));
    assert_eq!(
        summary,
        "Even if all goes to plan, the councils would not have their money back by March 2033; \
             with each later pound counting 3.5% less a year, 10 years of \
         cash would be worth \u{2212}£38.4m today."
    );
    assert_eq!(mark, None);
    let (summary, mark) = said(&changed(|choices| choices.stances.fill(Stance::Out)));
    assert_eq!(summary, "No council takes part, so there is nothing to add up.");
    assert_eq!(mark, None);
    let (summary, _) = said(&changed(|choices| {
        choices.stances.fill(Stance::Out);
        choices.stances[1] = Stance::Funds;
    }));
    assert!(summary.contains("the council would not have its money back"), "{summary}");
}

#[test]
fn each_bar_begins_where_the_one_before_it_ends_and_the_last_is_the_total() {
    for choices in many() {
        let outcome = outcome(&choices);
        let cash = cash_worth(case(), &outcome, &planned(&outcome));
        let wider = wider_worth(case(), &outcome);
        for (figure, parts, total) in
            [(&cash, 7, outcome.totals.npv_cashable), (&wider, 5, outcome.totals.wider_worth)]
        {
            let rows = bars(figure);
            assert_eq!((rows.len(), figure.table.rows.len()), (parts + 1, parts + 1));
            assert_eq!(rows[0].from, 0.0);
            for (before, after) in rows[..parts].iter().zip(&rows[1..parts]) {
                assert_eq!(before.to, after.from, "{}", after.label);
            }
            assert_pounds(rows[parts - 1].to, total);
            assert_eq!((rows[parts].from, rows[parts].to), (0.0, total));
            for (bar, row) in rows.iter().zip(&figure.table.rows) {
                assert_eq!(row[0], Cell::Text(bar.label.clone()));
                assert_pounds(pounds(&row[1]), bar.to - bar.from);
            }
        }
    }
}

#[test]
fn the_parts_of_the_cash_are_those_of_the_papers() {
    let figure = cash_worth(case(), &outcome(&defaults()), &planned(&outcome(&defaults())));
    let part = |row: usize| pounds(&figure.table.rows[row][1]);
    let labels: Vec<_> = bars(&figure).iter().map(|bar| bar.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "Front office",
            "Back office",
            "Service delivery",
            "Senior management",
            "Buying together",
            "One-off cost",
            "Programme team",
            "Cash for the councils",
        ]
    );
    // Half of £5.1m and £20.4m is £12.75m; a quarter more of it each year from Year 2, all of it
    // from Year 5 to 10.
    let from_year_5: f64 = (4..10).map(|years| V.powi(years)).sum();
    let quarters = 0.25 * V + 0.5 * V * V + 0.75 * V * V * V + from_year_5;
    assert_pounds(part(0), 12.75e6 * quarters);
    // Half of £4.9m and £21.9m, over the same years.
    assert_pounds(part(4), 13.4e6 * quarters);
    // Half of £7.2m and £14.5m: 10, 20, 30 and 40% of it come from Year 2 on.
    assert_pounds(part(1), 10.85e6 * (0.1 * V + 0.3 * V * V + 0.6 * V * V * V + from_year_5));
    // £33.2m is half way between the seven lines; 15% of contingency makes £38.18m.
    assert_pounds(part(5), -38.18e6 * (0.3 + 0.5 * V + 0.2 * V * V));
    // Six months of Phase 1, then four years of Phase 2 (update-2023, 4.24 and 4.25).
    let phase_2: f64 = (1..5).map(|years| V.powi(years)).sum();
    assert_pounds(part(6), -70_161.5 - 357_747.0 * phase_2);
    assert!(
        bars(&figure)[0].value.starts_with('+') && bars(&figure)[5].value.starts_with('\u{2212}')
    );
}

/// The sub-totals of chapter 4 (16.92, 111.45 and 487.51 are printed as 16.9, 111.5 and 487.5).
const AREAS: [(&str, f64); 5] = [
    ("Health and wellbeing", 159.0),
    ("Fair society", 16.92),
    ("Climate", 111.45),
    ("Economy", 487.51),
    ("Communities", 305.2),
];

#[test]
fn the_parts_of_the_wider_benefits_are_the_five_outcomes_of_the_paper_and_no_cash() {
    // From Year 2 to Year 10 a ninth more each year: 1/9·v + 2/9·v² … + 9/9·v⁹. In closed form
    // Σ k·vᵏ = v·(1 − 10·v⁹ + 9·v¹⁰)/(1 − v)².
    let a_year = V * (1.0 - 10.0 * V.powi(9) + 9.0 * V.powi(10)) / (1.0 - V).powi(2) / 9.0;
    // As one sum, a ninth comes in each of those years: v·(1 − v⁹)/(1 − v)/9.
    let once = V * (1.0 - V.powi(9)) / (1.0 - V) / 9.0;
    for (basis, worth) in [(WiderBasis::Annual, a_year), (WiderBasis::Once, once)] {
        let choices = changed(|choices| choices.wider_basis = basis);
        let figure = wider_worth(case(), &outcome(&choices));
        assert_eq!(figure.table.rows.len(), AREAS.len() + 1);
        for ((name, millions), row) in AREAS.iter().zip(&figure.table.rows) {
            assert_eq!(row[0], Cell::Text((*name).to_owned()));
            assert_pounds(pounds(&row[1]), millions * 1e6 * worth);
        }
    }
}

#[test]
fn where_nothing_is_due_to_the_partnership_no_outcome_has_a_part() {
    let outcome = outcome(&changed(|choices| choices.attribution = 0.0));
    let figure = wider_worth(case(), &outcome);
    assert!(figure.table.rows.iter().all(|row| pounds(&row[1]) == 0.0));
    assert_eq!(outcome.totals.npsv, outcome.totals.npv_cashable);
}

#[test]
fn the_summaries_hold_above_below_and_at_zero() {
    let said = |choices: &Choices| {
        let outcome = outcome(choices);
        [
            cash_worth(case(), &outcome, &planned(&outcome)).summary,
            wider_worth(case(), &outcome).summary,
        ]
    };
    let [cash, wider] = said(&preset("two-phase-2023").choices);
    assert_eq!(
        cash,
        "If all goes to plan, savings less costs would leave the councils £218m in today\u{2019}s money."
    );
    assert!(wider.ends_with("None of it is a council\u{2019}s cash."), "{wider}");
    let [cash, wider] = said(&changed(|choices| {
        choices.realisation = 0.0;
        choices.attribution = 0.0;
    }));
    assert_eq!(
        cash,
        "Even if all goes to plan, costs would be above savings: the councils would be £38.4m worse off in \
         today\u{2019}s money."
    );
    assert_eq!(wider, "There would be no wider benefit in the years counted.");
    let [cash, _] = said(&changed(|choices| choices.stances.fill(Stance::Out)));
    assert_eq!(cash, "No council takes part, so there is nothing to add up.");
}
