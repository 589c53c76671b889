//! One size of hall, measured through a whole session: check-in, item taken up, vote opened, storm, close, three plenaries long.
//!
//! Everything stays connected all the while: a stream for every seat, the big screen, the chart of seats,
//! and the pages of desk, chair and public.

use std::path::Path;
use std::time::Duration;

use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting};
use yishi_procedure::ids::{ItemNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;

use crate::bench::board::Reached;
use crate::bench::order::{PLENARIES, Plenary, RESTARTED, SUSTAINED, title, vote_on};
use crate::bench::press::Storm;
use crate::bench::session::{CheckIns, Session};

/// What one size of hall reached, run by run.
#[derive(Default)]
pub struct Figures {
    /// Seats.
    pub seats: u32,
    /// Streams of phones; fewer than seats only where the limit of open files is too low.
    pub streams: usize,
    /// Memory of one idle stream in KiB.
    pub memory_a_stream: Option<u64>,
    /// Check-in of everybody, for each plenary.
    pub check_ins: Vec<CheckIns>,
    /// An item taken up: from the act to the last phone and the big screen.
    pub taken_up: Vec<Reached>,
    /// A vote opened: from the act to the last phone, which shows its ballot paper, and the big screen.
    pub opened: Vec<Reached>,
    /// Everybody pressing at the same instant.
    pub storms: Vec<Storm>,
    /// From the act that closes a vote to the judged result on the big screen.
    pub judged: Vec<Duration>,
    /// From the same act to the result on the last phone.
    pub told: Vec<Duration>,
    /// Streams that were lost without need.
    pub lost: u64,
    /// The most memory the server held, in KiB.
    pub most_memory: Option<u64>,
}

/// Measures a hall of that size; leaves the session in its last plenary, with some items still to be voted on.
pub async fn measure(data: &Path, seats: u32) -> anyhow::Result<(Session, Figures)> {
    let mut session = Session::begin(data, seats).await?;
    let mut figures = Figures {
        seats,
        streams: session.phones.count,
        memory_a_stream: session.memory_a_stream,
        ..Figures::default()
    };
    for plenary in &PLENARIES {
        hold(&mut session, &mut figures, plenary).await?;
    }
    figures.lost = session.phones.lost() + session.screen.lost();
    figures.most_memory = session.server.most_memory();
    Ok((session, figures))
}

async fn hold(session: &mut Session, figures: &mut Figures, plenary: &Plenary) -> anyhow::Result<()> {
    let sitting = plenary.sitting;
    session.desk(OpenDoors { sitting, self_check_in: false }).await?;
    figures.check_ins.push(session.check_in(sitting).await?);
    session.chair(OpenSitting { sitting }).await?;
    for item in plenary.items.iter().copied().filter(|item| !SUSTAINED.contains(item) && *item != RESTARTED) {
        vote(session, figures, item).await?;
    }
    if !plenary.items.contains(&RESTARTED) {
        session.chair(CloseSitting { sitting }).await?;
    }
    Ok(())
}

async fn vote(session: &mut Session, figures: &mut Figures, item: u16) -> anyhow::Result<()> {
    let (question, vote) = (Question::Item(ItemNo(item)), vote_on(item));
    figures.taken_up.push(take_up(session, item).await?);
    figures.opened.push(open(session, question, vote).await?);
    let seats = 0..session.seeded.seat_cookies.len();
    figures.storms.push(session.storm(vote, seats).await?);
    let (judged, told) = close(session, vote).await?;
    figures.judged.push(judged);
    figures.told.push(told);
    session.chair(DeclareResult { vote }).await
}

/// An item is taken up: what all phones share changes.
async fn take_up(session: &mut Session, item: u16) -> anyhow::Result<Reached> {
    let phones = session.phones.board.expect(&[title(item)], session.phones.count);
    let screen = session.screen.board.expect(&[title(item)], session.screen.count);
    session.chair(TakeUp { question: Question::Item(ItemNo(item)), sitting: None }).await?;
    Ok(later(phones.reached().await?, screen.reached().await?))
}

/// A vote is opened: every phone gets a ballot paper of its own.
pub async fn open(session: &mut Session, question: Question, vote: VoteNo) -> anyhow::Result<Reached> {
    let phones = session.phones.board.expect(&[ballot_paper(vote)], session.phones.count);
    let screen = session.screen.board.expect(&["data-scene=\"vote\"".to_owned()], session.screen.count);
    session.chair(OpenVote { question }).await?;
    Ok(later(phones.reached().await?, screen.reached().await?))
}

/// A vote is closed: the result goes to everybody, and the ballot papers are taken back.
pub async fn close(session: &mut Session, vote: VoteNo) -> anyhow::Result<(Duration, Duration)> {
    let marks = ["id=\"result\" aria-live=\"polite\"><h2".to_owned(), "id=\"ballot-paper\" hidden".to_owned()];
    let phones = session.phones.board.expect(&marks, session.phones.count);
    let screen = session.screen.board.expect(&["data-scene=\"result\"".to_owned()], session.screen.count);
    session.chair(CloseVote { vote }).await?;
    Ok((screen.reached().await?.last, phones.reached().await?.last))
}

/// What only a phone shows that may press in that vote.
pub fn ballot_paper(vote: VoteNo) -> String {
    format!("name=\"vote\" value=\"{vote}\"")
}

fn later(phones: Reached, screen: Reached) -> Reached {
    Reached { last: phones.last.max(screen.last), bytes: phones.bytes }
}
