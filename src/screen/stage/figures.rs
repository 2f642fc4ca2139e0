//! Which figures can stand on a stage, and what their headline is.

use crate::case::{Case, PlanRow};
use crate::chart::PlanPart;
use crate::screen::asked::Asked;
use crate::screen::facts::Facts;
use crate::screen::view::View;

/// A figure of a view: its id, what it is called in a list, and which of the five figures of the
/// headline it is about.
type Row = (View, &'static str, &'static str, Option<usize>);

const SAVING: Option<usize> = Some(0);
const COST: Option<usize> = Some(1);
const BACK: Option<usize> = Some(2);
const WORTH: Option<usize> = Some(3);
const PAYER: Option<usize> = Some(4);

const FIGURES: [Row; 35] = [
    (View::InShort, "cash-flow", "cash each year and added up", BACK),
    (View::InShort, "waterfall", "what each change does", WORTH),
    (View::Money, "savings-by-driver", "savings by kind", SAVING),
    (View::Money, "yearly-cost-by-kind", "yearly cost by kind", SAVING),
    (View::Money, "one-off-cost", "one-off cost", COST),
    (View::Money, "cumulative", "cash added up, in today\u{2019}s money too", BACK),
    (View::Money, "cash-worth", "what the cash is worth", WORTH),
    (View::Funds, "funding-by-year", "who funds the team", PAYER),
    (View::Bears, "council-contributions", "what each council would bear", None),
    (View::Bears, "council-savings", "what each council would save", None),
    (View::Bears, "council-gains", "what each would be left with", None),
    (View::Projects, "joint-projects", "cost and benefit for each", None),
    (View::HowSure, "fan", "cash with its range", BACK),
    (View::HowSure, "chance", "chance of the money back", BACK),
    (View::HowSure, "distribution", "how the runs spread", WORTH),
    (View::HowSure, "tornado", "what matters most", WORTH),
    (View::Takes, "map", "two levers together", None),
    (View::BetterLives, "wider-benefits", "now, target and reached", None),
    (View::BetterLives, "wider-worth", "what that is worth", None),
    (View::Roadmap, "roadmap", "milestones over the years", None),
    (View::Dashboard, "measures", "measures, expected and recorded", None),
    (View::Dashboard, "savings-and-costs", "savings and costs, expected and recorded", None),
    (View::Dashboard, "if-it-goes-on", "what comes if it goes on like this", None),
    (View::Ways, "enablers", "ways of working, now and to be", None),
    (View::Ways, "own-scores", "scores of our own beside the papers\u{2019}", None),
    (View::Ways, "ways-milestones", "their milestones and how they stand", None),
    (View::Risks, "matrix", "likelihood and impact in 25 squares", None),
    (View::Risks, "risks", "what would meet each, and its worst lever", None),
    (View::Risks, "asks", "asks of Government and what became of them", None),
    (View::Risks, "levels", "actions by priority and level", None),
    (View::Story, "events", "what happened, by date", None),
    (View::Story, "themes", "themes, before and after", None),
    (View::Compare, "cash-beside", "cash side by side", None),
    (View::Compare, "bridge", "what turns one into another", None),
    (View::Compare, "payers-beside", "who would pay", None),
];

/// So many ambitions of a case can have a stage of their own.
pub(super) const MOST_AMBITIONS: usize = 16;

/// The stages of one ambition each, in their order, and that of what belongs to none.
const OF_AMBITIONS: [(&str, &str); MOST_AMBITIONS + 1] = [
    ("roadmap-1", "milestones of the first ambition"),
    ("roadmap-2", "milestones of the second ambition"),
    ("roadmap-3", "milestones of the third ambition"),
    ("roadmap-4", "milestones of the fourth ambition"),
    ("roadmap-5", "milestones of the fifth ambition"),
    ("roadmap-6", "milestones of the sixth ambition"),
    ("roadmap-7", "milestones of the seventh ambition"),
    ("roadmap-8", "milestones of the eighth ambition"),
    ("roadmap-9", "milestones of the ninth ambition"),
    ("roadmap-10", "milestones of the tenth ambition"),
    ("roadmap-11", "milestones of the eleventh ambition"),
    ("roadmap-12", "milestones of the twelfth ambition"),
    ("roadmap-13", "milestones of the 13th ambition"),
    ("roadmap-14", "milestones of the 14th ambition"),
    ("roadmap-15", "milestones of the 15th ambition"),
    ("roadmap-16", "milestones of the 16th ambition"),
    ("roadmap-0", "milestones of no ambition"),
];

/// Which of the five figures of the headline stands above a figure; none where its own caption does.
pub(super) fn headline_of(id: &str) -> Option<usize> {
    FIGURES.iter().find(|(_, known, ..)| *known == id).and_then(|(.., headline)| *headline)
}

/// What can stand on a stage of a view, each an id and a name: its figures, and under an empty id
/// the view in words.
fn figures_of(view: View) -> impl Iterator<Item = (&'static str, &'static str)> {
    let figures = FIGURES.iter().filter(move |(of, ..)| *of == view);
    let figures = figures.map(|(_, id, name, _)| (*id, *name));
    let of_ambitions = OF_AMBITIONS.into_iter().filter(move |_| view == View::Roadmap);
    figures.chain(of_ambitions).chain([("", "in words")])
}

/// Those that a case has something for: of its ambitions as many as it has.
pub fn figures_in(view: View, case: &Case) -> impl Iterator<Item = (&'static str, &'static str)> {
    let ambitions = case.plan("ambitions").len();
    let is_of_none = |row: &PlanRow| row.text("priority").is_empty();
    let has_others = ambitions > 0 && case.plan("milestones").iter().any(is_of_none);
    figures_of(view).filter(move |(id, _)| match number_of(id) {
        Some(0) => has_others,
        Some(number) => number <= ambitions,
        None => true,
    })
}

/// The number of the ambition whose milestones a figure has; 0 for those of none.
fn number_of(id: &str) -> Option<usize> {
    id.strip_prefix("roadmap-").and_then(|number| number.parse().ok())
}

/// What is asked where a figure is a part of another, and the id of that: one ambition of the
/// roadmap, whose rows have no room together. An ambition that the case does not have is all of it.
pub(super) fn as_asked<'a>(facts: &Facts, id: &'a str) -> (Asked, &'a str) {
    let Some(number) = number_of(id) else { return (facts.asked, id) };
    let count = facts.case().plan("ambitions").len();
    // What belongs to none comes behind the last.
    let ambition = match number {
        0 => count,
        number => number - 1,
    };
    let ambition = (count > 0 && ambition <= count && number <= count).then_some(ambition);
    (Asked { plan: PlanPart { ambition, ..PlanPart::default() }, ..facts.asked }, "roadmap")
}

/// The id as it stands in the table, if the view has such a figure.
pub(super) fn known_figure(view: View, id: &str) -> Option<&'static str> {
    figures_of(view).map(|(known, _)| known).find(|known| *known == id)
}

/// What a figure of a view is called: "In short: cash each year and added up".
pub(super) fn name_of(view: View, id: &str) -> String {
    let name = figures_of(view).find(|(known, _)| *known == id).map_or("", |(_, name)| name);
    format!("{}: {name}", view.title())
}
