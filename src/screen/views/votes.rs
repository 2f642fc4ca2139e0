//! How a joint committee would vote on each way to share, and whose vote decides.

use crate::ask::Sharing;
use crate::case::Case;
use crate::model::{Committee, Majority, Settlement, Stance, Weighting};
use crate::screen::asked::{Asked, Voters};
use crate::screen::facts::Facts;
use crate::screen::line::Line;
use crate::screen::part::{Cell, Group, Part, Row, Table, Tone};
use crate::screen::picks::pick_asked;
use crate::words::{
    DECIDING_VOTES, Sentence, council_names, grouped, is_offered, majority_text, percent,
    power_text, settlement_name, vote_text, voting_rules, weighting_text,
};

/// The committee's rules to pick, its votes, and how often each council's vote decides.
pub fn votes(facts: &Facts, found: &Sharing) -> Vec<Part> {
    let settlements = &found.settlements;
    let case = facts.case();
    let committee = committee(facts, settlements.players.iter().copied());
    let mut sentence = Sentence::default();
    sentence.say(power_text(case, &committee));
    let mut parts = vec![
        Part::Sentence(sentence),
        Part::Words(Tone::Question, rules(facts, "a way")),
        Part::Words(Tone::Hint, voting_rules(case).into()),
    ];
    if let ([stands, motions @ ..], false) =
        (settlements.all.as_slice(), committee.members.is_empty())
    {
        let title = "If the joint committee voted";
        let heads = ["If it were put to the vote to share the cost", "Result", "For it"];
        let offered = motions.iter().filter(|motion| is_offered(case, stands, motion));
        let table = Part::Table(Table {
            name: title.to_owned(),
            heads: heads.map(Cell::words).into(),
            body: offered.map(|motion| motion_row(case, &committee, stands, motion)).collect(),
            foot: Vec::new(),
        });
        let heading = Part::Heading(title.into(), None);
        let answers = vec![heading, table, power(facts, &committee)];
        parts.push(Part::Group(Group::Answers("votes"), answers));
    }
    parts
}

/// The committee of those who take part and vote, by the rules that are chosen.
pub fn committee(facts: &Facts, taking_part: impl Iterator<Item = usize>) -> Committee {
    let (kit, case, asked) = (facts.kit(), facts.case(), facts.asked);
    let votes = |council: &usize| match asked.voters {
        Voters::OfPreset(preset) => {
            kit.presets()[preset].choices.stances[*council] == Stance::Funds
        }
        Voters::Contributing => facts.choices().stances[*council] == Stance::Funds,
        Voters::TakingPart => true,
    };
    Committee::of(case, taking_part.filter(votes).collect(), asked.weighting, asked.majority)
}

/// Who votes, with how many votes, and what `motion` needs to pass.
pub fn rules(facts: &Facts, motion: &str) -> Line {
    const WEIGHTINGS: [Weighting; 2] = [Weighting::OneEach, Weighting::Residents];
    let (kit, asked) = (facts.kit(), facts.asked);
    let all = Voters::all(kit);
    let voters = all.iter().map(|voters| (voters.label(kit), Asked { voters: *voters, ..asked }));
    let weightings = WEIGHTINGS
        .map(|weighting| (weighting_text(weighting).to_owned(), Asked { weighting, ..asked }));
    let majorities = Majority::ALL
        .map(|majority| (majority_text(majority).to_owned(), Asked { majority, ..asked }));
    let voting = all.iter().position(|voters| *voters == asked.voters);
    let weighting = WEIGHTINGS.iter().position(|weighting| *weighting == asked.weighting);
    let majority = Majority::ALL.iter().position(|majority| *majority == asked.majority);
    Line::from("Voting: ")
        .pick(pick_asked("Who votes", voters, voting))
        .text(", with ")
        .pick(pick_asked("How many votes", weightings, weighting))
        .text(format!(". To pass, {motion} needs "))
        .pick(pick_asked("What a way needs to pass", majorities, majority))
        .text(".")
}

fn motion_row(case: &Case, committee: &Committee, stands: &Settlement, motion: &Settlement) -> Row {
    let name = settlement_name(case, motion.kind);
    if motion.choices.is_some() && motion.choices == stands.choices {
        return Row::new(name, vec![Cell::words("In use already"), Cell::words("")]);
    }
    let for_it = committee.in_favour(&stands.accounts, &motion.accounts);
    let names = match for_it.as_slice() {
        [] => "nobody".to_owned(),
        for_it => council_names(case, for_it),
    };
    Row::new(name, vec![Cell::words(vote_text(committee, &for_it)), Cell::words(names)])
}

/// Each member's votes, and its part of the cases in which a vote decides.
fn power(facts: &Facts, committee: &Committee) -> Part {
    let all: f64 = committee.votes.iter().sum();
    let decisive = committee.decisive_shares();
    let row = |council: usize| {
        let place = committee.members.iter().position(|member| *member == council);
        let votes = place.map_or(0.0, |place| committee.votes[place]);
        let figures = [grouped(votes), percent(votes / all, 1), percent(decisive[council], 1)];
        let row = Row::new(facts.name_of(council), figures.map(Cell::number).into());
        Row { look: facts.row_look(council), ..row }
    };
    let members = facts.own_first(committee.members.iter().copied());
    let title = "Whose vote decides";
    let heads = ["Votes", "Of all votes", "Cases in which it decides"].map(Cell::number);
    Part::Fold(
        title.to_owned(),
        vec![
            Part::Words(Tone::Hint, DECIDING_VOTES.into()),
            Part::Table(Table {
                name: title.to_owned(),
                heads: [Cell::words("Council")].into_iter().chain(heads).collect(),
                body: members.into_iter().map(row).collect(),
                foot: Vec::new(),
            }),
        ],
    )
}
