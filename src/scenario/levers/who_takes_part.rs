//! Who takes part, and what each council counts for.

use super::extent::Extent;
use super::family::Family;
use super::row::{Member, Table, choice, number, options, place, share, strength};
use crate::case::Case;
use crate::model::Stance;
use crate::scenario::lever::{Group, Subject};
use crate::words::{capitalised, upper_whose};

pub(super) fn add(table: &mut Table<'_>, case: &Case, extent: &Extent) {
    let group = Group::WhoTakesPart;
    if case.options.len() >= 2 {
        let options = case.options.iter();
        let kind = choice(options.map(|option| (option.id.as_str(), option.label.as_str())));
        table.add(151, "option", group, "Which way", kind, place!(option));
    }
    let (kind, field) = options!(stances[usize]:
        Stance::Funds = "funds" "Would contribute",
        Stance::Joins = "joins" "Takes part, would not contribute",
        Stance::Out = "out" "Outside",
    );
    for (index, council) in case.councils.iter().enumerate() {
        let member = Member {
            family: Family::Stance,
            place: index,
            number: 1 + index,
            id: format!("stance.{}", council.id),
            subject: Subject::Council(index),
            full_name: format!("What {} does", council.short_name),
            figures: vec![council.figure],
        };
        table.of_family(member, group, &council.short_name, kind.clone(), field);
    }
    if extent.has_savings || extent.has_benefits {
        let label = "Extra from a full partnership";
        table.add(11, "network", group, label, strength(), number!(network));
    }
    if extent.has_upper {
        let part = share(1.0, 0.01);
        let whose = upper_whose(case).unwrap_or_default().replace('\u{2019}', "'");
        let whose = capitalised(whose.strip_prefix("the ").unwrap_or(&whose));
        let [own, least, most, place] = [
            &format!("{whose} part of the savings"),
            &format!("{whose} part of the savings, at least"),
            &format!("{whose} part of the savings, at most"),
            &format!("{whose} part in better lives"),
        ];
        let field = number!(county_savings_share);
        table.add(12, "county-savings-share", group, own, part.clone(), field);
        let field = number!(county_savings_low);
        table.add(148, "county-savings-low", group, least, part.clone(), field);
        let field = number!(county_savings_high);
        table.add(149, "county-savings-high", group, most, part.clone(), field);
        if extent.has_benefits {
            let field = number!(county_place_share);
            table.add(13, "county-place-share", group, place, part, field);
        }
    }
}
