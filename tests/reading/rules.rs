//! What nobody should be able to quote, and how it is found.

use crate::common::case;
use crate::reading::digits::{long_decimals, sums, too_fine, years_without_number};
use crate::reading::said::{About, Said, Sort};

/// What is wrong with a text; nothing for one that can be read out.
pub fn faults(said: &Said, about: &About) -> Vec<String> {
    let text = said.text.as_str();
    let lower = text.to_lowercase();
    let mut found = Vec::new();
    let mut refuse = |is_wrong: bool, why: &str| {
        if is_wrong {
            found.push(why.to_owned());
        }
    };
    refuse(text.trim().is_empty(), "says nothing");
    refuse(text.contains("  "), "two spaces");
    refuse(text.contains(" ,") || text.contains(" .") || text.contains(".."), "a stray stop");
    refuse(text.contains("NaN") || has_word(&lower, "inf"), "no number");
    refuse(is_minus_nothing(text), "minus nothing");
    let ours = ["preset", "position", "positions", "excess"];
    refuse(ours.iter().any(|word| has_word(&lower, word)), "a programmer's word");
    refuse(is_best_case_alone(&lower, said), "the best case alone");
    refuse(lower.contains("joins free") || lower.contains("join free"), "nothing is free");
    refuse(lower.contains("nothing to fund"), "nothing to fund");
    refuse(
        about.has_no_payer && claims_all_is_paid(&lower),
        "all is funded, while a cost has no payer",
    );
    // A line of a list is a label with its figure.
    let is_exact = said.sort == Sort::Exact;
    let twice = sentences(&lower).any(|sentence| count_word(sentence, "no") > 1);
    refuse(twice && !is_exact, "no ... no");
    refuse(
        lower
            .find("£0")
            .is_some_and(|at| lower[at..].contains("does most") && ends_at(text, at + 3)),
        "nothing does most",
    );
    refuse(about.nobody && has_word(&lower, "at once"), "at once, for nobody");
    // What a scenario is compared with may be a plan.
    let own = lower.split("(starting point").next().unwrap_or_default();
    let has_plan = ["goes to plan", "went to plan", "as planned", ", to plan"];
    refuse(
        about.goes_both_ways
            && !said.is_about_others
            && has_plan.iter().any(|plan| own.contains(plan)),
        "a plan, where luck goes both ways",
    );
    if let Some(plural) = plural_of_one(&lower) {
        found.push(format!("a plural for one: {plural}"));
    }
    // What others do against the starting point is done by several.
    if about.one && said.sort == Sort::Sentence && !said.is_about_others {
        let of_many = ["the councils are", "together they", "they gain", "all one "];
        let many = of_many.iter().find(|many| lower.contains(**many));
        found.extend(many.map(|many| format!("a plural for one: {many}")));
    }
    if said.sort != Sort::Exact {
        found.extend(sums(text).filter_map(|sum| too_fine(&sum)));
        found.extend(long_decimals(text));
    }
    // Where the years begin is what gives them their numbers.
    if said.sort != Sort::Exact {
        found.extend(years_without_number(text));
    }
    if let Some(council) = untagged_council(text, said) {
        found.push(format!("the figure of {council} without its tag"));
    }
    found
}

fn ends_at(text: &str, at: usize) -> bool {
    !text[at..].starts_with(|next: char| next.is_ascii_digit() || next == '.' || next == ',')
}

/// Whether money back or what something is worth is said without what it takes, or how often it
/// comes so. A tile has that in its note.
fn is_best_case_alone(lower: &str, said: &Said) -> bool {
    let is_mark =
        lower.strip_prefix("money back ").is_some_and(|rest| rest.ends_with(char::is_numeric));
    let claims = [
        "money back in ",
        "money back by ",
        "would be worth £",
        "would leave the council",
        "would leave them £",
        "would leave it £",
    ];
    let hedges = ["to plan", "levers are set", "runs", "every run", "as planned", "at least"];
    let is_claim = is_mark || claims.iter().any(|claim| lower.contains(claim));
    let is_hedged = hedges.iter().any(|hedge| lower.contains(hedge));
    is_claim && !is_hedged && said.place != "tile" && said.sort != Sort::Exact
}

/// The sentences of a text; a colon or a semicolon goes on.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(". ")
}

/// The words of a text, without signs.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '\u{2019}' && letter != '\'')
        .filter(|word| !word.is_empty())
}

fn has_word(text: &str, sought: &str) -> bool {
    text.match_indices(sought).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + sought.len()..].chars().next();
        let is_inside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        !is_inside(before) && !is_inside(after)
    })
}

fn count_word(text: &str, sought: &str) -> usize {
    words(text).filter(|word| *word == sought).count()
}

fn is_minus_nothing(text: &str) -> bool {
    ["\u{2212}£0", "-£0", "\u{2212}0", "-0"].iter().any(|nothing| {
        text.match_indices(nothing).any(|(at, _)| {
            let begins = !text[..at].ends_with(|letter: char| letter.is_alphanumeric());
            let rest = &text[at + nothing.len()..];
            let digits: String = rest
                .chars()
                .take_while(|letter| letter.is_ascii_digit() || ".,".contains(*letter))
                .collect();
            begins && !digits.contains(|digit| ('1'..='9').contains(&digit))
        })
    })
}

/// A sentence about the team says team; one about all costs needs a payer for all of them.
fn claims_all_is_paid(lower: &str) -> bool {
    let claims =
        ["every year is funded", "every pound is", "every pound to be", "all of the cost is paid"];
    claims.iter().any(|claim| lower.contains(claim))
        || sentences(lower).any(|sentence| {
            sentence.contains("paid for in every year")
                && !has_word(sentence, "team")
                && !has_word(sentence, "team\u{2019}s")
        })
}

/// "1 years", "one councils".
fn plural_of_one(lower: &str) -> Option<String> {
    const MANY: [&str; 16] = [
        "councils",
        "years",
        "months",
        "levers",
        "runs",
        "groups",
        "changes",
        "places",
        "votes",
        "posts",
        "others",
        "combinations",
        "projects",
        "residents",
        "points",
        "districts",
    ];
    let words: Vec<&str> = words(lower).collect();
    words.windows(2).find_map(|pair| {
        let [one, many] = pair else { return None };
        let is_one = ["one", "1"].contains(one) && MANY.contains(many);
        is_one.then(|| format!("{one} {many}")).filter(|said| {
            // "10.1 years" and "1 of 100 runs" are none.
            lower.match_indices(said.as_str()).any(|(at, _)| {
                !lower[..at]
                    .ends_with(|before: char| before.is_alphanumeric() || ".,/".contains(before))
            })
        })
    })
}

/// The council whose sum is said without saying that its split is assumed.
fn untagged_council<'a>(text: &str, said: &Said) -> Option<&'a str> {
    if said.sort != Sort::Sentence
        || !text.contains('£')
        || said.context.to_lowercase().contains("assumed")
    {
        return None;
    }
    // What a change of stance does to the whole is no council's figure.
    let is_of_whole = ["waterfall", "bridge"].contains(&said.place);
    if text.to_lowercase().contains("assumed") || is_of_whole {
        return None;
    }
    let names = case().councils.iter().map(|council| council.short_name.as_str());
    let named: Vec<&str> = names.filter(|name| has_word(text, name)).collect();
    // What a council contributes by an agreed sum is no assumption; that is said as "contribute".
    named.into_iter().find(|name| {
        sentences(text).any(|sentence| {
            sentence.contains(name) && sentence.contains('£') && !sentence.contains("contribut")
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, about: &About) -> Vec<String> {
        faults(&Said::sentence("planted", text), about)
    }

    #[test]
    fn each_kind_of_fault_is_refused() {
        let about = About { has_no_payer: true, ..About::default() };
        for (text, fault) in [
            ("There is nothing to fund.", "nothing to fund"),
            ("£0, every year is funded", "all is funded, while a cost has no payer"),
            (
                "The programme is paid for in every year.",
                "all is funded, while a cost has no payer",
            ),
            ("For this every pound is funded.", "all is funded, while a cost has no payer"),
            ("No councils that pay would gain, and no to ten with others.", "no ... no"),
            ("Together they add £0; “Delay” does most: it adds £0.", "nothing does most"),
            ("£4.6m less than the preset", "a programmer's word"),
            ("Decisive positions: 25%.", "a programmer's word"),
            ("Money back September 2026", "the best case alone"),
            ("Savings less costs would leave the councils £12.0m.", "the best case alone"),
            ("One councils pay.", "a plural for one: one councils"),
            ("It takes 1 years.", "a plural for one: 1 years"),
            ("From 2027/28 on all is saved.", "a year without its number: 2027/28"),
            ("Bolsover would bear £750k.", "the figure of Bolsover without its tag"),
            ("It is £93,747 short.", "more digits than the rule: £93,747"),
            ("Worth £218.2m today.", "more digits than the rule: £218.2m"),
            ("Worth £1,133m today.", "more digits than the rule: £1,133m"),
            ("Worth £16.28bn today.", "more digits than the rule: £16.28bn"),
            ("At 1.475 years or less.", "more digits than the rule: 1.475"),
            ("It  is.", "two spaces"),
            ("NaN of them", "no number"),
            ("£inf of them", "no number"),
            ("It adds \u{2212}£0.", "minus nothing"),
            ("It adds \u{2212}£0.0m.", "minus nothing"),
            ("", "says nothing"),
        ] {
            assert_eq!(of(text, &about), [fault], "{text}");
        }
    }

    #[test]
    fn what_holds_for_nobody_or_one_is_refused() {
        let nobody = About { nobody: true, ..About::default() };
        assert_eq!(of("Paid back at once.", &nobody), ["at once, for nobody"]);
        let both = About { goes_both_ways: true, ..About::default() };
        for text in ["If all goes to plan, £4m.", "As planned £4m.", "Added up, to plan"] {
            assert_eq!(of(text, &both), ["a plan, where luck goes both ways"], "{text}");
        }
        let one = About { one: true, ..About::default() };
        assert_eq!(of("The councils are £21m down.", &one), ["a plural for one: the councils are"]);
    }

    #[test]
    fn what_is_right_passes() {
        let about = About { has_no_payer: true, ..About::default() };
        for text in [
            "The team is paid for in every year.",
            "In 1 of 100 runs, and 10.1 years later.",
            "Between \u{2212}£0.4m and £99.9m; £100m in the middle; £1.1bn with £12bn.",
            "By the end of Year 5 (March 2028), and in Year 5, 2027/28.",
            "Bolsover would bear £750k (assumed split).",
            "No council would gain. No group would go.",
            "£6.70 back for each £1, at 3.25% a year (review of 2023, 4.15 and 4.26).",
            "£281k of £950",
        ] {
            assert_eq!(of(text, &about), [""; 0], "{text}");
        }
    }
}
