//! The files of the case that is part of the program.

macro_rules! built_in {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_str!(concat!("../../data/", $name)))),+]
    };
}

/// Every file of `data/`. A figure file holds published numbers; the others hold names, reasons,
/// caveats, differences and dates.
pub(super) const FILES: [(&str, &str); 25] = built_in![
    "ambitions.csv",
    "assumptions.csv",
    "case.csv",
    "caveats.csv",
    "councils.csv",
    "disagreements.csv",
    "documents.csv",
    "events.csv",
    "figures/funding.csv",
    "figures/one-off-costs.csv",
    "figures/programme-team.csv",
    "figures/residents.csv",
    "figures/savings.csv",
    "figures/wider-benefits.csv",
    "lines.csv",
    "measures.csv",
    "non-pay.csv",
    "outcomes.csv",
    "phasings.csv",
    "posts.csv",
    "presets.csv",
    "projects.csv",
    "sources.csv",
    "team-phases.csv",
    "team-plans.csv",
];
