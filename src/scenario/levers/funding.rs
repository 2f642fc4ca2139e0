//! Who pays.

use super::row::{
    Table, assumed, bounded, number, options, plan_year, pounds, published, share, whole,
};
use crate::model::{Evidence, FundingRule};
use crate::scenario::lever::{Group, Kind, Subject, Unit};

/// The councils that agreed shares in 2022 (`update-2023` 4.18 and 4.27).
const FUNDERS_2022: [&str; 4] = ["derbyshire", "chesterfield", "derbyshire-dales", "high-peak"];

pub(super) fn add(table: &mut Table, evidence: &Evidence) {
    let group = Group::Funding;
    table.add(
        82,
        "fund.one-off-share",
        group,
        "One-off cost put through the split",
        share(1.0, 0.05),
        number!(fund_one_off_share),
        assumed("fund.one-off-share"),
    );
    table.add(
        83,
        "fund.county",
        group,
        "County contributes directly, a year",
        pounds(500_000.0),
        number!(fund_county),
        bounded(&["funding.phase-2.county", "funding.phase-2-s6.county"], "fund.county"),
    );
    table.add(
        84,
        "fund.dep",
        group,
        "Derbyshire Economic Partnership, a year",
        pounds(500_000.0),
        number!(fund_dep),
        bounded(&["funding.phase-2.dep", "funding.phase-2-s6.dep"], "fund.dep"),
    );
    table.add(
        85,
        "fund.dep-last-year",
        group,
        "Last year of the partnership's money",
        plan_year(1.0, 10.0),
        whole!(fund_dep_last_year),
        assumed("fund.dep-last-year"),
    );
    table.add(
        86,
        "fund.rates-pool",
        group,
        "Business rates pool, a year",
        pounds(500_000.0),
        number!(fund_rates_pool),
        published(&["funding.phase-2.rates-pool", "funding.phase-2-s6.rates-pool"]),
    );
    table.add(
        87,
        "fund.rates-pool-last-year",
        group,
        "Last year of the rates pool",
        plan_year(1.0, 10.0),
        whole!(fund_rates_pool_last_year),
        published(&["funding.phase-2.shortfall", "funding.phase-2-s6.shortfall"]),
    );
    let (kind, field) = options!(fund_rule:
        FundingRule::None = "none" "Councils are asked for nothing",
        FundingRule::Equal = "equal" "Equal parts",
        FundingRule::Population = "population" "By residents",
        FundingRule::Shares = "shares" "By agreed shares",
        FundingRule::Savings = "savings" "By savings",
        FundingRule::Parts = "parts" "By parts set by hand",
    );
    table.add(
        88,
        "fund.rule",
        group,
        "Councils share the rest",
        kind,
        field,
        bounded(&["funding.2022."], "fund.rule"),
    );
    for (index, council) in evidence.councils.iter().enumerate() {
        let label = format!("Agreed shares of {}", council.short_name);
        let agreed = ["funding.2022.county", "funding.2022.district"];
        let basis = if FUNDERS_2022.contains(&council.id.as_str()) {
            published(&agreed)
        } else {
            bounded(&agreed, "share")
        };
        table.of(
            Subject::Council(index),
            90 + index,
            format!("share.{}", council.id),
            (group, &label),
            Kind::Number { min: 0.0, max: 20.0, step: 1.0, whole: true, unit: Unit::Shares },
            number!(shares[]),
            basis,
        );
    }
    for (index, council) in evidence.councils.iter().enumerate() {
        let label = format!("Part by hand of {}", council.short_name);
        table.of(
            Subject::Council(index),
            114 + index,
            format!("part.{}", council.id),
            (group, &label),
            Kind::Number { min: 0.0, max: 100.0, step: 0.1, whole: false, unit: Unit::Parts },
            number!(parts[]),
            assumed("part"),
        );
    }
}
