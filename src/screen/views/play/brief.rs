//! The brief of a council: its own account and nobody else's, what it can choose, and where it would
//! walk away.

use super::{heading, hint, said, to_desk, tools};
use crate::meeting::seats;
use crate::model::{ForOne, HALF_A_POUND, Stance, run};
use crate::scenario::MyCouncil;
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Line, Run};
use crate::screen::meeting::{joinable, ways_to_share};
use crate::screen::part::{Group, Pairs, Part, Tone};
use crate::words::{
    and_list, capitalised, pounds, room_to_give, stance_text, stance_worths, two_digits,
};

/// All briefs, each on a sheet of its own: of the councils that tables play, or of all that the case
/// has as long as nobody plays any.
pub fn briefs(facts: &Facts) -> Vec<Part> {
    let seats = seats(&facts.meeting.meeting);
    let councils = facts.case().councils.iter().enumerate();
    let wanted = councils.filter(|(_, one)| match seats.is_empty() {
        true => one.in_case,
        false => seats.get(&one.id).is_some(),
    });
    let print = super::button("Print", Button::Main, Some(Act::Print));
    let mut parts = vec![
        said("One brief for each council, each on a sheet of its own when they are printed."),
        tools(vec![print, to_desk()]),
    ];
    parts.extend(
        wanted.map(|(council, _)| Part::Group(Group::Answers("brief"), brief(facts, council))),
    );
    parts
}

/// The brief of one council.
pub fn brief(facts: &Facts, council: usize) -> Vec<Part> {
    let (case, choices, outcome) = (facts.case(), facts.choices(), facts.outcome);
    let known = &case.councils[council];
    let own = ForOne::of(case, choices, outcome, council);
    let mine = MyCouncil::of(facts.scenario, outcome, council);
    let mut parts = vec![
        heading(format!("Brief for {}", known.short_name)),
        hint(format!(
            "Your table plays {}. This is its account as the scenario stands, and nobody else\u{2019}s.",
            known.name
        )),
        Part::Sentence(mine.sentence),
    ];
    if !mine.terms.is_empty() {
        parts.push(Part::Terms(mine.terms));
    }
    let worths = stance_worths(choices, outcome, &own);
    let stances =
        [Stance::Funds, Stance::Joins, Stance::Out].map(|stance| capitalised(stance_text(stance)));
    let stances = stances.into_iter().zip(worths);
    parts.push(label("What it can choose, the others as they are"));
    parts.push(pairs(stances.collect()));
    let ways = ways(facts, council);
    if !ways.is_empty() {
        parts.push(label("How the rest of the cost can be shared"));
        parts.push(pairs(ways));
    }
    let projects = projects(facts);
    if !projects.is_empty() {
        parts.push(label("Joint projects that it can join"));
        parts.push(pairs(projects));
    }
    if let Some(room) = room_to_give(case, choices, outcome, &own) {
        parts.push(label("Where it would walk away"));
        parts.push(Part::Words(Tone::Plain, room.into()));
    }
    parts
}

fn label(text: &str) -> Part {
    Part::Words(Tone::Plain, Line::default().with(Run::Strong(text.to_owned())))
}

fn pairs(pairs: Vec<(String, String)>) -> Part {
    Part::Pairs(
        Pairs::Ways,
        pairs.into_iter().map(|(what, said)| (what.into(), said.into())).collect(),
    )
}

/// What the council would bear under each way to share against now.
fn ways(facts: &Facts, council: usize) -> Vec<(String, String)> {
    let (case, kit) = (facts.case(), facts.kit());
    let Some(lever) = kit.find("fund.rule") else { return Vec::new() };
    if facts.choices().stances[council] == Stance::Out {
        return Vec::new();
    }
    let borne = facts.outcome.borne(council).total();
    let now = lever.value(facts.choices()) as usize;
    let way = |(place, label): (usize, &str)| {
        let mut choices = facts.choices().clone();
        lever.set(&mut choices, place as f64);
        let more = run(case, &choices).borne(council).total() - borne;
        let text = match more {
            _ if place == now => "As it is now.".to_owned(),
            same if same.abs() < HALF_A_POUND => "It would bear as much as now.".to_owned(),
            more if more > 0.0 => {
                format!("It would bear about {} more than now.", two_digits(more))
            }
            less => format!("It would bear about {} less than now.", two_digits(-less)),
        };
        (label.to_owned(), text)
    };
    ways_to_share(kit).map(|(place, option)| way((place, &option.label))).collect()
}

/// What each joint project that has figures costs and saves.
fn projects(facts: &Facts) -> Vec<(String, String)> {
    let said = joinable(facts.kit(), facts.choices()).map(|(_, label, cost, benefit)| {
        let costs = (cost > 0.0).then(|| format!("costs {} once", pounds(cost)));
        let saves = (benefit > 0.0).then(|| format!("saves {} a year", pounds(benefit)));
        let both: Vec<String> = costs.into_iter().chain(saves).collect();
        (label.to_owned(), format!("It {}, for those that join.", and_list(&both)))
    });
    said.collect()
}
