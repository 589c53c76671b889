//! A full disk: the system refuses every byte beyond a limit. What was acknowledged stands; what was not is answered as our
//! fault, leaves no trace, and may be asked again when there is room.

use std::sync::Mutex;

use yishi_names::text::Text;
use yishi_procedure::attendance::non_voting::{AdmitNonVoting, NonVotingAttendees};
use yishi_procedure::ids::SittingNo;
use yishi_procedure::voting::choice::Choice;

use crate::board::{Awaited, Pulse};
use crate::client::{Client, Request, Wire};
use crate::session::{Press, prepare};
use crate::support::http::{self, Reply};
use crate::support::server::Server;
use crate::{accounts, desk};

/// Room for some presses and no more in the journal's log, which is empty after a start, in KiB.
const ROOM: u64 = 160;

#[test]
fn a_full_disk_takes_nothing_back_and_work_goes_on_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let session = prepare(folder.path(), &[("disk-full", Press::Last)]).remove(0);
    let mut server = Server::start(env!("CARGO_BIN_EXE_yishi"), folder.path());
    let wire = Wire { address: server.address(), pulse: Awaited::new(Pulse::default()) };
    let told = Mutex::default();
    let mut desk = Client::new(&wire, session.id.as_str(), &session.desk, 0, &told);
    let mut phones: Vec<Client> = (1..)
        .zip(&session.seats)
        .map(|(seat, cookie)| Client::new(&wire, session.id.as_str(), cookie, seat, &told))
        .collect();
    let vote = desk::gather_and_open_vote(&mut desk);

    // Started in between without a limit, so that the log is moved into the file.
    restart(&mut server, "");
    restart(&mut server, &limit());
    let presses: Vec<Request> = phones.iter_mut().map(|phone| phone.request_to_press(vote.0, Choice::For)).collect();
    let replies: Vec<Reply> = phones.iter().zip(&presses).map(|(phone, press)| phone.send(press).unwrap()).collect();
    let large = desk.request_to_act(large_act());
    assert!(desk.send(&large).unwrap().status >= 500, "an act that finds no room is not acknowledged");
    assert_eq!(http::get(wire.address, "/api/sessions/disk-full").unwrap().status, 200, "what is written can be read");
    let accepted = replies.iter().filter(|reply| reply.status == 200).count();
    let failed = replies.iter().filter(|reply| reply.status >= 500).count();
    println!("{accepted} presses found room, {failed} did not");
    assert_eq!(accepted + failed, phones.len(), "{replies:?}");
    assert!(accepted > 0 && failed > 0, "the disk filled up in the middle");

    restart(&mut server, "");
    for ((phone, press), before) in phones.iter().zip(presses).zip(replies) {
        let now = phone.settle(press);
        assert!(now.is_done(), "{now:?}");
        assert!(before.status >= 500 || before == now.reply, "whoever was told «accepted» is told so again");
    }
    assert!(desk.settle(large).is_done());
    desk::close_and_declare(&mut desk, vote);
    server.kill();
    accounts::compare(folder.path(), &session, &told.into_inner().unwrap());
}

fn restart(server: &mut Server, limit: &str) {
    server.kill();
    server.limit(limit);
    server.start_again();
}

/// An act that needs more room than there is.
fn large_act() -> AdmitNonVoting {
    let attendees =
        vec![NonVotingAttendees { text: Text::alike("列席".repeat(50_000)), segment: None, standing: None }];
    AdmitNonVoting { sitting: SittingNo(2), attendees }
}

/// The shell's limit on the size of any one file; the file of the journal is larger, but what is pressed goes to its log first. The
/// signal that comes with it is ignored, so that writes fail as they do on a full disk.
fn limit() -> String {
    format!("trap '' XFSZ; ulimit -f {ROOM};")
}
