//! The views: in which tab each stands, what it asks of the scenario, and what it is made of.

use super::asked::Asked;
use super::facts::Facts;
use super::own_in_plan::own_in_plan;
use super::part::{Part, Tone};
use super::saved_table::with_links;
use super::views::{
    asking, bears, better_lives, cash_alone, compare, dashboard, evidence, funds, how_sure, if_one,
    in_short, log, money, play, present, projects, risks, roadmap, sharing, shelf, story, votes,
    ways, what_it_takes,
};
use crate::apart;
use crate::ask::{Answer, Known, Question};
use crate::case::Case;
use crate::scenario::{Group, Kit};
use crate::words::{Metric, groups_under_way};

/// A view: a tab, or a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// What would it mean, in a minute.
    InShort,
    /// Where the money comes from and goes.
    Money,
    /// Who funds it.
    Funds,
    /// What each council would bear and gain.
    Bears,
    /// What if one changes its mind.
    IfOne,
    /// Ways to share the cost.
    Share,
    /// Joint projects.
    Projects,
    /// How a joint committee would vote.
    Votes,
    /// How sure it is.
    HowSure,
    /// What would have to be true.
    Takes,
    /// What residents would have.
    BetterLives,
    /// What has to happen by when, and where it stands.
    Roadmap,
    /// What was expected, and what has happened.
    Dashboard,
    /// How councils work now, and how they are to.
    Ways,
    /// What could go wrong, and what is asked of Government.
    Risks,
    /// How it came about, and what was said and done.
    Story,
    /// Where every figure comes from.
    Evidence,
    /// Several scenarios side by side: no tab, but something to do with all of them.
    Compare,
    /// Scenarios that are kept by name: no tab either.
    Shelf,
    /// What a room sees, and the way through it: no tab either.
    Present,
    /// What a room is asked, and what it answers.
    Asking,
    /// Tables that take the part of councils.
    Play,
    /// What happened in a meeting, and its minutes.
    Log,
}

/// A row of the table of views: its name in addresses, its tab, and its name among those of the tab.
type Row = (View, &'static str, &'static str, &'static str);

const VIEWS: [Row; 23] = [
    (View::InShort, "in-short", "In short", ""),
    (View::Money, "money", "Money", ""),
    (View::Funds, "councils", "Councils", "Who funds"),
    (View::Bears, "councils-bear", "Councils", "Bears and gains"),
    (View::IfOne, "councils-if", "Councils", "If one changes its mind"),
    (View::Share, "councils-share", "Councils", "Ways to share"),
    (View::Projects, "councils-projects", "Councils", "Joint projects"),
    (View::Votes, "councils-votes", "Councils", "Votes"),
    (View::HowSure, "how-sure", "How sure", "Ranges and chances"),
    (View::Takes, "how-sure-takes", "How sure", "What it takes"),
    (View::BetterLives, "better-lives", "Better lives", ""),
    (View::Roadmap, "programme", "Programme", "Roadmap"),
    (View::Dashboard, "programme-dashboard", "Programme", "Dashboard"),
    (View::Ways, "programme-ways", "Programme", "Ways of working"),
    (View::Risks, "programme-risks", "Programme", "Risks and asks"),
    (View::Story, "programme-story", "Programme", "Story"),
    (View::Evidence, "evidence", "Evidence", ""),
    (View::Compare, "compare", "Compare", ""),
    (View::Shelf, "shelf", "Shelf", ""),
    (View::Present, "present", "Present", "Stages"),
    (View::Asking, "present-ask", "Present", "Ask"),
    (View::Play, "present-play", "Present", "Play a council"),
    (View::Log, "present-log", "Present", "Log and minutes"),
];

impl View {
    /// All that a case has something for, in the order of their tabs.
    pub fn all(kit: &Kit) -> impl Iterator<Item = Self> {
        VIEWS.into_iter().map(|(view, ..)| view).filter(|view| !view.is_mode() && view.is_in(kit))
    }

    /// Whether it is no tab, but something to do with what the tabs show.
    #[must_use]
    pub const fn is_mode(self) -> bool {
        matches!(
            self,
            Self::Compare | Self::Shelf | Self::Present | Self::Asking | Self::Play | Self::Log
        )
    }

    /// Whether a room can see it.
    #[must_use]
    pub const fn is_staged(self) -> bool {
        !self.is_mode() && !matches!(self, Self::Evidence) || matches!(self, Self::Compare)
    }

    /// Whether a case has something for it.
    #[must_use]
    pub fn is_in(self, kit: &Kit) -> bool {
        match self {
            Self::BetterLives => kit.has_group(Group::WiderBenefits),
            Self::Projects => kit.has_group(Group::Projects),
            _ => self.is_planned_in(&kit.case),
        }
    }

    /// Whether the plan of a case has something for it, if it is made of that.
    #[must_use]
    pub fn is_planned_in(self, case: &Case) -> bool {
        let has_any = |tables: &[&str]| tables.iter().any(|table| !case.plan(table).is_empty());
        match self {
            Self::Roadmap => has_any(&["milestones"]),
            // Dated events alone are no plan; the evidence tells them.
            Self::Story => {
                has_any(&["themes", "principles", "findings", "pilots"])
                    || !case.events.is_empty() && !case.plan.is_empty()
            }
            Self::Dashboard => has_any(&["milestones", "enablers", "risks"]),
            Self::Ways => has_any(&["enablers"]),
            Self::Risks => has_any(&["risks", "asks", "actions"]),
            _ => true,
        }
    }

    /// Those that open with a tab: the first of each.
    pub fn tabs(kit: &Kit) -> impl Iterator<Item = Self> {
        let mut last = "";
        Self::all(kit).filter(move |view| std::mem::replace(&mut last, view.tab()) != view.tab())
    }

    /// All in the same tab.
    pub fn beside(self, kit: &Kit) -> impl Iterator<Item = Self> {
        let views = VIEWS.into_iter().map(|(view, ..)| view);
        views.filter(move |view| view.tab() == self.tab() && view.is_in(kit))
    }

    /// The one with this name in addresses.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        VIEWS.into_iter().find(|(_, known, ..)| *known == id).map(|(view, ..)| view)
    }

    /// What stands on its tab.
    #[must_use]
    pub const fn tab(self) -> &'static str {
        VIEWS[self as usize].2
    }

    /// What it is called among those of its tab; nothing where it is all of the tab.
    #[must_use]
    pub const fn section(self) -> &'static str {
        VIEWS[self as usize].3
    }

    /// What stands above it where it is no tab. The list of stages has the name of all that is done
    /// before a room.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Asking | Self::Play | Self::Log => self.section(),
            _ => self.tab(),
        }
    }

    /// What it is called where its tab is not seen: "Councils: Who funds".
    #[must_use]
    pub fn title(self) -> String {
        match self.section() {
            "" => self.tab().to_owned(),
            section => format!("{}: {section}", self.tab()),
        }
    }

    /// Its name in addresses and in the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        VIEWS[self as usize].1
    }

    /// Whether anything in it differs when a lever moves.
    #[must_use]
    pub const fn follows_levers(self) -> bool {
        !matches!(self, Self::Story | Self::Evidence)
    }

    /// What it asks of the scenario.
    #[must_use]
    pub fn question(self, asked: &Asked) -> Option<Question> {
        Some(match self {
            Self::InShort => Question::Changes(asked.explained),
            Self::Money => Question::Worth,
            Self::HowSure => Question::Spread {
                of: asked.spread,
                with_wider: asked.spread == Metric::WiderWorthToday || asked.exact,
            },
            Self::Takes => {
                Question::WhatItTakes { aim: asked.aim(), across: asked.across, up: asked.up }
            }
            Self::Bears | Self::IfOne => Question::WhoGains { first: asked.first },
            // Of the pact.
            Self::Play => Question::WhoGains { first: None },
            Self::Share | Self::Votes => Question::Sharing,
            Self::Compare => Question::Beside { metric: asked.bridged, ends: asked.bridge },
            Self::Funds
            | Self::Projects
            | Self::BetterLives
            | Self::Roadmap
            | Self::Story
            | Self::Dashboard
            | Self::Ways
            | Self::Risks
            | Self::Evidence
            | Self::Shelf
            | Self::Present
            | Self::Asking
            | Self::Log => return None,
        })
    }

    /// What it says and shows, in the order in which it is read. `known` is what is known of its
    /// question; as long as that is nothing, only what needs no answer is there.
    #[must_use]
    pub fn screen(self, facts: &Facts, known: &Known) -> Vec<Part> {
        let is_old = known.progress.is_some();
        let was = known.answered.as_ref().map_or(*facts, |answered| facts.as_of(&answered.of));
        let mut parts = match (self, known.answer()) {
            (Self::Funds, _) => apart(|| funds(facts)),
            (Self::Projects, _) => apart(|| projects(facts)),
            (Self::BetterLives, _) => apart(|| better_lives(facts)),
            (Self::Roadmap, _) => apart(|| roadmap(facts)),
            (Self::Story, _) => apart(|| story(facts)),
            (Self::Dashboard, _) => apart(|| dashboard(facts)),
            (Self::Ways, _) => apart(|| ways(facts)),
            (Self::Risks, _) => apart(|| risks(facts)),
            (Self::Evidence, _) => apart(|| evidence(facts)),
            (Self::Shelf, _) => apart(|| shelf(facts)),
            (Self::Present, _) => apart(|| present(facts)),
            (Self::Asking, _) => apart(|| asking(facts)),
            (Self::Play, _) => apart(|| play(facts, known)),
            (Self::Log, _) => apart(|| log(facts)),
            (Self::Takes, answer) => {
                let found = match answer {
                    Some(Answer::WhatItTakes(found)) => Some(&**found),
                    _ => None,
                };
                apart(|| what_it_takes(facts, found, is_old))
            }
            (Self::Bears, None) => apart(|| cash_alone(facts)),
            (Self::IfOne, Some(Answer::WhoGains(found))) => apart(|| if_one(&was, found)),
            (Self::Votes, Some(Answer::Sharing(found))) => apart(|| votes(&was, found)),
            (Self::Compare, Some(Answer::Beside(found))) => apart(|| compare(facts, found)),
            (_, Some(Answer::Changes(changes))) => apart(|| in_short(facts, changes.as_ref())),
            (_, Some(Answer::Worth(in_order))) => apart(|| money(facts, in_order)),
            (_, Some(Answer::Spread(spread))) => apart(|| how_sure(facts, spread)),
            (_, Some(Answer::WhoGains(found))) => apart(|| bears(facts, &was, found, is_old)),
            (_, Some(Answer::Sharing(found))) => apart(|| sharing(facts, &was, found, is_old)),
            _ => Vec::new(),
        };
        if self.tab() == View::Roadmap.tab() {
            parts = with_links(parts);
        }
        if let Some(own) = own_in_plan(self, facts) {
            parts.insert(parts.len().min(1), own);
        }
        parts
    }
}

/// How far a newer answer is, where that takes more than a moment; it stands at the end of the view,
/// where it moves nothing that may be under a finger or pointer.
#[must_use]
pub fn under_way(known: &Known) -> Option<Part> {
    let progress = known.progress?;
    let text = groups_under_way(progress.councils?, progress.part, known.answered.is_some());
    Some(Part::Words(Tone::Working, text.into()))
}
