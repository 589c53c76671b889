//! Secret ballots: sessions that come to one, and what is made ready for it in the windows of the desk.

use std::path::Path;
use std::sync::Arc;

use yishi_app::Hall;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};

use crate::authority::Authority;
use crate::house::House;
use crate::session::{Held, Upto, hold_and, unanimous};
use crate::support::folder::act;
use crate::trustees::Trustees;
use crate::window::Window;

/// The seats of those who hold the key to the count in the small sessions, none of them a candidate.
pub const KEPT_BY: &str = "2、3、7、11、12";

/// The report is heard, and the presidium has decided that the resolutions are voted on in secret.
pub fn in_secret(folder: &Path) -> Held {
    hold_and(folder, Upto::Report, async |hall: &Arc<Hall>| {
        act(hall, ChooseMethod { method: VoteMethod::Secret, figures: Some(unanimous()) }).await;
    })
}

/// Those who take part beside the house: who has the cards, and who has the keys.
pub struct Parties {
    /// The scrutineers.
    pub authority: Authority,
    /// The key trustees.
    pub trustees: Trustees,
}

/// Everything is made ready at the desk: the trustees named and their keys made, the cards made and their lists handed in.
pub async fn make_ready(house: &House, desk: &Window, kept_by: &str) -> Parties {
    desk.open(&house.desk_page("/sealed")).await;
    desk.until_says("main", "还没有确定密钥保管人").await;
    desk.press_word("main", "确定密钥保管人").await;
    desk.fill("[name='f.trustees']", kept_by).await;
    desk.press("form.act-form button.primary").await;
    desk.until("location.search === '?done=NameTrustees'").await;
    let trustees = Trustees::of(house);
    let page = house.desk_page("/sealed");
    desk.reload_until_says(&page, "main", "密钥已生成：共5位保管人，任意3位可以共同开票").await;
    let authority = Authority::of(house);
    desk.press_word("main", "再准备5个编号").await;
    desk.until_says("main", "还没有名单的编号").await;
    let votes = desk.look("document.querySelector('#votes').value").await;
    let lists = authority.lists(votes.as_str().unwrap());
    desk.attach("#lists", &lists).await;
    desk.press_word("main", "交回名单").await;
    desk.until_says("main", "已收到5份名单").await;
    Parties { authority, trustees }
}

/// The chair takes up the next resolution and opens its vote; gives the identifier.
pub async fn open_the_vote(chair: &Window) -> String {
    chair.until_live().await;
    chair.press_word("#next", "进行下一项").await;
    chair.press_word("#next", "开始表决").await;
    chair.until_says("#next", "结束投票").await;
    identifier(chair).await
}

/// The identifier of the ballot that the chair's page shows.
pub async fn identifier(chair: &Window) -> String {
    let link = chair.look("document.querySelector('#vote a[href*=\"/ballots/\"]').getAttribute('href')").await;
    link.as_str().and_then(|link| link.rsplit('/').next()).unwrap().to_owned()
}
