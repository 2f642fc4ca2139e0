//! The figures that are worked out, by name: for the head of what explains one, and to be found.

use super::one::row_label;
use crate::model::{Accounts, What};
use crate::screen::facts::Facts;
use crate::words::{
    Origin, Search, cash_only, for_each_pound, grouped, headline, numbered_year, pounds,
    two_digits, wider_terms,
};

/// A figure with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What it is.
    pub label: String,
    /// The figure.
    pub value: String,
    /// What it is of, in a few words more; may be empty.
    pub note: String,
    /// Which figure it is.
    pub origin: Origin,
}

impl Facts<'_> {
    /// A figure with its name.
    #[must_use]
    pub fn named(&self, origin: Origin) -> Named {
        let (case, outcome) = (self.case(), self.outcome);
        let totals = &outcome.totals;
        let wider = |place: usize| wider_terms(case, self.choices(), outcome)[place].value.clone();
        let who = |council: Option<usize>| {
            council.map_or("All that take part", |council| &*case.councils[council].short_name)
        };
        let of = |council: Option<usize>, sums: &dyn Fn(usize) -> f64| match council {
            Some(council) => two_digits(sums(council)),
            None => pounds((0..case.councils.len()).map(sums).sum()),
        };
        let (label, value) = match origin {
            Origin::Saving
            | Origin::OneOff
            | Origin::MoneyBack
            | Origin::Worth
            | Origin::NoPayer => return self.of_tile(origin),
            Origin::Yearly => {
                let paid = outcome.recurring().filter_map(|cost| cost.full).sum();
                ("Yearly cost".to_owned(), format!("{} a year", pounds(paid)))
            }
            Origin::Return => {
                let back = totals.cash_return.map_or_else(|| "no cost".to_owned(), for_each_pound);
                ("Back for each \u{a3}1".to_owned(), back)
            }
            Origin::Funded => {
                let paid =
                    outcome.years.iter().map(|year| year.funding.to_fund - year.funding.shortfall);
                ("Contributions".to_owned(), pounds(paid.sum()))
            }
            Origin::Row(row) => {
                let flow = outcome.flows().rows.get(row);
                let full = flow.and_then(|flow| flow.full).unwrap_or_default();
                let value = match flow.map(|flow| flow.what) {
                    Some(What::Team) => pounds(outcome.flows().by_year(row).iter().sum()),
                    Some(What::OneOff(_)) => {
                        format!("{} before contingency", pounds(full))
                    }
                    Some(What::Saving(_) | What::Recurring(_) | What::ProjectBenefit(_)) => {
                        format!("{} a year", pounds(full))
                    }
                    _ => pounds(full),
                };
                (row_label(self, row).into_owned(), value)
            }
            Origin::Year(place) => {
                let name = numbered_year(outcome.first_year, place as u32 + 1);
                let net = outcome.years.get(place).map_or(0.0, |year| year.net_cashable);
                (format!("Left in {name}"), pounds(net))
            }
            Origin::Borne(council) => {
                let borne = outcome.borne_by_all();
                let total = |council: usize| borne[council].total();
                (format!("{} would bear", who(council)), of(council, &total))
            }
            Origin::Saved(council) => {
                let saved = outcome.saved_by_all();
                (format!("{} would save", who(council)), of(council, &|council| saved[council]))
            }
            Origin::Left(council) => {
                let cash = cash_only(self.choices());
                let nets = Accounts::of(case, cash.as_ref().unwrap_or(self.choices())).nets();
                let label = format!("{} would be left with, worth today", who(council));
                (label, of(council, &|council| nets[council]))
            }
            Origin::Projects(council) => {
                let net = |council: usize| {
                    let years = outcome.years.iter();
                    years
                        .map(|year| {
                            year.project_benefits()[council] - year.project_costs()[council]
                        })
                        .sum()
                };
                (format!("{}, from joint projects", who(council)), of(council, &net))
            }
            Origin::Printed => ("Wider benefits, as printed".to_owned(), wider(0)),
            Origin::Wider => ("Wider benefits in this scenario".to_owned(), wider(1)),
            Origin::WiderWorth => ("Wider benefits, worth today".to_owned(), wider(2)),
            Origin::Everything => {
                let label = "Savings and wider benefits less cost, worth today".to_owned();
                (label, pounds(totals.npsv))
            }
            Origin::Runs => {
                let runs = grouped(self.uncertainty.draws as f64);
                ("Ranges and chances".to_owned(), format!("from {runs} runs"))
            }
            Origin::Changes => {
                let count = self.scenario.changes().count();
                ("What differs from the starting point".to_owned(), format!("{count} levers"))
            }
        };
        Named { label, value, note: String::new(), origin }
    }

    fn of_tile(&self, origin: Origin) -> Named {
        let tiles = headline(
            self.case(),
            self.choices(),
            self.outcome,
            self.uncertainty,
            self.preset_outcome,
        );
        let place = Origin::TILES.iter().position(|tile| *tile == origin).unwrap_or_default();
        let [label, value, note] =
            [&tiles[place].label, &tiles[place].value, &tiles[place].note].map(Clone::clone);
        Named { label, value, note, origin }
    }

    /// The row of the table of flows with this name, which may be one of those that stand together
    /// in a chart; `other` where there is none.
    #[must_use]
    pub fn row_named(&self, name: &str, other: Origin) -> Origin {
        let name = name.strip_prefix("Of these: ").unwrap_or(name);
        let mut rows = 0..self.outcome.flows().rows.len();
        rows.find(|row| row_label(self, *row) == name).map_or(other, Origin::Row)
    }

    /// The council with this name.
    #[must_use]
    pub fn council_named(&self, name: &str) -> Option<usize> {
        let mut councils = self.case().councils.iter();
        councils.position(|council| name == council.name || name == council.short_name)
    }

    /// The figures that are worked out and have all words of a search in their name or figure.
    #[must_use]
    pub fn found(&self, search: &Search) -> Vec<Named> {
        let outcome = self.outcome;
        let mut all = Origin::TILES.to_vec();
        all.extend([Origin::Return, Origin::Funded, Origin::Runs]);
        if outcome.recurring().next().is_some() {
            all.push(Origin::Yearly);
        }
        if outcome.measures().next().is_some() {
            all.extend([Origin::Printed, Origin::Wider, Origin::WiderWorth, Origin::Everything]);
        }
        for (row, flow) in outcome.flows().rows.iter().enumerate() {
            if flow.full.is_some() {
                all.push(Origin::Row(row));
            }
        }
        all.extend((0..outcome.years.len()).map(Origin::Year));
        all.extend([Origin::Borne(None), Origin::Left(None)]);
        for council in 0..self.case().councils.len() {
            all.extend([Origin::Borne(Some(council)), Origin::Left(Some(council))]);
        }
        let mut found = Vec::new();
        for origin in all {
            let named = self.named(origin);
            if search.finds(&named.words()) {
                found.push(named);
            }
        }
        found
    }
}

impl Named {
    /// The words by which it is found, among them what specialists call it.
    fn words(&self) -> String {
        let also = match self.origin {
            Origin::Saving => "savings benefits",
            Origin::OneOff => "costs spend once",
            Origin::MoneyBack => "payback",
            Origin::Worth => "net present value npv",
            Origin::Return => "return ratio bcr",
            Origin::Everything => "npsv bcr ratio",
            Origin::NoPayer => "shortfall unfunded",
            Origin::Runs => "chance likely probability",
            _ => "",
        };
        format!("{} {} {} {also} computed", self.label, self.value, self.note)
    }
}
