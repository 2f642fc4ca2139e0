//! The samples beside the page are cases that can be read.

use std::path::Path;

use derwent::case::{Case, Tables};

#[test]
fn every_sample_is_read_and_gives_every_figure_its_place() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut read = 0;
    for entry in std::fs::read_dir(folder).expect("the samples") {
        let path = entry.expect("a file").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(id) = name.strip_suffix(".case.json") else { continue };
        let text = std::fs::read_to_string(&path).expect("text");
        let case = Case::read(&Tables::from_json(&text));
        let case = case.unwrap_or_else(|faults| panic!("{name}: {faults:#?}"));
        assert_eq!(case.record.id, id);
        for warning in &case.warnings {
            let problem = warning.problem.as_str();
            let is_fair = problem.starts_with("it is not published")
                || problem.starts_with("it does not say in the prices");
            assert!(is_fair, "{name}: {warning}");
        }
        read += 1;
    }
    assert!(read >= 5, "{read}");
}
