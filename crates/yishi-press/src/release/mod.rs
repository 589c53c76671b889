//! The release: plain text of a sitting in one script, in the genre of the municipal press.
//!
//! Law: H1, H2, H4 and the genre; the wording stands in `templates/`. Invariant: a paragraph whose facts are absent is
//! absent; no vote figures; every name is copied whole from the facts.

use yishi_names::{Script, Text};

use crate::facts::{Facts, MeetingKind, NonVoting};
use crate::write::{self, Fact, Line, Product, line_text, paragraph_text, says_observers};

/// The whole release: headline (with its lines above and below where there are any), a blank line, then the paragraphs
/// with a blank line between; ends in a line break.
pub fn text(facts: &Facts, script: Script) -> String {
    write::write(facts, Product::Release, script)
}

/// The paragraphs in order, without the headline.
pub fn paragraphs(facts: &Facts, script: Script) -> Vec<String> {
    write::release(facts, script).paragraphs.iter().skip(1).map(|paragraph| paragraph_text(paragraph)).collect()
}

/// The main line of the headline: the one that names the session.
pub fn headline(facts: &Facts, script: Script) -> String {
    let told = write::release(facts, script);
    let mut lines = told.paragraphs.iter().take(1).flatten();
    let main = lines.find(|line| line.iter().any(|piece| piece.fact() == Some(Fact::Session)));
    main.map(|line| line_text(line)).unwrap_or_default()
}

/// The session as the headline of this kind of meeting names it: in short for a plenary in its midst, in full elsewhere (H4).
pub fn session_name(facts: &Facts) -> Text {
    match facts.meeting.kind {
        MeetingKind::Plenary => facts.assembly.session_short(facts.term, facts.session),
        MeetingKind::Preparatory | MeetingKind::Opening | MeetingKind::Closing => {
            facts.assembly.session_full(facts.term, facts.session)
        }
    }
}

/// The clause of the release that tells a fact for which `wanted` holds, without the mark it ends in: 刘正兴主持闭幕会.
pub(crate) fn clause(facts: &Facts, script: Script, wanted: impl Fn(Fact) -> bool) -> Option<String> {
    let told = write::release(facts, script);
    let tells = |line: &&Line| line.iter().any(|piece| piece.fact().is_some_and(&wanted));
    let line = told.paragraphs.iter().skip(1).flatten().find(tells)?;
    let mut clause = String::new();
    let mut told_it = false;
    for piece in line {
        if piece.fact().is_some() || piece.is_mark() {
            told_it |= piece.fact().is_some_and(&wanted);
            clause.push_str(&piece.text);
            continue;
        }
        // Only the template's own marks end a clause; a title or a list has commas of its own.
        for c in piece.text.chars() {
            match c {
                '。' | '，' if told_it => return Some(clause),
                '。' | '，' => clause.clear(),
                _ => clause.push(c),
            }
        }
    }
    told_it.then_some(clause)
}

/// The clause on attendees without a vote as a record quotes it, without the brackets that explain a segment:
/// 政协委员列席第二阶段会议. For those who attended the whole sitting it is the category alone.
pub(crate) fn observers(observers: &NonVoting, script: Script) -> String {
    let who = observers.who.in_script(script);
    let Some(scope) = &observers.scope else { return who.to_owned() };
    let segment = scope.in_script(script).split('（').next().unwrap_or_default();
    let took_part = match script {
        Script::Hans => "参加",
        Script::Hant => "參加",
    };
    let verb = if says_observers(observers) { took_part } else { "列席" };
    format!("{who}{verb}{segment}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quotation_of_a_segment_leaves_its_explanation_out() {
        let observed = NonVoting {
            who: Text::new("政协委员", "政協委員"),
            scope: Some(Text::new("第二阶段会议（法院工作报告）", "第二階段會議（法院工作報告）")),
        };
        assert_eq!(observers(&observed, Script::Hant), "政協委員列席第二階段會議");
    }
}
