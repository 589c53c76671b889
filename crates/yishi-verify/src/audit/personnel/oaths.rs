//! Oaths: sworn once, by whom this session chose, after the result was declared.
//!
//! Law: CN 27; the local rules the rulebook cites.

use std::collections::BTreeSet;

use yishi_procedure::ids::PersonRef;
use yishi_procedure::personnel::oath::{OathForm, OathTaken};
use yishi_procedure::voting::question::Question;

use super::appointments::At;
use crate::audit::{Audit, SittingStage};
use crate::finding::{Finding, demand};

impl Audit<'_> {
    pub(in crate::audit) fn take_oath(&mut self, event: &OathTaken) -> Result<(), Finding> {
        demand!(self.rules.has("oath.required"), Office, "an oath is sworn where the rulebook knows none");
        let (stated, rule) = (event.organised_by.key(), self.rules.choice("oath.organiser"));
        demand!(stated == rule, Office, "the oath is organised by the {stated}, but the rulebook says the {rule}");
        let distinct: BTreeSet<PersonRef> = event.persons.iter().copied().collect();
        let fits = match event.form {
            OathForm::Single => event.persons.len() == 1,
            OathForm::Group { leader } => event.persons.len() > 1 && distinct.contains(&leader),
        };
        demand!(
            fits && distinct.len() == event.persons.len(),
            Office,
            "the form of the oath does not fit its swearers"
        );
        self.roll.require_person(event.led_by)?;
        for person in distinct {
            self.roll.require_person(person)?;
            demand!(self.is_chosen(person), Office, "somebody swears whom this session did not choose");
            demand!(self.personnel.sworn.insert(person), Office, "somebody swears twice");
        }
        self.check_ceremony(event)
    }

    /// Whether somebody takes a post by this session, and the result was declared.
    fn is_chosen(&self, person: PersonRef) -> bool {
        let undeclared = self.votes.last().filter(|vote| !vote.declared).map(|vote| vote.opened.question);
        let numbered = (1..).zip(&self.personnel.appointments);
        let appointed = numbered.into_iter().any(|(no, one)| {
            let adopted = matches!(one.at, At::Adopted(_)) && one.gives_office_to(person);
            let question = Question::Appointment(yishi_procedure::ids::AppointmentNo(no));
            adopted && undeclared != Some(question)
        });
        appointed || self.elections.put_in_office(person, undeclared)
    }

    fn check_ceremony(&mut self, event: &OathTaken) -> Result<(), Finding> {
        let whole = |sitting: &&super::super::Sitting| {
            sitting.stage == SittingStage::InProgress && sitting.kind.is_of_the_whole_body()
        };
        let now = self.sittings.iter().find(whole).map(|sitting| (sitting.no, sitting.presiding));
        let stated = event.sitting;
        demand!(stated == now.map(|(no, _)| no), Office, "the oath is not part of the sitting in progress");
        let Some((no, presiding)) = now.filter(|_| self.rules.flag("oath.by-sitting-chair")) else {
            demand!(!self.rules.flag("oath.by-sitting-chair"), Office, "the oath is sworn outside a sitting");
            return Ok(());
        };
        self.require_quiet(no)?;
        demand!(presiding == Some(event.led_by), Office, "the oath is led by another than the chair of the sitting");
        Ok(())
    }
}
