//! What the parts of a view are known by from one moment to the next.

use super::part::{Group, Part};

/// A key for each part among its neighbours: its kind, its name where it has one, and how many of
/// these stood before it. So a part that comes or goes leaves the others what they are, with their
/// open tables, their focus and what was typed. It is seen by nobody.
#[must_use]
pub fn keys(parts: &[Part]) -> Vec<String> {
    let names: Vec<&str> = parts.iter().map(name).collect();
    let key = |(place, name): (usize, &&str)| {
        let before = names[..place].iter().filter(|other| *other == name).count();
        format!("{name} {before}")
    };
    names.iter().enumerate().map(key).collect()
}

fn name(part: &Part) -> &str {
    match part {
        Part::Sentence(_) => "sentence",
        Part::Words(..) => "words",
        Part::Heading(_, place) => place.unwrap_or("heading"),
        Part::Terms(_) => "terms",
        Part::Pairs(..) => "pairs",
        Part::List(..) => "list",
        Part::Table(table) => &table.name,
        Part::Charts(_) => "charts",
        Part::Lever(lever) => &lever.id,
        Part::Map(_) => "map",
        Part::Qr(_) => "qr",
        Part::Search(_) => "search",
        Part::Paste(_) => "paste",
        Part::Group(group, _) => name_of_group(*group),
        Part::Fold(title, _) => title,
    }
}

const fn name_of_group(group: Group) -> &'static str {
    match group {
        Group::Begin => "begin",
        Group::Own => "own",
        Group::ToKnow => "to-know",
        Group::Worth => "worth",
        Group::Gains => "gains",
        Group::Changes => "changes",
        Group::Accounts => "accounts",
        Group::Answers(name) => name,
        Group::Levers { .. } => "levers",
        Group::Busy => "busy",
        Group::Cards => "cards",
        Group::Tally => "tally",
        Group::Parts => "parts",
        Group::ByHand => "by-hand",
        Group::ByYear => "by-year",
        Group::Beside => "beside",
        Group::Plan => "plan",
        Group::Exact => "exact",
        Group::Evidence => "evidence",
    }
}
