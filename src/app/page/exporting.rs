//! Files that leave the page.

use crate::app::browser;
use crate::ask::Answer;
use crate::scenario::{Report, draws_csv, write_both, write_file, write_shelf};
use crate::screen::{Saved, View, address, compared_sheet, link_of, saved_sheet};

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
            Saved::Shelf => {
                let cards = shown.gathered.shelf.cards.iter();
                let shelf = write_shelf(cards.map(|card| (&*card.scenario, card.table.as_str())));
                browser::save("shelf.derwent.json", "application/json", &shelf);
            }
            Saved::ComparedFile => {
                let scenarios = shown.gathered.comparison.scenarios(&shown.scenario);
                let shelf = write_shelf(scenarios.iter().map(|scenario| (&**scenario, "")));
                browser::save("comparison.derwent.json", "application/json", &shelf);
            }
            Saved::Compared => self.save_compared(),
            Saved::Record => self.save_record(&title),
            Saved::Runs => {
                let mut runs = shown.simulation.borrow_mut();
                let runs = runs.with_wider(case, choices);
                let csv = draws_csv(case, choices, &shown.outcome, &runs.sample, &runs.draws);
                let name = format!("{title}-runs-seed-{}.csv", choices.seed);
                browser::save_parts(&name, "text/csv", csv);
            }
        }
    }

    /// A table of the open view, for a spreadsheet.
    pub(super) fn save_table(&self, name: &str) {
        let (view, known, desk) = (self.view, self.known(), &self.shown.desk);
        let sheet = self.shown.with_facts(self.asked, &self.source_query, |facts| {
            saved_sheet(facts, view, &view.screen(facts, &known), name)
        });
        if let Some((said, table)) = sheet {
            let file = desk.file_name(&browser::file_name(name), "csv");
            browser::save(&file, "text/csv", &table.csv(&desk.about(said)));
        }
    }

    /// A row for each scenario that is compared, for a spreadsheet.
    fn save_compared(&self) {
        let (shown, known) = (&self.shown, self.known());
        let Some(Answer::Beside(found)) = known.answer() else { return };
        let table = shown.with_facts(self.asked, "", |facts| {
            compared_sheet(facts, &found.cards, &browser::share_address)
        });
        let link = link_of(View::Compare, &shown.scenario, &shown.gathered.comparison);
        let about = [
            "Scenarios side by side".to_owned(),
            format!("Link: {}", browser::share_address(&address(&link, View::Compare, None))),
            format!("Saved on {}", browser::today()),
        ];
        browser::save("comparison.csv", "text/csv", &table.csv(&about));
    }
}
