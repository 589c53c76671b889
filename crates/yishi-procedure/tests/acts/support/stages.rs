//! How far a session has come before the act that is tested.

use yishi_procedure::deliberation::sitting::{Sitting, SittingKind};
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::LeadingOrgan;

use super::{
    AGENDA, PLENARY, PREPARATORY, PRESIDIUM_LIST, Story, check_in, choose_method, close_sitting, close_vote, declare,
    deputy, figures, hands, name_chairs, open_doors, open_sitting, open_vote, propose_agenda, propose_presidium,
    schedule, the_agenda,
};

impl Story {
    /// The number of the latest sitting.
    pub fn no(&self) -> u16 {
        self.last().no.0
    }

    pub fn last(&self) -> &Sitting {
        self.session().sittings.last().expect("a sitting is scheduled")
    }

    /// The members of the presidium: seats from 1, 46 at most and half of the assembly at most.
    pub fn presidium_size(&self) -> u32 {
        self.session().roll.seats().count().div_ceil(2).min(46).try_into().unwrap()
    }

    pub fn with_agenda_drafted(self) -> Self {
        self.after(propose_agenda(the_agenda()))
    }

    pub fn with_presidium_proposed(self) -> Self {
        let size = self.presidium_size();
        self.after(propose_presidium(1..=size, Some(deputy(1))))
    }

    /// A sitting is set and its chair named, by the organ that names it.
    pub fn called(self, kind: SittingKind, segments: &[&[u16]]) -> Self {
        let story = self.after(schedule(kind, segments));
        let (no, size) = (story.no(), story.presidium_size());
        let figures = match (story.session().led_by, kind) {
            (LeadingOrgan::Presidium, SittingKind::Plenary { .. }) => Some(figures(size, size)),
            (LeadingOrgan::Presidium | LeadingOrgan::StandingCommittee, _) => None,
        };
        story.after(name_chairs(no, &[deputy(1)], deputy(1), figures))
    }

    /// Drafts lie ready and the preparatory meeting is called.
    pub fn with_preparatory_meeting_called(self) -> Self {
        let story = self.with_agenda_drafted();
        let story = match story.session().led_by {
            LeadingOrgan::Presidium => story.with_presidium_proposed(),
            LeadingOrgan::StandingCommittee => story,
        };
        story.called(PREPARATORY, &[&[]])
    }

    /// A plenary is called that takes up the whole agenda in one segment.
    pub fn with_plenary_called(self) -> Self {
        self.called(PLENARY, &[&[1, 2, 3, 4]])
    }

    pub fn with_doors_open(self) -> Self {
        let no = self.no();
        self.after(open_doors(no))
    }

    /// Seats 1 to `present` are in the hall.
    pub fn attended_by(self, present: u32) -> Self {
        (1..=present).fold(self, |story, seat| story.after(check_in(seat)))
    }

    /// The latest sitting is opened with seats 1 to `present` in the hall.
    pub fn opened_with(self, present: u32) -> Self {
        let story = self.with_doors_open().attended_by(present);
        let no = story.no();
        story.after(open_sitting(no))
    }

    pub fn closed(self) -> Self {
        let no = self.no();
        self.after(close_sitting(no))
    }

    /// A vote by hands is held and declared.
    pub fn voted(self, question: Question, figures: [u32; 3]) -> Self {
        let story = self.after(open_vote(question));
        let vote = story.session().votes.last().unwrap().no.0;
        story.after(hands(vote, figures)).after(close_vote(vote)).after(declare(vote))
    }

    /// The preparatory meeting was held with everybody present: presidium elected, agenda adopted, without dissent.
    pub fn prepared(self) -> Self {
        let story = self.with_preparatory_meeting_called();
        let all = story.session().roll.entitled();
        let story = story.opened_with(all);
        let story = match story.session().led_by {
            LeadingOrgan::Presidium => story.voted(PRESIDIUM_LIST, [all, 0, 0]),
            LeadingOrgan::StandingCommittee => story,
        };
        story.voted(AGENDA, [all, 0, 0]).closed()
    }

    /// The leading organ has chosen the method of voting.
    pub fn voting(self, method: VoteMethod) -> Self {
        let size = self.presidium_size();
        self.after(choose_method(method, Some(figures(size, size))))
    }

    /// A prepared session votes by hands in a plenary that was opened with seats 1 to `present` in the hall.
    pub fn in_plenary_with(self, present: u32) -> Self {
        self.prepared().voting(VoteMethod::ShowOfHands).with_plenary_called().opened_with(present)
    }
}
