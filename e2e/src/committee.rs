//! A CPPCC committee of twelve that elects by device: candidates are fixed, and its method lets nobody be written in.

use std::path::Path;
use std::sync::Arc;

use jiff::tz::Offset;
use yishi_app::house::Convening;
use yishi_app::{Actor, Hall};
use yishi_names::AssemblyKind;
use yishi_names::text::Text;
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::convening::agenda::{AgendaItem, Business, ProposeAgenda, Subject};
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::deliberation::sitting::{OpenSitting, PlenaryPart, SittingKind};
use yishi_procedure::election::candidates::FixCandidates;
use yishi_procedure::election::contest::ElectionKind;
use yishi_procedure::election::method::{ElectionMethod, Post, PreliminaryTie, ProposeElectionMethod};
use yishi_procedure::election::nomination::{Nominate, Nominee};
use yishi_procedure::election::nominations_close::CloseNominations;
use yishi_procedure::election::office::Office;
use yishi_procedure::election::opening::OpenNominations;
use yishi_procedure::ids::{ElectionNo, ItemNo, PersonRef, SeatNo, SessionId, SittingNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{CandidateOrder, Tier};

use crate::roll::{SEATS, roll};
use crate::session::{Held, arrive, chairs, schedule};
use crate::support::folder::{AtWork, act, in_folder};

/// The committee's own rules: elections by device, and no name may be written in.
const RULES: &str = r#"
[rulebook]
id = "elections-by-device"
body = "cppcc"
level = "city"
tiers = ["city"]
effective = 2025-01-01
title_zh = "政协明川市委员会选举办法（示例）"
title_zh_hant = "政協明川市委員會選舉辦法（示例）"
title_en = "Election rules of the Mingchuan CPPCC committee (sample)"

[[rule]]
id = "sealed.elections"
overrides = "sealed.elections"
value = "device"
allowed = ["device"]
source = "MCZ"
article = "30"

[[rule]]
id = "ballot.write-in"
overrides = "ballot.write-in"
value = "none"
allowed = ["none"]
source = "MCZ"
article = "31"
"#;
const FILE: &str = "cppcc/overlays/elections-by-device.toml";

/// The sectors (界别) of its members.
const SECTORS: [(&str, &str); 3] = [("工会界", "工會界"), ("教育界", "教育界"), ("经济界", "經濟界")];

/// Seats to be filled, and the candidates in the order of the strokes of their names: 马骏, 孙丽华, 吴海燕, 周敏, 郑晓东.
pub const VACANCIES: u16 = 3;
const CANDIDATES: [u32; 5] = [9, 8, 6, 5, 10];

const ELECTION: ElectionNo = ElectionNo(1);

/// Holds the session in a folder until the round can be opened.
pub fn about_to_elect(folder: &Path) -> Held {
    let own = folder.join("rulebooks").join(FILE);
    std::fs::create_dir_all(own.parent().unwrap()).unwrap();
    std::fs::write(own, RULES).unwrap();
    in_folder(folder, &[(FILE, RULES)], async |at_work| {
        let hall = convene(at_work).await;
        open_plenary(&hall).await;
        adopt_method(&hall).await;
        fix_candidates(&hall).await;
        Held::of(&hall, at_work)
    })
}

async fn convene(at_work: &AtWork) -> Arc<Hall> {
    let convening = Convening {
        id: SessionId::try_from("mingchuan-cppcc-13-4".to_owned()).unwrap(),
        title: SessionTitle { kind: AssemblyKind::Cppcc, place: Text::alike("明川市"), term: 13, ordinal: 4 },
        tier: Tier::City,
        on: jiff::civil::date(2026, 1, 10),
        overlays: vec!["elections-by-device".to_owned()],
        roll: roll(&SECTORS),
        reconstruction: None,
        called: None,
    };
    at_work.house.convene(Actor::Desk, convening).await.unwrap()
}

async fn open_plenary(hall: &Hall) {
    let title = Text::new("关于常务委员会工作报告的决议", "關於常務委員會工作報告的決議");
    let items = vec![AgendaItem::new(ItemNo(1), title, Business::Resolution(Subject::StandingCommitteeReport))];
    act(hall, ProposeAgenda { items }).await;
    open(hall, SittingNo(1), SittingKind::Preparatory, 10).await;
    by_hands(hall, VoteNo(1), Question::Agenda).await;
    act(hall, yishi_procedure::deliberation::sitting::CloseSitting { sitting: SittingNo(1) }).await;
    open(hall, SittingNo(2), SittingKind::Plenary { ordinal: Some(1), part: PlenaryPart::Ordinary }, 11).await;
}

async fn open(hall: &Hall, sitting: SittingNo, kind: SittingKind, day: i8) {
    act(hall, schedule(kind, day, Vec::new())).await;
    act(hall, chairs(sitting, None)).await;
    act(hall, OpenDoors { sitting, self_check_in: false }).await;
    arrive(hall, SEATS).await;
    act(hall, OpenSitting { sitting }).await;
}

async fn by_hands(hall: &Hall, vote: VoteNo, question: Question) {
    act(hall, OpenVote { question }).await;
    act(hall, EnterHands { vote, counts: Counts { approvals: SEATS, against: 0, abstain: 0 } }).await;
    act(hall, CloseVote { vote }).await;
    act(hall, DeclareResult { vote }).await;
}

async fn adopt_method(hall: &Hall) {
    let post =
        Post { office: Office::CppccStandingMembers, kind: ElectionKind::ByElection, seats: VACANCIES, surplus: 2 };
    let method = ElectionMethod {
        title: Text::new("选举办法", "選舉辦法"),
        posts: vec![post],
        preliminary_tie: PreliminaryTie::FurtherVote,
        order: CandidateOrder::Strokes,
    };
    act(hall, ProposeElectionMethod { method, figures: None }).await;
    by_hands(hall, VoteNo(2), Question::ElectionMethod).await;
}

async fn fix_candidates(hall: &Hall) {
    let (office, kind) = (Office::CppccStandingMembers, ElectionKind::ByElection);
    let title = Text::new("政协明川市第十三届委员会常务委员", "政協明川市第十三屆委員會常務委員");
    let last_day = Offset::constant(8).to_datetime(hall.now()).date();
    act(hall, OpenNominations { office, title, seats: VACANCIES, kind, last_day }).await;
    let persons: Vec<PersonRef> = CANDIDATES.map(|seat| PersonRef::Seat(SeatNo(seat))).into();
    let nominee = |person: &PersonRef| Nominee { person: *person, consents: true, holds_incompatible_office: false };
    let candidates = persons.iter().map(nominee).collect();
    let mover = Mover::Organ(Organ::StandingCommittee);
    act(hall, Nominate { election: ELECTION, mover, candidates, figures: None }).await;
    act(hall, CloseNominations { election: ELECTION }).await;
    act(hall, FixCandidates { election: ELECTION, candidates: persons, figures: None }).await;
}
