//! What a question is called on the ballot, on the screen and in the record.
//!
//! Invariant: the title is made from the record alone, in both scripts; a question about a draft is called as the draft is.

use yishi_names::text::Text;

use crate::convening::{agenda_change, non_voting_list, one_by_one};
use crate::election::{further, special_committee};
use crate::ids::PersonRef;
use crate::personnel::questions;
use crate::session::Session;
use crate::voting::question::Question;

impl Question {
    /// What the question is called, where it has a title of its own.
    pub fn title(self, session: &Session) -> Option<Text> {
        match self {
            Self::PresidiumList | Self::Agenda => None,
            Self::Scrutineers => Some(Text::new("监票人名单", "監票人名單").with_english("list of scrutineers")),
            Self::Item(item) => session.item(item).ok().map(|item| item.title.clone()),
            Self::Committee(no) => session.committee(no).ok().map(|committee| committee.list.name.clone()),
            // ---- convening and deliberation ----
            Self::PresidiumMember(seat) => {
                Some(one_by_one::title(session, Some(PersonRef::Seat(seat)), "主席团成员", "主席團成員"))
            }
            Self::SecretaryGeneral => {
                let person = session.presidium_draft.as_ref().and_then(|list| list.secretary_general);
                Some(one_by_one::title(session, person, "秘书长", "秘書長"))
            }
            Self::NonVotingList => Some(non_voting_list::title()),
            Self::AgendaChange(_) => Some(agenda_change::title()),
            // ---- motions and bills ----
            Self::Motion(no) | Self::CommitteeCharge(no) => session.motion(no).ok().map(|one| one.paper.title.clone()),
            Self::Amendment(no) => session.amendment(no).ok().map(|amendment| amendment.wording.clone()),
            Self::Clause(no) => session.clause(no).ok().map(|clause| clause.wording.clone()),
            Self::Bill(no) => session.bill(no).ok().map(|bill| bill.title.clone()),
            Self::BillPart { bill, part } => {
                let bill = session.bill(bill).ok()?;
                bill.changes.get(usize::from(part).checked_sub(1)?).cloned()
            }
            Self::Removal(no) | Self::Dismissal(no) => questions::removal_title(session, no),
            Self::Investigation(no) => questions::investigation_title(session, no),
            Self::Resignation(no) => questions::resignation_title(session, no),
            Self::Appointment(no) => questions::appointment_title(session, no),
            // ---- election ----
            Self::ElectionMethod => {
                let method = session.election_method.as_ref().or(session.election_method_draft.as_ref());
                method.map(|method| method.title.clone())
            }
            Self::FurtherElection { election, time, .. } => further::title(session, election, time),
            Self::SpecialCommittee(committee) => special_committee::title(session, committee),
        }
    }
}
