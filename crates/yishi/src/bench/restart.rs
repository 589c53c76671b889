//! The server is killed in the middle of a vote and started again at once; the phones heal by themselves.

use std::time::Duration;

use yishi_procedure::business::item::TakeUp;
use yishi_procedure::ids::ItemNo;
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::question::Question;

use crate::bench::order::{RESTARTED, vote_on};
use crate::bench::session::Session;
use crate::bench::size::{ballot_paper, close, open};

/// How the hall came through a restart.
pub struct Healed {
    /// From the kill to the last phone that shows the full state again.
    pub took: Duration,
    /// The keys of the ballots accepted before and after it.
    pub accepted: Vec<String>,
    /// Ballots not accepted, before or after it.
    pub errors: Vec<String>,
}

/// Half the seats press, the server is killed and started, every phone comes back, the other half press.
pub async fn heal(session: &mut Session) -> anyhow::Result<Healed> {
    let (question, vote) = (Question::Item(ItemNo(RESTARTED)), vote_on(RESTARTED));
    session.chair(TakeUp { question, sitting: None }).await?;
    open(session, question, vote).await?;
    let seats = session.seeded.seat_cookies.len();
    let mut before = session.storm(vote, 0..seats / 2).await?;
    let phones = session.phones.board.expect(&[ballot_paper(vote)], session.phones.count);
    session.server.restart().await?;
    let took = phones.reached().await?.last;
    session.reconnect().await?;
    let after = session.storm(vote, seats / 2..seats).await?;
    close(session, vote).await?;
    session.chair(DeclareResult { vote }).await?;
    before.accepted.extend(after.accepted);
    before.errors.extend(after.errors);
    Ok(Healed { took, accepted: before.accepted, errors: before.errors })
}
