//! What the papers say beside their figures, for whoever quotes one.

use super::papers::{Document, Place, owned, place};
use super::table::{DataError, Row};

/// What a caveat is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaveatSubject {
    /// Value to residents, the economy and public services: the £1.08bn.
    WiderBenefits,
    /// What the councils save themselves.
    Savings,
    /// What it costs once.
    OneOffCost,
    /// The programme team and who pays for it.
    Team,
    /// Which councils take part.
    WhoTakesPart,
}

/// A condition that the papers print beside a figure, or do not print.
#[derive(Clone, Debug, PartialEq)]
pub struct Caveat {
    /// A short name.
    pub id: String,
    /// What it is about; never empty.
    pub about: Vec<CaveatSubject>,
    /// A whole sentence that can be read out on its own.
    pub text: String,
    /// Where it stands.
    pub source: Place,
}

impl CaveatSubject {
    /// Every subject, with its name in `data/caveats.csv`.
    const NAMES: [(Self, &'static str); 5] = [
        (Self::WiderBenefits, "wider-benefits"),
        (Self::Savings, "savings"),
        (Self::OneOffCost, "one-off-cost"),
        (Self::Team, "team"),
        (Self::WhoTakesPart, "who-takes-part"),
    ];

    fn read(row: Row<'_>, name: &str) -> Result<Self, DataError> {
        let known = Self::NAMES.into_iter().find(|(_, known)| *known == name);
        known.map(|(subject, _)| subject).ok_or_else(|| {
            let names = Self::NAMES.map(|(_, name)| name).join(", ");
            row.error("about", format!("\"{name}\" is none of these: {names}"))
        })
    }
}

impl Caveat {
    pub(super) fn read(row: Row<'_>, documents: &[Document]) -> Result<Self, DataError> {
        let about =
            row.required("about")?.split(';').map(|name| CaveatSubject::read(row, name.trim()));
        Ok(Self {
            id: owned(row, "id")?,
            about: about.collect::<Result<_, _>>()?,
            text: row.sentence("text")?,
            source: place(row, "document", "place", documents)?,
        })
    }
}
