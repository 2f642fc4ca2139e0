//! What a letter says the room sees, read with the cases at hand.

use std::rc::Rc;

use super::figures::known_figure;
use super::letter::Now;
use crate::model::Record;
use crate::scenario::{Cases, Scenario, check_record, quoted, read_link};
use crate::screen::meeting::Posed;
use crate::screen::view::View;

/// What the room sees.
#[derive(Clone, Debug, PartialEq)]
pub struct InRoom {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// It before its last change.
    pub before: Option<Rc<Scenario>>,
    /// The view.
    pub view: View,
    /// The id of its figure; empty for the view in words.
    pub figure: &'static str,
    /// The council with whose eyes it is seen.
    pub eyes: Option<usize>,
    /// What is compared.
    pub compared: Vec<Rc<Scenario>>,
    /// What it is asked.
    pub posed: Option<Posed>,
    /// The address whose code it sees.
    pub code: Option<String>,
}

impl InRoom {
    /// Reads it. Scenarios that were `known` by the same link stay the same ones.
    ///
    /// # Errors
    ///
    /// Says what this page cannot show, and what to do.
    pub fn of(
        now: &Now,
        cases: &Cases,
        known: &mut Vec<(String, Rc<Scenario>)>,
    ) -> Result<Self, String> {
        let newer = |what: &str, name: &str| {
            format!(
                "The desk shows a {what} that this window does not know: \u{201c}{}\u{201d}. Reload \
                 both windows.",
                quoted(name)
            )
        };
        let view = View::named(&now.view).filter(|view| view.is_staged());
        let view = view.ok_or_else(|| newer("view", &now.view))?;
        let figure = known_figure(view, &now.figure).ok_or_else(|| newer("figure", &now.figure))?;
        // With a record it is another scenario than its link alone.
        let recorded = now.record.as_ref().map(|record| {
            let record_text = serde_json::to_string(record).unwrap_or_default();
            (format!("{} {record_text}", now.scenario), record)
        });
        let links = [&now.scenario].into_iter().chain(&now.before).chain(&now.compared);
        let links = links.chain(recorded.as_ref().map(|(name, _)| name));
        known.retain(|(link, _)| links.clone().any(|wanted| wanted == link));
        let mut read = |link: &String, record: Option<&(String, &Record)>| {
            let name = record.map_or(link, |(name, _)| name);
            if let Some((_, scenario)) = known.iter().find(|(known, _)| known == name) {
                return Ok(Rc::clone(scenario));
            }
            let mut scenario = read_link(link, cases).map_err(|error| {
                format!("This window cannot show the scenario of the desk: {error}.")
            })?;
            if let Some((_, record)) = record
                && check_record(record, scenario.case()).is_ok()
            {
                scenario.record = Rc::new((*record).clone());
            }
            known.push((name.clone(), Rc::new(scenario)));
            Ok::<_, String>(Rc::clone(&known[known.len() - 1].1))
        };
        let scenario = read(&now.scenario, recorded.as_ref())?;
        let before = now.before.as_ref().map(|link| read(link, None)).transpose()?;
        let compared = now.compared.iter().map(|link| read(link, None));
        let compared = compared.collect::<Result<Vec<_>, _>>()?;
        let is_of_case = |other: &Rc<Scenario>| other.kit == scenario.kit;
        let eyes = now.eyes.as_deref().and_then(|id| scenario.case().council(id));
        Ok(Self {
            before: before.filter(is_of_case),
            compared: compared.into_iter().filter(is_of_case).collect(),
            view,
            figure,
            eyes,
            posed: now.posed.clone(),
            code: now.code.clone(),
            scenario,
        })
    }
}
