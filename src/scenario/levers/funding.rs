//! Who pays.

use super::extent::Extent;
use super::family::Family;
use super::row::{Member, Table, number, options, plan_year, pounds, share, whole};
use crate::case::Case;
use crate::model::FundingRule;
use crate::scenario::lever::{Group, Kind, Subject, Unit};
use crate::words::lower_first;

/// The number of the first source in links of the built-in case: each has one, and one more where
/// it has a last year.
const FIRST_SOURCE: usize = 83;

pub(super) fn add(table: &mut Table<'_>, case: &Case, extent: &Extent) {
    let group = Group::Funding;
    if extent.has_funding() {
        if extent.has_one_off {
            let label = "One-off cost put through the split";
            let field = number!(fund_one_off_share);
            table.add(82, "fund.one-off-share", group, label, share(1.0, 0.05), field);
        }
        sources(table, case);
        let (kind, field) = options!(fund_rule:
            FundingRule::None = "none" "Councils are asked for nothing",
            FundingRule::Equal = "equal" "Equal parts",
            FundingRule::Population = "population" "By residents",
            FundingRule::Shares = "shares" "By agreed shares",
            FundingRule::Savings = "savings" "By savings",
            FundingRule::Parts = "parts" "By parts set by hand",
        );
        table.add(88, "fund.rule", group, "Councils share the rest", kind, field);
    }
    if extent.has_funding() || extent.has_projects {
        let whole =
            Kind::Number { min: 0.0, max: 20.0, step: 1.0, whole: true, unit: Unit::Shares };
        for (index, council) in case.councils.iter().enumerate() {
            let member = Member {
                family: Family::Share,
                place: index,
                number: 90 + index,
                id: format!("share.{}", council.id),
                subject: Subject::Council(index),
                full_name: format!("{}\u{2019}s agreed shares", council.short_name),
                figures: Vec::new(),
            };
            let label = format!("Agreed shares of {}", council.short_name);
            table.of_family(member, group, &label, whole.clone(), number!(shares[]));
        }
    }
    if extent.has_funding() {
        let parts =
            Kind::Number { min: 0.0, max: 100.0, step: 0.1, whole: false, unit: Unit::Parts };
        for (index, council) in case.councils.iter().enumerate() {
            let member = Member {
                family: Family::Part,
                place: index,
                number: 114 + index,
                id: format!("part.{}", council.id),
                subject: Subject::Council(index),
                full_name: format!("{}\u{2019}s part by hand", council.short_name),
                figures: Vec::new(),
            };
            let label = format!("Part by hand of {}", council.short_name);
            table.of_family(member, group, &label, parts.clone(), number!(parts[]));
        }
    }
}

fn sources(table: &mut Table<'_>, case: &Case) {
    let group = Group::Funding;
    let mut number = FIRST_SOURCE;
    for (place, source) in case.sources.iter().enumerate() {
        let member = |family, number, id| Member {
            family,
            place,
            number,
            id,
            subject: Subject::Source(place),
            full_name: String::new(),
            figures: vec![source.figure],
        };
        let label = format!("{}, a year", source.label);
        let amount = Member {
            full_name: label.clone(),
            ..member(Family::Source, number, format!("fund.{}", source.id))
        };
        table.of_family(amount, group, &label, pounds(source.max), number!(fund[]));
        number += 1;
        if source.last_year.is_some() {
            let label = format!("Last year of the {}", lower_first(&source.short_label));
            let last = Member {
                full_name: label.clone(),
                figures: Vec::new(),
                ..member(Family::SourceLastYear, number, format!("fund.{}-last-year", source.id))
            };
            let years = plan_year(1.0, 10.0);
            table.of_family(last, group, &label, years, whole!(fund_last_years[]));
            number += 1;
        }
    }
}
