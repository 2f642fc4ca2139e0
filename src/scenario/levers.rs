//! The lever table: the single list from which sliders, links, files, exports and sensitivity
//! are made.
//!
//! To add a lever: a field in `Choices` with its default, one row here with the next free
//! number, its reason in `data/assumptions.csv` (or the ids of its figures), and its use in the
//! model. Numbers and ids are public: links and files use them, so they never change meaning.

use std::sync::LazyLock;

use super::evidence;
use super::lever::{Basis, ChoiceOption, Field, Group, Kind, Lever, Subject, Unit};
use crate::model::{CostPhasing, FundingRule, Stance, TeamPlan, WiderBasis};

/// Every lever, in the order of the page.
#[must_use]
pub fn levers() -> &'static [Lever] {
    static LEVERS: LazyLock<Vec<Lever>> = LazyLock::new(table);
    &LEVERS
}

/// The lever with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Lever> {
    levers().iter().find(|lever| lever.id == id)
}

/// The position of the lever with this id.
#[must_use]
pub fn find_index(id: &str) -> Option<usize> {
    levers().iter().position(|lever| lever.id == id)
}

/// A field that is a number: `number!(delay)`, or `number!(positions[])` for one of a family.
macro_rules! number {
    ($name:ident) => {
        Field { get: |choices, _| choices.$name, set: |choices, _, value| choices.$name = value }
    };
    ($name:ident[]) => {
        Field {
            get: |choices, index| choices.$name[index],
            set: |choices, index, value| choices.$name[index] = value,
        }
    };
}

/// A field that counts years.
macro_rules! whole {
    ($name:ident) => {
        Field {
            get: |choices, _| f64::from(choices.$name),
            set: |choices, _, value| choices.$name = value as u32,
        }
    };
}

/// A field that is one of a few options, and those options as they are named in files and on
/// the page.
macro_rules! options {
    ($name:ident $([$index:ident])?: $($value:path = $id:literal $label:literal),+ $(,)?) => {
        (
            Kind::Choice(&[$(ChoiceOption { id: $id, label: $label }),+]),
            Field {
                get: |choices, _index| {
                    let chosen = choices.$name$([_index as $index])?;
                    [$($value),+].iter().position(|value| *value == chosen).unwrap_or(0) as f64
                },
                set: |choices, _index, value| {
                    choices.$name$([_index as $index])? = [$($value),+][value as usize];
                },
            },
        )
    };
}

const fn share(max: f64, step: f64) -> Kind {
    Kind::Number { min: 0.0, max, step, whole: false, unit: Unit::Percent }
}

const fn strength() -> Kind {
    Kind::Number { min: 0.0, max: 1.0, step: 0.05, whole: false, unit: Unit::Strength }
}

const fn years(max: f64, step: f64) -> Kind {
    Kind::Number { min: 0.0, max, step, whole: false, unit: Unit::Years }
}

const fn plan_year(min: f64, max: f64) -> Kind {
    Kind::Number { min, max, step: 1.0, whole: true, unit: Unit::PlanYear }
}

const fn pounds(max: f64) -> Kind {
    Kind::Number { min: 0.0, max, step: 1000.0, whole: true, unit: Unit::Pounds }
}

const fn posts() -> Kind {
    Kind::Number { min: 0.0, max: 10.0, step: 0.5, whole: false, unit: Unit::Posts }
}

fn published(figures: &[&str]) -> Basis {
    Basis { figures: figures.iter().map(ToString::to_string).collect(), assumption: None }
}

fn assumed(assumption: &'static str) -> Basis {
    Basis { figures: Vec::new(), assumption: Some(assumption) }
}

/// Published figures, with an assumption about their use.
fn bounded(figures: &[&str], assumption: &'static str) -> Basis {
    Basis { assumption: Some(assumption), ..published(figures) }
}

fn table() -> Vec<Lever> {
    let evidence = evidence();
    let mut table = Table(Vec::with_capacity(128));

    let group = Group::WhoTakesPart;
    let (kind, field) = options!(stances[usize]:
        Stance::Funds = "funds" "Pays",
        Stance::Joins = "joins" "Joins free",
        Stance::Out = "out" "Stays out",
    );
    for (index, council) in evidence.councils.iter().enumerate() {
        let basis = bounded(&[&format!("residents.{}", council.id)], "stance");
        table.of(
            Subject::Council(index),
            1 + index,
            format!("stance.{}", council.id),
            (group, &council.short_name),
            kind,
            field,
            basis,
        );
    }
    table.add(
        11,
        "network",
        group,
        "Extra from a full partnership",
        strength(),
        number!(network),
        assumed("network"),
    );
    table.add(
        12,
        "county-savings-share",
        group,
        "County's part of the savings",
        share(1.0, 0.01),
        number!(county_savings_share),
        assumed("county-savings-share"),
    );
    table.add(
        13,
        "county-place-share",
        group,
        "County's part in better lives",
        share(1.0, 0.01),
        number!(county_place_share),
        assumed("county-place-share"),
    );

    let group = Group::WiderBenefits;
    for (index, measure) in evidence.measures.iter().enumerate() {
        let basis = bounded(&[&format!("measure.{}.", measure.id)], "progress");
        table.of(
            Subject::Measure(index),
            20 + index,
            format!("progress.{}", measure.id),
            (group, &measure.label),
            share(1.5, 0.01),
            number!(progress[]),
            basis,
        );
    }
    let (kind, field) = options!(wider_basis:
        WiderBasis::Annual = "annual" "Every year",
        WiderBasis::Once = "once" "Once",
    );
    table.add(
        45,
        "wider-basis",
        group,
        "The £1.08bn comes",
        kind,
        field,
        bounded(&["wider.total"], "wider-basis"),
    );
    table.add(
        46,
        "wider-start",
        group,
        "First year with an effect",
        plan_year(1.0, 30.0),
        whole!(wider_start),
        assumed("wider-start"),
    );
    table.add(
        47,
        "wider-full",
        group,
        "First year with the full effect",
        plan_year(1.0, 30.0),
        whole!(wider_full),
        assumed("wider-full"),
    );
    table.add(
        48,
        "attribution",
        group,
        "Due to the partnership",
        share(1.0, 0.01),
        number!(attribution),
        assumed("attribution"),
    );
    table.add(
        49,
        "benefit-optimism",
        group,
        "Reduction for optimism",
        share(0.5, 0.01),
        number!(benefit_optimism),
        assumed("benefit-optimism"),
    );

    let group = Group::Savings;
    for (index, driver) in evidence.drivers.iter().enumerate() {
        let basis = bounded(&[&format!("driver.{}.", driver.id)], "position");
        table.of(
            Subject::Driver(index),
            50 + index,
            format!("position.{}", driver.id),
            (group, &driver.label),
            share(1.0, 0.01),
            number!(positions[]),
            basis,
        );
    }
    table.add(
        55,
        "realisation",
        group,
        "How much of it is delivered",
        share(1.2, 0.01),
        number!(realisation),
        assumed("realisation"),
    );
    table.add(
        56,
        "delay",
        group,
        "How much later it comes",
        years(5.0, 0.25),
        number!(delay),
        assumed("delay"),
    );
    table.add(
        57,
        "fade",
        group,
        "Lost each year afterwards",
        share(0.2, 0.01),
        number!(fade),
        assumed("fade"),
    );

    let group = Group::OneOffCost;
    for (index, line) in evidence.cost_lines.iter().enumerate() {
        let basis = bounded(&[&format!("cost.{}.", line.id)], "cost");
        table.of(
            Subject::CostLine(index),
            60 + index,
            format!("cost.{}", line.id),
            (group, &line.label),
            share(1.0, 0.01),
            number!(costs[]),
            basis,
        );
    }
    table.add(
        67,
        "contingency",
        group,
        "Contingency",
        share(0.5, 0.01),
        number!(contingency),
        published(&["cost.contingency."]),
    );
    table.add(
        68,
        "cost-optimism",
        group,
        "Uplift for optimism",
        share(2.0, 0.05),
        number!(cost_optimism),
        bounded(&["green-book.optimism."], "cost-optimism"),
    );
    table.add(
        69,
        "cost-fixed-share",
        group,
        "Stays when councils stay out",
        share(1.0, 0.05),
        number!(cost_fixed_share),
        assumed("cost-fixed-share"),
    );
    let (kind, field) = options!(cost_phasing:
        CostPhasing::ThirtyFiftyTwenty = "30-50-20" "30, 50 and 20%",
        CostPhasing::EvenThree = "even-3" "Even over three years",
        CostPhasing::AllFirst = "all-first" "All in Year 1",
        CostPhasing::EvenFive = "even-5" "Even over five years",
    );
    table.add(70, "cost-phasing", group, "When it falls", kind, field, assumed("cost-phasing"));

    let group = Group::Team;
    let (kind, field) = options!(team_plan:
        TeamPlan::TwoPhase2023 = "two-phase-2023" "Two phases, 2023",
        TeamPlan::OneYear2022 = "one-year-2022" "One-year posts, 2022",
        TeamPlan::None = "none" "No team",
    );
    table.add(
        71,
        "team-plan",
        group,
        "Plan",
        kind,
        field,
        published(&["team.phase-1.total", "team.phase-2.total", "team.2022.total"]),
    );
    table.add(
        72,
        "team-last-year",
        group,
        "Last year of the team",
        plan_year(0.0, 10.0),
        whole!(team_last_year),
        assumed("team-last-year"),
    );
    table.add(
        73,
        "vacancy",
        group,
        "Posts that stay empty",
        share(1.0, 0.05),
        number!(vacancy),
        assumed("vacancy"),
    );
    table.add(
        74,
        "pay-award",
        group,
        "Pay rise each year",
        share(0.1, 0.005),
        number!(pay_award),
        assumed("pay-award"),
    );
    for (index, post) in evidence.posts.iter().enumerate() {
        let cost = format!("post.{}.", post.id);
        let number_of = format!("team.phase-2.{}", post.id);
        table.of(
            Subject::Post(index),
            75 + index,
            format!("post.{}", post.id),
            (group, &post.label),
            posts(),
            number!(posts[]),
            published(&[&cost, &number_of]),
        );
    }
    for (index, item) in evidence.non_pay.iter().enumerate() {
        let id = format!("non-pay.{}", item.id);
        let basis = published(&[&id]);
        table.of(
            Subject::NonPay(index),
            79 + index,
            id,
            (group, &item.label),
            pounds(250_000.0),
            number!(non_pay[]),
            basis,
        );
    }

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
        "County pays directly, a year",
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
        bounded(&["funding.phase-2.shortfall"], "fund.rates-pool-last-year"),
    );
    let (kind, field) = options!(fund_rule:
        FundingRule::None = "none" "Members pay nothing",
        FundingRule::Equal = "equal" "Equal parts",
        FundingRule::Population = "population" "By residents",
        FundingRule::Shares = "shares" "By agreed shares",
        FundingRule::Savings = "savings" "By savings",
    );
    table.add(
        88,
        "fund.rule",
        group,
        "Members share the rest",
        kind,
        field,
        bounded(&["funding.2022."], "fund.rule"),
    );
    for (index, council) in evidence.councils.iter().enumerate() {
        let label = format!("Share: {}", council.short_name);
        table.of(
            Subject::Council(index),
            90 + index,
            format!("share.{}", council.id),
            (group, &label),
            Kind::Number { min: 0.0, max: 20.0, step: 1.0, whole: true, unit: Unit::Shares },
            number!(shares[]),
            bounded(&["funding.2022.county", "funding.2022.district"], "share"),
        );
    }

    let group = Group::Appraisal;
    let first_year =
        Kind::Number { min: 2020.0, max: 2040.0, step: 1.0, whole: true, unit: Unit::FirstYear };
    table.add(
        100,
        "first-year",
        group,
        "Year 1 starts in",
        first_year,
        whole!(first_year),
        assumed("first-year"),
    );
    let horizon = Kind::Number { min: 5.0, max: 30.0, step: 1.0, whole: true, unit: Unit::Years };
    table.add(
        101,
        "horizon",
        group,
        "How many years are counted",
        horizon,
        whole!(horizon),
        assumed("horizon"),
    );
    table.add(
        102,
        "discount-rate",
        group,
        "Discount rate",
        share(0.1, 0.0005),
        number!(discount_rate),
        published(&["discount-rate."]),
    );

    let group = Group::Uncertainty;
    let spreads: [(&str, &str, Kind, Field); 7] = [
        (
            "risk.realisation-down",
            "Savings delivered may be lower by up to",
            share(1.0, 0.05),
            number!(risk_realisation_down),
        ),
        (
            "risk.delay-up",
            "Savings may come later by up to",
            years(5.0, 0.25),
            number!(risk_delay_up),
        ),
        (
            "risk.attribution-down",
            "Attribution may be lower by up to",
            share(1.0, 0.05),
            number!(risk_attribution_down),
        ),
        (
            "risk.position-spread",
            "Each driver may be off by up to",
            share(1.0, 0.05),
            number!(risk_position_spread),
        ),
        (
            "risk.cost-spread",
            "Each cost line may be off by up to",
            share(1.0, 0.05),
            number!(risk_cost_spread),
        ),
        (
            "risk.progress-down",
            "Each measure may fall short by up to",
            share(1.0, 0.05),
            number!(risk_progress_down),
        ),
        (
            "correlation",
            "How much good and bad luck come together",
            share(0.9, 0.05),
            number!(correlation),
        ),
    ];
    for (number, (id, label, kind, field)) in (103..).zip(spreads) {
        table.add(number, id, group, label, kind, field, assumed(id));
    }
    let count = |min, max, step| Kind::Number { min, max, step, whole: true, unit: Unit::Count };
    table.add(
        110,
        "draws",
        group,
        "How many runs",
        count(1_000.0, 100_000.0, 1_000.0),
        whole!(draws),
        assumed("draws"),
    );
    table.add(
        111,
        "seed",
        group,
        "Which random numbers",
        count(0.0, 999_999.0, 1.0),
        whole!(seed),
        assumed("seed"),
    );
    table.0
}

/// The table while it is written.
struct Table(Vec<Lever>);

impl Table {
    /// A lever of its own.
    #[allow(clippy::too_many_arguments, reason = "one row of the table")]
    fn add(
        &mut self,
        number: usize,
        id: &str,
        group: Group,
        label: &str,
        kind: Kind,
        field: Field,
        basis: Basis,
    ) {
        self.of(Subject::Whole, number, id.to_owned(), (group, label), kind, field, basis);
    }

    /// One of a family of levers, such as a council's or a measure's.
    #[allow(clippy::too_many_arguments, reason = "one row of the table")]
    fn of(
        &mut self,
        subject: Subject,
        number: usize,
        id: String,
        (group, label): (Group, &str),
        kind: Kind,
        field: Field,
        basis: Basis,
    ) {
        self.0.push(Lever {
            number: number as u16,
            id,
            group,
            label: label.to_owned(),
            kind,
            basis,
            subject,
            field,
        });
    }
}
