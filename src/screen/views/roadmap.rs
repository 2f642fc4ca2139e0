//! What has to happen by when, what hangs on what, and where it stands.

use crate::screen::facts::Facts;
use crate::screen::part::Part;
use crate::words::{Sentence, plan_sentence};

/// Roadmap.
pub fn roadmap(facts: &Facts) -> Vec<Part> {
    let (case, record) = (facts.case(), &facts.scenario.record);
    let steps = record.steps(case);
    let mut sentence = Sentence::default();
    let milestones = steps.all.iter().filter(|step| step.is_milestone).count();
    let plural = if milestones == 1 { "" } else { "s" };
    sentence.say(format!("The plan has {milestones} milestone{plural}."));
    sentence.add(plan_sentence(record, &steps, record.plan_year_now(case)));
    vec![Part::Sentence(sentence)]
}
