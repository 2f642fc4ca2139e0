//! What the evaluator does with arguments it cannot use, and where it cannot write.

#[path = "evaluate/program.rs"]
mod program;

mod common;

use program::{accepted, evaluate, keys, refused};

const SCENARIO: &[u8] = b"{\"format\": 1}";

#[test]
fn help_is_printed_when_it_is_asked_for() {
    for argument in ["--help", "-h"] {
        let output = evaluate(&[argument], b"");
        let text = String::from_utf8(output.stdout).expect("it is text");
        assert_eq!(output.status.code(), Some(0));
        assert!(output.stderr.is_empty());
        for part in ["usage: evaluate", "--draws N", "--seed K", "--coalition"] {
            assert!(text.contains(part), "{text}");
        }
    }
}

#[test]
fn an_option_that_is_none_is_named() {
    for option in ["--colation", "-x", "--draw=5", "--coalition=yes", "--help=me", "---"] {
        let error = refused(&["-", option], SCENARIO);
        assert!(error.starts_with(&format!("{option}: there is no such option; usage")), "{error}");
    }
    let twice = refused(&["-", "--draws", "5", "--draws=6"], SCENARIO);
    assert!(twice.contains("--draws is given twice"), "{twice}");
    assert!(refused(&[""], b"").starts_with("the name of the file is empty"));
}

#[test]
fn a_number_may_follow_its_option_after_a_sign() {
    let printed = accepted(&["-", "--draws=64", "--seed=3"], SCENARIO);
    assert_eq!(printed, accepted(&["-", "--draws", "64", "--seed", "3"], SCENARIO));
    assert!(keys(&printed).contains(&"uncertainty"));
    let error = refused(&["-", "--draws="], SCENARIO);
    assert!(error.contains("is not a whole number"), "{error}");
}

#[test]
fn a_name_with_control_characters_is_written_out() {
    for name in ["\u{1b}[2J.json", "a\u{202e}b.json", "two\nlines.json"] {
        let error = refused(&[name], b"");
        assert!(error.contains("no such file"), "{error}");
        assert!(!error.contains(['\u{1b}', '\u{202e}']), "{error}");
    }
}

#[test]
fn links_in_sentences_and_wrappers_are_links_and_refusals_name_them_so() {
    let expected = accepted(&["1.case-low.mGOS"], b"");
    for text in [
        "https://council.example/%231.case-low.mGOS.",
        "have a look: https://council.example/#1.case-low.mGOS, please",
        "11.case-low.mGOS",
    ] {
        assert_eq!(accepted(&[text], b""), expected, "{text}");
    }
    for text in ["https://council.example/%231.case-low.mGO", "1.case-low.mGOS1.case-high.wh5k"] {
        assert!(refused(&[text], b"").starts_with("link: "), "{text}");
    }
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::process::{Command, Output};

    use super::program::program;

    fn arguments(arguments: &[&[u8]]) -> Output {
        let arguments = arguments.iter().map(|argument| OsStr::from_bytes(argument));
        Command::new(program()).args(arguments).output().expect("it ends")
    }

    fn one_line(output: &Output) -> String {
        assert_eq!(output.status.code(), Some(2));
        let text = String::from_utf8(output.stderr.clone()).expect("it is text");
        assert_eq!(text.lines().count(), 1, "{text}");
        text
    }

    #[test]
    fn an_argument_that_is_no_text_is_refused_in_one_line() {
        let error = one_line(&arguments(&[b"\xff"]));
        assert!(error.contains("no such file"), "{error}");
        let error = one_line(&arguments(&[b"-", b"--draws", b"\xff"]));
        assert!(error.contains("is not a whole number"), "{error}");
        one_line(&arguments(&[b"-", b"--\xff"]));
    }

    #[test]
    fn a_file_whose_name_is_no_text_opens() {
        let name = format!("derwent-{}-", std::process::id());
        let name = [name.as_bytes(), b"caf\xe9.json"].concat();
        let path = std::env::temp_dir().join(OsStr::from_bytes(&name));
        // Not every file system keeps such a name.
        if std::fs::write(&path, super::SCENARIO).is_err() {
            return;
        }
        let output = arguments(&[path.as_os_str().as_bytes()]);
        let _ = std::fs::remove_file(&path);
        assert_eq!(output.status.code(), Some(0));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_cannot_be_written_is_an_error_and_never_a_panic() {
        let full =
            || std::fs::OpenOptions::new().write(true).open("/dev/full").expect("it is there");
        let output = Command::new(program())
            .arg("1.case-low.mGOS")
            .stdout(full())
            .output()
            .expect("it ends");
        assert!(one_line(&output).starts_with("standard output: "));
        let output =
            Command::new(program()).arg("--help").stdout(full()).output().expect("it ends");
        one_line(&output);
        for argument in ["nosuch", "--colation"] {
            let status = Command::new(program()).arg(argument).stderr(full()).status();
            assert_eq!(status.expect("it ends").code(), Some(2), "{argument}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn runs_for_which_there_is_no_memory_are_refused_in_one_line() {
        let command = "ulimit -v 200000; exec \"$0\" 1.case-low.mGOS --draws 1000000";
        let output = Command::new("sh").arg("-c").arg(command).arg(program()).output();
        let error = one_line(&output.expect("it ends"));
        assert!(error.contains("448 MB") && error.contains("ask for fewer"), "{error}");
    }
}
