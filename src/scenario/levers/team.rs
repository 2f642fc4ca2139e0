//! The programme team.

use super::row::{
    Table, assumed, number, options, plan_year, posts, pounds, published, share, whole,
};
use crate::model::{Evidence, TeamPlan};
use crate::scenario::lever::{Group, Subject};

pub(super) fn add(table: &mut Table, evidence: &Evidence) {
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
        "Team plan",
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
}
