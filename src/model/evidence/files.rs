//! The texts of the data files, by name.

use std::borrow::Cow;

use super::Table;
use super::table::DataError;

macro_rules! built_in {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_str!(concat!("../../../data/", $name)))),+]
    };
}

/// Every file of `data/`. A figure file holds published numbers; the others hold names, reasons,
/// caveats, differences and dates.
const BUILT_IN: [(&str, &str); 21] = built_in![
    "ambitions.csv",
    "assumptions.csv",
    "case.csv",
    "caveats.csv",
    "cost-lines.csv",
    "councils.csv",
    "disagreements.csv",
    "documents.csv",
    "drivers.csv",
    "events.csv",
    "measures.csv",
    "non-pay.csv",
    "outcomes.csv",
    "posts.csv",
    "savings-sequence.csv",
    "figures/funding.csv",
    "figures/one-off-costs.csv",
    "figures/programme-team.csv",
    "figures/residents.csv",
    "figures/savings.csv",
    "figures/wider-benefits.csv",
];

/// The texts of the data files, by their name below `data/`.
#[derive(Clone, Debug)]
pub struct DataFiles(Vec<(&'static str, Cow<'static, str>)>);

impl DataFiles {
    /// The files that are part of the program.
    #[must_use]
    pub fn built_in() -> Self {
        Self(BUILT_IN.into_iter().map(|(name, text)| (name, Cow::Borrowed(text))).collect())
    }

    /// The same files, with the text of one replaced.
    #[must_use]
    pub fn with(mut self, name: &'static str, text: String) -> Self {
        if let Some(file) = self.0.iter_mut().find(|(known, _)| *known == name) {
            file.1 = Cow::Owned(text);
        }
        self
    }

    /// The text of a file.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, text)| text.as_ref())
    }

    /// The names of the files with published figures.
    pub(super) fn figure_files(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(name, _)| *name).filter(|name| name.starts_with("figures/"))
    }

    pub(super) fn table(&self, name: &'static str) -> Result<Table, DataError> {
        Table::parse(name, self.text(name).unwrap_or_default())
    }
}
