//! Meetings of parts of the body, on the phones of those who lead and belong to them; and a sitting that rests and goes on.

use axum::http::StatusCode;
use yishi_procedure::deliberation::calling::CallSpeaker;
use yishi_procedure::deliberation::recess::{AdjournSitting, ResumeSitting};
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting, SittingKind};
use yishi_procedure::deliberation::speakers::AskToSpeak;
use yishi_procedure::ids::{GroupNo, SittingNo};

use crate::support::{
    PLENARY, Story, a_congress_of, check_in, deputy, given, item, name_chairs, open_doors, open_sitting, schedule,
    take_up,
};
use crate::visitor::{SESSION, Visitor, house, printed};

const MEETING: SittingNo = SittingNo(2);
const PAGE: &str = "/me/meetings/2";
const ACT: &str = "/me/meetings/2/do";

/// Seats 1 and 15 are the first of 14 delegations; seat 1 presides over its meeting, whose doors are open and who is all there.
fn delegation() -> Story {
    let story = given(a_congress_of(28).prepared());
    let story = story.after(schedule(SittingKind::Delegation { group: GroupNo(1) }, &[&[]]));
    let story = story.after(name_chairs(2, &[], deputy(1), None)).after(open_doors(2));
    story.after(check_in(1)).after(check_in(15))
}

#[tokio::test]
async fn whoever_presides_leads_the_meeting_from_the_phone_and_others_look_on() {
    let web = house(&delegation()).await;
    let (leader, member) = (Visitor::seat(&web, 1).await, Visitor::seat(&web, 15).await);
    let phone = leader.sees("/me").await;
    assert!(phone.contains("href=\"/me/meetings/2\"") && phone.contains("You preside"), "{phone}");
    let open = printed(OpenSitting { sitting: MEETING });
    assert!(leader.sees(PAGE).await.contains(&open));
    assert!(!member.sees(PAGE).await.contains(&open), "a member who does not preside has no such button");
    leader.presses(ACT, OpenSitting { sitting: MEETING }).await;
    let page = leader.sees(PAGE).await;
    for act in [printed(AdjournSitting { sitting: MEETING, until: None }), printed(CloseSitting { sitting: MEETING })] {
        assert!(page.contains(&act), "{page}");
    }
    assert!(page.contains("/me/acts/BeginSpeech?f.sitting=2") && !page.contains(&open));
    let json = serde_json::to_string(&yishi_procedure::Command::from(CloseSitting { sitting: MEETING })).unwrap();
    assert_eq!(member.sends(ACT, &[("command", &json)]).await.0, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_meeting_is_only_shown_to_those_who_belong_to_it() {
    let web = house(&delegation()).await;
    let stranger = Visitor::seat(&web, 2).await;
    assert_eq!(stranger.asks(PAGE).await.0, StatusCode::NOT_FOUND);
    assert_eq!(stranger.asks("/me/meetings/2/live").await.0, StatusCode::NOT_FOUND);
    assert!(!stranger.sees("/me").await.contains(PAGE));
    assert_eq!(stranger.asks("/me/meetings/99").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_member_asks_to_speak_in_the_meeting_and_the_leader_calls_by_one_press() {
    let web = house(&delegation().after(open_sitting(2))).await;
    let (leader, member) = (Visitor::seat(&web, 1).await, Visitor::seat(&web, 15).await);
    let ask = AskToSpeak { person: deputy(15), sitting: Some(MEETING) };
    assert!(member.sees("/me").await.contains(&printed(ask.clone())));
    member.presses("/me/do", ask).await;
    assert!(member.sees("/me").await.contains("You are on the list of speakers"));
    let call = CallSpeaker { sitting: Some(MEETING) };
    assert!(leader.sees(PAGE).await.contains(&printed(call.clone())));
    leader.presses(ACT, call).await;
    assert!(leader.sees(PAGE).await.contains("End the speech"));
}

#[tokio::test]
async fn the_form_of_leading_means_the_own_meeting() {
    let web = house(&delegation().after(open_sitting(2))).await;
    let form = Visitor::seat(&web, 1).await.sees("/me/acts/BeginSpeech").await;
    assert!(form.contains("<option value=\"2\" selected>") && !form.contains("<option value=\"1\""), "{form}");
    assert!(!form.contains("type=\"hidden\" name=\"f.person\""), "the floor is given to others");
    assert_eq!(Visitor::seat(&web, 15).await.asks("/me/acts/BeginSpeech").await.0, StatusCode::NOT_FOUND);
}

/// law: OL 14
#[tokio::test]
async fn an_adjourned_sitting_is_resumed_from_the_chair_and_from_the_desk() {
    let story = given(a_congress_of(28).prepared()).called(PLENARY, &[&[1, 4]]).opened_with(28);
    let web = house(&story.after(take_up(item(1)))).await;
    let (chair, desk) = (Visitor::chair(&web).await, Visitor::desk(&web).await);
    let at_the_desk = format!("/desk/{SESSION}");
    let adjourn = AdjournSitting { sitting: MEETING, until: None };
    assert!(chair.sees("/chair").await.contains(&printed(adjourn.clone())));
    assert!(desk.sees(&at_the_desk).await.contains(&printed(adjourn.clone())));
    chair.presses("/chair/do", adjourn).await;
    let resume = printed(ResumeSitting { sitting: MEETING });
    let page = chair.sees("/chair").await;
    assert!(page.contains(&resume) && page.contains("The sitting is resumed."), "{page}");
    assert!(desk.sees(&at_the_desk).await.contains(&resume));
    assert!(Visitor::hall(&web).await.sees("/hall").await.contains("The sitting is adjourned"));
    assert!(Visitor::seat(&web, 3).await.sees("/me").await.contains("The sitting is adjourned"));
    desk.presses(&format!("{at_the_desk}/do"), ResumeSitting { sitting: MEETING }).await;
    assert!(!chair.sees("/chair").await.contains(&resume));
}
