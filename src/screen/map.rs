//! A schematic map of the councils. Each is a button that goes on to the next stance.

use super::act::Act;
use super::eyes::MARK;
use super::facts::Facts;
use super::line::Line;
use super::map_places::Places;
use super::split::with_split_tag;
use crate::case::{Case, Layer};
use crate::model::{Borne, HALF_A_POUND, Ranged};
use crate::scenario::{ChoiceOption, Kind, Kit, Lever};
use crate::words::{
    ASSUMED_SPLIT, about, asked_text, borne_text, count_in_words, level_years, range, scaled,
    stance_text,
};

/// The map. Places are those of a grid of so many columns; without one it is a list.
#[derive(Clone, Debug, PartialEq)]
pub struct CouncilMap {
    /// What it shows.
    pub title: Line,
    /// How to use it.
    pub hint: &'static str,
    /// The style of the grid; none for a list.
    pub grid: Option<String>,
    /// What lies under the councils of the case, each by its place.
    pub plates: Vec<String>,
    /// The councils in the order in which one reads.
    pub tiles: Vec<Tile>,
    /// The stances with what marks them, and the place of that key.
    pub key: (Vec<(String, String)>, Option<String>),
    /// The place of the remark on councils that the case leaves out.
    pub beside: Option<String>,
}

/// A council on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// The id of the council.
    pub id: String,
    /// The id of its stance, which marks it.
    pub stance: String,
    /// Whether it is an upper council.
    pub is_upper: bool,
    /// Whether it is the one that sees.
    pub is_own: bool,
    /// Whether the case leaves it out.
    pub is_beside: bool,
    /// Its place.
    pub place: Option<String>,
    /// What listeners hear.
    pub name: String,
    /// Its name, and below it what there is to say: each with the kind of thing it is.
    pub lines: Vec<(&'static str, String)>,
    /// What a press sends.
    pub act: Act,
}

/// The map, with the `cash` that each council would be left with. Where each council stands on it
/// the case says; those of a case that does not stand in a list.
pub fn council_map(facts: &Facts, cash: &[Ranged]) -> CouncilMap {
    let (kit, case) = (facts.kit(), facts.case());
    let places = Places::of(case);
    let borne = facts.outcome.borne_by_all();
    let first = case.councils.first().and_then(|council| stance(kit, &council.id));
    let options = first.map(|(.., options)| options).unwrap_or_default();
    let key = options.iter().map(|option| (option.id.clone(), option.label.clone())).collect();
    let title =
        format!("What each council would do and be left with{} ", facts.asked.amount.suffix());
    CouncilMap {
        title: with_split_tag(facts, title.trim_end()),
        hint: "Press a council to go on: it would contribute, it takes part but would not \
               contribute, it is outside.",
        grid: places.grid(),
        plates: places.plates(),
        tiles: places
            .order(case)
            .into_iter()
            .filter_map(|council| {
                tile(facts, council, cash[council], &borne[council], places.area(council))
            })
            .collect(),
        key: (key, places.key()),
        beside: places.beside(),
    }
}

/// A council with its stance, what it bears and what it is left with; none without such a lever.
fn tile(
    facts: &Facts,
    council: usize,
    cash: Ranged,
    borne: &Borne,
    place: Option<String>,
) -> Option<Tile> {
    let (case, choices, amount) = (facts.case(), facts.choices(), facts.asked.amount);
    let known = &case.councils[council];
    let (position, lever, options) = stance(facts.kit(), &known.id)?;
    let now = lever.value(choices) as usize;
    let next = (now + 1) % options.len();
    let stance = choices.stances[council];
    let left = scaled(cash, amount, level_years(facts.outcome), known.residents);
    let text = |worth| amount.text(worth);
    let net = text(left.value);
    let between = range(left, text);
    let asked = asked_text(stance, borne);
    let in_parts = borne_text(borne);
    let bears = match in_parts.split_once(": ") {
        _ if asked.is_empty() => format!("would bear {in_parts}"),
        Some((_, parts)) => format!("{asked}: {parts}"),
        None => asked.clone(),
    };
    let spoken = [
        stance_text(stance).to_owned(),
        bears,
        format!("left with {}{}", about(left, text), amount.suffix()),
        if between.is_empty() { String::new() } else { ASSUMED_SPLIT.to_owned() },
    ];
    let spoken: Vec<String> = spoken.into_iter().filter(|part| !part.is_empty()).collect();
    let is_upper = known.layer == Layer::Upper;
    let lines = [
        ("name", known.short_name.clone()),
        ("mine", if facts.is_own(council) { MARK.to_owned() } else { String::new() }),
        ("covers", if is_upper { covered(case, council) } else { String::new() }),
        ("stance", options[now].label.clone()),
        ("asked", asked),
        ("net", if left.value < HALF_A_POUND { net } else { format!("+{net}") }),
        ("between", between),
    ];
    Some(Tile {
        id: known.id.to_string(),
        stance: options[now].id.clone(),
        is_upper,
        is_own: facts.is_own(council),
        is_beside: !known.in_case,
        place,
        name: format!(
            "{}{} {}; change to {}",
            known.short_name,
            if facts.is_own(council) { format!(", {MARK},") } else { String::new() },
            spoken.join(", "),
            options[next].label.to_ascii_lowercase(),
        ),
        lines: lines.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
        act: Act::set(vec![(position, next as f64)]),
    })
}

/// "all eight districts", of an upper council.
fn covered(case: &Case, upper: usize) -> String {
    match case.councils.iter().filter(|council| council.upper == Some(upper)).count() {
        1 => "its one district".to_owned(),
        count => format!("all {} districts", count_in_words(count)),
    }
}

/// The lever of a council's stance, with its position in the table and its options.
fn stance<'a>(kit: &'a Kit, council: &str) -> Option<(usize, &'a Lever, &'a [ChoiceOption])> {
    let position = kit.find_index(&format!("stance.{council}"))?;
    let lever = &kit.levers()[position];
    match &lever.kind {
        Kind::Choice(options) => Some((position, lever, options)),
        Kind::Number { .. } | Kind::Councils(_) => None,
    }
}
