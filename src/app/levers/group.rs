//! One group of levers, with what it comes to in its heading.

use yew::prelude::*;

use super::lever_row::lever_row;
use super::master::MasterLever;
use super::opened::Opened;
use crate::app::page::PageEvent;
use crate::app::shown::Shown;
use crate::app::text::own_texts;
use crate::model::{Evidence, Outcome};
use crate::scenario::{Group, Lever, Message, Subject, levers};
use crate::words::{PROJECT_NAMES, grouped, percent, pounds, projects_summary, wider_claim};

/// Which group to show.
#[derive(Properties, PartialEq)]
pub struct LeverGroupProps {
    /// The group.
    pub group: Group,
    /// What is open.
    pub opened: Opened,
    /// The scenario and what follows from it.
    pub shown: Shown,
    /// Where to send what is about the scenario.
    pub dispatch: Callback<Message>,
    /// Where to send what is about the page.
    pub page: Callback<PageEvent>,
}

/// A heading that opens and closes, and the levers below it. Closed, it holds no levers.
#[component]
pub fn LeverGroup(props: &LeverGroupProps) -> Html {
    let group = props.group;
    let redraw = use_force_update();
    let is_open = props.opened.has(group.title());
    let toggle = {
        let opened = props.opened.clone();
        move |_| {
            opened.toggle(group.title());
            redraw.force_update();
        }
    };
    let Shown { scenario, outcome, preset_choices, .. } = &props.shown;
    let members: Vec<(usize, &Lever)> =
        levers().iter().enumerate().filter(|(_, lever)| lever.group == group).collect();
    let changed = members
        .iter()
        .filter(|(_, lever)| lever.value(&scenario.choices) != lever.value(preset_choices))
        .count();
    let mut summary = summary(group, outcome, &props.shown);
    if changed > 0 {
        summary.push_str(&format!(" \u{b7} {changed}\u{a0}changed"));
    }
    own_texts(html! {
        <section class="group">
            <h2>
                <button type="button" aria-expanded={is_open.to_string()} onclick={toggle}>
                    <span class="chevron" aria-hidden="true" />
                    <span class="group-title">{ group.title() }</span>
                    <span class={classes!("summary", (changed > 0).then_some("changed"))}>
                        { summary }
                    </span>
                </button>
            </h2>
            if is_open {
                <div class="group-body">
                    { families(&members).into_iter().map(|family| match family {
                        Family::Alone(index) => row(props, index, false),
                        Family::Below { heading, members } => html! {
                            <section key={heading} class="project">
                                <h3>{ heading }</h3>
                                { for members.into_iter().map(|index| row(props, index, true)) }
                            </section>
                        },
                        Family::Together { label, members, folded } => html! {
                            <MasterLever
                                key={label.clone()}
                                label={label.clone()}
                                {members}
                                {folded}
                                opened={props.opened.clone()}
                                shown={props.shown.clone()}
                                dispatch={&props.dispatch}
                                page={&props.page}
                            />
                        },
                    }).collect::<Html>() }
                </div>
            }
        </section>
    })
}

fn row(props: &LeverGroupProps, index: usize, is_below_name: bool) -> Html {
    lever_row(index, is_below_name, &props.shown, &props.dispatch, &props.page)
}

/// Levers that stand alone, or below a heading, or that one master slider moves together.
enum Family {
    Alone(usize),
    Below { heading: &'static str, members: Vec<usize> },
    Together { label: String, members: Vec<usize>, folded: bool },
}

/// Drivers, cost lines and the measures of each outcome have a master slider, projects a heading.
fn families(members: &[(usize, &Lever)]) -> Vec<Family> {
    let evidence = Evidence::published();
    let mut families = Vec::new();
    for (index, lever) in members {
        let (label, folded) = match lever.subject {
            Subject::Driver(_) => ("All five together".to_owned(), false),
            Subject::CostLine(_) => ("All seven together".to_owned(), false),
            Subject::Measure(measure) => {
                let area = &evidence.outcome_areas[evidence.measures[measure].outcome];
                (area.label.clone(), true)
            }
            Subject::Project(project) => {
                let heading = PROJECT_NAMES[project];
                match families.last_mut() {
                    Some(Family::Below { heading: last, members }) if *last == heading => {
                        members.push(*index);
                    }
                    _ => families.push(Family::Below { heading, members: vec![*index] }),
                }
                continue;
            }
            _ => {
                families.push(Family::Alone(*index));
                continue;
            }
        };
        match families.last_mut() {
            Some(Family::Together { label: last, members, .. }) if *last == label => {
                members.push(*index);
            }
            _ => families.push(Family::Together { label, members: vec![*index], folded }),
        }
    }
    families
}

/// What the group comes to.
fn summary(group: Group, outcome: &Outcome, shown: &Shown) -> String {
    let choices = &shown.scenario.choices;
    let totals = &outcome.totals;
    match group {
        Group::WhoTakesPart => {
            let taking_part = outcome.takes_part.iter().filter(|takes_part| **takes_part).count();
            format!("{taking_part} of {} councils", outcome.takes_part.len())
        }
        Group::WiderBenefits => wider_claim(totals.wider_full_effect),
        Group::Savings => format!("{} a year", pounds(totals.organisational_full_effect)),
        Group::OneOffCost => pounds(totals.one_off_cost),
        Group::Team => {
            let cost: f64 = outcome.years.iter().map(|year| year.programme_cost).sum();
            format!("{} in all", pounds(cost))
        }
        Group::Funding => match totals.no_payer {
            unpaid if unpaid < 0.5 => "nothing without a payer".to_owned(),
            unpaid => format!("{} without a payer", pounds(unpaid)),
        },
        Group::Projects => projects_summary(outcome),
        Group::Appraisal => {
            format!("{} years at {}", choices.horizon, percent(choices.discount_rate, 2))
        }
        Group::Uncertainty => format!("{} runs", grouped(f64::from(choices.draws))),
        Group::Coalition => format!("wider benefits at {}", percent(choices.social_weight, 0)),
    }
}
