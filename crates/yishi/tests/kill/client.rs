//! A client that repeats a request with the same key until it is answered, and keeps what it was told.

use std::io;
use std::net::SocketAddr;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use yishi_procedure::Command;
use yishi_procedure::voting::choice::Choice;

use crate::board::{Awaited, Pulse};
use crate::support::http::{self, Reply};

const PATIENCE: Duration = Duration::from_secs(60);
/// The pause of a client whose server does not answer.
const PAUSE: Duration = Duration::from_millis(3);

/// What was asked.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "a test keeps some thousands of them, and matches on what is inside")]
pub enum Asked {
    /// An act.
    Act(Command),
    /// A ballot.
    Ballot {
        /// The vote.
        vote: u32,
        /// The seat.
        seat: u32,
        /// The choice.
        choice: Choice,
    },
}

/// One request and the answer it had in the end.
#[derive(Clone, Debug)]
pub struct Told {
    /// The request's key.
    pub key: String,
    /// What was asked.
    pub asked: Asked,
    /// The answer.
    pub reply: Reply,
    /// How often the request was sent.
    pub sent: u32,
}

impl Told {
    /// Whether the client was told «done».
    pub fn is_done(&self) -> bool {
        self.reply.status == 200
    }

    /// The code of a refusal; empty where it was none.
    pub fn code(&self) -> String {
        self.reply.json()["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// A request before it is answered.
#[derive(Clone, Debug)]
pub struct Request {
    key: String,
    path: String,
    json: String,
    asked: Asked,
}

/// The server, as its clients know it.
pub struct Wire {
    /// Where it listens.
    pub address: SocketAddr,
    /// What is sent and answered.
    pub pulse: Awaited<Pulse>,
}

/// One person of one session.
pub struct Client<'a> {
    /// The server.
    pub wire: &'a Wire,
    /// The session's address.
    pub session: &'a str,
    /// The cookie.
    pub cookie: &'a str,
    /// The seat; 0 for the desk.
    pub seat: u32,
    /// Where what was told is kept.
    pub told: &'a Mutex<Vec<Told>>,
    requests: u32,
}

impl<'a> Client<'a> {
    /// A person with a cookie.
    pub fn new(wire: &'a Wire, session: &'a str, cookie: &'a str, seat: u32, told: &'a Mutex<Vec<Told>>) -> Self {
        Self { wire, session, cookie, seat, told, requests: 0 }
    }

    /// Carries out a command, once, however often it must be sent.
    pub fn act(&mut self, command: impl Into<Command>) -> Told {
        let request = self.request_to_act(command);
        self.settle(request)
    }

    /// Presses, once, however often it must be sent.
    pub fn press(&mut self, vote: u32, choice: Choice) -> Told {
        let request = self.request_to_press(vote, choice);
        self.settle(request)
    }

    /// A command with a key of its own, not yet sent.
    pub fn request_to_act(&mut self, command: impl Into<Command>) -> Request {
        let command = command.into();
        let desk = format!("/api/desk/{}/commands", self.session);
        let path = if self.seat == 0 { desk } else { "/api/me/commands".to_owned() };
        let json = serde_json::to_string(&command).unwrap();
        Request { key: self.key(), path, json, asked: Asked::Act(command) }
    }

    /// A press with a key of its own, not yet sent.
    pub fn request_to_press(&mut self, vote: u32, choice: Choice) -> Request {
        let json = serde_json::json!({ "vote": vote, "choice": choice }).to_string();
        let asked = Asked::Ballot { vote, seat: self.seat, choice };
        Request { key: self.key(), path: "/api/me/ballots".to_owned(), json, asked }
    }

    fn key(&mut self) -> String {
        self.requests += 1;
        format!("{}-{}-{}", self.session, self.seat, self.requests)
    }

    /// Sends a request once.
    pub fn send(&self, request: &Request) -> io::Result<Reply> {
        http::post(self.wire.address, &request.path, self.cookie, &request.key, &request.json)
    }

    /// Sends the first bytes of a request and hangs up.
    pub fn send_and_hang_up(&self, request: &Request, bytes: usize) -> usize {
        let headers = (self.cookie, request.key.as_str());
        http::post_and_hang_up(self.wire.address, &request.path, headers, &request.json, bytes).unwrap()
    }

    /// Sends a request until it is answered, and keeps the answer.
    pub fn settle(&self, request: Request) -> Told {
        self.announce(&request.asked);
        let (reply, sent) = self.until_answered(&request);
        let told = Told { key: request.key, asked: request.asked, reply, sent };
        self.told.lock().unwrap().push(told.clone());
        self.wire.pulse.change(|pulse| pulse.answers += 1);
        told
    }

    fn until_answered(&self, request: &Request) -> (Reply, u32) {
        let give_up = Instant::now() + PATIENCE;
        let mut sent = 0;
        loop {
            sent += 1;
            match self.send(request) {
                Ok(reply) if reply.status < 500 => return (reply, sent),
                // The same person's last request is still on its way: this one may come again at once.
                Ok(reply) if reply.status == 503 => assert!(Instant::now() < give_up, "{request:?} was never answered"),
                Ok(reply) => panic!("{request:?} was answered {reply:?}"),
                Err(error) => assert!(Instant::now() < give_up, "{request:?} was never answered: {error}"),
            }
            std::thread::sleep(PAUSE);
        }
    }

    fn announce(&self, asked: &Asked) {
        self.wire.pulse.change(|pulse| match asked {
            Asked::Act(Command::CheckIn(_)) => pulse.check_ins += 1,
            Asked::Act(Command::OpenVote(_)) => pulse.openings += 1,
            Asked::Act(Command::CloseVote(_)) => pulse.closings += 1,
            Asked::Act(_) | Asked::Ballot { .. } => {}
        });
    }
}
