//! What came out: the answers beside each other, and against what the model says.

use super::posed::Posed;
use crate::case::LineKind;
use crate::chart::{Dot, Figure as Chart, Measure, counted, guesses};
use crate::meeting::{Answer, Figure, Kind, Spread};
use crate::model::ForOne;
use crate::screen::facts::Facts;
use crate::words::{
    ASSUMED_SPLIT, about, and_list, capitalised, count_in_words, headline, month_after, range,
    two_digits, year_end,
};

/// What is shown of a question once its answers are.
#[derive(Clone, Debug, PartialEq)]
pub struct Revealed {
    /// The answers drawn; none where they are words, or nobody answered.
    pub figure: Option<Chart>,
    /// How the answers lie, and what the model says.
    pub said: String,
    /// Who moved since the round before; empty where nothing was asked before.
    pub moved: String,
    /// Answers in words, each with whose it is.
    pub words: Vec<String>,
}

/// What the model says: where it stands on the axis, how far it may lie, and in words.
struct Model {
    at: Option<f64>,
    range: Option<(f64, f64)>,
    value: String,
    said: String,
}

/// What came out of a question that was revealed.
#[must_use]
pub fn revealed(facts: &Facts, posed: &Posed) -> Revealed {
    let kind = &posed.question.kind;
    let first_year = facts.outcome.first_year;
    let spread = kind.spread(posed.said.iter().map(|(_, answer)| answer));
    let model = model(facts, kind);
    let answers = match (&spread, posed.said.len()) {
        (_, 0) => "Nobody answered.".to_owned(),
        (Spread::Words(_), 1) => "One answer.".to_owned(),
        (Spread::Words(_), count) => format!("{} answers.", capitalised(&count_in_words(count))),
        (spread, 1) => format!("One answer: {}.", kind.spread_text(spread, first_year)),
        (spread, count) => {
            let count = capitalised(&count_in_words(count));
            format!("{count} answers: {}.", kind.spread_text(spread, first_year))
        }
    };
    let said = match &model {
        Some(model) => format!("{answers} {}", model.said),
        None => answers,
    };
    let figure = match (&spread, model) {
        (_, Some(model)) => Some(dots(posed, model, first_year, said.clone())),
        (Spread::Counts(counts), None) if !posed.said.is_empty() => {
            let was = posed.before.as_ref().map(|before| {
                match kind.spread(before.iter().map(|(_, answer)| answer)) {
                    Spread::Counts(counts) => counts,
                    _ => Vec::new(),
                }
            });
            Some(counted(posed.question.text.clone(), said.clone(), counts, was.as_deref()))
        }
        _ => None,
    };
    let words = posed.said.iter().filter_map(|(who, answer)| match answer {
        Answer::Words(words) if who.is_empty() => Some(words.clone()),
        Answer::Words(words) => Some(format!("{who}: {words}")),
        _ => None,
    });
    Revealed { figure, said, moved: moved(posed, first_year), words: words.collect() }
}

fn dots(posed: &Posed, model: Model, first_year: u32, said: String) -> Chart {
    let kind = &posed.question.kind;
    let is_time = matches!(kind, Kind::Figure { figure: Figure::Payback });
    let first = Dot {
        label: "The model".to_owned(),
        at: model.at,
        before: None,
        range: model.range,
        value: model.value,
        is_model: true,
    };
    let number = |answer: &Answer| match answer {
        Answer::Number(number) => Some(*number),
        _ => None,
    };
    let rows = posed.said.iter().map(|(who, answer)| {
        let was = answer_before(posed, who).filter(|was| *was != answer);
        Dot {
            label: name(who).to_owned(),
            at: number(answer),
            before: was.and_then(number),
            range: None,
            value: match answer {
                // A month says it, and has room beside the axis of years.
                Answer::Number(years) if is_time && *years > 0.0 => month_after(first_year, *years),
                answer => kind.text(answer, first_year),
            },
            is_model: false,
        }
    });
    let measure = if is_time { Measure::Years } else { Measure::Money };
    let rows = [first].into_iter().chain(rows).collect();
    guesses(posed.question.text.clone(), said, rows, measure)
}

/// What a table said in the round before; nothing is known of hands without a name.
fn answer_before<'a>(posed: &'a Posed, who: &str) -> Option<&'a Answer> {
    let before = posed.before.as_ref()?.iter().filter(|_| !who.is_empty());
    before.into_iter().find(|(by, _)| by == who).map(|(_, answer)| answer)
}

fn name(who: &str) -> &str {
    if who.is_empty() { "Somebody" } else { who }
}

/// "Since the round before 1 of 3 moved: Table 2 from £20.0m to £30.0m."
fn moved(posed: &Posed, first_year: u32) -> String {
    let Some(before) = &posed.before else { return String::new() };
    let text = |answer: &Answer| match answer {
        Answer::Never => "never".to_owned(),
        answer => posed.question.kind.text(answer, first_year),
    };
    let both: Vec<_> = posed
        .said
        .iter()
        .filter_map(|(who, now)| Some((who, answer_before(posed, who)?, now)))
        .collect();
    let moves = both.iter().filter(|(_, was, now)| was != now);
    let moves: Vec<String> =
        moves.map(|(who, was, now)| format!("{who} from {} to {}", text(was), text(now))).collect();
    let spread = posed.question.kind.spread(before.iter().map(|(_, answer)| answer));
    let was = match posed.question.kind.spread_text(&spread, first_year) {
        was if was.is_empty() || matches!(spread, Spread::Words(_)) => String::new(),
        was => format!(" The round before: {was}."),
    };
    let moved = match (both.len(), moves.len()) {
        (0, _) => String::new(),
        (_, 0) => "Nobody moved after talking.".to_owned(),
        (all, count) => format!("After talking {count} of {all} moved: {}.", and_list(&moves)),
    };
    format!("{moved}{was}").trim().to_owned()
}

/// What the model says, in words with its condition, chance and range; empty where that is not for a
/// model to say.
#[must_use]
pub fn model_said(facts: &Facts, kind: &Kind) -> String {
    model(facts, kind).map(|model| model.said).unwrap_or_default()
}

/// What the model says, with its chance and range; none where that is not for a model to say.
fn model(facts: &Facts, kind: &Kind) -> Option<Model> {
    match kind {
        Kind::Figure { figure } => Some(of_figure(facts, *figure)),
        Kind::Left { council } => of_council(facts, council),
        _ => None,
    }
}

fn of_figure(facts: &Facts, figure: Figure) -> Model {
    let (case, choices, outcome) = (facts.case(), facts.choices(), facts.outcome);
    let tiles = headline(case, choices, outcome, facts.uncertainty, facts.preset_outcome);
    let place = Figure::ALL.iter().position(|known| *known == figure).unwrap_or_default();
    let tile = &tiles[place];
    let at = figure.metric().of(outcome).filter(|_| tile.has_value());
    let published = |kind: LineKind| {
        let bounds = case.lines_of(choices.option, kind).filter_map(|(_, line)| line.bounds());
        let (low, high) =
            bounds.fold((0.0, 0.0), |(low, high), bounds| (low + bounds.0, high + bounds.1));
        (low < high).then_some((low, high))
    };
    let range = match figure {
        // What is paid every year against a saving has no such range.
        Figure::Saving if outcome.recurring().next().is_some() => None,
        Figure::Saving => published(LineKind::Saving),
        Figure::OneOff => published(LineKind::OneOff),
        Figure::Payback => {
            let by_year = &facts.uncertainty.payback_by_year;
            let sure = by_year.iter().position(|chance| *chance >= 0.8);
            let end = sure.or(by_year.len().checked_sub(1)).map(|year| (year + 1) as f64);
            at.zip(end).map(|(at, end)| (at.min(end), at.max(end)))
        }
        Figure::Worth => {
            let worth = facts.uncertainty.npv_cashable;
            Some((worth.p10, worth.p90))
        }
        Figure::NoPayer => None,
    };
    let said = match (tile.has_value(), tile.note.as_str()) {
        (true, "") => format!("The model: {}.", tile.value),
        (true, note) => format!("The model: {} ({note}).", tile.value),
        (false, note) => format!("The model has no figure: {note}."),
    };
    let value = match (figure, range) {
        // No date stands alone: beside the plan’s the end of the year in which it is sure enough.
        (Figure::Payback, Some((_, end))) if at.is_some() => {
            format!("{} to {}", tile.value, year_end(outcome.first_year, end as u32))
        }
        _ => tile.value.clone(),
    };
    Model { at, range: range.filter(|_| at.is_some()), value, said }
}

fn of_council(facts: &Facts, id: &str) -> Option<Model> {
    let (case, choices) = (facts.case(), facts.choices());
    let council = case.council(id)?;
    let left = ForOne::of(case, choices, facts.outcome, council).left;
    let tag = match range(left, two_digits) {
        range if range.is_empty() => String::new(),
        _ => format!(", {ASSUMED_SPLIT}"),
    };
    Some(Model {
        at: Some(left.value),
        range: (left.low < left.high).then_some((left.low, left.high)),
        value: format!("about {}", two_digits(left.value)),
        said: format!(
            "The model: {} left for {} ({} years counted, {}, in today\u{2019}s money{tag}).",
            about(left, two_digits),
            case.councils[council].short_name,
            choices.horizon,
            choices.risk_levers_are.to_plan(),
        ),
    })
}
