//! Moving jointly from the phone: the own seat stands first, others follow, and only what is theirs is offered.

use axum::http::StatusCode;

use crate::support::motion::{mingchuan, motion_at};
use crate::support::supervision::{interpellate, the_committee_has_heard_a_report};
use crate::visitor::{Visitor, house};
use yishi_procedure::business::motion::stage::MotionStage;
use yishi_rulebook::AnswerableOrgan;

#[tokio::test]
async fn the_phone_offers_what_a_deputy_moves_and_names_the_own_seat_first() {
    let web = house(&mingchuan()).await;
    let phone = Visitor::seat(&web, 5).await;
    let list = phone.sees("/me/acts").await;
    for act in ["FileMotion", "FileBill", "JoinMotion", "LeaveMotion", "Nominate", "FileInterpellation", "AskInquiry"] {
        assert!(list.contains(&format!("/me/acts/{act}\"")), "{act}");
    }
    let form = phone.sees("/me/acts/FileMotion").await;
    assert!(form.contains(">5</textarea>"), "{form}");
    assert!(form.contains("You stand first"), "{form}");
}

#[tokio::test]
async fn a_joint_motion_is_filed_joined_and_left_on_phones() {
    let web = house(&mingchuan()).await;
    let phone = Visitor::seat(&web, 5).await;
    let mut fields = vec![("f.mover", "seats"), ("f.mover.seats", "5、6-14")];
    fields.extend([("f.paper.title.hans", "关于供水的议案"), ("f.paper.cause.hans", "缘由")]);
    fields.extend([("f.paper.grounds.hans", "依据"), ("f.paper.plan.hans", "方案")]);
    let (status, said) = phone.sends("/me/acts/FileMotion", &fields).await;
    assert_eq!((status, said.as_str()), (StatusCode::SEE_OTHER, "/me/acts?done=FileMotion"), "{said}");
    let other = Visitor::seat(&web, 20).await;
    let form = other.sees("/me/acts/JoinMotion").await;
    assert!(form.contains("type=\"hidden\" name=\"f.seat\" value=\"20\""), "{form}");
    let joined = other.sends("/me/acts/JoinMotion", &[("f.motion", "1"), ("f.seat", "20")]).await;
    assert_eq!(joined.0, StatusCode::SEE_OTHER, "{}", joined.1);
    let left = other.sends("/me/acts/LeaveMotion", &[("f.motion", "1"), ("f.seat", "20")]).await;
    assert_eq!(left.0, StatusCode::SEE_OTHER, "{}", left.1);
}

#[tokio::test]
async fn nobody_files_in_the_name_of_others() {
    let web = house(&motion_at(MotionStage::Filed)).await;
    let phone = Visitor::seat(&web, 20).await;
    let left = phone.sends("/me/acts/LeaveMotion", &[("f.motion", "1"), ("f.seat", "2")]).await;
    assert_eq!(left.0, StatusCode::FORBIDDEN, "{}", left.1);
}

#[tokio::test]
async fn only_the_movers_of_an_interpellation_are_asked_what_they_think_of_the_answer() {
    let story = the_committee_has_heard_a_report().after(interpellate(1..=5, AnswerableOrgan::Government));
    let web = house(&story).await;
    let form = Visitor::seat(&web, 2).await.sees("/me/acts/RateAnswer").await;
    assert!(form.contains("<option value=\"1\""), "{form}");
    assert_eq!(Visitor::seat(&web, 9).await.asks("/me/acts/RateAnswer").await.0, StatusCode::NOT_FOUND);
}
