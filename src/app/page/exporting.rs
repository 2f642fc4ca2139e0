//! Files that leave the page.

use crate::app::browser;
use crate::scenario::{Report, draws_csv, write_both, write_file};
use crate::screen::Saved;

use super::Page;

impl Page {
    /// Saves what is on the page.
    pub(super) fn save(&self, what: Saved) {
        let shown = &self.shown;
        let scenario = &*shown.scenario;
        let (case, choices) = (scenario.case(), &scenario.choices);
        let title = browser::file_name(scenario.name());
        let json = |ending: &str, text: &str| {
            browser::save(&format!("{title}.{ending}.json"), "application/json", text);
        };
        match what {
            Saved::Scenario => json("derwent", &write_file(scenario)),
            Saved::Both => {
                if let Some(file) = self.library.file(shown.kit()) {
                    json("derwent", &write_both(&file, &write_file(scenario)));
                }
            }
            // Everything that follows, with how sure it is, as the evaluator prints it.
            Saved::Figures => {
                let runs = shown.simulation.borrow();
                let report = Report::new(case, &shown.outcome)
                    .with_uncertainty(&runs.sample, &shown.uncertainty);
                json("figures", &report.json());
            }
            Saved::Runs => {
                let mut runs = shown.simulation.borrow_mut();
                let runs = runs.with_wider(case, choices);
                let csv = draws_csv(case, choices, &shown.outcome, &runs.sample, &runs.draws);
                let name = format!("{title}-runs-seed-{}.csv", choices.seed);
                browser::save_parts(&name, "text/csv", csv);
            }
        }
    }
}
