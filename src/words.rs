//! Figures in plain English: money, years, shares, the headline and the sentence.
//!
//! The texts follow from an outcome alone and are tested like code.

mod amount;
mod appraisal;
mod before_quoting;
mod beside;
mod brief;
mod chance;
mod council;
mod departures;
mod factor;
mod gains;
mod happened;
mod headline;
mod lateness;
mod layers;
mod likelihood;
mod list;
mod metric;
mod money_back;
mod my_council;
mod names;
mod number;
mod option;
mod origin;
mod payers;
mod plan;
mod projects;
mod published;
mod rounding;
mod search;
mod sentence;
mod sharing;
mod shortfall;
mod so_far;
mod source;
mod stability;
mod stance_changes;
mod status;
mod time;
mod under_way;
mod votes;
mod when;
mod yearly;

pub use amount::{Amount, level_years, residents_together};
pub use appraisal::{
    Term, cash_terms, for_each_pound, together_terms, wider_caveats, wider_claim, wider_figure,
    wider_printed, wider_sentence, wider_terms, worth_sentence,
};
pub use before_quoting::before_quoting;
pub use beside::{Named, beside_sentence, bridge_text};
pub use brief::{room_to_give, stance_worths};
pub use council::{
    ASSUMED_SPLIT, SPLIT_LEVER, about, asked_text, borne_text, range, scaled, split_hint,
    split_range, stance_text,
};
pub use departures::{CHAIN, departure_text, payoffs_meaning, settled_text, unasked_text};
pub use factor::{factor_label, factor_text, factor_whole};
pub use gains::{accounts_meaning, cash_only, gains, wider_weighed};
pub use happened::{missed_label, missed_text, plan_counts, plan_sentence, standing_sentence};
pub use headline::{Tile, headline};
pub use lateness::{beyond_levers, chain_text, lateness_reasons, lateness_text};
pub use layers::{all_pooled, has_papers, how_lines_fall, upper_whose};
pub use likelihood::{end_of_year, in_runs, likelihood, which_way};
pub use list::and_list;
pub use list::{capitalised, lower_first};
pub use metric::Metric;
pub use money_back::back_is_unknown;
pub use my_council::{named_in_plan, own_instead, own_sentence, own_terms};
pub use names::{council_names, group_names};
pub use number::{
    MINUS, count_in_words, decimal, duration, exact_pounds, grouped, millions, pence, percent,
    pounds, pounds_beside, signed, two_digits, years,
};
pub use option::option_text;
pub use origin::Origin;
pub use plan::{
    is_about, list_name, plan_place, plan_start, plan_year, plan_year_parts, planned_text,
    step_state_text, unplaced_name,
};
pub use projects::{mark_projects, projects_summary, projects_text};
pub use published::{
    left_out, left_out_of, low_and_high, low_to_high, nothing_is_published, one_side_unknown,
    only_published, published_range_name,
};
pub use rounding::Rounding;
pub use search::{Search, Searched, nothing_found};
pub use sentence::{Sentence, Span, paying, sentence};
pub use sharing::{
    Divides, Fair, fairness, is_offered, settlement_meaning, settlement_name, sharing,
    with_other_ways,
};
pub use so_far::{
    STANDING_RULE, back_text, measure_gap, measured, nothing_differs, pasted_text, recorded_beside,
    recorded_text, so_far, standing_words, sum_gap, way_of,
};
pub use source::{
    amount, citation, date_text, difference_text, mark_text, place_of, remarks, worked_out,
};
pub use stability::stability;
pub use stance_changes::{StanceChanges, stance_changes};
pub use status::{case_status, standing};
pub use time::{MONTHS, month_after, numbered_year, year_end};
pub use under_way::groups_under_way;
pub use votes::{
    DECIDING_VOTES, majority_text, power_text, vote_text, voting_rules, weighting_text,
};
pub use yearly::whole_saving;
