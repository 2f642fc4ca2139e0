//! What the charts of a scenario share: how far each axis reached, and what their files say of the
//! scenario.

use std::cell::RefCell;
use std::rc::Rc;

use yew::html::ImplicitClone;

use super::browser;
use crate::chart::{Extent, Figure, union};
use crate::scenario::{Scenario, write_link};
use crate::words::recorded_beside;

/// One for each scenario that lives: another starting point or an opened scenario begins anew.
/// Cheap to clone; two are equal only if they are the same.
#[derive(Clone, Default)]
pub struct Desk(Rc<Contents>);

#[derive(Default)]
struct Contents {
    /// By id and caption: a chart of another figure has another caption.
    held: RefCell<Vec<(String, Extent)>>,
    scenario: RefCell<Option<Rc<Scenario>>>,
}

impl ImplicitClone for Desk {}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Desk {
    /// Lays down the scenario that is shown now.
    pub fn lay(&self, scenario: Rc<Scenario>) {
        *self.0.scenario.borrow_mut() = Some(scenario);
    }

    /// How far the axis of this figure reaches, so that a change is seen as one: as far as it ever
    /// had to. None without such an axis.
    pub fn hold(&self, figure: &Figure) -> Option<Extent> {
        let needed = figure.extent()?;
        let mut all = self.0.held.borrow_mut();
        let name = name(figure);
        match all.iter_mut().find(|(held, _)| *held == name) {
            Some((_, held)) => {
                *held = union(*held, needed);
                Some(*held)
            }
            None => {
                all.push((name, needed));
                Some(needed)
            }
        }
    }

    /// Lets the axis of this figure reach no further than it has to.
    pub fn fit(&self, figure: &Figure) {
        self.0.held.borrow_mut().retain(|(held, _)| *held != name(figure));
    }

    /// The name of a file with the figure or table of this id.
    pub fn file_name(&self, id: &str, ending: &str) -> String {
        let scenario = self.0.scenario.borrow();
        let scenario = scenario.as_ref().map(|scenario| browser::file_name(scenario.name()));
        format!("{}-{id}.{ending}", scenario.unwrap_or_default())
    }

    /// What the file says above the figures, a line each: what it shows, as it is `said`, of which
    /// scenario, where that opens, and when it was saved.
    pub fn about(&self, said: Vec<String>) -> Vec<String> {
        let scenario = self.0.scenario.borrow();
        let Some(scenario) = scenario.as_ref() else { return Vec::new() };
        let of_scenario = [
            format!("Scenario: {}", scenario.name()),
            format!("Starting point: {}", scenario.preset().label),
            format!("Link: {}", browser::share_address(&write_link(scenario))),
            format!("Saved on {}", browser::today()),
        ];
        said.into_iter().chain(of_scenario).chain(recorded_beside(&scenario.record)).collect()
    }
}

fn name(figure: &Figure) -> String {
    format!("{} {}", figure.id, figure.caption)
}
