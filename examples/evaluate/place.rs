//! A case where it lies: a folder of CSV files, or one file.

use std::ffi::OsStr;
use std::fs;
use std::io::Read;
use std::path::Path;

use derwent::case::{CASE_SIZE_LIMIT, Tables};

/// Reads the tables of a case; what is wrong in them is said later.
pub fn tables(place: &OsStr) -> Result<Tables, String> {
    let path = Path::new(place);
    let name = path.display().to_string();
    let kind = fs::metadata(path).map_err(|error| format!("{name}: {error}"))?;
    if !kind.is_dir() {
        return Ok(Tables::from_json(&text(path)?));
    }
    let mut files = Vec::new();
    collect(path, "", &mut files)?;
    if files.is_empty() {
        return Err(format!("{name}: the folder holds no CSV file of a case"));
    }
    files.sort();
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Ok(Tables::from_csv(&files))
}

/// The CSV files of a folder, and those of the folders in it, by their names below it.
fn collect(folder: &Path, above: &str, files: &mut Vec<(String, String)>) -> Result<(), String> {
    let unreadable = |error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            if above.is_empty() && !name.starts_with('.') {
                collect(&path, &format!("{name}/"), files)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "csv") {
            files.push((format!("{above}{name}"), text(&path)?));
        }
    }
    Ok(())
}

fn text(path: &Path) -> Result<String, String> {
    let name = path.display();
    let file = fs::File::open(path).map_err(|error| format!("{name}: {error}"))?;
    let mut bytes = Vec::new();
    // One byte past the limit is enough to be refused.
    file.take(CASE_SIZE_LIMIT as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("{name}: {error}"))?;
    String::from_utf8(bytes).map_err(|_| format!("{name}: the file is not in UTF-8"))
}
