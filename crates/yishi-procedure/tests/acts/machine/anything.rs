//! Any command, with numbers that are often small and sometimes nonsense.

use proptest::prelude::*;
use yishi_names::{PersonName, Text};
use yishi_procedure::Command;
use yishi_procedure::attendance::leave::GrantLeave;
use yishi_procedure::convening::agenda::{AgendaItem, Business, ProposeAgenda, Subject};
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::convening::withdrawal::WithdrawSeat;
use yishi_procedure::deliberation::sitting::{PlenaryPart, SittingKind};
use yishi_procedure::deliberation::speech::BeginSpeech;
use yishi_procedure::ids::{CircleNo, CommitteeNo, GroupNo, ItemNo, PersonRef, SeatNo, SittingNo};
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::question::Question;

use crate::support::{
    a_roll_of, admit_nobody, admit_observers, arrange_rostrum, begin_segment, check_in, check_in_by_phone,
    choose_method, close_session, close_sitting, close_vote, come_back, convene, declare, deputy, end_speech, figures,
    hands, hear_report, leave_hall, name_chairs, name_leaders, name_standing_chairs, open_doors, open_doors_for_phones,
    open_sitting, open_vote, placed, propose_presidium, schedule, take_up, visitor,
};

fn large() -> impl Strategy<Value = u32> {
    prop_oneof![12 => 0..12_u32, 1 => Just(u32::MAX), 1 => any::<u32>()]
}

fn small() -> impl Strategy<Value = u16> {
    prop_oneof![12 => 0..6_u16, 1 => Just(u16::MAX), 1 => any::<u16>()]
}

fn person() -> impl Strategy<Value = PersonRef> {
    prop_oneof![3 => large().prop_map(deputy), 1 => small().prop_map(visitor)]
}

fn persons() -> impl Strategy<Value = Vec<PersonRef>> {
    prop::collection::vec(person(), 0..4)
}

fn presidium_figures() -> impl Strategy<Value = PresidiumFigures> {
    (large(), large()).prop_map(|(present, approvals)| figures(present, approvals))
}

fn kind() -> impl Strategy<Value = SittingKind> {
    let part = prop_oneof![Just(PlenaryPart::Opening), Just(PlenaryPart::Ordinary), Just(PlenaryPart::Closing)];
    let plenary = (any::<Option<u8>>(), part).prop_map(|(ordinal, part)| SittingKind::Plenary { ordinal, part });
    let part = prop_oneof![
        (1..4_u8).prop_map(|ordinal| SittingKind::Presidium { ordinal }),
        (1..4_u16).prop_map(|no| SittingKind::Delegation { group: GroupNo(no) }),
        (1..3_u16).prop_map(|no| SittingKind::Circle { circle: CircleNo(no) }),
        (1..3_u16).prop_map(|no| SittingKind::Committee { committee: CommitteeNo(no) }),
    ];
    prop_oneof![6 => Just(SittingKind::Preparatory), 12 => plenary, 1 => part]
}

fn question() -> impl Strategy<Value = Question> {
    let item = small().prop_map(|no| Question::Item(ItemNo(no)));
    let committee = (1..3_u16).prop_map(|no| Question::Committee(CommitteeNo(no)));
    prop_oneof![1 => Just(Question::PresidiumList), 1 => Just(Question::Agenda), 3 => item, 1 => committee]
}

fn method() -> impl Strategy<Value = VoteMethod> {
    prop_oneof![Just(VoteMethod::Secret), Just(VoteMethod::Named), Just(VoteMethod::ShowOfHands)]
}

fn text() -> impl Strategy<Value = Text> {
    (".{0,8}", ".{0,8}", prop::option::of(".{0,8}")).prop_map(|(hans, hant, en)| Text { hans, hant, en })
}

fn business() -> impl Strategy<Value = Business> {
    prop_oneof![
        Just(Business::HearReport(Subject::CourtReport)),
        Just(Business::Resolution(Subject::CourtReport)),
        Just(Business::ExaminationReport(Subject::OtherResolutions)),
        Just(Business::Address),
    ]
}

fn agenda() -> impl Strategy<Value = Command> {
    let planned = prop::option::of(person().prop_map(placed));
    let item = (small(), text(), business(), planned, prop::option::of(text()));
    prop::collection::vec(item, 0..4).prop_map(|items| {
        let item = |(no, title, business, reporter, on_behalf_of)| AgendaItem {
            no: ItemNo(no),
            title,
            business,
            reporter,
            on_behalf_of,
        };
        ProposeAgenda { items: items.into_iter().map(item).collect() }.into()
    })
}

/// A roll of some seats, in which something may be wrong.
fn convening() -> impl Strategy<Value = Command> {
    (0..12_u32, 0..8_u8, large(), ".{0,4}").prop_map(|(seats, fault, number, odd)| {
        let mut roll = a_roll_of(seats);
        if let Some(seat) = roll.seats.first_mut() {
            match fault {
                0 => seat.no = SeatNo(number),
                1 => seat.group = GroupNo(u16::try_from(number % 70_000).unwrap_or(u16::MAX)),
                2 => seat.name = Some(PersonName::new(odd.clone(), odd)),
                _ => seat.name = None,
            }
        }
        convene(roll)
    })
}

fn convening_stage() -> BoxedStrategy<Command> {
    let members = || prop::collection::vec(large(), 0..6);
    let segments = prop::collection::vec(prop::collection::vec(small(), 0..3), 0..4);
    prop_oneof![
        convening(),
        (members(), prop::option::of(person())).prop_map(|(members, secretary)| propose_presidium(members, secretary)),
        agenda(),
        (members(), presidium_figures()).prop_map(|(chairs, figures)| name_standing_chairs(chairs, figures)),
        (kind(), segments)
            .prop_map(|(kind, segments)| { schedule(kind, &segments.iter().map(Vec::as_slice).collect::<Vec<_>>()) }),
        (large(), text()).prop_map(|(seat, reason)| WithdrawSeat { seat: SeatNo(seat), reason }.into()),
    ]
    .boxed()
}

fn attendance_stage() -> BoxedStrategy<Command> {
    prop_oneof![
        small().prop_map(open_doors),
        small().prop_map(open_doors_for_phones),
        large().prop_map(check_in),
        large().prop_map(check_in_by_phone),
        (small(), large(), ".{0,6}").prop_map(|(sitting, seat, reason)| {
            GrantLeave { sitting: SittingNo(sitting), seat: SeatNo(seat), reason }.into()
        }),
        large().prop_map(leave_hall),
        large().prop_map(come_back),
        any::<u8>().prop_map(begin_segment),
        (small(), any::<Option<u8>>()).prop_map(|(sitting, segment)| admit_observers(sitting, segment)),
        small().prop_map(admit_nobody),
        (small(), persons()).prop_map(|(sitting, persons)| name_leaders(sitting, &persons)),
    ]
    .boxed()
}

fn deliberation_stage() -> BoxedStrategy<Command> {
    prop_oneof![
        (small(), persons(), person(), prop::option::of(presidium_figures()))
            .prop_map(|(sitting, chairs, presiding, figures)| name_chairs(sitting, &chairs, presiding, figures)),
        (small(), prop::collection::vec(persons(), 0..3)).prop_map(|(sitting, groups)| {
            arrange_rostrum(sitting, &groups.iter().map(Vec::as_slice).collect::<Vec<_>>())
        }),
        small().prop_map(open_sitting),
        small().prop_map(close_sitting),
        (person(), prop::option::of(text()))
            .prop_map(|(person, role)| BeginSpeech { person, role, sitting: None }.into()),
        Just(end_speech()),
        question().prop_map(take_up),
        (small(), person()).prop_map(|(item, reporter)| hear_report(item, reporter)),
    ]
    .boxed()
}

fn voting_stage() -> BoxedStrategy<Command> {
    prop_oneof![
        8 => (method(), prop::option::of(presidium_figures())).prop_map(|(method, figures)| choose_method(method, figures)),
        8 => question().prop_map(open_vote),
        8 => (large(), [large(), large(), large()]).prop_map(|(vote, figures)| hands(vote, figures)),
        8 => large().prop_map(close_vote),
        8 => large().prop_map(declare),
        1 => Just(close_session()),
    ]
    .boxed()
}

/// Any command.
pub fn command() -> impl Strategy<Value = Command> {
    prop_oneof![convening_stage(), attendance_stage(), deliberation_stage(), voting_stage()]
}
