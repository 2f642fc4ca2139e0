//! One group of levers, with what it comes to in its heading.

use yew::prelude::*;

use super::fold::fold;
use super::lever_row::lever_row;
use super::master::{MasterLever, Members};
use super::opened::Opened;
use crate::app::page::PageEvent;
use crate::app::shown::Shown;
use crate::app::text::own_texts;
use crate::case::{Case, LineKind, OutcomeRow};
use crate::scenario::{First, Group, Kit, Lever, Message, Subject, without_lever};
use crate::screen::group_summary;
use crate::words::count_in_words;

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
    let Shown { scenario, outcome, preset_choices, .. } = &props.shown;
    let kit = &scenario.kit;
    // What stands among the first levers does not stand here again.
    let is_first = kit.first().contains(&First::Group(group));
    let members: Vec<(usize, &Lever)> = kit
        .levers()
        .iter()
        .enumerate()
        .filter(|(index, lever)| lever.group == group && (is_first || !kit.is_first(*index)))
        .collect();
    let changed = members
        .iter()
        .filter(|(_, lever)| lever.value(&scenario.choices) != lever.value(preset_choices))
        .count();
    let summary = (group_summary(group, outcome, &scenario.choices), changed);
    own_texts(html! {
        <section class="group">
            { fold(group.title(), summary, &props.opened, redraw, || html! {
                <div class="group-body">
                    { families(kit, &members).into_iter().map(|family| match family {
                        Family::Alone(index) => row(props, index, false),
                        Family::Below { heading, members } => html! {
                            <section key={heading.as_str()} class="project">
                                <h3>{ &heading }</h3>
                                { for members.into_iter().map(|index| row(props, index, true)) }
                            </section>
                        },
                        Family::Together { label, members, are } => html! {
                            <MasterLever
                                key={label.clone()}
                                label={label.clone()}
                                {members}
                                {are}
                                opened={props.opened.clone()}
                                shown={props.shown.clone()}
                                dispatch={&props.dispatch}
                                page={&props.page}
                            />
                        },
                    }).collect::<Html>() }
                    { unmoved(group, &props.shown) }
                </div>
            }) }
        </section>
    })
}

fn row(props: &LeverGroupProps, index: usize, is_below_name: bool) -> Html {
    lever_row(index, is_below_name, &props.shown, &props.dispatch, &props.page)
}

/// Levers that stand alone, or below a heading, or that one master slider moves together.
enum Family {
    Alone(usize),
    Below { heading: String, members: Vec<usize> },
    Together { label: String, members: Vec<usize>, are: Members },
}

/// Lines of a kind and the measures of each outcome have a master slider, projects a heading.
fn families(kit: &Kit, members: &[(usize, &Lever)]) -> Vec<Family> {
    let case = &kit.case;
    let mut families = Vec::new();
    for alike in members.chunk_by(|(_, one), (_, other)| shares_family(case, one, other)) {
        let positions = alike.iter().map(|(index, _)| *index);
        let together = |label: String, are: Members| Family::Together {
            label,
            members: positions.clone().collect(),
            are,
        };
        let is_moved_above = kit.first().iter().any(|first| match first {
            First::Together { members, .. } => *members == positions.clone().collect::<Vec<_>>(),
            First::Alone(_) | First::Group(_) => false,
        });
        match alike[0].1.subject {
            Subject::Project(project) => families.push(Family::Below {
                heading: case.projects[project].label.clone(),
                members: positions.collect(),
            }),
            // One alone needs nothing above it, and one slider for all of them is enough.
            _ if alike.len() == 1 || is_moved_above => {
                families.extend(positions.map(Family::Alone))
            }
            Subject::Measure(place) => {
                families.push(together(outcome_of(case, place).label.clone(), Members::Folded));
            }
            Subject::Saving(_) | Subject::Recurring(_) | Subject::OneOff(_) => {
                let count = count_in_words(alike.len());
                families.push(together(format!("All {count} together"), Members::Below));
            }
            _ => families.extend(positions.map(Family::Alone)),
        }
    }
    families
}

/// Whether two levers that stand one after the other move together, or below one heading.
fn shares_family(case: &Case, one: &Lever, other: &Lever) -> bool {
    match (one.subject, other.subject) {
        (Subject::Saving(_), Subject::Saving(_))
        | (Subject::Recurring(_), Subject::Recurring(_))
        | (Subject::OneOff(_), Subject::OneOff(_)) => true,
        (Subject::Measure(one), Subject::Measure(other)) => {
            std::ptr::eq(outcome_of(case, one), outcome_of(case, other))
        }
        (Subject::Project(one), Subject::Project(other)) => one == other,
        _ => false,
    }
}

/// The outcome of the measures at a place.
pub fn outcome_of(case: &Case, place: usize) -> &OutcomeRow {
    let measure = case.measures.iter().find(|measure| measure.place == place);
    &case.outcomes[measure.map_or(0, |measure| measure.outcome)]
}

/// Lines that have no range, and so no lever: what they come to is in the heading too.
fn unmoved(group: Group, shown: &Shown) -> Html {
    let kinds: &[LineKind] = match group {
        Group::Savings => &[LineKind::Saving, LineKind::Cost],
        Group::OneOffCost => &[LineKind::OneOff],
        _ => &[],
    };
    let rows = kinds.iter().flat_map(|kind| without_lever(shown.kit(), &shown.outcome, *kind));
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return html! {};
    }
    html! {
        <div class="unmoved">
            <p class="hint">{ "Without a range, so without a lever:" }</p>
            <ul aria-label="Without a lever">
                { for rows.into_iter().map(|(label, text)| html! {
                    <li class="lever-head">
                        <span class="lever-label">{ label }</span>
                        <span class="meaning">{ text }</span>
                    </li>
                }) }
            </ul>
        </div>
    }
}
