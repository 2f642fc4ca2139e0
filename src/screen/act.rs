//! What a button, a list or a point of a chart sends.

mod on_log;

use super::asked::Asked;
use super::dialog::OfCase;
use super::meeting::{Field, OnPlay};
use super::on_plan::OnPlan;
use super::view::View;
use crate::meeting::{Answer, Question};
use crate::scenario::{Entered, Message};
use crate::words::Origin;
pub use on_log::{MeetingFile, OnLog};

/// What somebody did.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Something about the scenario.
    Scenario(Message),
    /// Another question.
    Ask(Asked),
    /// Another view.
    Open(View),
    /// Another view, at the heading with this id.
    OpenAt(View, &'static str),
    /// What the evidence has of these words.
    Find(String),
    /// Where a figure comes from.
    Explain(Origin),
    /// To the lever at this position.
    Lever(usize),
    /// To the element with this id.
    Go(&'static str),
    /// The lever at this position is set to where the aim that is asked for is just met.
    Meet(usize),
    /// The scenario is seen with the eyes of the council at this position, or of all.
    SeeAs(Option<usize>),
    /// The list of cases.
    Cases,
    /// Something is done with a case of that list.
    Case(OfCase),
    /// A file from this device.
    OpenFile,
    /// A file is wanted.
    Save(Saved),
    /// The table of this name, of the view that is open, is wanted for a spreadsheet.
    SaveTable(String),
    /// The view is wanted on paper.
    Print,
    /// The link and the texts to send.
    Share,
    /// Something with a card, which is a scenario beside the one on the page.
    Card(CardAt, OnCard),
    /// Something was typed beside the scenario.
    Typed(Typed, String),
    /// Scenarios are compared too.
    Compare(Offered),
    /// Where a figure of a scenario that is compared comes from; the scenario by its place.
    ExplainOf(usize, Origin),
    /// The scenario on the page is put on the shelf under a name.
    PutOnShelf(String),
    /// Files are wanted from which to add to the shelf.
    AskForFiles,
    /// Something with what a room sees.
    Stage(OnStage),
    /// Something that has happened was entered.
    Recorded(Entered),
    /// A table of what has happened was pasted.
    Pasted(String),
    /// Something with what is recorded of the plan.
    Plan(OnPlan),
    /// Something in a meeting.
    Meeting(OnMeeting),
}

/// What is done in a meeting.
#[derive(Clone, Debug, PartialEq)]
pub enum OnMeeting {
    /// Something with its log.
    Log(OnLog),
    /// Something with what is asked.
    Ask(OnAsk),
    /// Something with the councils that tables play.
    Play(OnPlay),
}

/// Why no camera reads codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCamera {
    /// The browser has no reader for codes.
    NoReader,
    /// The device has no camera, or keeps it to itself.
    Missing,
    /// Somebody refused.
    Refused,
}

/// What is done with what a room is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum OnAsk {
    /// This becomes the question that is being written.
    Drafted(Question),
    /// The question that was written is put to the room.
    Put,
    /// The question of the line with this number is put once more.
    Again(usize),
    /// The question is taken off the stage.
    Away,
    /// It is put on the stage again.
    Back,
    /// An answer was typed.
    Answered,
    /// One hand more is up for an answer.
    Counted(Answer),
    /// What somebody answered last no longer stands.
    TookBack(String, Answer),
    /// The code that was typed or pasted is taken.
    CodeTaken,
    /// A camera saw a code.
    CodeSeen(String),
    /// A camera looks for codes, or no longer does.
    Looked(bool),
    /// No camera looks, and why.
    NotSeen(NoCamera),
    /// The answers are shown, with the model's.
    Revealed(String),
    /// The room sees the code of the link for tables, or no longer does.
    ShowsCode(bool),
    /// A link or a code is copied.
    Copied(String),
    /// The lever of this id comes into play, or goes out of it.
    InPlay(String, bool),
    /// All levers are in play.
    AllInPlay,
}

/// What is done with what a room sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnStage {
    /// The next stage, or the one before.
    Stepped(bool),
    /// The stage at this place of the list.
    Chosen(usize),
    /// Nothing is seen, or what was is seen again.
    Black,
    /// The last change is shown once more, slowly.
    Replayed,
    /// The stage covers this page, or no longer does.
    Filled(bool),
    /// The same by a letter, if letters are keys.
    FilledByLetter,
    /// The window covers the whole screen, or no longer does.
    WholeScreen,
    /// A window for the projector is opened.
    WindowOpened,
    /// A figure of a view is added at the end of the list.
    Added(View, &'static str),
    /// A stage is taken away.
    Removed(usize),
    /// A stage changes its place with the one before or after it.
    Shifted {
        /// Which.
        place: usize,
        /// Whether it comes one further to the front.
        to_front: bool,
    },
    /// A stage shows another scenario.
    Shows(usize, Offered),
    /// The list becomes that of the ready plan at this place.
    SheetTaken(usize),
    /// A stage is to take so many minutes.
    Timed(usize, u32),
    /// The meeting starts now.
    StartsNow,
    /// Something was noted for the stage that is seen.
    Noted(String),
    /// The list is wanted as a file.
    Saved,
    /// The list begins anew.
    Renewed,
    /// Single letters are keys, or no longer are.
    Keys(bool),
    /// This page presents, whichever page did before.
    TakenOver,
    /// No other page presents: this one does.
    Alone,
}

/// Where a card is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardAt {
    /// Among those that are compared, at this place.
    Compared(usize),
    /// Kept by this device under this name.
    Kept(String),
}

/// What is done with a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnCard {
    /// It becomes the scenario on the page.
    Opened,
    /// It is taken away.
    Removed,
    /// It comes to another place among its neighbours, counted from 0.
    Moved(usize),
    /// What was kept without being asked is put on the shelf.
    Shelved,
}

/// What can be typed beside the scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// The name of a card.
    Name(CardAt),
    /// Which table of a workshop made it.
    Table(CardAt),
    /// A link, whose scenarios go to the shelf.
    Link,
    /// A field of a meeting, which waits until it is used.
    Meeting(Field),
    /// Which table plays the council at this position.
    Seat(usize),
    /// The code of a table's proposals.
    PlayCode,
    /// The minutes of the stage at this place.
    Minutes(usize),
}

impl Act {
    /// Levers are set at once, in one step to undo.
    #[must_use]
    pub const fn set(values: Vec<(usize, f64)>) -> Self {
        Self::Scenario(Message::LeversSet(values))
    }

    /// The same for a card that was dragged to another place.
    #[must_use]
    pub fn to_place(self, to: usize) -> Self {
        match self {
            Self::Card(at, OnCard::Moved(_)) => Self::Card(at, OnCard::Moved(to)),
            other => other,
        }
    }
}

/// A scenario that can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offered {
    /// The one on the page.
    Current,
    /// The one on the shelf that is kept under this name.
    Shelf(String),
    /// The starting point at this position.
    Start(usize),
    /// All on the shelf, as far as there is room, and nothing else.
    All,
}

/// What is saved as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// The scenario.
    Scenario,
    /// The scenario with its case.
    Both,
    /// All figures that follow.
    Figures,
    /// All runs.
    Runs,
    /// All on the shelf.
    Shelf,
    /// What is compared, to be opened again.
    ComparedFile,
    /// What is compared, for a spreadsheet.
    Compared,
    /// What has happened, for a spreadsheet.
    Record,
}
