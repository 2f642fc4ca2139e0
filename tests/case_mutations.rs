//! Whatever is done to a case, it is read or refused with faults, quickly and without a panic.
//!
//! `MUTATIONS=100000 cargo test --test case_mutations` tries as many as are asked for.

mod toy;

use std::time::{Duration, Instant};

use derwent::case::{CASE_SIZE_LIMIT, Case, FAULT_LIMIT, Tables};
use toy::{FILES, tables};

/// What may stand where something else belongs.
const ODD: [&str; 24] = [
    "",
    "0",
    "-1",
    "1e308",
    "1e999",
    "figure:",
    "figure:people.city",
    "__proto__",
    "<b>",
    "\u{202e}",
    ";",
    "; ;",
    "=",
    "a=b=c",
    ",",
    "\"",
    "\n",
    "{",
    "[[[[",
    "null",
    "yes",
    "north; north",
    "1/0",
    "\u{0}",
];

/// Numbers that look random and are the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit.max(1)
    }
}

/// The text with a part cut out, doubled, moved or replaced by something odd.
fn mutated(text: &str, dice: &mut Dice) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..=dice.below(3) {
        let start = dice.below(characters.len());
        let end = (start + 1 + dice.below(12)).min(characters.len());
        let part: Vec<char> = match dice.below(4) {
            0 => Vec::new(),
            1 => characters[start..end].iter().chain(&characters[start..end]).copied().collect(),
            2 => {
                let other = dice.below(characters.len());
                characters[other..(other + 12).min(characters.len())].to_vec()
            }
            _ => ODD[dice.below(ODD.len())].chars().collect(),
        };
        characters.splice(start..end, part);
    }
    characters.into_iter().collect()
}

#[track_caller]
fn assert_read_or_refused(tables: &Tables) {
    match Case::read(tables) {
        Ok(case) => {
            assert!((2..=16).contains(&case.councils.len()));
            let amounts = case.lines.iter().flat_map(|line| [line.low, line.high]).flatten();
            assert!(amounts.into_iter().all(f64::is_finite));
        }
        Err(faults) => {
            assert!((1..=FAULT_LIMIT).contains(&faults.len()));
            for fault in faults {
                let text = fault.to_string();
                assert!(!text.contains(char::is_control) && text.len() < 1_000, "{text:?}");
            }
        }
    }
}

#[test]
fn mutated_cases_are_read_or_refused() {
    let count = std::env::var("MUTATIONS").ok().and_then(|count| count.parse().ok());
    let mut dice = Dice(2020);
    let json = Tables::from_csv(&FILES).to_json();
    for _ in 0..count.unwrap_or(2_000) / 2 {
        assert_read_or_refused(&Tables::from_json(&mutated(&json, &mut dice)));
        let mut files: Vec<_> =
            FILES.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let file = dice.below(files.len());
        files[file].1 = mutated(&files[file].1, &mut dice);
        assert_read_or_refused(&tables(&files));
    }
}

/// Texts as long as a case may be that would cost much if reading took more than one look.
#[test]
fn the_largest_hostile_file_is_refused_quickly() {
    let fill = |start: &str, part: &dyn Fn(usize) -> String, end: &str| {
        let mut text = start.to_owned();
        for number in 0.. {
            let next = part(number);
            if text.len() + next.len() + end.len() > CASE_SIZE_LIMIT {
                return text + end;
            }
            text.push_str(&next);
        }
        text
    };
    let head = "{\"format\": 1";
    let files = [
        fill("{", &|_| "[".to_owned(), ""),
        fill("{\"format\": 1, \"lines\": ", &|_| "[".to_owned(), ""),
        fill("{\"format\": 1, \"lines\": ", &|_| "{\"a\":".to_owned(), ""),
        fill(head, &|number| format!(",\"t{number}\": []"), "}"),
        fill(
            &format!("{head},\"lines\": [{{\"id\": 1"),
            &|number| format!(",\"c{number}\": 1"),
            "}]}",
        ),
        fill(&format!("{head},\"lines\": [{{}}"), &|_| ",{}".to_owned(), "]}"),
        fill(&format!("{head},\"lines\": [{{}}"), &|number| format!(",{{\"c{number}\":1}}"), "]}"),
        fill(
            &format!("{head},\"figures\": [{{}}"),
            &|number| format!(",{{\"id\":\"f{number}\",\"label\":\"F\",\"value\":1}}"),
            "]}",
        ),
        fill(
            &format!("{head},\"figures\": [{{}}"),
            &|_| ",{\"id\":\"f\",\"label\":\"F\",\"value\":1}".to_owned(),
            "]}",
        ),
        fill(&format!("{head},\"lines\": [{{\"phasing\": \""), &|_| "0;".to_owned(), "\"}]}"),
        fill(
            &format!("{head},\"presets\": [{{\"changes\": \""),
            &|number| format!("{number}=1;"),
            "\"}]}",
        ),
        fill(
            &format!("{head},\"dependencies\": [{{}}"),
            &|number| format!(",{{\"from\":\"m{number}\",\"to\":\"m{}\"}}", number + 1),
            "]}",
        ),
        fill(
            &format!("{head},\"weights\": [{{}}"),
            &|number| format!(",{{\"key\":\"k{number}\",\"council\":\"a\"}}"),
            "]}",
        ),
        fill(
            &format!("{head},\"events\": [{{}}"),
            &|number| format!(",{{\"id\":\"e{number}\",\"label\":\"E\",\"date\":\"2020\"}}"),
            "]}",
        ),
    ];
    for text in files {
        let start = Instant::now();
        assert_read_or_refused(&Tables::from_json(&text));
        // Unoptimised and on a quiet machine the slowest takes a second; with a second look at each
        // row for every other it would take an hour.
        assert!(start.elapsed() < Duration::from_secs(90), "{}", &text[..60]);
    }
    let csv = fill("id,label,value\n", &|number| format!("f{number},F,1\n"), "");
    let start = Instant::now();
    assert_read_or_refused(&Tables::from_csv(&[("figures.csv", &csv)]));
    let wide = fill("id", &|number| format!(",c{number}"), "\n");
    assert_read_or_refused(&Tables::from_csv(&[("lines.csv", &wide)]));
    assert!(start.elapsed() < Duration::from_secs(90));
}
