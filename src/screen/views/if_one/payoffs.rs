//! What each choice is worth to each council and to the others.

use crate::case::Case;
use crate::model::{Coalition, HALF_A_POUND, Stance, StanceChange};
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Run};
use crate::screen::part::{Cell, Group, Look, Part, Row, Table, Tone};
use crate::screen::split::with_split_tag;
use crate::words::{group_names, payoffs_meaning, signed, two_digits, unasked_text};

/// The payoffs of every council in a table.
pub fn payoffs(facts: &Facts, coalition: &Coalition) -> Part {
    let (case, stances) = (facts.case(), &facts.choices().stances);
    let pulls: Vec<StanceChange> = stances
        .iter()
        .enumerate()
        .map(|(council, now)| coalition.best_change(council, *now))
        .collect();
    // The bars compare what draws councils away.
    let inside = pulls.iter().filter(|pull| pull.from != Stance::Out);
    let largest = inside.map(|pull| pull.gain).fold(HALF_A_POUND, f64::max);
    let row = |council: usize| {
        let pull = &pulls[council];
        let payoff =
            |stance| payoff(coalition.payoffs[council].with(stance), stance == stances[council]);
        let [pays, joins, out] = [Stance::Funds, Stance::Joins, Stance::Out].map(payoff);
        let (by, others) = pull_cells(case, pull, largest);
        let row = Row::new(facts.name_of(council), vec![pays, joins, out, by, others]);
        Row { look: facts.row_look(council), ..row }
    };
    let title = "What each choice would be worth to a council, all others as they are";
    let head = |what: &str| Cell::number(with_split_tag(facts, what));
    let table = Table {
        name: title.to_owned(),
        heads: vec![
            Cell::words("Council"),
            head("If it would contribute"),
            head("If it takes part without"),
            head("If it is outside"),
            Cell::words("It would gain by"),
            Cell::number("And the others"),
        ],
        body: facts.own_first(0..pulls.len()).into_iter().map(row).collect(),
        foot: Vec::new(),
    };
    let is_asked_nothing = |council: &usize| coalition.payoffs[*council].is_asked_nothing();
    let unasked: Vec<usize> = coalition.players.iter().copied().filter(is_asked_nothing).collect();
    let mut meaning = Line::from(payoffs_meaning(facts.choices()));
    if !unasked.is_empty() && coalition.players.len() > 1 {
        let unasked = group_names(case, &coalition.players, &unasked);
        meaning = meaning.text(format!(" {}", unasked_text(&unasked)));
    }
    Part::Group(
        Group::Answers("payoffs"),
        vec![
            Part::Heading(title.into(), None),
            Part::Table(table),
            Part::Words(Tone::Hint, meaning),
        ],
    )
}

fn payoff(worth: f64, is_now: bool) -> Cell {
    let cell = Cell::number(two_digits(worth));
    if !is_now {
        return cell;
    }
    Cell { line: cell.line.with(Run::Spoken(", as it is now".to_owned())), look: Look::Now }
}

fn how(change: &StanceChange) -> &'static str {
    match (change.from, change.to) {
        (Stance::Out, Stance::Joins) => "taking part without contributing",
        (Stance::Out, _) => "taking part and contributing",
        (_, Stance::Out) => "staying outside",
        _ => "not contributing",
    }
}

/// By what it would gain and how much, and what that does to the others.
fn pull_cells(case: &Case, pull: &StanceChange, largest: f64) -> (Cell, Cell) {
    let nothing = |text: &str| (Cell::words(text).look(Look::Muted), Cell::number("\u{2013}"));
    if pull.from == Stance::Out && !case.councils[pull.council].in_case {
        // The case says nothing of it, so no verdict is drawn.
        return nothing("not in the case: only if it were like the others for each resident");
    }
    if pull.gain < HALF_A_POUND {
        return nothing("nothing");
    }
    let mut by = Line::default();
    if pull.from != Stance::Out {
        by = by.with(Run::Pull(pull.gain / largest));
    }
    let by = by.text(format!("{}: about {}", how(pull), two_digits(pull.gain)));
    (Cell::words(by), Cell::number(signed(pull.for_others, two_digits)))
}
