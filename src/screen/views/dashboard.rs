//! The dashboard: what was expected of each measure and each line, what has happened, and what the
//! scenario would come to if it went on like this.

mod entering;
mod forecast;
mod others;
mod rows;
mod using;

pub(super) use rows::line_name;

use crate::case::MeasureRow;
use crate::model::{Fit, OfLine, Outcome, Point, Series, run};
use crate::screen::asked::Asked;
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Group, Pairs, Part, Tone};
use crate::screen::picks::pick_asked;
use crate::words::{
    STANDING_RULE, Sentence, citation, count_in_words, numbered_year, recorded_text, so_far,
    standing_sentence,
};

/// What is looked at.
pub(super) struct Looked<'a> {
    /// The year of which it is seen what happened.
    year: u32,
    /// The last year that is shown.
    last: u32,
    /// Whether the record says which year is now.
    is_now_known: bool,
    measures: Vec<Series<'a, &'a MeasureRow>>,
    /// The scenario that runs through the record, and what comes of it; none without figures in it.
    fit: Option<(Fit, Outcome)>,
    lines: Vec<Series<'a, OfLine>>,
}

impl<'a> Looked<'a> {
    fn of(facts: &Facts<'a>) -> Self {
        let (case, choices, record) = (facts.case(), facts.choices(), &facts.scenario.record);
        let measures = record.series_of_measures(case, choices);
        let lines = record.lines_in_play(case, choices);
        let last = record.last_year(choices);
        // Before anything is recorded: the first year in which something is saved.
        let is_saved = |year: &u32| {
            let at = *year as usize - 1;
            lines.iter().any(|series| {
                !series.of.is_cost && series.points[at].expected.is_some_and(|sum| sum > 0.5)
            })
        };
        let now = record.year_now(choices.first_year);
        // A record may have years after those that are counted; they are not what is seen first.
        let year = facts.asked.recorded.or(now.map(|year| year.min(choices.horizon)));
        let year = year.or_else(|| (1..=last).find(is_saved)).unwrap_or(1).clamp(1, last);
        let has_figures = !record.measures.is_empty() || !record.lines.is_empty();
        let fit = has_figures.then(|| {
            let fit = record.fit(case, choices);
            let outcome = run(case, &fit.choices);
            (fit, outcome)
        });
        Self { year, last, is_now_known: now.is_some(), measures, fit, lines }
    }
}

/// The dashboard.
pub fn dashboard(facts: &Facts) -> Vec<Part> {
    let looked = Looked::of(facts);
    let (case, choices, record) = (facts.case(), facts.choices(), &*facts.scenario.record);
    let mut sentence = Sentence::default();
    sentence.say(recorded_text(record));
    let measures: Vec<Point<'_>> = all_points(&looked.measures);
    let lines = all_points(&looked.lines);
    for (what, points) in [("measures", &measures), ("savings and costs", &lines)] {
        if points.iter().any(|point| point.recorded.is_some()) {
            sentence.add(standing_sentence(points, what));
        }
    }
    let taken = record.taken.savings;
    let has_savings = || {
        let savings = looked.lines.iter().filter(|series| !series.of.is_cost);
        savings.flat_map(|series| &series.points).any(|point| point.recorded.is_some())
    };
    if taken > 0 && has_savings() {
        let years = if taken == 1 { "year" } else { "years" };
        let taken = count_in_words(taken as usize);
        sentence.add(format!(
            "Lateness of the plan, {taken} {years}, was taken into the scenario: what is ahead or \
             behind is so of savings expected that much later."
        ));
    }
    let worth = (!looked.measures.is_empty()).then(|| record.worth_in(case, choices, looked.year));
    let mut parts = vec![
        Part::Sentence(sentence),
        Part::Words(Tone::Question, year(facts, &looked)),
        Part::Terms(so_far(case, &looked.lines, worth, facts.outcome, looked.year)),
    ];
    parts.extend(looked.fit.iter().map(|(fit, outcome)| forecast::forecast(facts, fit, outcome)));
    if !looked.measures.is_empty() {
        parts.push(Part::Group(
            Group::Answers("recorded measures"),
            vec![
                Part::Heading("Measures".into(), Some("recorded-measures")),
                rows::measures(facts, &looked),
                Part::Fold(
                    "How working together is to change each, and where that stands".to_owned(),
                    vec![mechanisms(facts, &looked)],
                ),
            ],
        ));
    }
    parts.push(Part::Group(
        Group::Answers("recorded lines"),
        vec![
            Part::Heading("Savings and costs".into(), Some("recorded-lines")),
            rows::lines(facts, &looked),
            Part::Words(Tone::Hint, STANDING_RULE.into()),
        ],
    ));
    parts.extend(rows::all_years(facts, &looked));
    parts.extend(looked.fit.iter().map(|(fit, outcome)| using::using(facts, fit, outcome)));
    parts.extend(entering::entering(facts));
    parts
}

fn all_points<'a, Of>(series: &[Series<'a, Of>]) -> Vec<Point<'a>> {
    series.iter().flat_map(|series| series.points.iter().cloned()).collect()
}

/// Of which year.
fn year(facts: &Facts, looked: &Looked) -> Line {
    let first_year = facts.choices().first_year;
    let years = (1..=looked.last).map(|year| {
        (numbered_year(first_year, year), Asked { recorded: Some(year), ..facts.asked })
    });
    let line = Line::from("What was expected, and what has happened, in ").pick(pick_asked(
        "Year",
        years,
        Some(looked.year as usize - 1),
    ));
    if looked.is_now_known {
        return line;
    }
    // The same whichever year is picked: what is said of the page does not hang on how it came about.
    line.text(match facts.case().plan("milestones").is_empty() {
        true => ". This begins in the first year in which something is saved.",
        false => {
            ". Which month is now has not been said (the Roadmap asks for it): until then this begins \
             in the first year in which something is saved."
        }
    })
}

/// By what each measure is to change, and from where that is.
fn mechanisms(facts: &Facts, looked: &Looked) -> Part {
    let case = facts.case();
    let pair = |series: &Series<'_, &MeasureRow>| {
        let measure = series.of;
        let mechanism = match measure.mechanism.as_str() {
            "" => "The case does not say how",
            mechanism => mechanism,
        };
        let place = match measure.figures[0] {
            Some(figure) => citation(case, &case.figures[figure].source),
            None => citation(case, &measure.source),
        };
        let said = Line::from(format!("{mechanism}. ")).place(place);
        (Line::from(&*measure.label), said)
    };
    Part::Pairs(Pairs::Reasons, looked.measures.iter().map(pair).collect())
}
