//! What proposals of councils come to together: a pact, as levers of the case.

use crate::meeting::Proposal;
use crate::model::{Choices, Stance};
use crate::scenario::{ChoiceOption, Kind, Kit, Scenario};
use crate::words::{and_list, lower_first, stance_text};

/// The lever that says how councils share the rest of the cost.
const SPLIT: &str = "fund.rule";

/// What parts set by hand are called in files: nobody can propose them in a word.
const BY_HAND: &str = "parts";

/// The stances in the order of their lever.
const STANCES: [Stance; 3] = [Stance::Funds, Stance::Joins, Stance::Out];

/// How it was settled how to share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Nobody proposed anything, so it stays as it was.
    NoWish,
    /// More councils proposed this than any other.
    Most,
    /// Two or more were proposed by as many councils, so it stays as it was.
    Tie,
    /// The facilitator chose it.
    Chosen,
}

/// What the proposals come to together.
#[derive(Clone, Debug, PartialEq)]
pub struct Pact {
    /// The levers that it sets, with their values.
    pub values: Vec<(usize, f64)>,
    /// By how many councils each way to share was proposed, by its place among the options.
    pub wishes: Vec<(usize, usize)>,
    /// The way to share, by its place; none in a case that has no such lever.
    pub split: Option<usize>,
    /// How that was settled.
    pub how: How,
}

/// The options of a lever that is a choice; none if the case has no such lever.
fn options<'a>(kit: &'a Kit, lever: &str) -> &'a [ChoiceOption] {
    match kit.find(lever).map(|lever| &lever.kind) {
        Some(Kind::Choice(options)) => options,
        _ => &[],
    }
}

/// The ways to share that can be proposed, with their places among all.
pub fn ways_to_share(kit: &Kit) -> impl Iterator<Item = (usize, &ChoiceOption)> {
    options(kit, SPLIT).iter().enumerate().filter(|(_, way)| way.id != BY_HAND)
}

/// What a council can do.
pub fn stances<'a>(kit: &'a Kit, council: &str) -> &'a [ChoiceOption] {
    options(kit, &format!("stance.{council}"))
}

/// The levers of the projects, each with its id and name.
fn projects(kit: &Kit) -> impl Iterator<Item = (usize, &str, &str)> {
    let rows = kit.case.projects.iter().enumerate();
    rows.filter_map(|(place, project)| {
        let lever = kit.find_index(&format!("project.{}.councils", place + 1))?;
        Some((lever, &*project.id, &*project.label))
    })
}

/// The joint projects that have figures, by id and name, with what each costs once and saves a year.
pub fn joinable<'a>(
    kit: &'a Kit,
    choices: &'a Choices,
) -> impl Iterator<Item = (&'a str, &'a str, f64, f64)> {
    let all = projects(kit).zip(&choices.projects);
    let all = all.map(|((_, id, label), row)| (id, label, row.cost, row.benefit));
    all.filter(|(.., cost, benefit)| *cost > 0.0 || *benefit > 0.0)
}

/// What a council does in a scenario, as if it were proposed; how to share is left to the others.
#[must_use]
pub fn as_now(kit: &Kit, choices: &Choices, council: usize) -> Proposal {
    let id = &kit.case.councils[council].id;
    let stance = STANCES.iter().position(|stance| *stance == choices.stances[council]);
    let stances = stances(kit, id);
    let joins = |lever: usize| kit.levers()[lever].value(choices) as usize >> council & 1 == 1;
    Proposal {
        council: id.clone(),
        stance: stance.and_then(|place| stances.get(place)).map_or("", |way| &way.id).to_owned(),
        split: None,
        projects: projects(kit)
            .filter(|(lever, ..)| joins(*lever))
            .map(|(_, id, _)| id.to_owned())
            .collect(),
    }
}

/// A proposal in words: "Bolsover would contribute; cost shared by savings". None of one that speaks
/// of something that the case does not have.
#[must_use]
pub fn proposal_text(kit: &Kit, proposal: &Proposal) -> Option<String> {
    let council = kit.case.councils.iter().find(|council| council.id == proposal.council)?;
    let stances = stances(kit, &council.id);
    let stance = stances.iter().position(|stance| stance.id == proposal.stance)?;
    let stance = match STANCES[stance] {
        Stance::Out => "would stay outside",
        Stance::Joins => "would take part without contributing",
        Stance::Funds => stance_text(Stance::Funds),
    };
    let mut text = format!("{} {stance}", council.short_name);
    if let Some(split) = &proposal.split {
        let (_, way) = ways_to_share(kit).find(|(_, way)| way.id == *split)?;
        text.push_str(&format!("; for the rest of the cost: {}", lower_first(&way.label)));
    }
    let named = proposal.projects.iter().map(|id| projects(kit).find(|(_, known, _)| known == id));
    let named: Option<Vec<&str>> = named.map(|known| known.map(|(.., label)| label)).collect();
    let named = named?;
    if !named.is_empty() {
        text.push_str(&format!("; joins {}", and_list(&named)));
    }
    Some(text)
}

impl Pact {
    /// What proposals come to on the levers as they are. Each council that would take part counts once
    /// for its way to share; `chosen` is what the facilitator chose instead.
    #[must_use]
    pub fn of(kit: &Kit, now: &Choices, proposals: &[&Proposal], chosen: Option<&str>) -> Self {
        let mut after = now.clone();
        for proposal in proposals {
            apply(kit, &mut after, proposal);
        }
        let ways = options(kit, SPLIT);
        let is_inside = |proposal: &&&Proposal| {
            let place = kit.case.councils.iter().position(|one| one.id == proposal.council);
            place.is_some_and(|place| after.stances[place] != Stance::Out)
        };
        let inside: Vec<_> = proposals.iter().filter(is_inside).collect();
        let count = |way: &ChoiceOption| {
            inside.iter().filter(|proposal| proposal.split.as_deref() == Some(&way.id)).count()
        };
        let counts = ways.iter().map(count).enumerate();
        let wishes: Vec<_> = counts.filter(|(_, count)| *count > 0).collect();
        let most = wishes.iter().map(|(_, count)| *count).max();
        let first: Vec<_> = wishes.iter().filter(|(_, count)| Some(*count) == most).collect();
        let chosen = chosen.and_then(|id| ways.iter().position(|way| way.id == id));
        let lever = kit.find_index(SPLIT);
        let present = lever.map(|lever| kit.levers()[lever].value(now) as usize);
        let (how, split) = match (chosen, first.as_slice()) {
            (Some(chosen), _) => (How::Chosen, Some(chosen)),
            (None, []) => (How::NoWish, present),
            (None, [(only, _)]) => (How::Most, Some(*only)),
            (None, _) => (How::Tie, present),
        };
        if let Some((lever, split)) = lever.zip(split) {
            kit.levers()[lever].set(&mut after, split as f64);
        }
        Self { values: kit.difference(now, &after), wishes, split, how }
    }

    /// A scenario with the pact.
    #[must_use]
    pub fn on(&self, scenario: &Scenario) -> Scenario {
        let mut with = scenario.clone();
        for (lever, value) in &self.values {
            with.kit.levers()[*lever].set(&mut with.choices, *value);
        }
        with
    }
}

/// Sets what one proposal says; what the case does not have is passed over.
fn apply(kit: &Kit, choices: &mut Choices, proposal: &Proposal) {
    let Some(council) = kit.case.councils.iter().position(|one| one.id == proposal.council) else {
        return;
    };
    if let Some(lever) = kit.find(&format!("stance.{}", proposal.council)) {
        let stances = stances(kit, &proposal.council);
        if let Some(stance) = stances.iter().position(|stance| stance.id == proposal.stance) {
            lever.set(choices, stance as f64);
        }
    }
    for (lever, id, _) in projects(kit) {
        let lever = &kit.levers()[lever];
        let others = lever.value(choices) as usize & !(1 << council);
        let joins = usize::from(proposal.projects.iter().any(|joined| joined == id)) << council;
        lever.set(choices, (others | joins) as f64);
    }
}

/// How the pact shares, and why: what most councils proposed, what was there before, or what the
/// facilitator chose.
#[must_use]
pub fn split_text(kit: &Kit, pact: &Pact) -> Option<String> {
    let ways = options(kit, SPLIT);
    let name = |place: usize| format!("\u{201c}{}\u{201d}", ways[place].label);
    let split = name(pact.split?);
    let proposed = pact.wishes.iter().map(|(way, count)| {
        let councils = if *count == 1 { "council" } else { "councils" };
        format!("{} by {count} {councils}", name(*way))
    });
    let proposed = and_list(&proposed.collect::<Vec<_>>());
    Some(match (pact.how, proposed.as_str()) {
        (How::NoWish, _) => {
            format!(
                "Nobody proposed how to share the rest of the cost, so it stays as it is: {split}."
            )
        }
        (How::Most, proposed) => {
            format!("How to share the rest of the cost: {split}. Proposed were {proposed}.")
        }
        (How::Tie, proposed) => format!(
            "Proposed were {proposed}: a tie, so the rest of the cost is shared as it is now, {split}."
        ),
        (How::Chosen, "") => {
            format!("The facilitator chose how to share the rest of the cost: {split}.")
        }
        (How::Chosen, proposed) => format!(
            "The facilitator chose how to share the rest of the cost: {split}. Proposed were {proposed}."
        ),
    })
}
