//! Offices outside elections: removal, dismissal, resignation, appointment, oath, and the mandates of the deputies.
//!
//! Law: OL 31, 32, 36, 50, 58; EL 47, 51 to 55; SL 56 to 62; DL 61, 62; CN 27.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;
use crate::choice::{LatePapers, OathOrganiser, PersonnelBallot, SuspendedSeats};

rules! { threshold;
    /// Thresholds of matters of office.
    PersonnelThreshold by id {
        /// Deputies who may jointly move the removal of an officer (罢免案).
        RemovalMovers = "removal.movers" counts Movers,
        /// Deputies or members who may jointly move the removal of a deputy to the next-higher congress.
        DeputyRemovalMovers = "removal.deputy.movers" counts Movers,
        /// Majority by which a removal passes.
        RemovalMajority = "removal.majority" counts Approvals,
        /// Members of the standing committee who may jointly move a dismissal from office (撤职案).
        DismissalMovers = "dismissal.movers" counts Movers,
        /// Majority by which a dismissal passes.
        DismissalMajority = "dismissal.majority" counts Approvals,
        /// Deputies or members who may jointly propose an investigation committee (调查委员会).
        InvestigationMovers = "investigation.movers" counts Movers,
        /// Majority by which a resignation is accepted (接受辞职).
        ResignationMajority = "resignation.majority" counts Approvals,
        /// Majority by which somebody is appointed or removed from a post (任免).
        AppointmentMajority = "appointment.majority" counts Approvals,
    }
}

rules! { number;
    /// Numbers of matters of office.
    PersonnelNumber by id {
        /// How long before the meeting the papers of an appointment arrive (提请任免材料).
        AppointmentPapers = "appointment.papers" in Days | WorkingDays,
        /// After how many refusals nobody is proposed for the same post again in this term.
        AppointmentRefusals = "appointment.refusals" in Times,
        /// After how many sessions missed without leave a mandate ends (未经批准两次不出席).
        Absences = "absences.end-mandate" in Sessions,
    }
}

rules! { flag;
    /// Facts about matters of office.
    PersonnelFlag by id {
        /// The body decides on resignations of deputies (代表辞职).
        DeputyResignation = "resignation.deputies",
        /// Removal and resignation of the chief procurator await the approval of the level above.
        ProcuratorApproval = "procurator.approval",
        /// Who is appointed has passed the examination in law (任前法律知识考试).
        Exam = "appointment.exam",
        /// Who is appointed has spoken before the vote (任前发言).
        Statement = "appointment.statement",
        /// Where one post is vacated and filled, the removal is voted on first.
        RemovalFirst = "appointment.removal-first",
        /// Where one person leaves one post and takes another, the appointment may be voted on first.
        OwnAppointmentFirst = "appointment.own-first",
        /// Who takes office swears the oath on the constitution (宪法宣誓).
        Oath = "oath.required",
        /// The oath of those elected is led by the chair of the sitting.
        OathBySittingChair = "oath.by-sitting-chair",
        /// The credentials of the deputies are examined, confirmed and published (代表资格审查).
        Credentials = "credentials.report",
    }
}

rules! { choice of PersonnelBallot;
    /// How matters of office are voted on.
    PersonnelBallotRule by id {
        /// A removal.
        Removal = "removal.ballot",
        /// A dismissal from office.
        Dismissal = "dismissal.ballot",
        /// A resignation.
        Resignation = "resignation.ballot",
        /// An appointment or a removal from a post.
        Appointment = "appointment.ballot",
    }
}

rules! { choice of LatePapers;
    /// What late papers mean.
    LatePapersRule by id {
        /// Papers of an appointment that arrive late.
        Appointment = "appointment.papers.late",
    }
}

rules! { choice of OathOrganiser;
    /// Who organises the oath.
    OathRule by id {
        /// Who organises the oath of those elected or appointed by this body.
        Organiser = "oath.organiser",
    }
}

rules! { choice of SuspendedSeats;
    /// What becomes of suspended seats.
    SuspensionRule by id {
        /// Whether a seat whose duties are suspended (暂时停止执行代表职务) stays in the base of shares.
        Base = "seats.suspended",
    }
}

pub(super) const ROOM: &[&[AnyRule]] = &[
    PersonnelThreshold::RULES,
    PersonnelNumber::RULES,
    PersonnelFlag::RULES,
    PersonnelBallotRule::RULES,
    LatePapersRule::RULES,
    OathRule::RULES,
    SuspensionRule::RULES,
];
