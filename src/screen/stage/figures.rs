//! Which figures can stand on a stage, and what their headline is.

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

const FIGURES: [Row; 40] = [
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
    (View::Roadmap, "roadmap-1", "milestones of the first ambition", None),
    (View::Roadmap, "roadmap-2", "milestones of the second ambition", None),
    (View::Roadmap, "roadmap-3", "milestones of the third ambition", None),
    (View::Roadmap, "roadmap-4", "milestones of the fourth ambition", None),
    (View::Roadmap, "roadmap-0", "milestones of no ambition", None),
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

/// Which of the five figures of the headline stands above a figure; none where its own caption does.
pub(super) fn headline_of(id: &str) -> Option<usize> {
    FIGURES.iter().find(|(_, known, ..)| *known == id).and_then(|(.., headline)| *headline)
}

/// What can stand on a stage of a view, each an id and a name: its figures, and under an empty id
/// the view in words.
pub fn figures_of(view: View) -> impl Iterator<Item = (&'static str, &'static str)> {
    let figures = FIGURES.iter().filter(move |(of, ..)| *of == view);
    figures.map(|(_, id, name, _)| (*id, *name)).chain([("", "in words")])
}

/// What is asked where a figure is a part of another, and the id of that: one ambition of the
/// roadmap, whose rows have no room together. An ambition that the case does not have is all of it.
pub(super) fn as_asked<'a>(facts: &Facts, id: &'a str) -> (Asked, &'a str) {
    let Some(number) = id.strip_prefix("roadmap-").and_then(|number| number.parse().ok()) else {
        return (facts.asked, id);
    };
    let count = facts.case().plan("ambitions").len();
    // What belongs to none comes behind the last.
    let ambition = match number {
        0_usize => count,
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
