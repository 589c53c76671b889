//! Who spoke, and over which lines the report tells of it.
//!
//! Invariant: who delivered a report speaks to it and makes no speech; the words of a speech are never read as facts.

use super::business::Speaker;
use super::list;
use super::names::is_name;
use super::sitting::Sitting;
use super::text::{Range, Text, part};

/// Verbs behind a name with which the press tells a speech.
const SAYS: [&str; 12] =
    ["指出", "强调", "表示", "希望", "要求", "寄语", "说，", "说：", "说", "在讲话中", "在发言中", "对大会"];

/// Reads a sentence that says that somebody spoke; false where it does not.
pub(crate) fn held(text: &Text<'_>, sentence: &Range, sitting: &mut Sitting) -> bool {
    let stretch = text.at(sentence);
    let Some((at, role)) = role(stretch) else { return false };
    let named = list::list(text, &part(sentence, 0, at));
    let Some(named) = named.persons.last() else { return false };
    let person = text.person(&named.name, list::title(text, named));
    if sitting.speakers.iter().any(|speaker| speaker.person.name == person.name) {
        return true;
    }
    let line = text.line(sentence.start);
    sitting.speakers.push(Speaker { person, role, lines: [line, line] });
    true
}

/// Where the words begin that say so, and in which capacity.
fn role(stretch: &str) -> Option<(usize, String)> {
    for meeting in ["闭幕会", "开幕会", "闭幕式", "开幕式"] {
        let at = stretch.find(&format!("在{meeting}上")).filter(|at| stretch[*at..].contains("讲话"));
        if let Some(at) = at {
            return Some((at, format!("{meeting}讲话")));
        }
    }
    if let Some(at) =
        stretch.find("作表态").filter(|at| stretch[*at..].contains("讲话") || stretch[*at..].contains("发言"))
    {
        let kind = stretch[at + '作'.len_utf8()..].split(['，', '。']).next()?;
        // 市长A代表市人大常委会作表态讲话 names the organ between.
        return Some(match stretch[..at].find("代表").filter(|by| *by > 0) {
            Some(by) => (by, format!("{kind}（{}）", &stretch[by + "代表".len()..at])),
            None => (at, kind.to_owned()),
        });
    }
    if let Some((at, word)) = ["致闭幕词", "致开幕词", "致闭幕辞", "致开幕辞", "致辞", "致词"]
        .iter()
        .find_map(|word| stretch.find(word).map(|at| (at, word)))
    {
        return Some((at, word.trim_start_matches('致').to_owned()));
    }
    if let Some(at) = stretch.find("代表").filter(|at| *at > 0) {
        let behind = &stretch[at + "代表".len()..];
        let speaks = ["表示祝贺", "讲话", "致辞", "致以", "发言"].iter().any(|word| behind.contains(word));
        let end = ["对", "向", "讲话", "致", "在", "表示", "发言"].iter().filter_map(|word| behind.find(word)).min();
        return end.filter(|_| speaks).map(|end| (at, format!("代表{}讲话", &behind[..end])));
    }
    let spoke = ["作了讲话", "发表讲话", "发表了讲话", "作重要讲话", "发表重要讲话", "并讲话"]
        .iter()
        .filter_map(|word| stretch.find(word))
        .min();
    let bare = ["讲话", "发言"]
        .iter()
        .find_map(|word| stretch.strip_suffix(word).map(|head| (head.len(), (*word).to_owned())));
    spoke.map(|at| (at, "讲话".to_owned())).or(bare)
}

fn reported(sitting: &Sitting, name: &str) -> bool {
    sitting.reports_heard.iter().any(|heard| heard.reporter.as_ref().is_some_and(|reporter| reporter.name == name))
}

/// The name at which a paragraph begins to tell what somebody said: 刘越高指出，… or “…。”刘丽华说，….
pub(crate) fn told(text: &Text<'_>, paragraph: &Range) -> Option<Range> {
    let stretch = text.at(paragraph);
    let start = if stretch.starts_with('“') { stretch.find('”').map_or(0, |at| at + '”'.len_utf8()) } else { 0 };
    let behind = &stretch[start..];
    let lengths = behind.char_indices().map(|(at, _)| at).skip(2).take(4);
    lengths
        .into_iter()
        .find(|length| is_name(&behind[..*length]) && SAYS.iter().any(|verb| behind[*length..].starts_with(verb)))
        .map(|length| part(paragraph, start, start + length))
}

/// Goes on with the speech of whoever is quoted in this paragraph, or begins one.
pub(crate) fn go_on(text: &Text<'_>, paragraph: &Range, name: Option<Range>, sitting: &mut Sitting) {
    let end = text.line(paragraph.end.saturating_sub(1));
    let Some(name) = name else {
        if let Some(last) = sitting.speakers.last_mut() {
            last.lines[1] = last.lines[1].max(end);
        }
        return;
    };
    let quoted = text.at(&name).to_owned();
    if let Some(speaker) = sitting.speakers.iter_mut().find(|speaker| speaker.person.name == quoted) {
        speaker.lines[1] = speaker.lines[1].max(end);
    } else if !reported(sitting, &quoted) {
        let role = organ(text.at(&(name.end..paragraph.end)))
            .map_or("讲话".to_owned(), |organ| format!("表态讲话（{organ}）"));
        let person = text.person(&name, None);
        let lines = [text.line(name.start), end];
        sitting.speakers.push(Speaker { person, role, lines });
    }
}

/// 表示，市人大常委会要…: the organ that the speaker commits.
fn organ(behind: &str) -> Option<&str> {
    let clause = behind.strip_prefix("表示，")?;
    let organ = clause.split("要").next().filter(|organ| organ.len() < clause.len())?;
    let organ = organ.trim_end_matches("将").trim_end_matches("一定");
    (organ.ends_with("常委会") || organ.ends_with("政府") || organ.ends_with("委员会") || organ.ends_with("院"))
        .then_some(organ)
}
