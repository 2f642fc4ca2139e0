//! What joint projects cost and bring, and to whom.

use crate::chart::joint_projects;
use crate::model::What;
use crate::scenario::Group as Levers;
use crate::screen::facts::Facts;
use crate::screen::line::{Line, Run};
use crate::screen::part::{Cell, Chart, Group, Part, Room, Row, Table, Tone};
use crate::words::{
    Origin, Sentence, council_names, count_in_words, mark_projects, pounds, projects_text,
};

/// Joint projects.
pub fn projects(facts: &Facts) -> Vec<Part> {
    let (case, outcome) = (facts.case(), facts.outcome);
    let mut sentence = Sentence::default();
    match projects_text(outcome) {
        Some(text) => {
            sentence.say(format!("{text}."));
            mark_projects(&mut sentence, outcome);
        }
        None => sentence.say(
            "No council has joined a project: they cost nothing and bring nothing. Under \
             \u{201c}Joint projects\u{201d} among the levers councils join them.",
        ),
    }
    let mut parts = vec![Part::Sentence(sentence), list(facts)];
    if outcome.has_projects() {
        let figure = facts.with_ghost(|_, outcome| joint_projects(case, outcome));
        let chart = Chart::new(figure, Room::Wide);
        let chart = chart.each(|name| Origin::Projects(facts.council_named(name)));
        parts.push(Part::Charts(vec![chart]));
    }
    parts
}

/// Each project with its cost, its saving and who has joined it.
fn list(facts: &Facts) -> Part {
    let (case, choices) = (facts.case(), facts.choices());
    let title = Levers::Projects.title();
    // A project that nobody has joined is in no sum; its figures are those of its levers.
    let figure = |what: What, sum: f64| {
        let flows = facts.outcome.flows();
        let row = flows.rows.iter().position(|flow| flow.what == what && flow.full == Some(sum));
        let text = pounds(sum);
        row.map_or_else(|| text.clone().into(), |row| Line::figure(&*text, Origin::Row(row)))
    };
    let both = case.projects.iter().zip(&choices.projects).enumerate();
    let rows = both.map(|(index, (known, chosen))| {
        let joined: Vec<usize> =
            (0..case.councils.len()).filter(|council| chosen.councils[*council]).collect();
        let who = match joined.as_slice() {
            [] => "nobody".to_owned(),
            joined => council_names(case, joined),
        };
        let years = match chosen.years {
            1 => format!("in Year {} only", chosen.first_year),
            years => {
                let years = count_in_words(years as usize);
                format!("for {years} years, from Year {}", chosen.first_year)
            }
        };
        Row::new(
            &*known.label,
            vec![
                Cell::number(figure(What::ProjectCost(index), chosen.cost)),
                Cell::number(
                    figure(What::ProjectBenefit(index), chosen.benefit).with(Run::Small(years)),
                ),
                Cell::words(who),
            ],
        )
    });
    Part::Group(
        Group::Answers("projects"),
        vec![
            Part::Heading(title.into(), None),
            Part::Table(Table {
                name: title.to_owned(),
                heads: vec![
                    Cell::words("Project"),
                    Cell::number("Cost, once"),
                    Cell::number("Saving a year"),
                    Cell::words("Joined by"),
                ],
                body: rows.collect(),
                foot: Vec::new(),
            }),
            Part::Words(
                Tone::Hint,
                "Joint projects are beside the programme: they are in no figure but the councils\u{2019} \
                 own cash."
                    .into(),
            ),
        ],
    )
}
