//! Two options of a case, told apart by their lines and measures.

use super::{Added, Figures};
use crate::case::{Case, LineKind};
use crate::model::{HALF_A_POUND, Outcome, Side, What};
use crate::words::Metric;

/// A line or measure whatever the option; the same one may have other figures in another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Line(LineKind, usize),
    Measure(usize),
}

/// The lines and measures that are not the same in both options.
pub struct Rows<'a> {
    case: &'a Case,
    options: [usize; 2],
    rows: Vec<Row>,
}

impl<'a> Rows<'a> {
    /// Those of two options; none where they are one.
    pub fn between(case: &'a Case, from: usize, to: usize) -> Self {
        let options = [from, to];
        let mut rows = Vec::new();
        if from != to {
            let is_of_one =
                |option: Option<usize>| option.is_some_and(|own| options.contains(&own));
            let lines = case.lines.iter().filter(|line| is_of_one(line.option));
            let measures = case.measures.iter().filter(|measure| is_of_one(measure.option));
            let all = lines
                .map(|line| Row::Line(line.kind, line.place))
                .chain(measures.map(|measure| Row::Measure(measure.place)));
            for row in all {
                if !rows.contains(&row) {
                    rows.push(row);
                }
            }
        }
        Self { case, options, rows }
    }

    /// What each makes of a figure that is a sum of rows; zeros for any other.
    pub fn of(&self, metric: Metric, outcome: &Outcome) -> Figures {
        let mut parts = vec![0.0; self.rows.len()];
        if parts.is_empty() {
            return parts;
        }
        for (place, flow) in outcome.flows().rows.iter().enumerate() {
            let Some(part) = self.place_of(flow.what) else { continue };
            let sign = if flow.side == Side::Cost { -1.0 } else { 1.0 };
            let years = || outcome.flows().by_year(place);
            let worth = || -> f64 {
                let years = years().into_iter().zip(&outcome.years);
                years.map(|(amount, year)| amount * year.discount_factor).sum()
            };
            parts[part] += match (metric, flow.what) {
                (Metric::SavingAYear, What::Saving(_) | What::Recurring(_)) => {
                    sign * flow.full.unwrap_or_default()
                }
                (Metric::OneOffCost, What::OneOff(_)) => years().iter().sum(),
                (Metric::WiderBenefit, What::Measure(_)) => flow.full.unwrap_or_default(),
                (Metric::WorthToday, _) => sign * flow.cash * worth(),
                (Metric::WiderWorthToday, What::Measure(_)) => flow.value * worth(),
                _ => 0.0,
            };
        }
        parts
    }

    fn place_of(&self, what: What) -> Option<usize> {
        let row = match what {
            What::Saving(line) | What::Recurring(line) | What::OneOff(line) => {
                let line = &self.case.lines[line];
                Row::Line(line.kind, line.place)
            }
            What::Measure(measure) => Row::Measure(self.case.measures[measure].place),
            What::Team | What::ProjectBenefit(_) | What::ProjectCost(_) => return None,
        };
        self.rows.iter().position(|known| *known == row)
    }

    /// A step for each line of which something shows, with what it adds, and one for what is left.
    /// `added` is what the other option adds to the whole and to each of the rows; none where no row
    /// has a part in it.
    pub fn told_apart(&self, added: &Figures) -> Option<Added> {
        let (whole, parts) = added.split_first()?;
        let shown = self.rows.iter().zip(parts);
        let shown = shown.filter(|(_, added)| added.abs() >= HALF_A_POUND);
        let mut steps: Added = shown.map(|(row, added)| (self.label(*row), *added)).collect();
        if steps.is_empty() {
            return None;
        }
        let rest = whole - steps.iter().map(|(_, added)| added).sum::<f64>();
        if rest.abs() >= HALF_A_POUND {
            let [from, to] = self.options.map(|option| &self.case.options[option].label);
            steps.push((
                format!("The rest of \u{201c}{to}\u{201d}, not \u{201c}{from}\u{201d}"),
                rest,
            ));
        }
        Some(steps)
    }

    /// What one of the options leaves out.
    pub fn left_out(&self) -> Vec<String> {
        let is_in =
            |row: Row, option| self.in_option(row, option).is_some_and(|(_, is_there)| is_there);
        let lacking = self
            .rows
            .iter()
            .filter(|row| is_in(**row, self.options[0]) != is_in(**row, self.options[1]));
        lacking.map(|row| self.label(*row)).collect()
    }

    /// What it is called, and which of the two options leaves it out.
    fn label(&self, row: Row) -> String {
        let [from, to] = self.options.map(|option| self.in_option(row, option));
        let lacks = |option: usize, is_there: Option<(&str, bool)>| {
            let option = &self.case.options[option].label;
            match is_there {
                None => Some(format!("not in \u{201c}{option}\u{201d}")),
                Some((_, false)) => Some(format!("not published for \u{201c}{option}\u{201d}")),
                Some((_, true)) => None,
            }
        };
        let label = to.or(from).map_or("", |(label, _)| label);
        let left_out = lacks(self.options[0], from).or_else(|| lacks(self.options[1], to));
        left_out.map_or_else(|| label.to_owned(), |left_out| format!("{label} ({left_out})"))
    }

    /// Its label under an option, and whether it is published there; none where it is not part of it.
    fn in_option(&self, row: Row, option: usize) -> Option<(&'a str, bool)> {
        match row {
            Row::Line(kind, place) => {
                let mut lines = self.case.lines_of(option, kind);
                let (_, line) = lines.find(|(_, line)| line.place == place)?;
                Some((line.label.as_str(), line.is_published()))
            }
            Row::Measure(place) => {
                let mut measures = self.case.measures_of(option);
                let (_, measure) = measures.find(|(_, measure)| measure.place == place)?;
                Some((measure.label.as_str(), measure.benefit.is_some()))
            }
        }
    }
}
