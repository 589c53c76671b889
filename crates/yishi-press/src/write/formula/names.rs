//! The names that a template may use, in both scripts: facts, lists and conditions, and the part each belongs to.

/// The part of a sitting within which a name has a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The sitting itself; what belongs to it may stand anywhere.
    Sitting,
    /// One group on the rostrum.
    Group,
    /// One step of the business: reports heard, or something adopted.
    Step,
    /// One report.
    Report,
    /// One thing adopted.
    Item,
    /// One election.
    Election,
    /// One speech.
    Speech,
    /// Attendees without a vote who share a sentence.
    Observers,
}

macro_rules! names {
    ($(#[$doc:meta])* $kind:ident: $($(#[$note:meta])* $name:ident $hans:literal $hant:literal $part:ident,)+) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $kind { $($(#[$note])* $name,)+ }

        impl $kind {
            /// Every one, in the order of the book.
            pub(crate) const ALL: &[Self] = &[$(Self::$name,)+];

            /// The name in simplified and in traditional script.
            pub(crate) fn names(self) -> [&'static str; 2] {
                match self { $(Self::$name => [$hans, $hant],)+ }
            }

            /// The part of the sitting within which it has a meaning.
            pub(crate) fn part(self) -> Part {
                match self { $(Self::$name => Part::$part,)+ }
            }

            /// The one of this name, in either script.
            pub(crate) fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.names().contains(&name))
            }
        }
    };
}

names! {
    /// A fact, or a list of facts that is printed in one piece.
    Field:
    /// The line above the headline.
    Kicker "引题" "引題" Sitting,
    /// The line below the headline.
    Deck "副题" "副題" Sitting,
    /// 1月18日下午
    Day "日期" "日期" Sitting,
    /// 清河市第五届人民代表大会第二次会议
    SessionFull "会议全称" "會議全稱" Sitting,
    /// 市五届人大二次会议
    SessionShort "会议简称" "會議簡稱" Sitting,
    /// The hall.
    Hall "会场" "會場" Sitting,
    /// 第二次全体会议, 预备会议; absent for an opening or closing without a number.
    Plenary "会次" "會次" Sitting,
    /// 开幕会, 闭幕会, 预备会议, else 会议.
    MeetingWord "会名" "會名" Sitting,
    /// 代表, 委员.
    Unit "单位" "單位" Sitting,
    /// 名, 人.
    Measure "量词" "量詞" Sitting,
    /// 应到
    Entitled "应到" "應到" Sitting,
    /// 实到
    Present "实到" "實到" Sitting,
    /// 符合法定人数
    Quorum "人数结论" "人數結論" Sitting,
    /// Named as attending.
    Attending "出席人员" "出席人員" Sitting,
    /// Who presides.
    Hosts "主持人" "主持人" Sitting,
    /// All executive chairs.
    Chairs "执行主席" "執行主席" Sitting,
    /// The executive chairs without the first.
    OtherChairs "其余执行主席" "其餘執行主席" Sitting,
    /// The labels of one group, or of the groups that share a sentence.
    Labels "名称" "名稱" Group,
    /// Everybody of the group, named or not.
    Members "人员" "人員" Group,
    /// 主席台前排, 主席台.
    Seats "座席" "座席" Group,
    /// On whose commission.
    Commission "委托方" "委託方" Report,
    /// Who gave the report.
    Reporter "报告人" "報告人" Report,
    /// The title of the report.
    Report "报告名" "報告名" Report,
    /// 表决通过
    Verb "通过方式" "通過方式" Sitting,
    /// The titles of the reports heard at this step.
    Heard "所听报告" "所聽報告" Step,
    /// What was adopted at this step.
    Adopted "通过事项" "通過事項" Step,
    /// The reports whose resolutions were adopted, in short.
    AdoptedReports "决议报告" "決議報告" Step,
    /// How many.
    AdoptedCount "决议数" "決議數" Step,
    /// The number of an item, from 1.
    Number "序号" "序號" Item,
    /// The title of an item.
    Item "事项名" "事項名" Item,
    /// The office.
    Office "职务" "職務" Election,
    /// Who was elected.
    Elected "当选人" "當選人" Election,
    /// Who spoke.
    Speaker "讲话人" "講話人" Speech,
    /// What the speaker did: 讲话, 在闭幕会上讲话, 作表态讲话.
    Spoke "所作讲话" "所作講話" Speech,
    /// Attendees without a vote.
    Observers "列席人员" "列席人員" Observers,
    /// The part of the sitting they attended.
    Segment "阶段" "階段" Observers,
}

names! {
    /// A list of the facts; its members are the part of the same name. What is given here is where the list may stand.
    List:
    /// The groups on the rostrum; groups without names that share a row are one member.
    Groups "席组" "席組" Sitting,
    /// Reports and what was adopted, as they followed each other.
    Steps "进程" "進程" Sitting,
    /// The reports of a step, or all of them.
    Reports "报告" "報告" Sitting,
    /// Everything adopted.
    Items "事项" "事項" Sitting,
    /// The elections.
    Elections "选举" "選舉" Sitting,
    /// The speeches.
    Speeches "讲话" "講話" Sitting,
    /// The attendees without a vote, by the sentence they share.
    Attendees "列席" "列席" Sitting,
}

names! {
    /// What may hold of a sitting or of a part of it, apart from that a fact is there (有).
    Plain:
    /// 开幕
    Opening "开幕" "開幕" Sitting,
    /// 闭幕
    Closing "闭幕" "閉幕" Sitting,
    /// 预备会议
    Preparatory "预备会议" "預備會議" Sitting,
    /// 全体会议 in the midst of a session
    Midst "全体会议" "全體會議" Sitting,
    /// The one who presides heads the list of executive chairs and is called one by title.
    HostLeads "主持人居首" "主持人居首" Sitting,
    /// The one who presides is printed with a title.
    HostTitled "主持人有职务" "主持人有職務" Sitting,
    /// One person presides and is printed without a title.
    HostAlone "主持人单列" "主持人單列" Sitting,
    /// The group has a label and its members titles of their own.
    TitledGroup "各有职务" "各有職務" Group,
    /// The step is the hearing of reports.
    Hearing "听取报告" "聽取報告" Step,
    /// What was adopted is named by its reports and their true count.
    Counted "合计" "合計" Step,
    /// The very name of the attendees says that they are 列席人员.
    SaysObservers "已称列席" "已稱列席" Observers,
}

/// What a branch may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    /// One of the plain conditions.
    Plain(Plain),
    /// The fact is there.
    Has(Field),
    /// The list has a member.
    HasAny(List),
}

impl List {
    /// The part of one member.
    pub(crate) fn member(self) -> Part {
        match self {
            Self::Groups => Part::Group,
            Self::Steps => Part::Step,
            Self::Reports => Part::Report,
            Self::Items => Part::Item,
            Self::Elections => Part::Election,
            Self::Speeches => Part::Speech,
            Self::Attendees => Part::Observers,
        }
    }
}

impl Part {
    /// The list whose members are this part, in simplified script.
    pub(crate) fn list(self) -> &'static str {
        match self {
            Self::Sitting => "",
            Self::Group => "席组",
            Self::Step => "进程",
            Self::Report => "报告",
            Self::Item => "事项",
            Self::Election => "选举",
            Self::Speech => "讲话",
            Self::Observers => "列席",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_book_names_every_fact_list_and_condition() {
        let book = include_str!("../../../../../docs/press-templates.md");
        let fields = Field::ALL.iter().map(|field| field.names()[0]);
        let lists = List::ALL.iter().map(|list| list.names()[0]);
        let conditions = Plain::ALL.iter().map(|plain| plain.names()[0]);
        for name in fields.chain(lists).chain(conditions) {
            assert!(book.contains(name), "{name}");
        }
    }

    #[test]
    fn no_name_means_two_things() {
        for (at, field) in Field::ALL.iter().enumerate() {
            assert_eq!(Field::named(field.names()[1]), Some(*field));
            assert!(Field::ALL[..at].iter().all(|other| other.names()[0] != field.names()[0]));
            assert!(List::ALL.iter().all(|list| list.names()[0] != field.names()[0]));
        }
    }
}
