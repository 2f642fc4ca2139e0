//! A question on the stage: it covers everything that would give its answer away.

use std::rc::Rc;

use super::Stage;
use crate::screen::facts::Facts;
use crate::screen::meeting::{Posed, revealed};
use crate::screen::qr::Qr;
use crate::words::Sentence;

/// Where the room finds what is shown.
const OPEN_IT: &str = "Each table opens this on a device of its own, which has opened the page before \
                       or is in a network.";

impl Stage {
    /// A question in the room: large, with how many have answered, and no figure until the answers are
    /// shown. With a `code` the tables\u{2019} devices can open it.
    #[must_use]
    pub fn asked(facts: &Facts, posed: &Posed, code: Option<&str>) -> Self {
        let mut stage = Self::bare(&posed.question.text, posed.standing());
        if posed.is_revealed {
            let out = revealed(facts, posed);
            stage.scenario = super::name_with_changes(facts);
            stage.said = out.said;
            stage.own = out.moved;
            stage.figure = out.figure.map(Rc::new);
            stage.words = out.words;
        }
        stage.with_code(code)
    }

    /// The code of an address, and nothing else.
    #[must_use]
    pub fn of_code(facts: &Facts, code: &str) -> Self {
        let name = super::name_with_changes(facts);
        Self::bare(&name, String::new()).with_code(Some(code))
    }

    fn bare(headline: &str, said: String) -> Self {
        let mut sentence = Sentence::default();
        sentence.say(headline);
        Self {
            scenario: String::new(),
            headline: sentence,
            said,
            own: String::new(),
            moved: None,
            figure: None,
            table: None,
            caption: String::new(),
            code: None,
            words: Vec::new(),
        }
    }

    fn with_code(mut self, code: Option<&str>) -> Self {
        let Some(code) = code else { return self };
        self.code = Qr::of(code);
        self.figure = None;
        self.caption = match &self.code {
            Some(_) => OPEN_IT.to_owned(),
            None => {
                "The link is too long for a code that can be read from afar. The desk has it as \
                     text."
                    .to_owned()
            }
        };
        self
    }
}
