//! A sitting as a report tells it: schema `press-record/1` with the place of every fact, and with all open that the text leaves
//! open.
//!
//! It is the reading side of [`crate::record::Record`]: that one states the facts of a sitting and has no holes, this one
//! says what stands where. Invariant: what is `None` or empty was not in the text; nothing is guessed without its basis.

use serde::{Deserialize, Serialize};
use yishi_names::{AssemblyKind, Script};

use super::business::{Election, ReportHeard, Resolutions, Speaker};
use super::people::{Group, NonVoting, Person};
use crate::date::PartOfDay;
use crate::record::SCHEMA;
use crate::span::Place;

/// A wording as it stands in the text, markup and pinyin within it included.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The characters of the original.
    pub text: String,
    /// Where.
    pub span: Place,
}

/// One sitting of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// Identifies it among the sittings of one reading: the file's name and the number of the report in it.
    pub id: String,
    /// Where it was read.
    pub source: Source,
    /// The lines above the report.
    pub headline: Headline,
    /// The assembly and its term.
    pub body: Body,
    /// 次会议
    pub session: Option<u16>,
    /// Which meeting, when and where.
    pub meeting: Meeting,
    /// Who presides.
    #[serde(default)]
    pub host: Vec<Person>,
    /// True where the text says 等: there are more who preside than it names.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub host_open: bool,
    /// The clause on who presides.
    #[serde(default)]
    pub host_written: Option<Quote>,
    /// The figures; `None` where none is printed.
    #[serde(default)]
    pub attendance: Option<Attendance>,
    /// Persons named as attending without a place on the rostrum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present_named: Vec<Person>,
    /// True where that list ends in 等.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub present_open: bool,
    /// The groups on the rostrum in the order of the text.
    #[serde(default)]
    pub rostrum: Vec<Group>,
    /// All executive chairs, the presiding one among them where the text calls him one.
    #[serde(default)]
    pub executive_chairs: Vec<Person>,
    /// How the list of executive chairs was read, where it stands in two places.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub executive_chairs_note: Option<String>,
    /// Attendees without a vote.
    #[serde(default)]
    pub non_voting: Vec<NonVoting>,
    /// Reports heard, in order.
    #[serde(default)]
    pub reports_heard: Vec<ReportHeard>,
    /// What was adopted.
    #[serde(default)]
    pub resolutions: Resolutions,
    /// Speeches, in order.
    #[serde(default)]
    pub speakers: Vec<Speaker>,
    /// Elections, in order.
    #[serde(default)]
    pub elections: Vec<Election>,
}

/// Where a sitting was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The file.
    #[serde(default)]
    pub file: Option<String>,
    /// Digest of its bytes, in hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// First and last line of the report in its file, from 1.
    pub lines: [usize; 2],
    /// Script of the text.
    pub script: Script,
    /// `clean`, or `damaged` where something was repaired or converted wrongly.
    pub script_state: ScriptState,
    /// Who published it.
    #[serde(default)]
    pub publisher: Option<Quote>,
    /// Under which section of a page.
    #[serde(default)]
    pub section: Option<Quote>,
    /// On which day, `YYYY-MM-DD`.
    #[serde(default)]
    pub published: Option<String>,
    /// Where that day stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_span: Option<Place>,
    /// Who wrote it.
    #[serde(default)]
    pub byline: Vec<Byline>,
    /// On what the year of the date rests where the text gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_basis: Option<String>,
}

/// Whether a text came through in one piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ScriptState {
    /// Nothing of its characters had to be repaired.
    Clean,
    /// Pinyin, lost characters or wrong conversion.
    Damaged,
}

/// Who wrote a report; never a participant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Byline {
    /// 全媒体记者
    pub role: String,
    /// The name in simplified script.
    pub name: String,
    /// Where the name stands.
    pub span: Place,
}

/// The lines above a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headline {
    /// The line above the headline.
    #[serde(default)]
    pub kicker: Option<Quote>,
    /// The headline.
    #[serde(default)]
    pub main: Option<Quote>,
    /// The line below it.
    #[serde(default)]
    pub deck: Option<Quote>,
}

/// The assembly and its term.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Of which kind.
    pub kind: Option<AssemblyKind>,
    /// 衡阳市人民代表大会, where the place is known.
    pub name: Option<String>,
    /// 衡阳市; for the national bodies none.
    pub place: Option<String>,
    /// 省, 市, 县, 区, 州; 全国 for the national bodies.
    pub level: Option<String>,
    /// 届
    pub term: Option<u16>,
    /// The name of the session from which these were read.
    pub written: Option<Quote>,
}

/// Of which kind a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 预备会议
    Preparatory,
    /// 开幕会
    Opening,
    /// 全体会议 in the midst of a session
    Plenary,
    /// 闭幕会
    Closing,
    /// 主席团会议
    Presidium,
    /// 分团审议, 小组讨论
    GroupReview,
    /// 常委会会议, or a meeting of which the text says no more
    Meeting,
}

/// Which meeting, when and where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Of which kind; `None` where the text does not say.
    pub kind: Option<Kind>,
    /// 第K次全体会议
    pub plenary: Option<u16>,
    /// `YYYY-MM-DD`, `????-MM-DD` where the year is open.
    pub date: Option<String>,
    /// The date as it stands.
    #[serde(default)]
    pub date_written: Option<Quote>,
    /// Half of the day.
    pub part_of_day: Option<PartOfDay>,
    /// The hour where one is printed, `HH:MM` of 24.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// The hall.
    pub place: Option<String>,
}

/// The figures of attendance as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// 代表, 委员, 常委会组成人员.
    pub unit: String,
    /// 名 or 人.
    pub measure: String,
    /// 应到
    pub should: Option<u32>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub should_span: Option<Place>,
    /// 实到
    pub attended: Option<u32>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attended_span: Option<Place>,
    /// 缺席, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absent: Option<u32>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absent_span: Option<Place>,
    /// The statement on the quorum.
    pub quorum: Option<Quote>,
    /// On what the sufficient number rests: 法定人数 or 政协章程.
    pub quorum_basis: Option<String>,
    /// 应到 less 实到, where both are printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absent_derived: Option<i64>,
}

impl Sitting {
    /// A sitting of which nothing is known but where it stands.
    pub fn at(source: Source) -> Self {
        Self {
            schema: SCHEMA.to_owned(),
            id: String::new(),
            source,
            headline: Headline::default(),
            body: Body::default(),
            session: None,
            meeting: Meeting::default(),
            host: Vec::new(),
            host_open: false,
            host_written: None,
            attendance: None,
            present_named: Vec::new(),
            present_open: false,
            rostrum: Vec::new(),
            executive_chairs: Vec::new(),
            executive_chairs_note: None,
            non_voting: Vec::new(),
            reports_heard: Vec::new(),
            resolutions: Resolutions::default(),
            speakers: Vec::new(),
            elections: Vec::new(),
        }
    }

    /// Gives every person the traditional forms that the name may have.
    pub(crate) fn complete(&mut self) {
        let lists = [&mut self.host, &mut self.present_named, &mut self.executive_chairs];
        lists.into_iter().flatten().for_each(Person::complete);
        self.rostrum.iter_mut().flat_map(|group| &mut group.persons).for_each(Person::complete);
        self.non_voting.iter_mut().flat_map(|group| &mut group.persons).for_each(Person::complete);
        self.reports_heard.iter_mut().filter_map(|heard| heard.reporter.as_mut()).for_each(Person::complete);
        self.speakers.iter_mut().for_each(|speaker| speaker.person.complete());
        self.elections.iter_mut().flat_map(|election| &mut election.elected).for_each(Person::complete);
    }

    /// Every person of every list with the list it stands in, in the order of the lists. One person may stand in several.
    pub fn people(&self) -> impl Iterator<Item = (List, &Person)> {
        let of = |list: List| move |person| (list, person);
        let rostrum = self.rostrum.iter().enumerate();
        let rostrum = rostrum.flat_map(move |(at, group)| group.persons.iter().map(of(List::Rostrum(at))));
        let reporters = self.reports_heard.iter().filter_map(|heard| heard.reporter.as_ref()).map(of(List::Reporters));
        let speakers = self.speakers.iter().map(|speaker| (List::Speakers, &speaker.person));
        let elections = self.elections.iter().enumerate();
        let elected = elections.flat_map(move |(at, office)| office.elected.iter().map(of(List::Elected(at))));
        let non_voting = self.non_voting.iter().flat_map(|group| &group.persons).map(of(List::NonVoting));
        let host = self.host.iter().map(of(List::Host));
        let present = self.present_named.iter().map(of(List::Present));
        let chairs = self.executive_chairs.iter().map(of(List::ExecutiveChairs));
        present
            .chain(rostrum)
            .chain(host)
            .chain(chairs)
            .chain(reporters)
            .chain(speakers)
            .chain(elected)
            .chain(non_voting)
    }
}

/// A list of persons of a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum List {
    /// Named as attending.
    Present,
    /// The group of the rostrum with this index.
    Rostrum(usize),
    /// Who presides.
    Host,
    /// 执行主席
    ExecutiveChairs,
    /// Who delivered a report.
    Reporters,
    /// Who spoke.
    Speakers,
    /// The elected of the election with this index.
    Elected(usize),
    /// Named among the attendees without a vote.
    NonVoting,
}
