//! How a device keeps a meeting: line by line, by several pages, when it is full, and when what is
//! kept is broken.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use derwent::meeting::{
    Answer, Challenge, Keeps, Kept, Kind, Meeting, Question, Standing, What, read_head,
};
use derwent::scenario::{CaseName, Kit};
use proptest::prelude::*;

/// A device with so much room.
struct Device {
    texts: RefCell<BTreeMap<String, String>>,
    room: Cell<usize>,
    written: Cell<usize>,
}

impl Device {
    fn new() -> Self {
        Self { texts: RefCell::default(), room: Cell::new(5_000_000), written: Cell::new(0) }
    }

    fn names(&self) -> Vec<String> {
        self.texts.borrow().keys().cloned().collect()
    }
}

impl Keeps for Device {
    fn text(&self, name: &str) -> Option<String> {
        self.texts.borrow().get(name).cloned()
    }

    fn keep(&self, name: &str, text: &str) -> bool {
        let mut texts = self.texts.borrow_mut();
        let others: usize =
            texts.iter().filter(|(other, _)| *other != name).map(|(_, text)| text.len()).sum();
        if others + text.len() > self.room.get() {
            return false;
        }
        self.written.set(self.written.get() + text.len());
        texts.insert(name.to_owned(), text.to_owned());
        true
    }

    fn forget(&self, name: &str) {
        self.texts.borrow_mut().remove(name);
    }
}

const NAME: &str = "meeting:1";

fn new() -> (Kept, Meeting) {
    let case = CaseName::of(&Kit::built_in());
    (Kept::new(NAME.to_owned(), 1.0), Meeting::new(case, "Workshop"))
}

fn noted(text: &str) -> What {
    What::Noted { text: text.to_owned() }
}

fn reopened(device: &Device) -> Meeting {
    Kept::open(NAME, device).expect("it can be read").1
}

fn texts(meeting: &Meeting) -> Vec<String> {
    meeting.lines.iter().map(|line| meeting.said(line, 2023)).collect()
}

#[test]
fn each_line_is_there_again_as_soon_as_it_is_kept() {
    let (device, (mut kept, mut meeting)) = (Device::new(), new());
    for number in 0..100 {
        meeting.write(
            f64::from(number),
            "1.two-phase-2023.QZBOWAck",
            noted(&format!("Line {number}")),
        );
        assert!(kept.keep(&mut meeting, true, &device));
        assert_eq!(reopened(&device), meeting, "after line {number}");
    }
    let head = read_head(&device.text(NAME).expect("the head")).expect("it can be read");
    assert_eq!((head.title.as_str(), head.begun, head.is_on), ("Workshop", 1.0, true));
}

#[test]
fn one_more_line_is_a_small_write_however_long_the_log_is() {
    let (device, (mut kept, mut meeting)) = (Device::new(), new());
    let text = "The same again, said differently";
    for number in 0..10_000 {
        meeting.write(f64::from(number), "1.two-phase-2023.QZBOWAck", noted(text));
    }
    assert!(kept.keep(&mut meeting, true, &device));
    let before = device.written.get();
    meeting.write(10_000.0, "", noted(text));
    assert!(kept.keep(&mut meeting, true, &device));
    assert!(device.written.get() - before < 4_000, "{}", device.written.get() - before);
    assert_eq!(reopened(&device).lines.len(), 10_001);
    // What looks at every other line for each would be at this for minutes.
    let last = meeting.lines.len();
    for number in 1..last {
        let what = match number % 2 {
            0 => What::Challenged(Challenge { about: "x".to_owned(), ..Challenge::default() }),
            _ => What::Struck { line: number },
        };
        meeting.write(1.0, "", what);
    }
    assert_eq!(meeting.challenges().len(), last / 2);
    assert_eq!(meeting.standing().count(), 2 * last - 1 - last / 2);
}

#[test]
fn two_pages_that_write_into_one_meeting_lose_no_line_of_either() {
    let (device, (mut kept, mut meeting)) = (Device::new(), new());
    meeting.write(1.0, "", noted("Both know this"));
    assert!(kept.keep(&mut meeting, false, &device));
    let (mut other_kept, mut other, _) = Kept::open(NAME, &device).expect("it can be read");
    for number in 0..70_u32 {
        meeting.write(f64::from(number), "", noted(&format!("Here {number}")));
        assert!(kept.keep(&mut meeting, false, &device));
        if number % 3 == 0 {
            other.write(f64::from(number), "", noted(&format!("There {number}")));
            assert!(other_kept.keep(&mut other, false, &device));
        }
    }
    assert!(kept.look(&mut meeting, 0, &device));
    let said = texts(&reopened(&device));
    for number in 0..70 {
        assert!(said.contains(&format!("Here {number}")), "{number} of {said:?}");
        assert!(number % 3 != 0 || said.contains(&format!("There {number}")), "{number}");
    }
    assert_eq!(said.len(), 1 + 70 + 24);
    assert_eq!(texts(&meeting), said);
}

#[test]
fn a_line_still_speaks_of_the_same_line_after_those_of_another_page() {
    let (device, (mut kept, mut meeting)) = (Device::new(), new());
    assert!(kept.keep(&mut meeting, false, &device));
    let (mut other_kept, mut other, _) = Kept::open(NAME, &device).expect("it can be read");
    other.write(1.0, "", noted("Before"));
    assert!(other_kept.keep(&mut other, false, &device));
    // What follows is written before this page knows of the other's line.
    let about = Challenge { about: "Delay".to_owned(), ..Challenge::default() };
    let challenge = meeting.write(2.0, "", What::Challenged(about));
    meeting.write(3.0, "", What::Answered { challenge, text: "It is published".to_owned() });
    let question = Question { text: "Join?".to_owned(), kind: Kind::YesNo };
    let asked = meeting.write(4.0, "", What::Asked { question });
    meeting.write(5.0, "", What::Guessed { asked, who: String::new(), answer: Answer::Yes(true) });
    assert!(kept.keep(&mut meeting, false, &device));
    let meeting = reopened(&device);
    let challenges = meeting.challenges();
    assert_eq!(challenges.len(), 1);
    assert_eq!((challenges[0].0, challenges[0].1.about.as_str()), (2, "Delay"));
    assert_eq!(challenges[0].2, Standing::Answered("It is published".to_owned()));
    assert!(texts(&meeting)[4].contains("answered 4: yes"), "{:?}", texts(&meeting));
}

#[test]
fn lines_that_another_page_wrote_over_are_kept_again() {
    let (device, (mut kept, mut meeting)) = (Device::new(), new());
    meeting.write(1.0, "", noted("Both know this"));
    assert!(kept.keep(&mut meeting, false, &device));
    let before = device.text("meeting:1.0").expect("the first bundle");
    meeting.write(2.0, "", noted("Mine"));
    assert!(kept.keep(&mut meeting, false, &device));
    // Another page wrote at the same moment, and knew nothing of that.
    let theirs = before + "\n{\"at\":2.0,\"what\":{\"noted\":{\"text\":\"Theirs\"}}}";
    assert!(device.keep("meeting:1.0", &theirs));
    assert!(kept.look(&mut meeting, 0, &device) && kept.keep(&mut meeting, false, &device));
    assert_eq!(texts(&reopened(&device)), ["Both know this", "Theirs", "Mine"]);
}

#[test]
fn without_room_the_log_goes_on_and_is_kept_once_there_is_some() {
    let (device, (mut kept, mut meeting)) = (Device::new(), new());
    meeting.write(1.0, "", noted("There was room"));
    assert!(kept.keep(&mut meeting, true, &device));
    device.room.set(0);
    for number in 0..40 {
        meeting.write(2.0, "", noted(&format!("No room {number}")));
        assert!(!kept.keep(&mut meeting, true, &device));
    }
    assert_eq!(meeting.lines.len(), 41);
    assert_eq!(texts(&reopened(&device)), ["There was room"]);
    device.room.set(5_000_000);
    assert!(kept.keep(&mut meeting, true, &device));
    assert_eq!(reopened(&device), meeting);
}

#[test]
fn a_meeting_that_is_removed_leaves_nothing_and_comes_back_where_it_is_still_written() {
    let (device, (mut kept, mut meeting)) = (Device::new(), new());
    for number in 0..80 {
        meeting.write(f64::from(number), "", noted("x"));
    }
    assert!(kept.keep(&mut meeting, true, &device));
    assert!(device.keep("meeting:10", "another") && device.keep("meeting:10.0", "another"));
    Kept::remove(NAME, &device);
    assert_eq!(device.names(), ["meeting:10", "meeting:10.0"]);
    meeting.write(81.0, "", noted("y"));
    assert!(kept.keep(&mut meeting, true, &device));
    assert_eq!(reopened(&device), meeting);
}

#[test]
fn what_cannot_be_read_is_said_by_its_line_and_left_alone() {
    let (device, (mut kept, mut meeting)) = (Device::new(), new());
    for number in 0..40 {
        meeting.write(f64::from(number), "", noted("x"));
    }
    assert!(kept.keep(&mut meeting, true, &device));
    let newer = "{\"at\":1.0,\"what\":\"sung\",\"text\":\"of a newer version\"}";
    assert!(device.keep("meeting:1.1", newer));
    let problem = Kept::open(NAME, &device).expect_err("it cannot be read");
    assert!(problem.starts_with("line 33: it has something that this version"), "{problem}");
    // This page knows nothing of it, and does not write over it.
    meeting.write(41.0, "", noted("y"));
    assert!(!kept.keep(&mut meeting, true, &device));
    assert_eq!(device.text("meeting:1.1").as_deref(), Some(newer));
    assert!(
        device.keep(
            NAME,
            &device.text(NAME).expect("the head").replace("\"format\":1", "\"format\":2")
        )
    );
    assert!(Kept::open(NAME, &device).is_err_and(|problem| problem.contains("newer version")));
}

proptest! {
    #[test]
    fn pages_that_write_in_any_order_lose_nothing(
        turns in prop::collection::vec((0..3_usize, 1..9_usize), 1..40),
    ) {
        let (device, (mut kept, mut meeting)) = (Device::new(), new());
        prop_assert!(kept.keep(&mut meeting, true, &device));
        let mut pages: Vec<(Kept, Meeting)> =
            (0..3).map(|_| (kept.clone(), meeting.clone())).collect();
        let mut written = 0;
        for (page, lines) in turns {
            let (kept, meeting) = &mut pages[page];
            for _ in 0..lines {
                written += 1;
                meeting.write(f64::from(written), "", noted(&format!("Line {written}")));
            }
            prop_assert!(kept.keep(meeting, true, &device));
        }
        let mut said = texts(&reopened(&device));
        prop_assert_eq!(said.len(), written as usize);
        said.sort();
        said.dedup();
        prop_assert_eq!(said.len(), written as usize);
    }
}
