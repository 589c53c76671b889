//! What an event is about, read from its own fields: the matter it names, the persons, the judgements and the rules it cites.
//!
//! Invariant: nothing here knows the kinds of events. A field means the same in every event, so a new act is told on the day its
//! type is written.

use serde::Serialize;
use serde_json::Value;
use yishi_names::text::Text;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::ids::{PersonRef, SeatNo, VoteNo};
use yishi_procedure::voting::choice::Tally;
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Event, Session};
use yishi_rulebook::{Citation, Ground, Rulebook};

use crate::cited::{Cited, Judged};
use crate::matter::Matter;
use crate::person::Person;
use crate::record::place::{ballot, data, field};
use crate::record::running::titled_by_number;

/// How many persons are named; of more, the number stands for the rest.
const NAMED: usize = 3;

/// What an event is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct About {
    /// The question it is about, where it is one.
    pub matter: Option<Matter>,
    /// What it is about otherwise: an election, a motion, a paper.
    pub title: Option<Text>,
    /// The first persons it names.
    pub persons: Vec<Person>,
    /// How many it names in all.
    pub named: usize,
    /// The voting method it names.
    pub method: Option<VoteMethod>,
    /// The four figures of a closed vote.
    pub tally: Option<Tally>,
    /// Every judgement it carries.
    pub judged: Vec<Judged>,
    /// Rules it cites without figures.
    pub cited: Vec<Cited>,
}

impl About {
    /// What that event is about.
    pub fn of(session: &Session, book: &Rulebook, event: &Event) -> Self {
        if let Event::SessionConvened(_) = event {
            return Self::default();
        }
        let data = data(event);
        let subject = field(&data, "subject").or_else(|| ballot(session, event, &data).map(|(_, subject)| subject));
        let matter = question(session, &data, subject).and_then(|question| Matter::of(session, question));
        let persons = persons(&data);
        Self {
            title: if matter.is_some() { None } else { title(session, &data, subject) },
            matter,
            named: persons.len(),
            persons: persons.into_iter().take(NAMED).map(|who| Person::of(session, who)).collect(),
            // How a rating is marked is no method of voting, though one of its words is the same.
            method: field(&data, "method").filter(|_| data.get("rating").is_none()),
            tally: field(&data, "tally"),
            judged: grounds(&data).iter().map(|ground| Judged::of(ground, book)).collect(),
            cited: citations(&data).iter().map(|citation| Cited::of(citation, book)).collect(),
        }
    }
}

fn question(session: &Session, data: &Value, subject: Option<BallotSubject>) -> Option<Question> {
    let plain = field(data, "question").or_else(|| field(data, "about"));
    let of_vote = || session.vote(field::<VoteNo>(data, "vote")?).ok().map(|vote| vote.question);
    let of_item = || field(data, "item").map(Question::Item);
    let of_ballot = || match subject? {
        BallotSubject::Question(question) => Some(question),
        BallotSubject::Round { .. } | BallotSubject::Preliminary { .. } => None,
    };
    plain.or_else(of_vote).or_else(of_item).or_else(of_ballot)
}

/// The title it bears itself, else that of the thing whose number it gives.
fn title(session: &Session, data: &Value, subject: Option<BallotSubject>) -> Option<Text> {
    let own = ["title", "topic", "law", "name", "announcement"].iter().find_map(|name| field::<Text>(data, name));
    let inner = || {
        let paper = [("paper", "title"), ("list", "name"), ("office", "title"), ("method", "title")];
        paper.iter().find_map(|(outer, name)| field::<Text>(data.get(outer)?, name))
    };
    let of_subject = || match subject? {
        BallotSubject::Round { election, .. } | BallotSubject::Preliminary { election } => {
            session.election(election).ok().map(|election| election.title.clone())
        }
        BallotSubject::Question(question) => question.title(session),
    };
    own.or_else(inner).or_else(|| titled_by_number(session, data)).or_else(of_subject)
}

/// Everybody an event names, in the order of its fields and each once.
fn persons(data: &Value) -> Vec<PersonRef> {
    let fields = [
        "seat",
        "person",
        "persons",
        "speaker",
        "reporter",
        "presiding",
        "chairs",
        "elected",
        "members",
        "leader",
        "secretary_general",
        "candidates",
        "chosen",
        "trustees",
        "signed_by",
        "by",
        "led_by",
    ];
    let list = data.get("list").unwrap_or(&Value::Null);
    let named = fields.iter().filter_map(|name| data.get(name).or_else(|| list.get(name)));
    let mut all = Vec::new();
    for who in named.flat_map(people) {
        if !all.contains(&who) {
            all.push(who);
        }
    }
    all
}

/// The persons of a field: a seat, a person, somebody placed, or several of them. A bare number under `by` is no seat.
fn people(value: &Value) -> Vec<PersonRef> {
    let one = |value: &Value| {
        let placed = value.get("person").unwrap_or(value);
        let seat = || serde_json::from_value::<SeatNo>(placed.clone()).ok().map(PersonRef::Seat);
        serde_json::from_value::<PersonRef>(placed.clone()).ok().or_else(seat)
    };
    match value.as_array() {
        Some(several) => several.iter().filter_map(one).collect(),
        None => one(value).into_iter().collect(),
    }
}

/// Every judgement of an event.
pub(crate) fn grounds(data: &Value) -> Vec<Ground> {
    let several = field::<Vec<Ground>>(data, "grounds").unwrap_or_default();
    let single = ["quorum", "ground", "excess"].iter().filter_map(|name| field::<Ground>(data, name));
    several.into_iter().chain(single).collect()
}

/// The rules an event cites beside its judgements: by themselves, or with a period that was kept or missed.
fn citations(data: &Value) -> Vec<Citation> {
    let judged = ["quorum", "ground", "excess"];
    let fields = data.as_object().into_iter().flatten().filter(|(name, _)| !judged.contains(&name.as_str()));
    let read = |value: &Value| serde_json::from_value::<Citation>(value.clone()).ok();
    fields.filter_map(|(_, value)| read(value).or_else(|| read(value.get("citation")?))).collect()
}
