//! What is shown as a list: caveats, assumptions, the dated story, papers and starting points.

use crate::case::{Assumption, Case, Caveat, Document, Event, Mark};
use crate::scenario::Preset;
use crate::screen::line::{Line, Run};
use crate::screen::part::{List, Pairs, Part};
use crate::screen::views::doubted;
use crate::words::{citation, date_text, mark_text};

/// What the papers say beside their figures.
pub fn caveats(case: &Case, _: &'static str, caveats: &[&Caveat]) -> Part {
    let line = |caveat: &&Caveat| {
        Line::from(format!("{} ", caveat.text)).with(Run::Cite(citation(case, &caveat.source)))
    };
    Part::List(List::Plain, caveats.iter().map(line).collect())
}

/// What is assumed, and whether a lever changes it.
pub fn assumptions(case: &Case, _: &'static str, assumptions: &[&Assumption]) -> Part {
    let pair = |assumption: &&Assumption| {
        let tag = match (assumption.is_published, assumption.is_fixed()) {
            (true, true) => "Published, no lever",
            (true, false) => "Published",
            (false, true) => "Assumed, no lever",
            (false, false) => "Assumed",
        };
        // An assumption without a reason has its place alone.
        let reason = match &*assumption.reason {
            "" => Line::default(),
            reason => Line::from(format!("{reason} ")),
        };
        let cited = citation(case, &assumption.source);
        let lever = (!assumption.is_fixed()).then_some(&*assumption.id);
        (
            Line::from(&*assumption.label).with(Run::Tag(tag.to_owned())),
            reason.with(Run::Cite(cited)).with(doubted(&assumption.label, lever, "")),
        )
    };
    Part::Pairs(Pairs::Reasons, assumptions.iter().map(pair).collect())
}

/// The dated story.
pub fn story(case: &Case, _: &'static str, events: &[&Event]) -> Part {
    let line = |event: &&Event| {
        let date = Line::default().with(Run::Strong(date_text(event.date))).text(". ");
        date.join(event_line(case, event, Run::Cite))
    };
    Part::List(List::Plain, events.iter().map(line).collect())
}

/// What happened, who says so, and where, as `cite` shows a place.
pub fn event_line(case: &Case, event: &Event, cite: fn(String) -> Run) -> Line {
    let line = Line::from(format!("{} ", event.label));
    let line = match event.mark {
        Mark::Paper => line,
        mark => line.with(Run::Tag(mark_text(mark).to_owned())),
    };
    line.with(cite(citation(case, &event.source)))
}

/// The papers: the short name by which they are cited, and the whole title.
pub fn papers(_: &Case, _: &'static str, papers: &[&Document]) -> Part {
    let line = |paper: &&Document| {
        let line = Line::default()
            .with(Run::Strong(paper.short.clone()))
            .text(format!(": {}. {}, {}.", paper.title, paper.publisher, paper.date));
        match paper.mark {
            Mark::Publisher => line,
            mark => line.text(format!(" {}.", mark_text(mark))),
        }
    };
    Part::List(List::Plain, papers.iter().map(line).collect())
}

/// What of each starting point is published.
pub fn starting_points(presets: &[Preset]) -> Part {
    let pair = |preset: &Preset| (Line::from(&*preset.label), Line::from(&*preset.origin));
    Part::Pairs(Pairs::Reasons, presets.iter().map(pair).collect())
}
