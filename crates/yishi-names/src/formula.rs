//! The spoken and printed formula of attendance: 应到代表523名，实到代表502名，符合法定人数。
//!
//! Law: H4, stage wording; N6, the measure word varies (名 or 人) and is a fact of the sitting.
//! Invariant: the formula repeats figures and a judgement it is given; it judges nothing itself.

use crate::assembly::AssemblyKind;
use crate::text::Text;

/// The figures of one sitting, as they are announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Announced<'a> {
    /// Congress or consultative conference.
    pub kind: AssemblyKind,
    /// The measure word, 名 or 人; the same in both scripts.
    pub measure: &'a str,
    /// 应到: how many are entitled, in persons.
    pub entitled: u32,
    /// 实到: how many are present, in persons.
    pub present: u32,
    /// Whether the number present suffices, as the rulebook judged it.
    pub quorate: bool,
}

impl Announced<'_> {
    /// 应到代表523名，实到代表502名，符合法定人数 — without a full stop, for sentences to be built on.
    pub fn attendance(&self) -> Text {
        let Self { kind, measure, entitled, present, quorate } = *self;
        let (unit, quorum) = (kind.seat_word(), quorum(kind, quorate));
        Text::new(
            format!("应到{}{entitled}{measure}，实到{}{present}{measure}，{}", unit.hans, unit.hans, quorum.hans),
            format!("應到{}{entitled}{measure}，實到{}{present}{measure}，{}", unit.hant, unit.hant, quorum.hant),
        )
    }

    /// What the presiding chair says at the opening: the attendance, then 现在开会 or, short of the number, 现在不能开会.
    pub fn opening_call(&self) -> Text {
        let attendance = self.attendance();
        let (hans, hant) =
            if self.quorate { ("现在开会", "現在開會") } else { ("现在不能开会", "現在不能開會") };
        Text::new(format!("{}，{hans}。", attendance.hans), format!("{}，{hant}。", attendance.hant))
    }
}

/// 符合法定人数, or plainly 未达到法定人数 where the number present does not suffice.
pub fn quorum(kind: AssemblyKind, quorate: bool) -> Text {
    let word = kind.quorum_word();
    let (hans, hant) = if quorate { ("符合", "符合") } else { ("未达到", "未達到") };
    Text::new(format!("{hans}{}", word.hans), format!("{hant}{}", word.hant))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn announced(kind: AssemblyKind, measure: &str, entitled: u32, present: u32, quorate: bool) -> Announced<'_> {
        Announced { kind, measure, entitled, present, quorate }
    }

    #[test]
    fn a_congress_meets_the_legal_number() {
        let figures = announced(AssemblyKind::Congress, "名", 523, 502, true);
        assert_eq!(figures.attendance().hans, "应到代表523名，实到代表502名，符合法定人数");
        assert_eq!(figures.opening_call().hant, "應到代表523名，實到代表502名，符合法定人數，現在開會。");
    }

    #[test]
    fn a_consultative_conference_meets_the_number_of_its_charter() {
        let figures = announced(AssemblyKind::Cppcc, "人", 446, 427, true);
        assert_eq!(figures.attendance().hans, "应到委员446人，实到委员427人，符合《政协章程》规定的有效人数");
    }

    #[test]
    fn a_number_that_does_not_suffice_is_said_plainly() {
        let figures = announced(AssemblyKind::Congress, "名", 523, 348, false);
        assert_eq!(figures.opening_call().hans, "应到代表523名，实到代表348名，未达到法定人数，现在不能开会。");
    }
}
