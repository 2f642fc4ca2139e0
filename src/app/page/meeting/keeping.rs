//! Where this device keeps meetings.

use std::rc::Rc;

use crate::app::browser::{self, MEETING, Storage};
use crate::app::gathered::Gathered;
use crate::app::notice::Notice;
use crate::app::page::Page;
use crate::meeting::{Head, Kept, Meeting, read_head};
use crate::screen::{Act, KeptMeeting, MeetingDesk, MeetingFile, OnLog, OnMeeting, Told};

/// Under what a tab notes which meeting it writes.
const NOTE: &str = "meeting";

/// A log that was written within so long a time goes on by itself, in milliseconds: half a day.
const GOES_ON: f64 = 12.0 * 3_600_000.0;

impl Page {
    /// Keeps what was written down. If there is no room, scenarios that the page kept unasked make some:
    /// the log is the last thing to lose.
    pub(super) fn keep_meeting(&mut self, desk: &mut MeetingDesk) {
        if !desk.has_begun() {
            return;
        }
        let storage = Storage::open();
        if desk.kept.is_none() {
            let name = new_name();
            storage.set_noted(NOTE, &name);
            desk.kept = Some(Kept::new(name, browser::now()));
        }
        let was_unkept = desk.is_unkept;
        while !desk.keep(&storage) {
            if !self.saving.make_room(self.library.cases()) {
                if !was_unkept {
                    self.notice = Some(unkept());
                }
                return;
            }
        }
    }

    /// The meeting of the case on the page: the one that this tab wrote before it was loaded again, else
    /// the latest of this device.
    pub(in crate::app::page) fn take_meeting(&mut self) {
        let storage = Storage::open();
        let noted = storage.noted(NOTE).unwrap_or_default();
        let kept = self.kept_meetings(&storage);
        let own = kept.iter().find(|(name, _)| *name == noted).or(kept.first());
        self.begin_meeting(own.map(|(name, _)| name.as_str()));
    }

    /// Brings a meeting of this device to the desk, or a new one.
    pub(super) fn begin_meeting(&mut self, name: Option<&str>) {
        let mut desk = MeetingDesk::of(self.shown.kit());
        match name.map(|name| Kept::open(name, &Storage::open())) {
            None => {}
            Some(Ok((kept, meeting, is_on))) => {
                let last = meeting.lines.last().map_or(kept.begun, |line| line.at);
                desk.is_on = is_on && (browser::now() - last).abs() < GOES_ON;
                (desk.meeting, desk.kept) = (meeting, Some(kept));
            }
            Some(Err(problem)) => self.notice = Some(unreadable(&problem)),
        }
        self.put_meeting(desk);
    }

    fn put_meeting(&mut self, mut desk: MeetingDesk) {
        let storage = Storage::open();
        desk.told = Told { when: browser::date_and_time, address: browser::share_address };
        storage.set_noted(NOTE, desk.kept.as_ref().map_or("", |kept| kept.name.as_str()));
        desk.others = self.other_meetings(&desk, &storage);
        let gathered = Gathered::clone(&self.shown.gathered);
        self.show_beside(Gathered { meeting: Rc::new(desk), ..gathered });
        self.log_on();
    }

    /// Takes a meeting off this device, once that was asked for twice.
    pub(super) fn remove_meeting(&mut self, name: &str) {
        let is_meant = self.shown.gathered.meeting.removing.as_deref() == Some(name);
        let storage = Storage::open();
        if is_meant {
            Kept::remove(name, &storage);
            self.focus = Some("view");
        }
        let others = self.other_meetings(&self.shown.gathered.meeting, &storage);
        let removing = (!is_meant).then(|| name.to_owned());
        self.change_meeting(|desk| (desk.others, desk.removing) = (others, removing));
    }

    /// Keeps a meeting that came by a file, and brings it to the desk if it is about the case on the
    /// page. One that is kept already is not kept twice. Returns whether it is about that case.
    pub(super) fn take_in_meeting(&mut self, meeting: Meeting) -> bool {
        let storage = Storage::open();
        let is_of_case = meeting.case.id == self.shown.case().record.id;
        let known = self.kept_meetings(&storage).into_iter().map(|(name, _)| name).find(|name| {
            Kept::open(name, &storage).is_ok_and(|(_, kept, _)| kept.lines == meeting.lines)
        });
        if let Some(name) = known {
            self.begin_meeting(Some(&name));
            return is_of_case;
        }
        let begun = meeting.lines.first().map_or_else(browser::now, |line| line.at);
        let mut desk = MeetingDesk::of(self.shown.kit());
        (desk.meeting, desk.kept) = (meeting, Some(Kept::new(new_name(), begun)));
        self.keep_meeting(&mut desk);
        if is_of_case {
            self.put_meeting(desk);
        }
        is_of_case
    }

    /// Another page of this device wrote something down: it is seen here too.
    pub(in crate::app::page) fn meeting_written(&mut self, key: &str) {
        let kept = self.shown.gathered.meeting.kept.as_ref();
        if let Some(bundle) = kept.and_then(|kept| kept.bundle_of(key)) {
            self.change_meeting(|desk| {
                let MeetingDesk { meeting, kept: Some(kept), .. } = desk else { return };
                kept.look(meeting, bundle, &Storage::open());
            });
        }
    }

    /// All meetings about the case on the page that this device keeps, the latest first.
    fn kept_meetings(&self, storage: &Storage) -> Vec<(String, Head)> {
        let of_case = &self.shown.case().record.id;
        let heads = storage.meetings().into_iter();
        let heads = heads.filter_map(|(name, text)| Some((name, read_head(&text)?)));
        let mut kept: Vec<_> = heads.filter(|(_, head)| head.case.id == *of_case).collect();
        kept.sort_by(|(_, one), (_, other)| other.begun.total_cmp(&one.begun));
        kept
    }

    /// Those that are not at the desk.
    fn other_meetings(&self, desk: &MeetingDesk, storage: &Storage) -> Vec<KeptMeeting> {
        let own = desk.kept.as_ref().map(|kept| kept.name.as_str());
        let others = self.kept_meetings(storage).into_iter();
        let others = others.filter(|(name, _)| Some(name.as_str()) != own);
        others.map(|(name, Head { title, begun, .. })| KeptMeeting { name, title, begun }).collect()
    }
}

fn new_name() -> String {
    format!("{MEETING}{}", browser::new_name())
}

fn unkept() -> Notice {
    let save = Act::Meeting(OnMeeting::Log(OnLog::Saved(MeetingFile::Meeting)));
    Notice {
        help: Some(("Save the meeting", save)),
        ..Notice::new(
            "The log is no longer kept: this device\u{2019}s storage is blocked or full. It goes on \
             here, as long as the page is open."
                .to_owned(),
            "Save the meeting as a file now, and again at its end.",
        )
    }
}

fn unreadable(problem: &str) -> Notice {
    Notice::new(
        format!("A meeting on this device cannot be read: {problem}."),
        "It stays where it is. What is written down from here on is a new meeting.",
    )
}
