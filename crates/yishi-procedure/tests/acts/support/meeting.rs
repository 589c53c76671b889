//! Commands of convening and deliberation by the names the house has for them.

use jiff::civil::{Date, date};
use yishi_names::Text;
use yishi_procedure::Command;
use yishi_procedure::attendance::non_voting::{AdmitNonVoting, NonVotingAttendees, Standing};
use yishi_procedure::attendance::session_leave::GrantSessionLeave;
use yishi_procedure::business::movers::Organ;
use yishi_procedure::convening::agenda::{AgendaItem, Business};
use yishi_procedure::convening::agenda_change::ProposeAgendaChange;
use yishi_procedure::convening::convocation::ConveneSession;
use yishi_procedure::convening::non_voting_list::ProposeNonVotingList;
use yishi_procedure::convening::notice::Convening;
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::convening::redating::RedateSession;
use yishi_procedure::deliberation::calling::{CallSpeaker, ExtendSpeech};
use yishi_procedure::deliberation::calling_off::CallOffSitting;
use yishi_procedure::deliberation::contributions::{RecordDeliberation, Said};
use yishi_procedure::deliberation::inquiry::AskInquiry;
use yishi_procedure::deliberation::recess::{AdjournSitting, ResumeSitting};
use yishi_procedure::deliberation::rescheduling::RescheduleSitting;
use yishi_procedure::deliberation::secrecy::HoldInSecret;
use yishi_procedure::deliberation::sitting::PartOfDay;
use yishi_procedure::deliberation::speakers::{AskToSpeak, WithdrawRequest};
use yishi_procedure::deliberation::statements::{FileStatement, StatementBy, StatementForm};
use yishi_procedure::ids::{GroupNo, ItemNo, PersonRef, SeatNo, SittingNo};

use super::{a_roll_of, convene, seats};

/// The session opens on 26 December, decided on and notified in good time.
pub fn in_good_time() -> Convening {
    Convening {
        decided_by: Organ::StandingCommittee,
        decided_on: date(2023, 11, 1),
        notice_sent_on: Some(date(2023, 11, 20)),
        papers_sent_on: Some(date(2023, 12, 1)),
        opens_on: date(2023, 12, 26),
        first_of_term: None,
        extraordinary: None,
    }
}

/// Convenes a roll of that many seats with these facts before it.
pub fn convene_after(convening: Convening, roll: u32) -> Command {
    let Command::ConveneSession(command) = convene(a_roll_of(roll)) else { panic!("it convenes") };
    Command::ConveneSession(Box::new(ConveneSession { convening: Some(convening), ..*command }))
}

pub fn redate(opens_on: Date) -> Command {
    let reason = Text::new("因大雪推迟", "因大雪推遲");
    RedateSession { decided_by: Organ::StandingCommittee, opens_on, notice_sent_on: None, reason }.into()
}

pub fn change_agenda(add: &[u16], strike: &[u16], figures: Option<PresidiumFigures>) -> Command {
    let item = |no: &u16| AgendaItem::new(ItemNo(*no), Text::alike("加入的议题"), Business::Address);
    let strike = strike.iter().copied().map(ItemNo).collect();
    ProposeAgendaChange { add: add.iter().map(item).collect(), strike, figures }.into()
}

pub fn attendees(standing: Standing, segment: Option<u8>) -> NonVotingAttendees {
    NonVotingAttendees {
        text: Text::new("市政府组成人员", "市政府組成人員"), segment, standing: Some(standing)
    }
}

pub fn propose_attendees(list: Vec<NonVotingAttendees>) -> Command {
    ProposeNonVotingList { attendees: list }.into()
}

pub fn admit(sitting: u16, standing: Standing) -> Command {
    AdmitNonVoting { sitting: SittingNo(sitting), attendees: vec![attendees(standing, None)] }.into()
}

pub fn grant_session_leave(seat: u32) -> Command {
    GrantSessionLeave { seat: SeatNo(seat), reason: "因病".into() }.into()
}

pub fn adjourn(sitting: u16) -> Command {
    AdjournSitting { sitting: SittingNo(sitting), until: None }.into()
}

pub fn resume(sitting: u16) -> Command {
    ResumeSitting { sitting: SittingNo(sitting) }.into()
}

pub fn call_off(sitting: u16) -> Command {
    CallOffSitting { sitting: SittingNo(sitting), reason: Text::new("未达法定人数", "未達法定人數") }.into()
}

pub fn reschedule(sitting: u16, day: Date) -> Command {
    let part_of_day = PartOfDay::Evening;
    RescheduleSitting { sitting: SittingNo(sitting), date: day, part_of_day, place: None, reason: None }.into()
}

pub fn hold_in_secret(sitting: u16, consulted: impl IntoIterator<Item = u16>, figures: PresidiumFigures) -> Command {
    let consulted = consulted.into_iter().map(GroupNo).collect();
    let reason = Text::new("涉及国家秘密", "涉及國家秘密");
    HoldInSecret { sitting: SittingNo(sitting), consulted, reason, figures: Some(figures) }.into()
}

pub fn ask(person: PersonRef) -> Command {
    AskToSpeak { person, sitting: None }.into()
}

pub fn take_back(person: PersonRef) -> Command {
    WithdrawRequest { person, sitting: None }.into()
}

pub fn call_speaker() -> Command {
    CallSpeaker::default().into()
}

pub fn extend(seconds: u32) -> Command {
    ExtendSpeech { seconds, sitting: None }.into()
}

pub fn record(sitting: u16, contributions: &[(PersonRef, &str)]) -> Command {
    let said = |(speaker, text): &(PersonRef, &str)| Said { speaker: *speaker, text: (*text).into() };
    let contributions = contributions.iter().map(said).collect();
    RecordDeliberation { sitting: SittingNo(sitting), about: None, contributions }.into()
}

pub fn inquire(by: &[u32], text: &str) -> Command {
    AskInquiry { sitting: None, by: seats(by.iter().copied()), of: Organ::Government, text: text.into() }.into()
}

pub fn file(by: StatementBy, form: StatementForm) -> Command {
    FileStatement { by, form, title: Text::new("关于老旧小区改造", "關於老舊小區改造") }.into()
}
