//! Section 8 of the model's description: one draw at a time, with every distribution inverted by
//! halving intervals. Only the order of the random numbers is agreed with the program.

use super::settings::Settings;
use super::slow;

struct Uncertain {
    lever: String,
    low: f64,
    high: f64,
    is_cost: bool,
}

/// Ids of one kind, in the order in which they come, whatever the option.
fn distinct<'a>(ids: impl Iterator<Item = &'a String>) -> Vec<&'a String> {
    let mut all = Vec::new();
    for id in ids {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

fn uncertain(settings: &Settings) -> Vec<Uncertain> {
    let value = |lever: &str| settings.number(lever);
    let input =
        |lever: String, low: f64, high: f64, is_cost| Uncertain { lever, low, high, is_cost };
    let middle = settings.option("risk.levers-are") == "middle";
    let realisation = value("realisation");
    let off = value("risk.realisation-down");
    let most = if middle { (realisation + off).min(1.2) } else { realisation };
    let delay = value("delay");
    let late = value("risk.delay-up");
    let least = if middle { (delay - late).max(0.0) } else { delay };
    let mut inputs = vec![
        input("realisation".to_owned(), (realisation - off).max(0.0), most, false),
        input("delay".to_owned(), least, delay + late, false),
    ];
    for (kind, family, spread) in [
        ("saving", "position", "risk.position-spread"),
        ("one-off", "cost", "risk.cost-spread"),
        ("cost", "position", "risk.cost-spread"),
    ] {
        let of_kind = settings.papers.lines.iter().filter(|line| line.kind == kind);
        for id in distinct(of_kind.map(|line| &line.id)) {
            let lever = format!("{family}.{id}");
            let (middle, spread) = (value(&lever), value(spread));
            let (low, high) = ((middle - spread).max(0.0), (middle + spread).min(1.0));
            inputs.push(input(lever, low, high, kind != "saving"));
        }
    }
    let attribution = value("attribution");
    let off = value("risk.attribution-down");
    let most = if middle { (attribution + off).min(1.0) } else { attribution };
    inputs.push(input("attribution".to_owned(), (attribution - off).max(0.0), most, false));
    for id in distinct(settings.papers.measures.iter().map(|measure| &measure.id)) {
        let lever = format!("progress.{id}");
        let aim = value(&lever);
        let off = value("risk.progress-down");
        let most = if middle { (aim * (1.0 + off)).min(1.5) } else { aim };
        inputs.push(input(lever, aim * (1.0 - off), most, false));
    }
    inputs
}

/// Random number `index` of SplitMix64, in arithmetic that does not wrap by itself.
fn random(seed: u64, index: u128) -> f64 {
    let wrap = |number: u128| number % (1 << 64);
    let mut bits = wrap(u128::from(seed) + (index + 1) * 0x9e37_79b9_7f4a_7c15);
    bits = wrap((bits ^ (bits >> 30)) * 0xbf58_476d_1ce4_e5b9);
    bits = wrap((bits ^ (bits >> 27)) * 0x94d0_49bb_1331_11eb);
    bits ^= bits >> 31;
    ((bits >> 12) as f64 + 0.5) / 2_f64.powi(52)
}

/// Where `rising` reaches `goal` between two ends.
fn solve(mut low: f64, mut high: f64, goal: f64, rising: impl Fn(f64) -> f64) -> f64 {
    for _ in 0..100 {
        let middle = (low + high) / 2.0;
        if rising(middle) < goal {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}

/// The area under the bell curve left of `x`, by Simpson's rule from the middle.
fn normal(x: f64) -> f64 {
    const STRIPS: i32 = 400;
    let density = |t: f64| (-t * t / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    let width = x / f64::from(STRIPS);
    let sum: f64 = (0..=STRIPS)
        .map(|strip| {
            let weight = match strip {
                0 | STRIPS => 1.0,
                odd if odd % 2 == 1 => 4.0,
                _ => 2.0,
            };
            weight * density(f64::from(strip) * width)
        })
        .sum();
    0.5 + sum * width / 3.0
}

fn bell(p: f64) -> f64 {
    solve(-9.0, 9.0, p, normal)
}

/// The area under a triangle left of `x`.
fn triangle(low: f64, mode: f64, high: f64, x: f64) -> f64 {
    if x < mode {
        (x - low).powi(2) / ((high - low) * (mode - low))
    } else {
        1.0 - (high - x).powi(2) / ((high - low) * (high - mode).max(f64::MIN_POSITIVE))
    }
}

/// The outcome of draw `draw`.
pub fn draw(settings: &Settings, seed: u64, draw: u128) -> slow::Result {
    let inputs = uncertain(settings);
    let each_draw = inputs.len() as u128 + 2;
    let correlation = settings.number("correlation");
    let mut drawn = settings.clone();
    for (input, number) in inputs.iter().zip(2..) {
        let common = random(seed, draw * each_draw + u128::from(input.is_cost));
        let own = random(seed, draw * each_draw + number);
        let together = correlation.sqrt() * bell(common) + (1.0 - correlation).sqrt() * bell(own);
        let luck = normal(together);
        let chance = if input.lever == "delay" { 1.0 - luck } else { luck };
        let mode = settings.number(&input.lever);
        let value = if input.high > input.low {
            solve(input.low, input.high, chance, |x| triangle(input.low, mode, input.high, x))
        } else {
            mode
        };
        drawn.numbers.insert(input.lever.clone(), value);
    }
    slow::run(&drawn)
}
