//! The texts of the data files, by name.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Table;
use super::table::DataError;

macro_rules! built_in {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_str!(concat!("../../../data/", $name)))),+]
    };
}

/// Every file of `data/`. A figure file holds published numbers; the others hold names, reasons
/// and disagreements.
const BUILT_IN: [(&str, &str); 18] = built_in![
    "ambitions.csv",
    "assumptions.csv",
    "cost-lines.csv",
    "councils.csv",
    "disagreements.csv",
    "documents.csv",
    "drivers.csv",
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
pub struct DataFiles(BTreeMap<&'static str, Cow<'static, str>>);

impl DataFiles {
    /// The files that are part of the program.
    #[must_use]
    pub fn built_in() -> Self {
        Self(BUILT_IN.into_iter().map(|(name, text)| (name, Cow::Borrowed(text))).collect())
    }

    /// The same files, with the text of one replaced.
    #[must_use]
    pub fn with(mut self, name: &'static str, text: String) -> Self {
        self.0.insert(name, Cow::Owned(text));
        self
    }

    /// The text of a file.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(AsRef::as_ref)
    }

    /// The names of the files with published figures.
    pub(super) fn figure_files(&self) -> impl Iterator<Item = &'static str> {
        self.0.keys().copied().filter(|name| name.starts_with("figures/"))
    }

    pub(super) fn table(&self, name: &'static str) -> Result<Table, DataError> {
        Table::parse(name, self.text(name).unwrap_or_default())
    }
}
