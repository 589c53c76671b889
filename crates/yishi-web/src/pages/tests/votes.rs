//! The voting page in every state, and what of it must hold in each.

use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::ids::{SessionId, VoteNo};
use yishi_rulebook::Press;
use yishi_views::secret_vote::{BallotQuestion, BallotResult, CandidateVotes, SecretBallot, SecretVote, VoteNow};
use yishi_views::vote::ResultFigures;

use super::samples::in_result;
use super::values;
use crate::pages::{second_device, secret_vote};
use crate::texts::Lang;

const UUID: &str = "EyeeANox8KEJVH";

/// Every state, with its name.
pub(super) fn states() -> Vec<(&'static str, VoteNow)> {
    let resolution = || ballot("关于政府工作报告的决议", "關於政府工作報告的決議", vec![BallotQuestion::Resolution]);
    let election = || ballot("选举市长、副市长", "選舉市長、副市長", vec![slate("市长", 1, 2), slate("副市长", 5, 7)]);
    let committee = || ballot("选举市人大常委会委员", "選舉市人大常委會委員", vec![slate("市人大常委会委员", 45, 60)]);
    let votes = |approvals, elected| CandidateVotes { approvals, against: 7, abstain: 3, elected };
    let elected = vec![vec![votes(40, true), votes(12, false)], vec![votes(44, true); 7]];
    let through = SecretBallot { through_server: true, press: Press::First, ..*resolution() };
    vec![
        ("nothing", VoteNow::Nothing),
        ("resolution", VoteNow::Open(resolution())),
        ("through-server", VoteNow::Open(Box::new(through))),
        ("election", VoteNow::Open(election())),
        ("committee", VoteNow::Open(committee())),
        ("counting", VoteNow::Counting(resolution())),
        ("counted", VoteNow::Counted(resolution(), BallotResult::Resolution(Box::new(result())))),
        ("elected", VoteNow::Counted(election(), BallotResult::Candidates(elected))),
        ("void", VoteNow::Void(election())),
        ("abandoned", VoteNow::Abandoned(election())),
    ]
}

fn ballot(hans: &str, hant: &str, questions: Vec<BallotQuestion>) -> Box<SecretBallot> {
    Box::new(SecretBallot {
        uuid: UUID.to_owned(),
        title: Text::new(hans, hant),
        questions,
        press: Press::Last,
        through_server: false,
        entitled: 60,
        ballots: 37,
        head: "3f9a0c7be1d24586".repeat(4),
    })
}

/// A slate whose names are as long and as short as names are.
fn slate(office: &str, seats: u32, candidates: usize) -> BallotQuestion {
    let given = ["丽", "建国", "思远", "海燕", "一鸣"];
    let family = ["王", "李", "欧阳", "赵", "陈", "杨", "司马"];
    let name = |at: usize| match at {
        3 => PersonName::new("买买提·艾力·吐尔逊", "買買提·艾力·吐爾遜"),
        at => {
            let name = format!("{}{}", family[at % family.len()], given[at / family.len() % given.len()]);
            PersonName::new(name.clone(), name)
        }
    };
    BallotQuestion::Candidates { office: Text::new(office, office), seats, names: (0..candidates).map(name).collect() }
}

fn result() -> ResultFigures {
    let congress = in_result(60, 50);
    let vote = congress.session.votes.iter().find(|vote| vote.no == VoteNo(3)).unwrap();
    ResultFigures::of(&congress.session, vote, &congress.book).unwrap()
}

fn view(now: VoteNow) -> SecretVote {
    let name = Text::new("明州市第十六届人民代表大会第三次会议", "明州市第十六屆人民代表大會第三次會議");
    SecretVote { session: SessionId::try_from("mc3".to_owned()).unwrap(), name, now }
}

/// Every page, named `vote-state.language`.
pub fn pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for lang in Lang::ALL {
        // The long paper differs from the short one by its length alone, so one language shows it.
        for (state, now) in states().into_iter().filter(|(state, _)| *state != "committee" || lang == Lang::ZhHans) {
            let html = secret_vote::show(&view(now), lang).into_string();
            pages.push((format!("vote-{state}.{}", lang.tag()), html));
        }
        let view = view(VoteNow::Nothing);
        let html = second_device::show(&view.session, &view.name, lang).into_string();
        pages.push((format!("vote-second.{}", lang.tag()), html));
    }
    pages
}

fn of(state: &str, lang: Lang) -> String {
    pages().into_iter().find(|(name, _)| *name == format!("vote-{state}.{}", lang.tag())).unwrap().1
}

#[test]
fn nothing_is_marked_beforehand_and_each_line_has_its_three_marks() {
    let html = of("committee", Lang::ZhHans);
    assert!(!html.contains(" checked"));
    let names: Vec<&str> = values(&html, "name").into_iter().filter(|name| name.starts_with("mark-")).collect();
    assert_eq!(names.len(), 3 * 60);
    assert_eq!(names.iter().filter(|name| **name == "mark-0-59").count(), 3);
    let marks: Vec<&str> = values(&html, "value").into_iter().take(3).collect();
    assert_eq!(marks, ["for", "against", "abstain"]);
}

#[test]
fn the_record_s_words_stand_beside_the_question_in_every_language() {
    for lang in Lang::ALL {
        let html = of("resolution", lang);
        assert!(html.contains("data-answers=\"[&quot;赞成&quot;,&quot;反对&quot;,&quot;弃权&quot;]\""), "{html}");
        assert!(of("election", lang).contains("[&quot;赞成 王丽&quot;,&quot;反对 王丽&quot;,"), "{}", lang.tag());
    }
}

#[test]
fn the_live_parts_say_what_is_on_and_hold_nothing_of_a_voter() {
    for (state, now) in states() {
        let parts = secret_vote::parts(&view(now.clone()), Lang::ZhHans);
        let ids: Vec<&str> = parts.iter().map(|part| part.id).collect();
        assert_eq!(ids, ["vote-now", "vote-box"]);
        let html = &parts[0].markup.0;
        let stage = match now {
            VoteNow::Nothing => "none",
            VoteNow::Open(_) => "open",
            VoteNow::Counting(_) => "counting",
            VoteNow::Counted(..) | VoteNow::Void(_) | VoteNow::Abandoned(_) => "over",
        };
        assert_eq!(values(html, "data-stage"), [stage], "{state}");
        assert_eq!(values(html, "data-uuid").len(), usize::from(stage != "none"), "{state}");
        assert!(!html.contains("data-act"), "{state}");
    }
}

#[test]
fn a_ballot_of_others_does_not_touch_the_paper() {
    let (_, now) = states().swap_remove(1);
    let VoteNow::Open(before) = now else { panic!("it is open") };
    let after = SecretBallot { ballots: 38, head: "00".repeat(32), ..(*before).clone() };
    let of = |ballot: SecretBallot| secret_vote::parts(&view(VoteNow::Open(Box::new(ballot))), Lang::ZhHans);
    let (before, after) = (of(*before), of(after));
    assert_eq!(before[0].markup.0, after[0].markup.0);
    assert_ne!(before[1].markup.0, after[1].markup.0);
}

#[test]
fn who_hands_out_the_credential_is_said_aloud() {
    assert!(of("through-server", Lang::ZhHans).contains("管理服务器的人能够知道"));
    assert!(!of("resolution", Lang::ZhHans).contains("管理服务器的人能够知道"));
    assert!(of("through-server", Lang::En).contains("data-credential=\"server\""));
}

#[test]
fn every_step_of_the_script_has_its_part_and_every_act_its_button() {
    let html = of("resolution", Lang::ZhHans);
    let steps: Vec<&str> = values(&html, "data-step").into_iter().flat_map(|steps| steps.split(' ')).collect();
    for step in
        ["waiting", "card", "choose", "review", "sealing", "sealed", "testing", "tested", "casting", "cast", "late"]
    {
        assert!(steps.contains(&step), "{step}");
    }
    let acts = values(&html, "data-act");
    for act in ["scan", "stop-scan", "forget", "next", "back", "seal", "cast", "test", "again", "keep", "check"] {
        assert!(acts.contains(&act), "{act}");
    }
}
