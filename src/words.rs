//! Figures in plain English: money, years, shares, the headline and the sentence.
//!
//! The texts follow from an outcome alone and are tested like code.

mod appraisal;
mod headline;
mod likelihood;
mod list;
mod metric;
mod number;
mod projects;
mod sentence;
mod shortfall;
mod source;
mod stability;

pub use appraisal::{Term, appraisal_terms};
pub use headline::{Tile, headline};
pub use likelihood::{in_runs, likelihood, roughly, year_end};
pub use list::{council_names, listed};
pub use metric::Metric;
pub use number::{
    MINUS, count_in_words, decimal, exact_pounds, grouped, millions, months, pence, percent,
    pounds, signed, years,
};
pub use projects::{PROJECT_NAMES, projects_summary, projects_text};
pub use sentence::{Sentence, Span, sentence};
pub use source::{amount, citation};
pub use stability::stability;
