//! Announcements (公告 第N号): those issued, the drafts the record gives, and the adopted texts as papers.
//!
//! Law: NPC rules of procedure art 40; whether they are numbered within the session is the rulebook's. Invariant: an announcement
//! reads as it was issued.

use jiff::Timestamp;
use serde::Serialize;
use yishi_names::assembly::{Assembly, AssemblyKind};
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::closing::announcement::{AnnouncementIssued, AnnouncementSubject};
use yishi_procedure::ids::AnnouncementNo;
use yishi_rulebook::{LeadingOrgan, RecordFlag, Rulebook};

use crate::cited::{Cited, Judged};
use crate::heading::Heading;
use crate::record::adopted_paper::{self, AdoptedPaper};
use crate::record::draft::{self, Draft};

/// The page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnnouncementsPage {
    /// The session.
    pub heading: Heading,
    /// The rule by which they are numbered within the session; nothing where the body has none or numbers otherwise.
    pub numbered_by: Option<Cited>,
    /// Those issued, by number.
    pub issued: Vec<Announcement>,
    /// Who would issue the next one.
    pub issuer: Text,
    /// The number the next one gets.
    pub next: AnnouncementNo,
    /// Texts that could be issued.
    pub drafts: Vec<Draft>,
    /// Adopted texts.
    pub papers: Vec<AdoptedPaper>,
}

/// An announcement that was issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Announcement {
    /// Its number.
    pub no: AnnouncementNo,
    /// What it makes known.
    pub subject: AnnouncementSubject,
    /// Its text.
    pub text: Text,
    /// Who issued it.
    pub issuer: Text,
    /// When.
    pub at: Timestamp,
    /// The figures of the presidium, where it decided.
    pub judged: Vec<Judged>,
}

impl AnnouncementsPage {
    /// The announcements of a session.
    pub fn of(session: &Session, book: &Rulebook) -> Self {
        let numbered = book.find_flag(RecordFlag::AnnouncementsNumbered).filter(|flag| flag.value);
        let next = u16::try_from(session.announcements.len() + 1).unwrap_or(u16::MAX);
        Self {
            heading: Heading::with(session, None),
            numbered_by: numbered.map(|flag| Cited::of(&flag.citation, book)),
            issued: session.announcements.iter().map(|one| announcement(session, book, one)).collect(),
            issuer: issuer(session, session.led_by),
            next: AnnouncementNo(next),
            drafts: draft::all(session),
            papers: adopted_paper::all(session, book),
        }
    }
}

fn announcement(session: &Session, book: &Rulebook, issued: &AnnouncementIssued) -> Announcement {
    Announcement {
        no: issued.announcement,
        subject: issued.subject,
        text: issued.text.clone(),
        issuer: issuer(session, issued.by),
        at: issued.at,
        judged: issued.grounds.iter().map(|ground| Judged::of(ground, book)).collect(),
    }
}

/// Who signs: 某会议主席团 under the session's name, or the standing committee.
fn issuer(session: &Session, by: LeadingOrgan) -> Text {
    let title = &session.title;
    let assembly = Assembly::of(title.kind, title.place.clone());
    match by {
        LeadingOrgan::Presidium => {
            let full = assembly.session_full(title.term, title.ordinal);
            let text = Text::new(format!("{}主席团", full.hans), format!("{}主席團", full.hant));
            match full.en {
                Some(english) => text.with_english(format!("Presidium of the {english}")),
                None => text,
            }
        }
        LeadingOrgan::StandingCommittee => standing_committee(title.kind, &assembly),
    }
}

/// A standing committee's own session is signed by the committee; a congress without a presidium by that of the congress.
fn standing_committee(kind: AssemblyKind, assembly: &Assembly) -> Text {
    let body = assembly.body_name();
    match kind {
        AssemblyKind::StandingCommittee | AssemblyKind::CppccStandingCommittee | AssemblyKind::Association => body,
        AssemblyKind::Congress | AssemblyKind::Cppcc => {
            Text::new(format!("{}常务委员会", body.hans), format!("{}常務委員會", body.hant))
        }
    }
}
