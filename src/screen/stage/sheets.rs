//! Run sheets: three ready plans for a meeting, each a list of stages with its minutes, what to say and
//! what to ask. The words are our own; what a paper of the case asks is quoted with its place.

use super::list::{Plan, Planned};
use crate::scenario::Kit;
use crate::screen::view::View;

/// How long the ready plans are, in minutes.
pub const SHEETS: [u32; 3] = [60, 90, 180];

/// A step: what it is called, its minutes in each plan (0 where it is not in it), what the room sees,
/// what to say, what to ask.
type Step = (&'static str, [u32; 3], (View, &'static str), &'static str, &'static str);

const STEPS: [Step; 12] = [
    (
        "Welcome",
        [5, 5, 10],
        (View::Money, "one-off-cost"),
        "Say which case this is, of when and by whom, as the line at the top has it. The figures show what would follow; they decide nothing.",
        "What do you want to know by the end?",
    ),
    (
        "Guess",
        [7, 10, 15],
        (View::Money, "savings-by-driver"),
        "Put the first question under \u{201c}Ask\u{201d} before anybody has seen the answer. Each table answers for itself.",
        "When would the money be back? What would be left for your council?",
    ),
    (
        "Explore: when the money is back",
        [8, 10, 15],
        (View::InShort, "cash-flow"),
        "Reveal the answer. Whoever was furthest from it speaks first. Then move one lever and replay it.",
        "What did you not think of? What did the case leave out?",
    ),
    (
        "Explore: how sure it is",
        [0, 10, 20],
        (View::HowSure, "chance"),
        "Say the chance and the range, never the plan alone.",
        "What would have to be true before you relied on it?",
    ),
    (
        "Explore: who pays",
        [5, 8, 15],
        (View::Funds, "funding-by-year"),
        "Say what has no payer, and which costs fall on the councils themselves.",
        "Who should pay, and what for?",
    ),
    (
        "Explore: what residents would have",
        [0, 7, 15],
        (View::BetterLives, "wider-benefits"),
        "Say that this is not cash, and what the papers print beside it.",
        "What of this would residents notice?",
    ),
    ("Break", [0, 0, 10], (View::Bears, "council-savings"), "Key B makes the screen black.", ""),
    (
        "Play: first round",
        [15, 15, 25],
        (View::Bears, "council-contributions"),
        "Under \u{201c}Play a council\u{201d} each table takes the part of a council and reads its brief. Hand the device round, or take the tables\u{2019} codes. Then show the pact.",
        "Would it hold? Who would go, and what would keep them?",
    ),
    (
        "Play: second round",
        [0, 10, 20],
        (View::Bears, "council-gains"),
        "The tables propose again, now that they know who would go. At the end everybody sees all accounts.",
        "What did you give, and what for?",
    ),
    (
        "Play: joint projects",
        [0, 0, 10],
        (View::Projects, "joint-projects"),
        "Say that these stand beside the programme. Councils join one or leave it.",
        "Which would you do without the rest?",
    ),
    (
        "Settle",
        [8, 7, 10],
        (View::Compare, "cash-beside"),
        "Put the tables\u{2019} scenarios side by side. Say which levers differ before you say what comes of it.",
        "What do all of them have in common? What is still open?",
    ),
    (
        "Decide",
        [12, 8, 15],
        (View::InShort, "cash-flow"),
        "Put it to the vote under \u{201c}Log and minutes\u{201d}, mark what is decided, read out what nobody has answered, and save the minutes before anybody leaves.",
        "What is decided? Who does what, by when? What has to be found out first?",
    ),
];

/// The step that takes over the minutes of those that a case has nothing for.
const TALKED_MOST: &str = "Play: first round";

/// So many questions of the papers are quoted.
const QUOTED: usize = 3;

/// The stages of one of the [`SHEETS`], by its place, for a case. Their minutes add up to its length.
#[must_use]
pub fn sheet(kit: &Kit, which: usize) -> (Vec<Planned>, Plan) {
    let minutes = SHEETS[which.min(SHEETS.len() - 1)];
    let wanted = STEPS.iter().map(|step| (step, step.1[which.min(SHEETS.len() - 1)]));
    let wanted: Vec<_> = wanted.filter(|(_, minutes)| *minutes > 0).collect();
    let there = |view: View| view.is_in(kit);
    let left: u32 =
        wanted.iter().filter(|(step, _)| !there(step.2.0)).map(|(_, minutes)| minutes).sum();
    let last = STEPS[STEPS.len() - 1].0;
    let list = wanted.into_iter().filter(|(step, _)| there(step.2.0)).map(|(step, minutes)| {
        let &(phase, _, (view, figure), say, ask) = step;
        let mut notes = say.to_owned();
        if !ask.is_empty() {
            notes.push_str(&format!("\nAsk: {ask}"));
        }
        if phase == last {
            notes.push_str(&quoted(kit));
        }
        let more = if phase == TALKED_MOST { left } else { 0 };
        Planned {
            phase: phase.to_owned(),
            minutes: minutes + more,
            notes,
            ..Planned::new(view, figure)
        }
    });
    (list.collect(), Plan { minutes, starts: None })
}

/// Questions that a paper of the case asks, in its words: the last ones, which look ahead.
fn quoted(kit: &Kit) -> String {
    let questions = kit.case.plan("questions");
    let ahead = &questions[questions.len().saturating_sub(QUOTED)..];
    let said = ahead.iter().map(|row| {
        let paper = kit.case.documents.iter().find(|paper| paper.id == row.text("document"));
        let place = match paper {
            Some(paper) => format!(" ({}, {})", paper.short, row.text("place")),
            None => String::new(),
        };
        format!("\n\u{201c}{}\u{201d}{place}", row.text("label"))
    });
    said.collect()
}

/// When a stage begins, in minutes after the first one, for each.
#[must_use]
pub fn beginnings(list: &[Planned]) -> Vec<u32> {
    let mut begins = 0;
    let each = list.iter().map(|planned| {
        let now = begins;
        begins += planned.minutes;
        now
    });
    each.collect()
}

/// A moment of the plan: "14:05" where it is known when it starts, else "0:05" after the start.
#[must_use]
pub fn moment_text(plan: Plan, minutes: u32) -> String {
    match plan.starts {
        Some(starts) => {
            let at = (starts + minutes) % (24 * 60);
            format!("{:02}:{:02}", at / 60, at % 60)
        }
        None => format!("{}:{:02}", minutes / 60, minutes % 60),
    }
}

/// "60 minutes in all, as planned", "65 minutes in all, 5 more than planned"; nothing of a list
/// without any.
#[must_use]
pub fn sum_text(list: &[Planned], plan: Plan) -> Option<String> {
    let sum: u32 = list.iter().map(|planned| planned.minutes).sum();
    let minutes =
        |count: u32| if count == 1 { "1 minute".to_owned() } else { format!("{count} minutes") };
    let of_plan = match (plan.minutes, sum) {
        (_, 0) => return None,
        (0, _) => String::new(),
        (planned, sum) if planned == sum => ", as planned".to_owned(),
        (planned, sum) if sum > planned => {
            format!(", {} more than the {planned} planned", sum - planned)
        }
        (planned, sum) => format!(", {} fewer than the {planned} planned", planned - sum),
    };
    let ends = match plan.starts {
        Some(_) => format!(" It ends at {}.", moment_text(plan, sum)),
        None => String::new(),
    };
    Some(format!("{} in all{of_plan}.{ends}", minutes(sum)))
}
