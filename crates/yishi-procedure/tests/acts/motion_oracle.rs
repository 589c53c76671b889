//! A slow second book of joint motions: lists of names, counted by hand, held against the procedure after every act.

use proptest::prelude::*;
use yishi_procedure::Explained;
use yishi_procedure::business::motion::MotionStage;
use yishi_procedure::ids::MotionNo;
use yishi_procedure::voting::question::Question;

use crate::support::motion::{file, join, jointly, leave, mingchuan, motion_at};
use crate::support::open_vote;

#[derive(Clone, Debug)]
enum Act {
    File(u32, u32),
    Join(u16, u32),
    Leave(u16, u32),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        1 => (1..16_u32, 8..13_u32).prop_map(|(first, count)| Act::File(first, count)),
        3 => (1..13_u16, 1..29_u32).prop_map(|(motion, seat)| Act::Join(motion, seat)),
        4 => (1..13_u16, 1..29_u32).prop_map(|(motion, seat)| Act::Leave(motion, seat)),
    ]
}

/// The names under one motion, and whether it stands.
type Sheet = (Vec<u32>, bool);

/// What the act does to the sheets; nothing where it must be refused.
fn by_hand(sheets: &[Sheet], act: &Act) -> Option<Vec<Sheet>> {
    let mut sheets = sheets.to_vec();
    let open = |sheets: &mut Vec<Sheet>, no: u16| (1..).zip(sheets.iter_mut()).find(|(at, _)| *at == no).is_some();
    match *act {
        Act::File(first, count) => {
            let names: Vec<u32> = (first..first + count).collect();
            if names.len() < 10 || names.iter().any(|name| *name > 28) {
                return None;
            }
            sheets.push((names, true));
        }
        Act::Join(no, seat) => {
            if !open(&mut sheets, no) || !sheets[usize::from(no) - 1].1 || sheets[usize::from(no) - 1].0.contains(&seat)
            {
                return None;
            }
            sheets[usize::from(no) - 1].0.push(seat);
        }
        Act::Leave(no, seat) => {
            if !open(&mut sheets, no)
                || !sheets[usize::from(no) - 1].1
                || !sheets[usize::from(no) - 1].0.contains(&seat)
            {
                return None;
            }
            let sheet = &mut sheets[usize::from(no) - 1];
            sheet.0.retain(|name| *name != seat);
            sheet.1 = sheet.0.len() >= 10;
        }
    }
    Some(sheets)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn joining_and_leaving_agree_with_lists_of_names(acts in prop::collection::vec(act(), 0..80)) {
        let mut story = mingchuan();
        let mut sheets: Vec<Sheet> = Vec::new();
        for act in acts {
            let outcome = match act {
                Act::File(first, count) => story.when(file(jointly(first..first + count))),
                Act::Join(motion, seat) => story.when(join(motion, seat)),
                Act::Leave(motion, seat) => story.when(leave(motion, seat)),
            };
            let expected = by_hand(&sheets, &act);
            prop_assert_eq!(outcome.0.is_ok(), expected.is_some(), "{:?}", act);
            if let Err(refusal) = &outcome.0 {
                prop_assert!(["B.405", "B.406", "B.407", "B.413", "B.414", "C.111"].contains(&refusal.code()));
            }
            sheets = expected.unwrap_or(sheets);
            let told: Vec<Sheet> = story.session().motions.iter().map(|motion| {
                let names = motion.mover.seats().iter().map(|seat| seat.0).collect();
                (names, motion.stage != MotionStage::Fallen)
            }).collect();
            prop_assert_eq!(&told, &sheets);
        }
    }

    /// Adopted exactly when the approvals, laid beside all seats one by one, outnumber the seats that are left.
    #[test]
    fn a_motion_is_adopted_by_more_than_half_of_all(approvals in 0..29_u32, against in 0..29_u32) {
        prop_assume!(approvals + against <= 28);
        let motion = Question::Motion(MotionNo(1));
        let story = motion_at(MotionStage::PutToVote).voted(motion, [approvals, against, 0]);
        let left = (1..=28_u32).filter(|seat| *seat > approvals).count();
        let adopted = approvals as usize > left;
        let stage = if adopted { MotionStage::Adopted } else { MotionStage::Rejected };
        prop_assert_eq!(story.motion_stage(1), stage);
        let mut again = story;
        prop_assert!(again.when(open_vote(motion)).0.is_err());
    }
}
