//! The evaluator as a program.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// `cargo test` builds examples beside the tests; with `--test evaluate` alone, build it first.
pub fn program() -> PathBuf {
    let test = std::env::current_exe().expect("the test has a path");
    let folder = test.parent().and_then(|deps| deps.parent()).expect("target/<profile>/deps");
    let program = folder.join("examples").join(format!("evaluate{}", std::env::consts::EXE_SUFFIX));
    assert!(program.exists(), "cargo build --no-default-features --example evaluate");
    program
}

pub fn evaluate(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(program())
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut stdin = child.stdin.take().expect("it has an input");
    // A program that has read enough closes its input.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

#[track_caller]
pub fn accepted(arguments: &[&str], input: &[u8]) -> Value {
    let output = evaluate(arguments, input);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
    serde_json::from_slice(&output.stdout).expect("it prints JSON")
}

/// The one line on standard error.
#[track_caller]
pub fn refused(arguments: &[&str], input: &[u8]) -> String {
    let output = evaluate(arguments, input);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let error = String::from_utf8(output.stderr).expect("it is text");
    assert!(error.ends_with('\n') && error.lines().count() == 1, "{error:?}");
    error
}

#[allow(dead_code, reason = "each test file uses a part of this")]
pub fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}
