//! Every figure that can be asked after: it opens, what opens has the figure and adds up, and its
//! levers are there. And no figure of money is without, but for those named here with their reason.

#[allow(dead_code, reason = "the other half is for whole views")]
mod views {
    pub mod money;
    pub mod scenarios;
    pub mod screened;
}
mod common;

use std::collections::BTreeMap;

use derwent::scenario::Scenario;
use derwent::screen::{Act, Asked, Part, RowLook, Run, View};
use derwent::words::Origin;
use views::money::{Money, in_text, is_shown_in};
use views::scenarios::scenarios;
use views::screened::{all_parts, charts, lines, screen, screen_as, text, with_facts};

/// A figure with what it is.
struct Shown {
    what: String,
    text: String,
    origin: Origin,
}

/// The figures of some parts that can be asked after, points of charts among them.
fn shown(parts: &[Part]) -> Vec<Shown> {
    let mut all = Vec::new();
    let mut add = |what: &str, text: &str, origin| {
        all.push(Shown { what: what.to_owned(), text: text.to_owned(), origin });
    };
    for part in all_parts(parts) {
        match part {
            Part::Sentence(sentence) => sentence.spans.iter().for_each(|span| {
                span.origin.into_iter().for_each(|origin| add("sentence", &span.text, origin));
            }),
            Part::Terms(terms) => terms.iter().for_each(|term| {
                let origin = term.origin.into_iter();
                origin.for_each(|origin| add(term.label, &term.value, origin));
            }),
            _ => {}
        }
    }
    for run in lines(parts).into_iter().flat_map(|line| &line.0) {
        if let Run::Figure(text, origin) = run {
            let what = if *origin == Origin::Runs { "line of runs" } else { "line" };
            add(what, text, *origin);
        }
    }
    for chart in charts(parts) {
        // Of draws there is one honest answer for all: how they are made, and what came out.
        if matches!(chart.figure.id, "distribution" | "tornado" | "waterfall") {
            continue;
        }
        for (row, cells) in chart.figure.table.rows.iter().enumerate() {
            let on_point = chart.on_point.as_ref();
            let Some(Act::Explain(origin)) = on_point.and_then(|on_point| on_point.act(row)) else {
                continue;
            };
            // The smallest together are explained one by one.
            if cells[0].text().starts_with("Others") {
                continue;
            }
            for (head, cell) in chart.figure.table.head.iter().zip(cells).skip(1) {
                if !is_printed(head) {
                    let what = format!("{} {head}, {}", chart.figure.id, cells[0].text());
                    add(&what, &cell.short(), origin);
                }
            }
        }
    }
    all
}

/// Columns that stand beside a point and are no part of it: what the case prints for comparison, and
/// what comes of the result elsewhere.
fn is_printed(head: &str) -> bool {
    let heads =
        ["starting point", "Low", "High", "Published", "Author", "average", "resident", "run"];
    heads.iter().any(|part| head.contains(part))
}

/// What a table adds up: rows that are sums of those above do not count again.
fn adds_up(parts: &[Part], place: &str) {
    for part in all_parts(parts) {
        let Part::Table(table) = part else { continue };
        let Some(foot) = table.foot.first() else { continue };
        let sum = in_text(&foot.cells.last().expect("a last cell").line.plain());
        let [sum] = sum.as_slice() else { continue };
        let rows = table.body.iter().filter(|row| row.look != RowLook::Sum);
        let amounts: Vec<Money> =
            rows.flat_map(|row| in_text(&row.cells.last().expect("a cell").line.plain())).collect();
        let all: f64 = amounts.iter().map(|money| money.pounds).sum();
        let off: f64 = amounts.iter().chain([sum]).map(|money| money.step / 2.0).sum();
        assert!(
            (all - sum.pounds).abs() <= off + 0.5,
            "{place}: {}: {all} is not {}",
            table.name,
            sum.pounds
        );
    }
}

/// One pass over all views, which take long to work out.
#[test]
fn every_figure_opens_with_what_it_is_made_of_and_none_is_without_a_reason() {
    let (mut count, mut faults) = (0, BTreeMap::new());
    for (name, scenario) in scenarios() {
        let mut opened: BTreeMap<String, String> = BTreeMap::new();
        for view in View::all(&scenario.kit) {
            let mut parts = screen(&scenario, view, |asked| asked.exact = true);
            if view == View::InShort {
                parts.extend(screen_as(&scenario, view, Some(0), |_| {}));
            }
            for Shown { what, text: figure, origin } in shown(&parts) {
                count += 1;
                let said = opened
                    .entry(format!("{origin:?}"))
                    .or_insert_with(|| opens(&scenario, origin, &format!("{name}: {origin:?}")));
                let is_known = RUNS_ROUNDED.iter().any(|known| what.contains(known));
                let sums = in_text(&figure).into_iter().filter(|money| money.pounds != 0.0);
                if !is_known && !sums.into_iter().all(|money| is_shown_in(&money, said)) {
                    let kind = format!("{}, {what}", view.id());
                    faults.entry(kind).or_insert(format!("{name}: {figure}: {origin:?}"));
                }
            }
            let of_figures = view != View::Evidence;
            for (what, text) in unasked(&parts).into_iter().filter(|_| of_figures) {
                let is_known = WITHOUT.iter().any(|(known, _)| what.contains(known))
                    || OTHERWISE.iter().any(|known| text.contains(known));
                if !is_known && !in_text(&text).is_empty() {
                    let kind = format!("{}, {what}, without", view.id());
                    faults.entry(kind).or_insert(format!("{name}: {text}"));
                }
            }
        }
    }
    assert!(count > 10_000, "{count} figures");
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Where what comes out of the runs is shown with more digits than where it is explained.
const RUNS_ROUNDED: [&str; 1] = ["line of runs"];

/// What opens with a figure, as text.
fn opens(scenario: &Scenario, origin: Origin, place: &str) -> String {
    let parts = explained(scenario, origin);
    let said = text(&parts);
    assert!(said.len() > 20, "{place}: {said}");
    adds_up(&parts, place);
    has_its_levers(scenario, &parts, place);
    said
}

fn explained(scenario: &Scenario, origin: Origin) -> Vec<Part> {
    with_facts(scenario, Asked::of(&scenario.kit), |facts, _| facts.origin(origin))
}

fn has_its_levers(scenario: &Scenario, parts: &[Part], place: &str) {
    for run in lines(parts).into_iter().flat_map(|line| &line.0) {
        if let Run::Press(press) = run {
            let Some(Act::Lever(position)) = press.act else { panic!("{place}: {press:?}") };
            assert!(position < scenario.kit.levers().len(), "{place}: {}", press.label);
        }
    }
}

/// Where money stands that cannot be asked after, and why.
const WITHOUT: [(&str, &str); 18] = [
    ("by then", "a sum over lines and years, each of which stands below"),
    ("Wider benefits in the year", "a sum over measures, of the year that is looked at"),
    ("If it goes on like this", "what would be with levers that run through the record"),
    ("Savings and costs, expected and recorded: Recorded", "what somebody entered"),
    ("Savings and costs, expected and recorded: Gap", "the difference of what stands beside it"),
    ("what the levers say of them", "what would be with another lever"),
    ("What each would contribute", "nothing, of those that are asked for none"),
    (": Together", "a sum of what stands in its row, of which each can be asked after"),
    ("no cash", "what savings and cash differ by"),
    ("left with: Wider benefits at", "a part of the wider benefits that is weighed, by council"),
    ("Dividing", "what would be borne under another way than the one that is set"),
    ("What each choice would be worth", "what would be with another stance"),
    ("Where each lever alone", "values that levers would have to have"),
    ("How far each lever alone", "values that levers may have"),
    ("Joint projects", "of a project that nobody has joined there is no sum: it is its lever"),
    ("Standard errors", "what is left to chance, and the wider benefits in the runs"),
    ("Asked to contribute", "nothing"),
    ("Where it would be just so", "values that levers would have to have"),
];

/// What sentences say of what is not so in this scenario: of other groups, stances and values.
const OTHERWISE: [&str; 14] = [
    "\u{201d} at £",
    " or more",
    "(author:",
    "would bear about",
    "It is £",
    " less",
    "only bound that is published",
    "worse off on",
    "worse off alone",
    "better off",
    "to spare",
    "No way to share could",
    "would leave it with",
    "for each £1 is not known",
];

/// The texts of sentences, terms and cells that are no figure to ask after.
fn unasked(parts: &[Part]) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for part in all_parts(parts) {
        match part {
            Part::Sentence(sentence) => {
                let spans = sentence.spans.iter().filter(|span| span.origin.is_none());
                all.extend(spans.map(|span| ("sentence".to_owned(), span.text.clone())));
            }
            Part::Terms(terms) => {
                let terms = terms.iter().filter(|term| term.origin.is_none());
                all.extend(terms.map(|term| (term.label.to_owned(), term.value.clone())));
            }
            Part::Table(table) => {
                for row in table.body.iter().chain(&table.foot) {
                    for (cell, head) in row.cells.iter().zip(table.heads.iter().skip(1)) {
                        let runs = cell.line.0.iter();
                        let plain = runs.filter_map(|run| match run {
                            Run::Plain(text) | Run::Strong(text) => Some(text.clone()),
                            _ => None,
                        });
                        let what = match &*row.head.line.plain() {
                            "Saved staff time that goes into other work" => "no cash".to_owned(),
                            _ => format!("{}: {}", table.name, head.line.plain()),
                        };
                        all.extend(plain.map(|text| (what.clone(), text)));
                    }
                }
            }
            _ => {}
        }
    }
    all
}
