//! Attendance against the line it must reach.
//!
//! Law: Organic Law art 14 and the CPPCC's effective number; the figures are those `attendance::quorum` judges by.

use yishi_names::assembly::AssemblyKind;
use yishi_procedure::Session;
use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::attendance::quorum;
use yishi_procedure::deliberation::sitting::Sitting;
use yishi_rulebook::Rulebook;

use crate::cited::Cited;

/// The attendance of a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuorumFigures {
    /// Congress or CPPCC committee, for the words of the formula.
    pub kind: AssemblyKind,
    /// 应到, in people.
    pub entitled: u32,
    /// 实到, in people.
    pub present: u32,
    /// The smallest number that is enough, in people.
    pub needed: u32,
    /// Whether it is reached.
    pub met: bool,
    /// On leave.
    pub on_leave: u32,
    /// Came and went.
    pub left: u32,
    /// Where the rule comes from.
    pub cited: Cited,
}

impl QuorumFigures {
    /// The figures as they stand now; `None` where no rule asks for a quorum.
    pub fn of(session: &Session, sitting: &Sitting, book: &Rulebook) -> Option<Self> {
        let ground = quorum::judge(session, sitting, book)?;
        Some(Self {
            kind: session.title.kind,
            entitled: ground.total,
            present: ground.count,
            needed: ground.needed,
            met: ground.met,
            on_leave: sitting.attendance.marked(Presence::OnLeave),
            left: sitting.attendance.marked(Presence::Left),
            cited: Cited::of(&ground.citation, book),
        })
    }

    /// How many are still wanting.
    pub fn missing(&self) -> u32 {
        self.needed.saturating_sub(self.present)
    }

    /// Neither present nor on leave nor gone.
    pub fn absent(&self) -> u32 {
        self.entitled.saturating_sub(self.present + self.on_leave + self.left)
    }
}
