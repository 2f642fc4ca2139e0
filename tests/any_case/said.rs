//! Every text that follows from a scenario of any case.

use std::rc::Rc;

use derwent::case::Tables;
use derwent::chart::{
    Body, Cell, Figure, cash_flow, cash_worth, chance_of_payback, council_contributions,
    council_gains, council_savings, cumulative, distribution, fan, funding_by_year, joint_projects,
    one_off_cost, savings_by_driver, wider_benefits, wider_worth,
};
use derwent::model::{
    Accounts, Choices, Coalition, Draws, Inputs, Ordered, Sample, SettlementKind, Settlements,
    Uncertainty, departures, run,
};
use derwent::scenario::{Aim, Kit, aim_text};
use derwent::words::{
    Amount, Metric, Tile, accounts_meaning, asked_text, borne_text, case_status, cash_terms,
    departure_text, fairness, gains, headline, likelihood, nothing_found, paying, sentence,
    settled_text, settlement_meaning, settlement_name, sharing, split_hint, stability,
    stance_changes, standing, together_terms, voting_rules, wider_terms, worth_sentence,
};

const RUNS: usize = 200;

/// The built-in case and every sample, by name.
pub fn kits() -> Vec<(String, Rc<Kit>)> {
    let mut kits = vec![("built-in".to_owned(), Kit::built_in())];
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/cases");
    let files = std::fs::read_dir(folder).expect(folder);
    let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let Some(id) = name.strip_suffix(".case.json") else { continue };
        let kit = read(&std::fs::read_to_string(&path).expect("readable"));
        kits.push((id.to_owned(), kit));
    }
    kits
}

/// The case in one file.
pub fn read(file: &str) -> Rc<Kit> {
    Rc::new(Kit::read(&Tables::from_json(file)).unwrap_or_else(|faults| panic!("{}", faults[0])))
}

pub fn of_preset(kit: &Kit, id: &str) -> Choices {
    kit.presets()[kit.preset(id).expect(id)].choices.clone()
}

pub fn changed(choices: &Choices, change: impl FnOnce(&mut Choices)) -> Choices {
    let mut choices = choices.clone();
    change(&mut choices);
    choices
}

struct Runs {
    draws: Draws,
    uncertainty: Uncertainty,
    cash: Ordered,
    end: Ordered,
}

fn runs(kit: &Kit, choices: &Choices) -> Runs {
    let sample = Sample::new(Inputs::of(choices), 1, RUNS, choices.correlation);
    let mut draws = Draws::default();
    draws.renew(&kit.case, choices, &sample, RUNS);
    Runs {
        uncertainty: Uncertainty::of_draws(&draws),
        cash: Ordered::of(&draws.npv_cashable),
        end: draws.cumulative_cashable.last().map(|last| Ordered::of(last)).unwrap_or_default(),
        draws,
    }
}

pub fn tiles_of(kit: &Kit, choices: &Choices) -> [Tile; 5] {
    let outcome = run(&kit.case, choices);
    headline(&kit.case, choices, &outcome, &runs(kit, choices).uncertainty, &outcome)
}

pub fn sentence_of(kit: &Kit, choices: &Choices) -> String {
    let outcome = run(&kit.case, choices);
    sentence(&kit.case, choices, &outcome, &runs(kit, choices).uncertainty).plain()
}

/// Each text with where it stands.
pub fn everything(kit: &Kit, choices: &Choices, start: &Choices) -> Vec<(&'static str, String)> {
    let case = &kit.case;
    let outcome = run(case, choices);
    let Runs { draws, uncertainty, cash, end } = runs(kit, choices);
    let mut said = vec![("status", case_status(case))];
    said.extend(standing(case).into_iter().map(|text| ("standing", text)));
    let now = sentence(case, choices, &outcome, &uncertainty);
    said.push(("sentence", now.plain()));
    said.push(("paying", paying(case, choices, &outcome).plain()));
    for tile in headline(case, choices, &outcome, &uncertainty, &run(case, start)) {
        said.push((
            "tile",
            format!("{} | {} | {} | {}", tile.label, tile.value, tile.note, tile.also),
        ));
    }
    said.push(("worth", worth_sentence(case, choices, &outcome, &cash).plain()));
    let mut terms = cash_terms(case, choices, &outcome, &uncertainty, &cash).to_vec();
    if !case.measures.is_empty() {
        terms.extend(wider_terms(case, choices, &outcome));
        terms.extend(together_terms(case, choices, &outcome));
    }
    for term in terms {
        said.push((
            "term",
            format!("{} | {} | {} | {}", term.label, term.term, term.value, term.meaning),
        ));
    }
    said.push(("how sure", likelihood(choices, &outcome, &draws, &cash, 5).plain()));
    let figures = [
        cash_flow(case, &outcome).with_runs(&uncertainty),
        savings_by_driver(case, choices, &outcome),
        one_off_cost(case, &outcome),
        funding_by_year(case, &outcome),
        cumulative(case, &outcome, choices.discount_rate, &cash),
        cash_worth(case, &outcome, &cash),
        chance_of_payback(&outcome, &uncertainty, RUNS, 5),
        fan(&outcome, &uncertainty, &end),
        distribution(Metric::WorthToday, &cash, outcome.totals.npv_cashable, outcome.levers_are),
    ];
    for one in &figures {
        figure(&mut said, one);
    }
    if !case.measures.is_empty() {
        let remarks = vec![String::new(); case.measures.len()];
        figure(&mut said, &wider_benefits(case, choices, &outcome, &remarks));
        figure(&mut said, &wider_worth(case, &outcome));
    }
    councils(&mut said, kit, choices, start);
    said
}

/// What needs no groups of councils.
pub fn everything_fast(kit: &Kit, choices: &Choices) -> Vec<String> {
    let case = &kit.case;
    let outcome = run(case, choices);
    let now = runs(kit, choices);
    let mut said = vec![
        sentence(case, choices, &outcome, &now.uncertainty).plain(),
        paying(case, choices, &outcome).plain(),
        split_hint(case, choices),
    ];
    said.extend(Amount::ALL.map(|amount| amount.meaning(case, choices)));
    for kind in SettlementKind::ALL {
        said.push(settlement_meaning(case, kind));
    }
    for tile in tiles_of(kit, choices) {
        said.push(format!("{} | {} | {}", tile.label, tile.value, tile.note));
    }
    let mut figures = Vec::new();
    figure(&mut figures, &cash_flow(case, &outcome).with_runs(&now.uncertainty));
    figure(&mut figures, &funding_by_year(case, &outcome));
    figure(&mut figures, &council_contributions(case, &outcome));
    figure(&mut figures, &council_savings(case, &outcome));
    said.extend(figures.into_iter().map(|(_, text)| text));
    said
}

fn councils(said: &mut Vec<(&'static str, String)>, kit: &Kit, choices: &Choices, start: &Choices) {
    let case = &kit.case;
    let outcome = run(case, choices);
    let coalition = Coalition::of(case, choices);
    let accounts: &Accounts = &coalition.accounts;
    said.push(("gains", gains(case, choices, accounts, &outcome).plain()));
    said.push(("stability", stability(case, &outcome, &coalition)));
    let changes = stance_changes(case, choices, &start.stances, &coalition);
    said.push(("stance changes", changes.effects.plain()));
    said.push(("stance rules", changes.rules.plain()));
    let gone = departures(case, choices, None);
    said.extend(gone.iter().map(|gone| ("departure", departure_text(case, gone))));
    said.push(("settled", settled_text(case, choices, &gone)));
    let settlements = Settlements::of(case, choices, &coalition);
    said.push(("sharing", sharing(case, &outcome, &coalition, &settlements).plain()));
    if let Some(questions) = fairness(case, &outcome, &coalition, &settlements) {
        said.extend(
            questions.map(|fair| ("fairness", format!("{} {}", fair.question, fair.answer))),
        );
    }
    for kind in SettlementKind::ALL {
        let (name, meaning) = (settlement_name(case, kind), settlement_meaning(case, kind));
        said.push(("ways", format!("{name}: {meaning}")));
    }
    said.push(("votes", voting_rules(case)));
    said.push(("accounts", accounts_meaning(case, choices)));
    said.push(("split", split_hint(case, choices)));
    said.extend(Amount::ALL.map(|amount| ("amount", amount.meaning(case, choices))));
    said.push(("search", nothing_found(case, "zebra")));
    said.push(("search", nothing_found(case, "43.0")));
    said.push(("aim", aim_text(case, Aim::NoWorseOff(0), choices)));
    for (council, borne) in outcome.borne_by_all().iter().enumerate() {
        let stance = choices.stances[council];
        said.push(("borne", format!("{} | {}", borne_text(borne), asked_text(stance, borne))));
    }
    figure(said, &council_contributions(case, &outcome));
    figure(said, &council_savings(case, &outcome));
    figure(said, &council_gains(case, &outcome, &coalition.outcomes));
    if !case.projects.is_empty() {
        figure(said, &joint_projects(case, &outcome));
    }
}

fn figure(said: &mut Vec<(&'static str, String)>, figure: &Figure) {
    said.push(("caption", format!("{}: {}", figure.id, figure.caption)));
    said.push(("summary", figure.summary.clone()));
    said.push(("head", figure.table.head.join(" | ")));
    let cells = |row: &Vec<Cell>| row.iter().map(Cell::text).collect::<Vec<_>>().join(" | ");
    let rows = figure.table.rows.iter().map(cells).filter(|row| !row.is_empty());
    said.extend(rows.take(2).map(|row| ("row", row)));
    let legend = figure.legend().into_iter().map(|entry| entry.label).collect::<Vec<_>>();
    said.push(("legend", legend.join(" | ")));
    if let Body::Columns(columns) = &figure.body {
        said.extend(columns.mark.iter().map(|mark| ("mark", mark.label.clone())));
    }
}
