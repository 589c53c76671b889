//! Sample pages of those who count, watch, lead a meeting and speak, in every state that looks different.

use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::ballot::confirmation::ConfirmCount;
use yishi_procedure::ballot::entry::Entry;
use yishi_procedure::ballot::stage::BallotStage;
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::deliberation::calling::CallSpeaker;
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::recess::AdjournSitting;
use yishi_procedure::deliberation::sitting::{OpenSitting, PartOfDay, SittingKind};
use yishi_procedure::deliberation::speakers::AskToSpeak;
use yishi_procedure::ids::{BallotNo, ItemNo, PersonRef, SeatNo, SittingNo, TellerNo};
use yishi_procedure::voting::question::Question;
use yishi_views::meetings::MeetingPage;
use yishi_views::scrutiny::{ScrutinyPage, Watcher};

use super::ballots_of_tests::{CHIEF, balloting, count, counting, enter, issued, returned};
use super::house_of_tests::{Congress, doors};
use crate::pages::{Part, meeting, scrutiny};
use crate::texts::Lang;

const SEATS: u32 = 60;

/// A plenary in which one speaks and others wait.
pub fn debate(seats: u32, present: u32) -> Congress {
    let mut congress = Congress::in_plenary(seats, present);
    congress.act(TakeUp { question: Question::Item(ItemNo(1)), sitting: None });
    for seat in [4, 2, 3, 17] {
        congress.act(AskToSpeak { person: PersonRef::Seat(SeatNo(seat)), sitting: None });
    }
    congress.act(CallSpeaker::default());
    congress
}

/// A plenary that is interrupted.
pub fn resting(seats: u32, present: u32) -> Congress {
    let mut congress = Congress::in_plenary(seats, present);
    congress.act(AdjournSitting { sitting: SittingNo(2), until: None });
    congress
}

/// A ballot whose result has just been announced.
pub fn announced(seats: u32) -> Congress {
    let mut congress = counting(seats);
    for (entry, by) in [(Entry::First, 1), (Entry::Second, 2)] {
        enter(&mut congress, entry, by, count(seats, 41));
    }
    congress.act(ConfirmCount { ballot: BallotNo(1) });
    let ballot = congress.session.ballots.last_mut().unwrap();
    (ballot.stage, ballot.over_at) = (BallotStage::Announced, Some(congress.now));
    congress
}

/// A ballot whose papers are back; the chair declares.
pub fn papers_back(seats: u32) -> Congress {
    returned(seats)
}

fn ballots() -> Vec<(&'static str, Congress)> {
    let mut entered = counting(SEATS);
    enter(&mut entered, Entry::First, 1, count(SEATS, 41));
    let mut differing = entered.clone_of();
    enter(&mut differing, Entry::Second, 2, count(SEATS, 40));
    let mut agreed = entered.clone_of();
    enter(&mut agreed, Entry::Second, 2, count(SEATS, 41));
    let mut confirmed = agreed.clone_of();
    confirmed.act(ConfirmCount { ballot: BallotNo(1) });
    vec![
        ("opened", balloting(SEATS)),
        ("issued", issued(SEATS)),
        ("counting", counting(SEATS)),
        ("entered", entered),
        ("differing", differing),
        ("agreed", agreed),
        ("confirmed", confirmed),
    ]
}

impl Congress {
    fn clone_of(&self) -> Self {
        Self { book: self.book.clone(), session: self.session.clone(), now: self.now, events: self.events.clone() }
    }
}

fn watchers(congress: &Congress) -> [(&'static str, Watcher); 3] {
    let session = &congress.session;
    [
        ("scrutiny-chief", Watcher::scrutineer(session, CHIEF).unwrap()),
        ("scrutiny-watching", Watcher::scrutineer(session, SeatNo(2)).unwrap()),
        ("scrutiny-teller", Watcher::teller(session, TellerNo(1)).unwrap()),
    ]
}

/// The first delegation's meeting, with one speaking.
fn delegation() -> (Congress, SittingNo) {
    let mut congress = Congress::after_preparation(SEATS);
    let group = congress.session.roll.seat(SeatNo(1)).unwrap().group;
    congress.act(ScheduleSitting {
        kind: SittingKind::Delegation { group },
        date: jiff::civil::date(2023, 12, 27),
        part_of_day: PartOfDay::Afternoon,
        place: None,
        segments: vec![Segment { title: None, items: vec![ItemNo(1)] }],
    });
    let no = congress.session.sittings.last().unwrap().no;
    let presiding = Placement { person: PersonRef::Seat(SeatNo(1)), title: None };
    congress.act(NameExecutiveChairs { sitting: no, chairs: Vec::new(), presiding, figures: None }).act(doors(no.0));
    for seat in [1, 15, 29, 43] {
        let at = yishi_procedure::attendance::check_in::CheckInPlace::Door;
        congress.act(yishi_procedure::attendance::check_in::CheckIn { seat: SeatNo(seat), at });
    }
    congress.act(OpenSitting { sitting: no });
    for seat in [15, 29, 43] {
        congress.act(AskToSpeak { person: PersonRef::Seat(SeatNo(seat)), sitting: Some(no) });
    }
    congress.act(CallSpeaker { sitting: Some(no) });
    (congress, no)
}

/// Every page, named `page-state.language`.
pub fn pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    let (led, no) = delegation();
    for lang in Lang::ALL {
        for (state, congress) in ballots() {
            for (name, watcher) in watchers(&congress) {
                let view = ScrutinyPage::of(&congress.session, watcher);
                pages.push((format!("{name}-{state}.{}", lang.tag()), scrutiny::show(&view, lang).into_string()));
            }
        }
        for (name, presides) in [("meeting-leader", true), ("meeting-member", false)] {
            let view = MeetingPage::of(&led.session, &led.book, no, presides).unwrap();
            pages.push((format!("{name}.{}", lang.tag()), meeting::show(&view, lang).into_string()));
        }
        pages.push((format!("scrutiny-none.{}", lang.tag()), scrutiny::not_yours(lang).into_string()));
    }
    pages
}

/// Every part of their live screens.
pub fn all_parts(lang: Lang) -> Vec<(String, Vec<Part>)> {
    let mut all = Vec::new();
    for (state, congress) in ballots() {
        for (name, watcher) in watchers(&congress) {
            let view = ScrutinyPage::of(&congress.session, watcher);
            all.push((format!("{name} {state}"), scrutiny::parts(&view, lang)));
        }
    }
    let (led, no) = delegation();
    let view = MeetingPage::of(&led.session, &led.book, no, true).unwrap();
    all.push(("meeting".to_owned(), meeting::parts(&view, lang)));
    all
}
