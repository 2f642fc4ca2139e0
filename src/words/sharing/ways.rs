//! The ways to share, by names that say what they do.

use crate::case::{Case, Layer};
use crate::model::{FundingRule, Settlement, SettlementKind};
use crate::words::layers::{Uppers, lowers_of};
use crate::words::list::{and_list, capitalised};
use crate::words::number::{count_in_words, decimal};
use crate::words::source::citation;

/// What a way divides: a way is only comparable with those that divide the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Divides {
    /// The team's cost, and what of the one-off cost is put through the split.
    Team,
    /// All costs but what a council pays directly and joint projects.
    All,
}

impl Divides {
    /// What the way divides; none for how it stands, which stands beside both.
    #[must_use]
    pub const fn of(kind: SettlementKind) -> Option<Self> {
        match kind {
            SettlementKind::AsItStands => None,
            SettlementKind::Equal
            | SettlementKind::Population
            | SettlementKind::AgreedShares
            | SettlementKind::Savings => Some(Self::Team),
            SettlementKind::Shapley
            | SettlementKind::SeparableCosts
            | SettlementKind::Holding
            | SettlementKind::ByHand => Some(Self::All),
        }
    }
}

/// The name of a way to share: for the head of a column.
#[must_use]
pub fn settlement_name(case: &Case, kind: SettlementKind) -> String {
    let name = match kind {
        SettlementKind::AsItStands => "As it stands",
        SettlementKind::Equal => "Equal parts",
        SettlementKind::Population => "By residents",
        SettlementKind::AgreedShares => return agreed_name(case),
        SettlementKind::Savings => "By savings",
        SettlementKind::Shapley => "By what each brings in",
        SettlementKind::SeparableCosts => "Own extra cost, the rest by gain",
        SettlementKind::Holding => "Smallest change that keeps all in",
        SettlementKind::ByHand => "Parts by hand",
    };
    name.to_owned()
}

/// How a way to share works.
#[must_use]
pub fn settlement_meaning(case: &Case, kind: SettlementKind) -> String {
    let meaning = match kind {
        SettlementKind::AsItStands => "The funding rule of the scenario.",
        SettlementKind::Equal => "Each council that contributes has the same part.",
        SettlementKind::Population => return by_residents(case),
        SettlementKind::AgreedShares => return agreed_meaning(case),
        SettlementKind::Savings => {
            "In proportion to each council's part of the savings, which is assumed."
        }
        SettlementKind::Shapley => {
            "Each is left with what its joining brings in, on average over every order in which the councils \
             could join. Specialists call it the Shapley value."
        }
        SettlementKind::SeparableCosts => {
            "Each bears what the cost would be less without it. The rest is shared in proportion to what each \
             still has to gain. Specialists call it separable costs, remaining benefits."
        }
        SettlementKind::Holding => {
            "As near to how it stands as can be, so that each council gains at least as much as it would \
             outside and each group at least as much as on its own, with up to a thousand pounds to spare."
        }
        SettlementKind::ByHand => {
            return format!("The parts set below. They divide all costs{}.", but(case));
        }
    };
    meaning.to_owned()
}

fn by_residents(case: &Case) -> String {
    match Uppers::of(case).name() {
        Some(name) => format!(
            "In proportion to residents. {} all of its own, which are those of {}.",
            capitalised(&if name.ends_with('s') && name.starts_with("the ") {
                format!("each of {name} counts")
            } else {
                format!("{name} counts")
            }),
            lowers_of(case)
        ),
        None => "In proportion to residents.".to_owned(),
    }
}

/// What parts by hand leave alone: " but the county’s direct payment and joint projects".
fn but(case: &Case) -> String {
    let payers: Vec<usize> = case.sources.iter().filter_map(|source| source.payer).collect();
    let direct = match payers.as_slice() {
        [] => None,
        [only] if case.councils[*only].layer == Layer::Upper => {
            Uppers::of(case).whose().map(|whose| format!("{whose} direct payment"))
        }
        _ => Some("what councils pay directly".to_owned()),
    };
    let divided = case.lines.iter().any(|line| line.key.is_some());
    let but = [
        direct,
        divided.then(|| "those of which the case says how they fall".to_owned()),
        (!case.projects.is_empty()).then(|| "joint projects".to_owned()),
    ];
    let but: Vec<String> = but.into_iter().flatten().collect();
    if but.is_empty() { String::new() } else { format!(" but {}", and_list(&but)) }
}

/// What each council in the case has of the agreed shares: of the upper ones, of the lower ones,
/// and of those that are both, where it is the same within each.
fn agreed(case: &Case) -> Option<[Option<f64>; 3]> {
    let mut shares = [None; 3];
    for council in case.councils.iter().filter(|council| council.in_case) {
        let place = match council.layer {
            Layer::Upper => 0,
            Layer::Lower => 1,
            Layer::Both => 2,
        };
        if *shares[place].get_or_insert(council.share) != council.share {
            return None;
        }
    }
    Some(shares)
}

/// "Ten for the county, three for a district".
fn agreed_name(case: &Case) -> String {
    match agreed(case) {
        Some([Some(upper), Some(lower), None]) if upper != lower => {
            let name = Uppers::of(case).name().unwrap_or_default().to_owned();
            let name = name.strip_prefix("the ").map_or(name.clone(), |rest| match rest {
                "counties" => "a county".to_owned(),
                "upper councils" => "an upper council".to_owned(),
                _ => name.clone(),
            });
            format!("{} for {name}, {} for a district", capitalised(&number(upper)), number(lower))
        }
        _ => "By agreed shares".to_owned(),
    }
}

/// "Of all shares the county has ten and each district three", and where that stands.
fn agreed_meaning(case: &Case) -> String {
    let who = match agreed(case) {
        Some([Some(upper), Some(lower), None]) if upper != lower => {
            let uppers = Uppers::of(case);
            let name = uppers.name().unwrap_or_default();
            let name = match name {
                "the counties" => "each county",
                "the upper councils" => "each upper council",
                name => name,
            };
            format!(
                "Of all shares {name} has {} and each district {}.",
                number(upper),
                number(lower)
            )
        }
        _ => "By the shares that the case gives each council.".to_owned(),
    };
    let place =
        case.reason_for("share").map_or_else(String::new, |share| citation(case, &share.source));
    let who =
        if place.is_empty() { who } else { format!("{} ({place}).", who.trim_end_matches('.')) };
    let beside = case.councils.iter().filter(|council| !council.in_case);
    let beside = beside.map(|council| {
        format!(" {}, outside the case, is given {}.", council.short_name, number(council.share))
    });
    who + &beside.collect::<String>()
}

fn number(share: f64) -> String {
    if share.fract() == 0.0 { count_in_words(share as usize) } else { decimal(share, 2) }
}

/// Whether it is worth speaking of: parts by hand only once somebody has set or used them, agreed
/// shares only where they differ.
#[must_use]
pub fn is_offered(case: &Case, stands: &Settlement, way: &Settlement) -> bool {
    let parts = |settlement: &Settlement| settlement.choices.as_ref().map(|choices| choices.parts);
    let is_used = stands.choices.as_ref().is_some_and(|now| now.fund_rule == FundingRule::Parts);
    let mut shares = case.councils.iter().filter(|council| council.in_case);
    let first = shares.next().map(|council| council.share);
    if way.kind == SettlementKind::AgreedShares {
        return shares.any(|council| Some(council.share) != first);
    }
    way.kind != SettlementKind::ByHand
        || is_used
        || parts(way) != Some(case.councils.iter().map(|council| council.part).collect())
}
