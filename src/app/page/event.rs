//! What can happen on the page.

use super::{EarlierEvent, UpdateEvent};
use crate::app::notice::Notice;
use crate::scenario::Message;
use crate::screen::{Act, Asked, OfCase, OnStage, View};
use crate::words::Origin;

/// What happened on the page.
pub enum PageEvent {
    /// Something about the scenario.
    Scenario(Message),
    /// A pointer was lifted. A slider that is back where it was says nothing of its own.
    PointerLifted,
    /// The browser is about to paint.
    FrameBegan,
    /// The page is about to be printed.
    Printing,
    /// The browser is about to paint, and there is time for a slice of work.
    SliceBegan,
    /// Another view was chosen.
    ViewChosen(View),
    /// With whose eyes it is seen was picked: a council's, by its position, or those of all.
    EyesChosen(Option<usize>),
    /// Something in a view was pressed or picked.
    Acted(Act),
    /// A question to the scenario was changed.
    Asked(Asked),
    /// The source of a figure was asked for; the text is what to search for.
    SourceAsked(String),
    /// The search among the sources was changed.
    SourceTyped(String),
    /// Files were chosen or dropped: one is opened, several go to the shelf.
    FilesChosen(Vec<gloo::file::File>),
    /// Files were chosen to be put on the shelf.
    ShelfFilesChosen(Vec<gloo::file::File>),
    /// One of them was read, or could not be.
    ShelfFileRead(String, Result<Vec<u8>, String>),
    /// Something was done with what a room sees.
    Stage(OnStage),
    /// Another page of this device said something.
    Heard(String),
    /// There is time for a slice of work on what a room sees.
    StageSlice,
    /// The browser is about to paint a replay.
    StageFrame,
    /// A file was read, or could not be.
    FileRead(String, Result<Vec<u8>, String>),
    /// It was asked where a figure comes from, or that was closed.
    OriginAsked(Option<Origin>),
    /// A lever was asked for, by its position.
    LeverAsked(usize),
    /// The list of cases was opened or closed.
    CasesToggled(bool),
    /// The samples beside the page became known.
    SamplesFetched(Option<String>),
    /// A case was chosen from the list, or is no longer wanted.
    Case(OfCase),
    /// The file of a case came from beside the page, or there is none; named by its id.
    CaseFetched(String, Option<String>),
    /// Another page of this device kept something under this name, or forgot it.
    KeptElsewhere(String),
    /// The part of the address after `#` was changed by a person.
    AddressChanged(String),
    /// Something was done with an earlier scenario of this device.
    Earlier(EarlierEvent),
    /// Something about an update of the page, or about its copy on this device.
    Update(UpdateEvent),
    /// There is something to say.
    Noticed(Notice),
    /// A notice was closed.
    NoticeClosed,
    /// The share dialog was opened or closed.
    ShareToggled(bool),
    /// The figures were asked for without the levers before them.
    SkippedToFigures,
    /// The drawer of levers was opened or closed.
    LeversToggled,
    /// A moment has passed since the last change.
    TimeToSave,
    /// A moment has passed since the last change: what changed can be told to listeners.
    TimeToAnnounce,
    /// The page is about to be left.
    Leaving,
}
