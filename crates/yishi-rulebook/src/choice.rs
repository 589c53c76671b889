//! Choices: rules that pick one of several options, each with its own type so that a match on it is exhaustive.
//!
//! Invariant: the value of a choice is one of the options its own rule allows.

use crate::citation::Citation;
use crate::keyed::keyed;

keyed! {
    /// A method of voting.
    VoteMethod by key {
        /// 无记名: nobody sees who voted how.
        Secret = "secret",
        /// 记名: each vote is recorded with its seat.
        Named = "named",
        /// 举手: tellers count raised hands.
        ShowOfHands = "show-of-hands",
        /// 无记名投票: on paper ballots that scrutineers watch over.
        Paper = "paper",
    }
}

impl VoteMethod {
    /// Whether ballots are pressed with the seat beside them and go into an electronic box, one by one.
    pub const fn is_pressed(self) -> bool {
        match self {
            Self::Named => true,
            Self::Secret | Self::ShowOfHands | Self::Paper => false,
        }
    }
}

keyed! {
    /// When a name written in on a paper ballot counts (另选他人).
    WriteInRule by key {
        /// Only behind a vote against a printed name.
        BehindAgainst = "behind-against",
        /// Whatever stands before it.
        Free = "free",
        /// Never: nobody else can be chosen.
        Never = "none",
    }
}

keyed! {
    /// What becomes of a paper ballot on which a mark cannot be made out (符号模糊).
    UnclearMark by key {
        /// The whole paper is void.
        PaperVoid = "paper-void",
        /// That line counts as an abstention, the rest of the paper stands.
        LineAbstains = "line-abstains",
    }
}

keyed! {
    /// Who hands out the credentials with which members cast sealed ballots (表决卡).
    CredentialsFrom by key {
        /// Scrutineers, on a computer without a network: the server never knows whose a credential is.
        Authority = "authority",
        /// The server: whoever runs it could link a ballot with a seat.
        Server = "server",
    }
}

keyed! {
    /// How an election's ballot is cast where nobody can be written in.
    ElectionBallot by key {
        /// On paper.
        Paper = "paper",
        /// By sealed electronic ballots.
        Device = "device",
    }
}

keyed! {
    /// From where the scrutineers are taken (监票人的产生).
    ScrutineersFrom by key {
        /// One from each delegation.
        EachDelegation = "each-delegation",
        /// Any members of the body.
        Body = "body",
    }
}

keyed! {
    /// Which press counts when somebody presses twice.
    Press by key {
        /// The first press stands.
        First = "first",
        /// The last press stands.
        Last = "last",
    }
}

keyed! {
    /// What ends a vote.
    Closing by key {
        /// The presiding chair closes it.
        Chair = "chair",
        /// It closes after the fixed time.
        Time = "time",
    }
}

keyed! {
    /// An organ that calls or leads a session.
    LeadingOrgan by key {
        /// 主席团, elected in the preparatory meeting.
        Presidium = "presidium",
        /// 常务委员会; in an association the board (理事会) stands in its place.
        StandingCommittee = "standing-committee",
    }
}

keyed! {
    /// Where the agenda is adopted.
    AgendaAdoption by key {
        /// 预备会议.
        PreparatoryMeeting = "preparatory-meeting",
        /// The first plenary of the session.
        FirstSitting = "first-sitting",
    }
}

keyed! {
    /// How an even number of seats is ordered on the rostrum (主席台).
    EvenRostrum by key {
        /// The first sits left of the centre line, the second at the first's right.
        LeftOfLine = "left-of-line",
        /// The second still sits at the first's left hand.
        LeftHand = "left-hand",
    }
}

keyed! {
    /// In which sessions examination committees are set up for motions, plan and budget.
    ExaminationCommittees by key {
        /// In the first session of a term only.
        FirstSession = "first-session",
        /// In every session.
        EverySession = "every-session",
    }
}

keyed! {
    /// How a matter of office is voted on.
    PersonnelBallot by key {
        /// By secret ballot on paper alone.
        Paper = "paper",
        /// Secretly, on paper or by device.
        Secret = "secret",
        /// By the method in force for decisions, or on paper.
        Usual = "usual",
    }
}

keyed! {
    /// Where a name of two characters stands among names of three that begin alike (姓氏笔画、姓名笔画).
    NameOrder by key {
        /// The missing middle character counts as blank and comes first.
        BlankFirst = "blank-first",
        /// The second written character is compared.
        SecondCharacter = "second-character",
    }
}

keyed! {
    /// What becomes of a proposal whose papers come late.
    LatePapers by key {
        /// It is refused.
        Refuse = "refuse",
        /// It is taken, and the record says that they were late.
        Warn = "warn",
    }
}

keyed! {
    /// An organ that answers to the body (受质询机关).
    AnswerableOrgan by key {
        /// 人民政府.
        Government = "government",
        /// A department of the government (政府工作部门).
        Department = "department",
        /// 监察委员会.
        SupervisionCommission = "supervision-commission",
        /// 人民法院.
        Court = "court",
        /// 人民检察院.
        Procuratorate = "procuratorate",
    }
}

keyed! {
    /// How an interpellation is answered (答复方式).
    AnswerForm by key {
        /// Orally in a meeting of the presidium.
        Presidium = "presidium",
        /// Orally in a plenary.
        Plenary = "plenary",
        /// Orally in a meeting of the committee concerned.
        Committee = "committee",
        /// In writing, signed by the head of the organ.
        Written = "written",
    }
}

keyed! {
    /// How a tie is broken that no count can decide.
    TieBreak by key {
        /// Another vote among the tied (再次投票).
        AnotherVote = "another-vote",
        /// By lot (抽签).
        Lot = "lot",
        /// The leading organ decides.
        LeadingOrgan = "leading-organ",
    }
}

keyed! {
    /// An organ that may put matters before the body by itself.
    MovingOrgan by key {
        /// 主席团.
        Presidium = "presidium",
        /// 常务委员会.
        StandingCommittee = "standing-committee",
        /// 主任会议, 委员长会议.
        ChairsMeeting = "chairs-meeting",
        /// 专门委员会.
        SpecialCommittee = "special-committee",
        /// 人民政府.
        Government = "government",
        /// 监察委员会.
        SupervisionCommission = "supervision-commission",
        /// 人民法院.
        Court = "court",
        /// 人民检察院.
        Procuratorate = "procuratorate",
    }
}

keyed! {
    /// Who organises an oath.
    OathOrganiser by key {
        /// 主席团, for those elected in its session.
        Presidium = "presidium",
        /// 主任会议, for those the standing committee appoints.
        ChairsMeeting = "chairs-meeting",
    }
}

keyed! {
    /// What becomes of a motion handed in after the deadline.
    LateMotion by key {
        /// It is handled as a suggestion (作为建议、批评和意见处理).
        Suggestion = "suggestion",
        /// It is not taken.
        Refused = "refused",
    }
}

keyed! {
    /// What a regulation is about.
    BillField by key {
        /// 城乡建设与管理.
        UrbanRural = "urban-rural",
        /// 生态文明建设.
        Ecology = "ecology",
        /// 历史文化保护.
        Heritage = "heritage",
        /// 基层治理.
        GrassRoots = "grass-roots",
        /// Anything else.
        Other = "other",
    }
}

keyed! {
    /// How the texts a bill changes are voted on.
    AmendingTexts by key {
        /// 合并表决.
        Jointly = "jointly",
        /// 分别表决.
        Separately = "separately",
    }
}

keyed! {
    /// Whether suspended seats stay in the base of shares (全体代表).
    SuspendedSeats by key {
        /// They count in the base, and cannot take part.
        Counted = "counted",
        /// They do not count while they are suspended.
        NotCounted = "not-counted",
    }
}

/// One choice of a resolved rulebook, with its citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// Id of the rule.
    pub id: String,
    /// What is chosen.
    pub value: T,
    /// What may be chosen; `value` is among them.
    pub allowed: Vec<T>,
    /// Where the rule comes from.
    pub citation: Citation,
}

impl<T: PartialEq> Choice<T> {
    /// Whether an option is among those allowed.
    pub fn allows(&self, option: &T) -> bool {
        self.allowed.contains(option)
    }
}
