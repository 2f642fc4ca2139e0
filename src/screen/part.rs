//! What a view is made of.

use std::rc::Rc;

use super::field::Pasting;
use super::line::Line;
use super::map::CouncilMap;
use super::on_point::OnPoint;
use super::qr::Qr;
use crate::chart::{Cell as Named, Figure};
use crate::words::{Origin, Sentence, Term};

/// One part of a view, in the order in which they are read.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// What can be read out.
    Sentence(Sentence),
    /// A paragraph.
    Words(Tone, Line),
    /// A heading, with the place to which one can jump.
    Heading(Line, Option<&'static str>),
    /// Figures with their meaning.
    Terms(Vec<Term>),
    /// Things with what is said of each.
    Pairs(Pairs, Vec<(Line, Line)>),
    /// One thing below the other.
    List(List, Vec<Line>),
    /// A table.
    Table(Table),
    /// Charts, laid out beside each other where there is room.
    Charts(Vec<Chart>),
    /// A lever where it matters.
    Lever(LeverPart),
    /// The councils on a map.
    Map(CouncilMap),
    /// A QR code.
    Qr(Qr),
    /// A field into which a table can be pasted.
    Paste(Pasting),
    /// A field to search among the evidence, with what is in it.
    Search(String),
    /// Parts that belong together.
    Group(Group, Vec<Part>),
    /// Parts that are there for whoever opens them.
    Fold(String, Vec<Part>),
}

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// To be read.
    Plain,
    /// A question with gaps to fill.
    Question,
    /// What explains something beside it.
    Hint,
    /// Names what can be picked in it.
    Label,
    /// Buttons.
    Tools,
    /// What was found, told to listeners when it changes.
    Found,
    /// What is under way.
    Working,
}

/// What a list of things with their meaning is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pairs {
    /// Questions with their answers.
    Answers,
    /// Ways to share with what each does.
    Ways,
    /// Assumptions and starting points with their reason.
    Reasons,
    /// Cases with what can be done with each.
    Cases,
    /// Dates with what happened.
    Dates,
}

/// What a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// In no order.
    Plain,
    /// One after the other.
    Steps,
    /// What is printed beside a figure.
    Caveats,
}

/// How parts that belong together are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Questions to begin with.
    Begin,
    /// What it would mean for the council that sees.
    Own,
    /// What to know before a figure is quoted.
    ToKnow,
    /// A block of figures with its heading.
    Worth,
    /// The map of the councils with what belongs to it.
    Gains,
    /// What a press on the map changes.
    Changes,
    /// The table beside the map.
    Accounts,
    /// A table with its heading and what explains it.
    Answers(&'static str),
    /// What was found for each lever; old while newer findings are on the way.
    Levers {
        /// Whether it is old.
        is_old: bool,
    },
    /// What comes and goes, by kind and year.
    ByYear,
    /// A chart and what goes with it, side by side where there is room.
    Beside,
    /// A chart as wide as it can be, and what is chosen in it: beside it in a very wide window.
    Plan,
    /// What is not there yet.
    Busy,
    /// Levers beside each other.
    Parts,
    /// Levers with their heading.
    ByHand,
    /// How exact the figures are.
    Exact,
    /// What is found among the evidence.
    Evidence,
    /// The scenarios that are compared.
    Cards,
    /// Buttons that number keys press, from 1.
    Tally,
}

/// A chart in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Its data.
    pub figure: Rc<Figure>,
    /// How much room it has.
    pub room: Room,
    /// What to choose what it shows by, and how sure its figures are.
    pub tools: Line,
    /// What a chosen point sends, where points can be chosen.
    pub on_point: Option<OnPoint>,
}

/// How much room a chart has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// All of the width, and the most height.
    Main,
    /// All of the width.
    Wide,
    /// Half of the width where there is room for two.
    Half,
}

/// A lever in the middle of a view.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverPart {
    /// Its position in the table.
    pub lever: usize,
    /// What it is called here.
    pub label: String,
    /// The element that the tags lead to.
    pub id: String,
    /// What stands beside the label.
    pub remark: Line,
    /// What is said of it when it moves, after its value.
    pub spoken: String,
    /// What is known of it, below.
    pub hint: String,
    /// Which council's part it is, where the others make room.
    pub part_of: Option<usize>,
}

/// A table; it scrolls in a region of its own where it is too wide for the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its name for listeners.
    pub name: String,
    /// The heads of its columns.
    pub heads: Vec<Cell>,
    /// Its rows.
    pub body: Vec<Row>,
    /// Rows below a line, which hold for all of them.
    pub foot: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about.
    pub head: Cell,
    /// As many cells as there are heads beside the first.
    pub cells: Vec<Cell>,
    /// How it looks.
    pub look: RowLook,
}

/// How a row looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowLook {
    /// Like any other.
    #[default]
    Plain,
    /// That of the council that sees.
    Own,
    /// The sum of those above.
    Sum,
    /// Buttons.
    Uses,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What is in it.
    pub line: Line,
    /// How it looks.
    pub look: Look,
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Words, at the left.
    Words,
    /// A figure, at the right.
    Number,
    /// A figure as it is now, among others that could be.
    Now,
    /// Words of less weight.
    Muted,
}

impl Cell {
    /// Words.
    pub fn words(line: impl Into<Line>) -> Self {
        Self { line: line.into(), look: Look::Words }
    }

    /// A figure.
    pub fn number(line: impl Into<Line>) -> Self {
        Self { line: line.into(), look: Look::Number }
    }

    /// The same in another look.
    #[must_use]
    pub fn look(self, look: Look) -> Self {
        Self { look, ..self }
    }
}

impl Row {
    /// A row like any other.
    pub fn new(head: impl Into<Line>, cells: Vec<Cell>) -> Self {
        Self { head: Cell::words(head), cells, look: RowLook::Plain }
    }
}

impl Chart {
    /// A chart without anything to choose.
    pub fn new(figure: Figure, room: Room) -> Self {
        Self { figure: Rc::new(figure), room, tools: Line::default(), on_point: None }
    }

    /// The same with what its points do when they are pressed.
    #[must_use]
    pub fn on_point(self, on_point: OnPoint) -> Self {
        Self { on_point: Some(on_point), ..self }
    }

    /// The same where each point is what the first cell of its row names.
    #[must_use]
    pub fn each(self, of: impl Fn(&str) -> Origin) -> Self {
        let rows = self.figure.table.rows.iter();
        let origins = rows.map(|row| match row.first() {
            Some(Named::Text(name)) => of(name),
            _ => of(""),
        });
        let each = OnPoint::Each(origins.collect());
        self.on_point(each)
    }

    /// The same with something to choose what it shows by.
    #[must_use]
    pub fn tools(self, tools: Line) -> Self {
        Self { tools, ..self }
    }
}
