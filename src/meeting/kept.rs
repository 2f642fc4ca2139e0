//! How a device keeps a meeting: a head with its name, and its lines in bundles, each under a key of
//! its own. One more line writes one bundle again, however long the log is, and a bundle that is full
//! is never touched any more.
//!
//! Several pages of a device may write into the same meeting. Before a page writes, it looks whether
//! another one did, and then its own lines come after those.

use serde::{Deserialize, Serialize};

use super::line::{Line, What, read_line, write_line};
use super::{Meeting, Written};
use crate::scenario::CaseName;

/// How many lines are kept under one key.
const TOGETHER: usize = 32;

const FORMAT: u64 = 1;

/// What keeps texts under names, as a browser does: it may be blocked or full.
pub trait Keeps {
    /// What is kept under a name.
    fn text(&self, name: &str) -> Option<String>;
    /// Keeps a text. Returns whether it could.
    fn keep(&self, name: &str, text: &str) -> bool;
    /// Forgets what is kept under a name.
    fn forget(&self, name: &str);
}

/// What stands in front of the lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Head {
    format: u64,
    /// The case.
    pub case: CaseName,
    /// What the meeting is called; may be empty.
    pub title: String,
    /// When it began, in milliseconds since 1970.
    pub begun: f64,
    /// Whether its log writes itself.
    pub is_on: bool,
}

/// Reads the head of a meeting that is kept; none for one that a newer version keeps.
#[must_use]
pub fn read_head(text: &str) -> Option<Head> {
    serde_json::from_str(text).ok().filter(|head: &Head| head.format <= FORMAT)
}

/// A meeting of this device: where it is kept, and how far.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Under which name.
    pub name: String,
    /// When the meeting began, in milliseconds since 1970.
    pub begun: f64,
    /// How many of its lines are kept.
    lines: usize,
    /// What this page knows of the bundle that gets the next line; empty for a new one.
    last: String,
    /// The head as it is kept.
    head: String,
}

impl Kept {
    /// A meeting that is not kept yet.
    #[must_use]
    pub const fn new(name: String, begun: f64) -> Self {
        Self { name, begun, lines: 0, last: String::new(), head: String::new() }
    }

    /// The meeting that is kept under a name, with whether its log writes itself.
    ///
    /// # Errors
    ///
    /// What is wrong with what is kept; it stays as it is.
    pub fn open(name: &str, device: &dyn Keeps) -> Result<(Self, Meeting, bool), String> {
        let text = device.text(name).ok_or("it is no longer kept on this device")?;
        let head = read_head(&text).ok_or("a newer version keeps it")?;
        let mut meeting = Meeting { case: head.case, title: head.title, lines: Vec::new() };
        let mut kept = Self { head: text, ..Self::new(name.to_owned(), head.begun) };
        meeting.lines = kept.read_from(0, device)?;
        kept.reached(meeting.lines.len(), device);
        Ok((kept, meeting, head.is_on))
    }

    /// Keeps what is not kept yet, after what other pages wrote meanwhile. Returns whether all of it
    /// is kept now.
    pub fn keep(&mut self, meeting: &mut Meeting, is_on: bool, device: &dyn Keeps) -> bool {
        if self.lines > 0 && device.text(&self.name).is_none() {
            // Another page took it away, and here it goes on: it is kept anew.
            *self = Self::new(std::mem::take(&mut self.name), self.begun);
        }
        let at = self.lines / TOGETHER;
        if device.text(&self.place(at)).unwrap_or_default() != self.last
            && !self.look(meeting, at, device)
        {
            return false;
        }
        let (case, title) = (meeting.case.clone(), meeting.title.clone());
        let head = Head { format: FORMAT, case, title, begun: self.begun, is_on };
        // Strings and finite numbers always have a JSON form.
        let head = serde_json::to_string(&head).unwrap_or_default();
        if head != self.head {
            if !device.keep(&self.name, &head) {
                return false;
            }
            self.head = head;
        }
        while self.lines < meeting.lines.len() {
            let bundle = self.lines / TOGETHER;
            let end = meeting.lines.len().min((bundle + 1) * TOGETHER);
            let text = bundled(&meeting.lines[bundle * TOGETHER..end]);
            if !device.keep(&self.place(bundle), &text) {
                return false;
            }
            self.lines = end;
            self.last = if end.is_multiple_of(TOGETHER) { String::new() } else { text };
        }
        true
    }

    /// Takes in what other pages wrote, from a bundle on; what this page wrote comes after it.
    /// Returns whether it can be read.
    pub fn look(&mut self, meeting: &mut Meeting, bundle: usize, device: &dyn Keeps) -> bool {
        let bundle = bundle.min(self.lines / TOGETHER);
        let Ok(theirs) = self.read_from(bundle, device) else { return false };
        let count = bundle * TOGETHER + theirs.len();
        meeting.join(bundle * TOGETHER, theirs);
        self.reached(count, device);
        true
    }

    /// The bundle that a key of this meeting is of; none for the key of something else.
    #[must_use]
    pub fn bundle_of(&self, key: &str) -> Option<usize> {
        key.strip_prefix(&self.name)?.strip_prefix('.')?.parse().ok()
    }

    /// Forgets a meeting and all its lines.
    pub fn remove(name: &str, device: &dyn Keeps) {
        let kept = Self::new(name.to_owned(), 0.0);
        let mut bundle = 0;
        while device.text(&kept.place(bundle)).is_some() {
            device.forget(&kept.place(bundle));
            bundle += 1;
        }
        device.forget(name);
    }

    fn place(&self, bundle: usize) -> String {
        format!("{}.{bundle}", self.name)
    }

    fn read_from(&self, first: usize, device: &dyn Keeps) -> Result<Vec<Written>, String> {
        let mut lines = Vec::new();
        for bundle in first.. {
            let Some(text) = device.text(&self.place(bundle)) else { break };
            for line in text.lines() {
                let number = first * TOGETHER + lines.len() + 1;
                let line = read_line(line).map_err(|what| format!("line {number}: {what}"))?;
                line.check_place(number).map_err(|what| format!("line {number}: {what}"))?;
                lines.push(line.into());
            }
        }
        Ok(lines)
    }

    /// Notes that so many lines are kept.
    fn reached(&mut self, lines: usize, device: &dyn Keeps) {
        self.lines = lines;
        self.last = device.text(&self.place(lines / TOGETHER)).unwrap_or_default();
    }
}

fn bundled(lines: &[Written]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| write_line(line)).collect();
    lines.join("\n")
}

impl Meeting {
    /// Puts lines that another page wrote in the place of those from the one after `start` on. What
    /// only this page has comes after them, and speaks of the same lines as before.
    fn join(&mut self, start: usize, theirs: Vec<Written>) {
        let own = self.lines.split_off(start);
        let common = own.iter().zip(&theirs).take_while(|(own, other)| own.is_same(other)).count();
        self.lines.extend(theirs);
        let mut places: Vec<usize> = (1..=start + common).collect();
        for line in &own[common..] {
            let there = self.lines[start + common..].iter().position(|other| other.is_same(line));
            if there.is_none() {
                let mut line = Line::clone(line);
                if let Some(number) = line.speaks_of_mut() {
                    *number = places.get(*number - 1).copied().unwrap_or(*number);
                }
                self.lines.push(line.into());
            }
            places.push(there.map_or(self.lines.len(), |place| start + common + place + 1));
        }
    }
}

impl Line {
    /// Whether it is the same line as one that was read from the device, where the last digit of a
    /// figure may have gone.
    fn is_same(&self, other: &Self) -> bool {
        let is_same_answer = match (&self.what, &other.what) {
            (
                What::Guessed { asked, who, .. },
                What::Guessed { asked: other, who: another, .. },
            ) => asked == other && who == another,
            (What::Revealed { asked, .. }, What::Revealed { asked: other, .. }) => asked == other,
            _ => false,
        };
        self == other || (self.at == other.at && is_same_answer)
    }
}
