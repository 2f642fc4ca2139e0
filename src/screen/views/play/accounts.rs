//! All accounts of all councils, round by round, for everybody.

use super::super::bears::cash_of;
use super::pact::{of_link, with_small};
use super::{hint, said, to_desk, tools};
use crate::meeting::play_rounds;
use crate::model::run;
use crate::screen::act::Act;
use crate::screen::facts::Facts;
use crate::screen::line::{Button, Run};
use crate::screen::part::{Cell, Group, Pairs, Part, Row, Table};
use crate::screen::split::{split_lever, with_split_tag};
use crate::words::{count_in_words, range, stance_text, two_digits};

/// What each council would have been left with after each round, and what came of the rounds.
pub fn accounts(facts: &Facts) -> Vec<Part> {
    let rounds = play_rounds(&facts.meeting.meeting);
    let ended: Vec<_> = (1..)
        .zip(&rounds)
        .filter_map(|(number, round)| Some((number, round, round.settled?)))
        .collect();
    let scenarios = ended.iter().filter_map(|(number, _, (_, link))| {
        let scenario = of_link(facts, link)?;
        let outcome = run(scenario.case(), &scenario.choices);
        let left = cash_of(&scenario);
        Some((format!("Round {number}"), scenario, outcome, left))
    });
    let columns: Vec<_> = scenarios.collect();
    let title = "What each council would be left with";
    let rows = facts.case().councils.iter().enumerate().map(|(council, known)| {
        let cells = columns.iter().map(|(_, scenario, outcome, left)| {
            let left = left[council];
            let between = range(left, two_digits);
            let bears = two_digits(outcome.borne(council).total());
            let stance = stance_text(scenario.choices.stances[council]);
            let line = with_small(two_digits(left.value), between);
            Cell::number(line.with(Run::Small(format!("bears {bears}; {stance}"))))
        });
        Row::new(&*known.short_name, cells.collect())
    });
    let heads = columns.iter().map(|(name, ..)| Cell::number(with_split_tag(facts, &**name)));
    let table = Table {
        name: title.to_owned(),
        heads: [Cell::words("Council")].into_iter().chain(heads).collect(),
        body: rows.collect(),
        foot: Vec::new(),
    };
    let played = match ended.len() {
        1 => "One round was played".to_owned(),
        count => {
            format!("{} rounds were played", crate::words::capitalised(&count_in_words(count)))
        }
    };
    let came = ended.iter().map(|(number, round, (text, _))| {
        let proposed = round.proposals.iter().map(|one| format!("{} ({}).", one.text, one.table));
        let said = proposed.chain([(*text).to_owned()]).collect::<Vec<_>>().join(" ");
        (format!("Round {number}").into(), said.into())
    });
    let came = came.collect();
    let mut parts = vec![
        said(format!("{played}. These are the accounts of all councils, side by side.")),
        Part::Group(
            Group::Answers("payoffs"),
            vec![
                super::heading(title),
                Part::Table(table),
                hint(
                    "In cash and in today\u{2019}s money, with the range that the assumed split leaves; \
                     what it bears is not discounted. The rounds are in the minutes too.",
                ),
            ],
        ),
        super::heading("What was proposed, and what came of it"),
        Part::Pairs(Pairs::Answers, came),
        tools(vec![super::button("Print", Button::Plain, Some(Act::Print)), to_desk()]),
    ];
    parts.extend(split_lever(facts));
    parts
}
