//! The fixed words of the genre, each written by hand in both scripts.

use yishi_names::{AssemblyKind, Script};

/// A fixed wording in both scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Words {
    hans: &'static str,
    hant: &'static str,
}

impl Words {
    pub(crate) const fn new(hans: &'static str, hant: &'static str) -> Self {
        Self { hans, hant }
    }

    /// The wording in the script asked for.
    pub(crate) fn in_script(self, script: Script) -> &'static str {
        match script {
            Script::Hans => self.hans,
            Script::Hant => self.hant,
        }
    }
}

// The opening line and the headline.
pub(crate) const OPENS: Words = Words::new("开幕", "開幕");
pub(crate) const CLOSES: Words = Words::new("胜利闭幕", "勝利閉幕");
pub(crate) const CLOSES_PLAINLY: Words = Words::new("闭幕", "閉幕");
pub(crate) const ALL_BUSINESS_DONE: Words = Words::new("圆满完成各项议程", "圓滿完成各項議程");
pub(crate) const HOLDS: Words = Words::new("举行", "舉行");
pub(crate) const AT: Words = Words::new("在", "在");

// Attendance.
pub(crate) const THIS_CONGRESS: Words = Words::new("本次大会", "本次大會");
pub(crate) const THIS_MEETING: Words = Words::new("本次会议", "本次會議");
pub(crate) const ENTITLED: Words = Words::new("应到", "應到");
pub(crate) const PRESENT: Words = Words::new("实到", "實到");
pub(crate) const ATTEND: Words = Words::new("出席会议", "出席會議");

// The rostrum.
pub(crate) const SEATED_IN_FRONT: Words = Words::new("在主席台前排就座", "在主席台前排就座");
pub(crate) const SEATED: Words = Words::new("在主席台就座", "在主席台就座");
pub(crate) const AMONG_THEM: Words = Words::new("有：", "有：");
pub(crate) const OF: Words = Words::new("的", "的");
pub(crate) const AND: Words = Words::new("和", "和");
pub(crate) const AND_ALSO: Words = Words::new("及", "及");
pub(crate) const AND_OTHERS: Words = Words::new("等", "等");

// The chair.
pub(crate) const PRESIDES: Words = Words::new("主持", "主持");
pub(crate) const MEETING: Words = Words::new("会议", "會議");
pub(crate) const MEETING_BY: Words = Words::new("会议由", "會議由");
pub(crate) const CHAIR_WORD: Words = Words::new("执行主席", "執行主席");
pub(crate) const SERVING_AS: Words = Words::new("担任", "擔任");
pub(crate) const CHAIRS_ARE: Words = Words::new("执行主席的是：", "執行主席的是：");
pub(crate) const CHAIRS_ARE_ALSO: Words = Words::new("执行主席的还有：", "執行主席的還有：");

// Business.
pub(crate) const COMMISSIONED_BY: Words = Words::new("受", "受");
pub(crate) const COMMISSION: Words = Words::new("委托", "委託");
pub(crate) const DELIVERS: Words = Words::new("向大会作", "向大會作");
pub(crate) const DELIVERS_TO_MEETING: Words = Words::new("向会议作", "向會議作");
pub(crate) const ASSEMBLY: Words = Words::new("大会", "大會");
pub(crate) const ADOPTS: Words = Words::new("通过", "通過");
pub(crate) const DONE: Words = Words::new("了", "了");
pub(crate) const WORK_REPORT_RESOLUTIONS: Words = Words::new("个工作报告决议", "個工作報告決議");
pub(crate) const ELECTS: Words = Words::new("选举", "選舉");
pub(crate) const TO_BE: Words = Words::new("为", "爲");
pub(crate) const SPEECH: Words = Words::new("讲话", "講話");
pub(crate) const FLOOR: Words = Words::new("发言", "發言");
pub(crate) const ON_BEHALF: Words = Words::new("代表", "代表");
pub(crate) const AT_THE_CLOSING: Words = Words::new("在闭幕会上讲话", "在閉幕會上講話");
pub(crate) const AT_THE_OPENING: Words = Words::new("在开幕会上讲话", "在開幕會上講話");
pub(crate) const GIVES: Words = Words::new("作", "作");

// Attendees without a vote.
pub(crate) const ATTEND_WITHOUT_VOTE: Words = Words::new("列席", "列席");
pub(crate) const TAKE_PART: Words = Words::new("参加", "參加");

/// Says whether the body meets as an assembly (大会); a standing committee holds meetings (会议), and closes them without triumph.
pub(crate) fn is_assembly(kind: AssemblyKind) -> bool {
    match kind {
        AssemblyKind::Congress | AssemblyKind::Cppcc | AssemblyKind::Association => true,
        AssemblyKind::StandingCommittee | AssemblyKind::CppccStandingCommittee => false,
    }
}
