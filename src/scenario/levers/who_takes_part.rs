//! Who takes part, and what each council counts for.

use super::extent::Extent;
use super::family::Family;
use super::row::{Member, Table, choice, number, options, place, share, strength};
use crate::case::{Case, Layer};
use crate::model::Stance;
use crate::scenario::lever::{Group, Subject};

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
        let [own, least, most, place] = if uppers(case) == 1 {
            [
                "County's part of the savings",
                "County's part of the savings, at least",
                "County's part of the savings, at most",
                "County's part in better lives",
            ]
        } else {
            [
                "Counties' part of the savings",
                "Counties' part of the savings, at least",
                "Counties' part of the savings, at most",
                "Counties' part in better lives",
            ]
        };
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

fn uppers(case: &Case) -> usize {
    case.councils.iter().filter(|council| council.layer == Layer::Upper).count()
}
