//! One report: its paragraphs read in order into a sitting.

use yishi_names::{Assembly, AssemblyKind, Text as Wording};

use super::sitting::{Body, Kind, Sitting};
use super::text::{Range, Text};
use super::triggers::kind;
use super::{adopted, attending, chairs, elected, figures, page, reports, rostrum, session, speeches, when};
use crate::repair::Repaired;

/// The paragraphs of one report.
pub(crate) struct Report {
    pub(crate) number: usize,
    /// First and last line of the original, debris around the report included.
    pub(crate) lines: [usize; 2],
    pub(crate) heads: Vec<Range>,
    pub(crate) body: Vec<Range>,
}

impl Report {
    /// Its first byte.
    pub(crate) fn start(&self) -> usize {
        self.whole().start
    }

    fn whole(&self) -> Range {
        let first = self.heads.first().or(self.body.first()).map_or(0, |range| range.start);
        first..self.body.last().or(self.heads.last()).map_or(first, |range| range.end)
    }
}

/// The sitting a report tells of; nothing where it tells of no session.
pub(crate) fn read(text: &Text<'_>, repaired: &Repaired, report: &Report) -> Option<Sitting> {
    let whole = report.whole();
    let named = names(text, report);
    let mut sitting = Sitting::at(page::source(text, repaired, report.number, &report.body, report.lines));
    sitting.headline = page::headline(text, &report.heads);
    body(text, &whole, named, &mut sitting)?;
    meeting(text, report, &mut sitting);
    business(text, report, &mut sitting);
    Some(sitting)
}

/// The name of the session: in the body before the headline, the fullest one first.
fn names(text: &Text<'_>, report: &Report) -> Vec<(Range, session::Named)> {
    const PARAGRAPHS: usize = 4;
    let near = report.body.iter().take(PARAGRAPHS).chain(&report.heads);
    near.flat_map(|range| session::all(text.at(range)).map(move |named| (range.clone(), named))).collect()
}

fn body(text: &Text<'_>, whole: &Range, named: Vec<(Range, session::Named)>, sitting: &mut Sitting) -> Option<()> {
    let (range, first) = named.first()?.clone();
    // A later name may have the place that a short form leaves out.
    let same = |other: &&(Range, session::Named)| {
        (other.1.kind, other.1.term, other.1.session) == (first.kind, first.term, first.session)
    };
    let place = named.iter().filter(same).find_map(|(_, other)| other.place.clone());
    let level = named.iter().filter(same).find_map(|(_, other)| other.level.clone());
    let place = place.or_else(|| level.as_deref().and_then(|level| place_in(text.at(whole), level)));
    sitting.session = Some(first.session);
    sitting.body = Body {
        kind: Some(first.kind),
        name: place.as_deref().map(|place| name(first.kind, place)).or_else(|| national(first.kind, level.as_deref())),
        place,
        level,
        term: Some(first.term),
        written: Some(text.quote(&(range.start + first.start..range.start + first.end))),
    };
    Some(())
}

fn name(kind: AssemblyKind, place: &str) -> String {
    Assembly::of(kind, Wording::alike(place)).body_name().hans
}

fn national(kind: AssemblyKind, level: Option<&str>) -> Option<String> {
    let name = match kind {
        AssemblyKind::Congress => "全国人民代表大会",
        AssemblyKind::StandingCommittee => "全国人民代表大会常务委员会",
        AssemblyKind::Cppcc => "中国人民政治协商会议全国委员会",
        AssemblyKind::CppccStandingCommittee => "中国人民政治协商会议全国委员会常务委员会",
        AssemblyKind::Association => return None,
    };
    (level == Some("全国")).then(|| name.to_owned())
}

/// The place that a report names elsewhere: 中共衡阳市委, 《浙江省公共数据条例》.
fn place_in(text: &str, level: &str) -> Option<String> {
    const LONGEST: usize = 5;
    let leads = ["中共", "政协", "《", "年", "共"];
    let found = leads
        .iter()
        .flat_map(|lead| memchr::memmem::find_iter(text.as_bytes(), lead.as_bytes()).map(move |at| at + lead.len()));
    let mut counted = std::collections::BTreeMap::<&str, usize>::new();
    for at in found {
        let behind = &text[at..];
        let end =
            behind.char_indices().take(LONGEST).find(|(_, c)| level.starts_with(*c)).map(|(end, c)| end + c.len_utf8());
        let place = end
            .map(|end| &behind[..end])
            .filter(|place| place.chars().count() > 2 && place.chars().all(crate::han::is_han));
        if let Some(place) = place.filter(|place| !place.starts_with('全') && !place.contains('委')) {
            *counted.entry(place).or_default() += 1;
        }
    }
    counted.into_iter().max_by_key(|(_, count)| *count).map(|(place, _)| place.to_owned())
}

fn meeting(text: &Text<'_>, report: &Report, sitting: &mut Sitting) {
    when::held(text, &report.body, &mut sitting.meeting);
    let national = sitting.body.level.as_deref() == Some("全国") && sitting.body.kind == Some(AssemblyKind::Congress);
    let counted = sitting.body.term.zip(sitting.session).filter(|_| national);
    let open = sitting.meeting.date.clone().filter(|date| date.starts_with('?'));
    if let Some((year, basis)) = open
        .as_deref()
        .and_then(|date| when::year(text, &report.whole(), sitting.source.published.as_deref(), counted, date))
    {
        sitting.meeting.date = open.and_then(|date| when::with_year(&date, year)).or(sitting.meeting.date.take());
        sitting.source.date_basis = Some(basis);
    }
    sitting.meeting.plenary = super::meeting::plenary(text, report);
    sitting.meeting.kind = super::meeting::kind(text, report, sitting);
    sitting.meeting.place = super::meeting::place(text, report);
}

/// Reads each sentence as the first kind of fact that it states; one that states several is read as each of them.
fn business(text: &Text<'_>, report: &Report, sitting: &mut Sitting) {
    for paragraph in &report.body {
        let told = speeches::told(text, paragraph);
        let mut stated = false;
        let quoted = told.is_some() || is_quoted(text.at(paragraph));
        for sentence in text.sentences(paragraph).iter().filter(|_| !quoted) {
            stated |= facts(text, sentence, sitting);
        }
        if !stated {
            speeches::go_on(text, paragraph, told, sitting);
        }
    }
}

/// A paragraph in quotes is what somebody said.
fn is_quoted(paragraph: &str) -> bool {
    paragraph.starts_with('“')
}

fn facts(text: &Text<'_>, sentence: &Range, sitting: &mut Sitting) -> bool {
    let announced = text.announced(sentence);
    let has = |bits: u32| announced & bits != 0;
    let mut stated = has(kind::FIGURES) && attendance(text, sentence, sitting);
    if has(kind::SEATED) {
        stated |= rostrum::read(text, sentence, sitting);
    } else if has(kind::SERVING) {
        stated |= chairs::serving(text, sentence, sitting);
    } else if !stated && has(kind::ATTENDING) && !text.at(sentence).contains("列席") {
        stated |= attending::present(text, sentence, sitting);
    }
    stated |= has(kind::PRESIDING) && chairs::presiding(text, sentence, sitting);
    stated |= has(kind::REPORTED) && reports::delivered(text, sentence, sitting);
    stated |= has(kind::ADOPTED) && adopted::read(text, sentence, sitting);
    stated |= has(kind::ELECTED) && elected::read(text, sentence, sitting);
    stated |= has(kind::SITTING_IN) && attending::without_vote(text, sentence, sitting);
    let reviewed = has(kind::REVIEWED) && sitting.meeting.kind == Some(Kind::GroupReview);
    stated |= reviewed && attending::reviewing(text, sentence, sitting);
    stated || (has(kind::SPOKE) && speeches::held(text, sentence, sitting))
}

/// 主任A、副主任B及委员共31人出席会议 counts and names.
fn attendance(text: &Text<'_>, sentence: &Range, sitting: &mut Sitting) -> bool {
    let Some(figures) = figures::attendance(text, sentence) else { return false };
    if figures.should.is_none() {
        attending::present(text, sentence, sitting);
    }
    sitting.attendance.get_or_insert(figures);
    true
}
