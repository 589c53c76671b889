//! Cut connections: the request leaves, the answer never arrives, the phone asks again with the same key.

use std::sync::Mutex;

use yishi_procedure::attendance::departure::{LeaveSitting, ReturnToSitting};
use yishi_procedure::ids::SeatNo;
use yishi_procedure::voting::choice::Choice;

use crate::board::{Awaited, Pulse};
use crate::chance::{Chance, seed};
use crate::client::{Client, Wire};
use crate::session::{Press, prepare};
use crate::support::server::Server;
use crate::{accounts, desk};

#[test]
fn a_press_or_an_act_whose_connection_was_cut_is_counted_once_when_it_is_sent_again() {
    let mut chance = Chance::new(seed(), 0);
    let folder = tempfile::tempdir().unwrap();
    let session = prepare(folder.path(), &[("cut-link", Press::First)]).remove(0);
    let mut server = Server::start(env!("CARGO_BIN_EXE_yishi"), folder.path());
    let wire = Wire { address: server.address(), pulse: Awaited::new(Pulse::default()) };
    let told = Mutex::default();
    let mut desk = Client::new(&wire, session.id.as_str(), &session.desk, 0, &told);
    let vote = desk::gather_and_open_vote(&mut desk);
    for (seat, cookie) in (1..).zip(&session.seats) {
        let mut phone = Client::new(&wire, session.id.as_str(), cookie, seat, &told);
        let press = phone.request_to_press(vote.0, Choice::For);
        // Where the first press counts, one that was counted twice would be refused.
        let length = phone.send_and_hang_up(&press, usize::MAX);
        phone.send_and_hang_up(&press, chance.below(u32::try_from(length).unwrap()) as usize);
        assert!(phone.settle(press).is_done());
        let leave = phone.request_to_act(LeaveSitting { seat: SeatNo(seat) });
        phone.send_and_hang_up(&leave, usize::MAX);
        assert!(phone.settle(leave).is_done());
        assert!(phone.act(ReturnToSitting { seat: SeatNo(seat) }).is_done());
    }
    desk::close_and_declare(&mut desk, vote);
    server.kill();
    accounts::compare(folder.path(), &session, &told.into_inner().unwrap());
}
