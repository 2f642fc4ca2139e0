//! The programme team.

use super::family::Family;
use super::row::{Member, Table, choice, number, place, plan_year, posts, pounds, share, whole};
use crate::case::{Case, Phase};
use crate::scenario::lever::{Group, Subject};

pub(super) fn add(table: &mut Table<'_>, case: &Case) {
    if case.team_plans.is_empty() {
        return;
    }
    let group = Group::Team;
    let plans = case.team_plans.iter().map(|plan| (plan.id.as_str(), plan.label.as_str()));
    let kind = choice(plans.chain([("none", "No team")]));
    table.add(71, "team-plan", group, "Team plan", kind, place!(team_plan));
    let years = plan_year(0.0, 10.0);
    table.add(72, "team-last-year", group, "Last year of the team", years, whole!(team_last_year));
    let label = "Posts that stay empty";
    table.add(73, "vacancy", group, label, share(1.0, 0.05), number!(vacancy));
    let label = "Pay rise each year";
    table.add(74, "pay-award", group, label, share(0.1, 0.005), number!(pay_award));
    let is_named = |is_named: &dyn Fn(&Phase) -> bool| {
        let mut phases = case.team_plans.iter().flat_map(|plan| &plan.phases);
        phases.any(|phase| phase.is_adjustable && is_named(phase))
    };
    for (place, post) in case.posts.iter().enumerate() {
        if is_named(&|phase| phase.named_posts.contains(&place)) {
            let member = Member {
                family: Family::Post,
                place,
                number: 75 + place,
                id: format!("post.{}", post.id),
                subject: Subject::Post(place),
                full_name: post.label.clone(),
                figures: vec![post.figure],
            };
            table.of_family(member, group, &post.label, posts(), number!(posts[]));
        }
    }
    for (place, item) in case.non_pay.iter().enumerate() {
        if is_named(&|phase| phase.named_items.contains(&place)) {
            let member = Member {
                family: Family::NonPay,
                place,
                number: 79 + place,
                id: format!("non-pay.{}", item.id),
                subject: Subject::NonPay(place),
                full_name: item.label.clone(),
                figures: vec![item.figure],
            };
            table.of_family(member, group, &item.label, pounds(250_000.0), number!(non_pay[]));
        }
    }
}
