//! The attendance report (人数报告单): who should be there, who is, who has leave, and whether that is enough, with the article.
//!
//! Law: Organic Law art 14 and the CPPCC's effective number. Invariant: of a sitting that was opened it tells the figures of the
//! opening, which the record keeps and judged; before that it tells those of the moment.

use jiff::Timestamp;
use serde::Serialize;
use yishi_names::assembly::AssemblyKind;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::attendance::quorum;
use yishi_procedure::deliberation::sitting::Sitting;
use yishi_procedure::ids::SittingNo;
use yishi_rulebook::Rulebook;

use crate::cited::Judged;
use crate::desk::delegations::{self, Counts, GroupAttendance};
use crate::heading::Heading;
use crate::record::convener;
use crate::record::history::{Recorded, as_opened};

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AttendanceReport {
    /// The session, and the sitting.
    pub heading: Heading,
    /// The kind of assembly, for the words.
    pub kind: AssemblyKind,
    /// Which delegation, group or committee meets.
    pub part: Option<Text>,
    /// All figures, in people.
    pub counts: Counts,
    /// Present of those entitled, in tenths of a percent.
    pub per_mille: u32,
    /// Whether that is enough; nothing where no rule asks for a quorum.
    pub quorum: Option<Judged>,
    /// By delegation or sector, where the whole body meets.
    pub groups: Vec<GroupAttendance>,
    /// When the sitting was opened on these figures; nothing while they are those of the moment.
    pub opened_at: Option<Timestamp>,
}

impl AttendanceReport {
    /// The report of a sitting; nothing where there is no such sitting.
    pub fn of(session: &Session, book: &Rulebook, history: &[Recorded], no: SittingNo) -> Option<Self> {
        let opened = as_opened(history, no);
        let then = opened.as_ref().unwrap_or(session);
        Self::at(then, book, then.sitting(no).ok()?)
    }

    fn at(session: &Session, book: &Rulebook, sitting: &Sitting) -> Option<Self> {
        let judged = sitting.opening_quorum.clone().or_else(|| quorum::judge(session, sitting, book));
        let counts = counts(session, sitting);
        let whole = sitting.kind.is_of_the_whole_body();
        Some(Self {
            heading: Heading::with(session, Some(sitting)),
            kind: session.title.kind,
            part: convener::part(session, sitting.kind),
            counts,
            per_mille: per_mille(counts),
            quorum: judged.as_ref().map(|ground| Judged::of(ground, book)),
            groups: if whole { delegations::attendance(session, sitting) } else { Vec::new() },
            opened_at: sitting.opened_at,
        })
    }
}

fn counts(session: &Session, sitting: &Sitting) -> Counts {
    let entitled = session.entitled_in(sitting.kind);
    let present = sitting.attendance.present();
    let on_leave = sitting.attendance.marked(Presence::OnLeave);
    let left = sitting.attendance.marked(Presence::Left);
    let absent = entitled.saturating_sub(present + on_leave + left);
    Counts { entitled, present, on_leave, left, absent }
}

fn per_mille(counts: Counts) -> u32 {
    let whole = u64::from(counts.entitled.max(1));
    u32::try_from(u64::from(counts.present) * 1000 / whole).unwrap_or(0)
}
