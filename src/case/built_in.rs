//! The files of the case that is part of the program.

macro_rules! built_in {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_str!(concat!("../../data/", $name)))),+]
    };
}

/// Of what computes in it. Links of format 1 mean this case.
pub(super) const FINGERPRINT: &str = "UQWS6w";

/// Every file of `data/`. A figure file holds published numbers; the others hold names, reasons,
/// caveats, differences and dates.
pub(super) const FILES: [(&str, &str); 41] = built_in![
    "actions.csv",
    "activities.csv",
    "ambitions.csv",
    "asks.csv",
    "assumptions.csv",
    "case.csv",
    "caveats.csv",
    "contents.csv",
    "councils.csv",
    "dependencies.csv",
    "disagreements.csv",
    "documents.csv",
    "enablers.csv",
    "events.csv",
    "figures/funding.csv",
    "figures/one-off-costs.csv",
    "figures/programme-team.csv",
    "figures/residents.csv",
    "figures/savings.csv",
    "figures/wider-benefits.csv",
    "findings.csv",
    "levels.csv",
    "lines.csv",
    "measures.csv",
    "milestones.csv",
    "non-pay.csv",
    "outcomes.csv",
    "phasings.csv",
    "pilot-steps.csv",
    "pilots.csv",
    "posts.csv",
    "presets.csv",
    "principles.csv",
    "priorities.csv",
    "projects.csv",
    "questions.csv",
    "risks.csv",
    "sources.csv",
    "team-phases.csv",
    "team-plans.csv",
    "themes.csv",
];

#[cfg(test)]
mod tests {
    use crate::case::{Case, Tables};

    /// A figure that is changed here makes another case: links of format 1 would mean something
    /// else. That may be right, but has to be meant.
    #[test]
    fn the_built_in_case_is_the_one_that_links_without_a_case_mean() {
        let case = Case::read(&Tables::built_in()).unwrap();
        assert_eq!(case.fingerprint, super::FINGERPRINT);
        assert!(case.is_built_in());
    }
}
