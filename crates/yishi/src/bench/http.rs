//! A small HTTP/1.1 client: requests written whole, answers of known length read whole, connections kept open.
//!
//! It stands in for browsers, so it spends as little of the machine as it can; nothing here is a client for other uses.

use std::io;
use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection that is kept open.
pub struct Connection {
    stream: TcpStream,
    read: Vec<u8>,
}

/// An answer with its whole body.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body of an answer that has to be 200, for acts without which nothing can be measured.
    pub fn granted(self) -> anyhow::Result<Vec<u8>> {
        self.answered(200)
    }

    /// The same for another status.
    pub fn answered(self, status: u16) -> anyhow::Result<Vec<u8>> {
        anyhow::ensure!(self.status == status, "answered {}: {}", self.status, String::from_utf8_lossy(&self.body));
        Ok(self.body)
    }
}

impl Connection {
    /// Connects.
    pub async fn open(to: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(to).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, read: Vec::new() })
    }

    /// Sends a request and reads its answer.
    pub async fn send(&mut self, request: &[u8]) -> io::Result<Answer> {
        self.stream.write_all(request).await?;
        loop {
            if let Some((answer, used)) = whole_answer(&self.read)? {
                self.read.drain(..used);
                return Ok(answer);
            }
            self.read.reserve(1024);
            if self.stream.read_buf(&mut self.read).await? == 0 {
                return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the server hung up"));
            }
        }
    }

    /// Sends a request whose answer never ends, and gives the bare stream away.
    pub async fn begin(mut self, request: &[u8]) -> io::Result<TcpStream> {
        self.stream.write_all(request).await?;
        Ok(self.stream)
    }
}

/// The answer at the front of what was read, with its length, once all of it is there.
fn whole_answer(read: &[u8]) -> io::Result<Option<(Answer, usize)>> {
    let Some(end) = memchr::memmem::find(read, b"\r\n\r\n") else { return Ok(None) };
    let head = String::from_utf8_lossy(&read[..end]);
    let status = head.get(9..12).and_then(|digits| digits.parse().ok()).ok_or_else(|| no_answer(&head))?;
    let from = end + 4;
    let to = from + length(&head).ok_or_else(|| no_answer(&head))?;
    Ok(read.get(from..to).map(|body| (Answer { status, body: body.to_vec() }, to)))
}

/// The length a head states; an answer of pieces has none and is not expected here.
fn length(head: &str) -> Option<usize> {
    head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().ok())?
    })
}

fn no_answer(head: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("not an answer of known length: {head}"))
}

/// A GET request. `cookie` is `name=value`.
pub fn get(path: &str, cookie: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\ncookie: {cookie}\r\n\r\n")
        .into_bytes()
}

/// A POST of JSON. Where there is a key, it makes the request safe to repeat.
pub fn post_json(path: &str, cookie: &str, key: Option<&str>, body: &str) -> Vec<u8> {
    post(
        path,
        cookie,
        "application/json",
        &key.map(|key| format!("idempotency-key: {key}\r\n")).unwrap_or_default(),
        body,
    )
}

/// A POST of a form as `live.js` sends it, which asks for fragments.
pub fn post_form(path: &str, cookie: &str, key: &str, body: &str) -> Vec<u8> {
    let more = format!("yishi-fragment: 1\r\nidempotency-key: {key}\r\n");
    post(path, cookie, "application/x-www-form-urlencoded", &more, body)
}

/// A POST of a form with one file in it.
pub fn post_file(path: &str, cookie: &str, name: &str, file: &[u8]) -> Vec<u8> {
    let kind = "multipart/form-data; boundary=the-file-ends-here";
    let file = String::from_utf8_lossy(file);
    let body = format!(
        "--the-file-ends-here\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{name}\"\r\n\r\n\
         {file}\r\n--the-file-ends-here--\r\n"
    );
    post(path, cookie, kind, "", &body)
}

fn post(path: &str, cookie: &str, kind: &str, more: &str, body: &str) -> Vec<u8> {
    format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\naccept: application/json\r\n\
         content-type: {kind}\r\ncookie: {cookie}\r\n{more}content-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_once_all_of_it_is_there_and_the_next_one_stays() {
        let bytes = b"HTTP/1.1 422 Unprocessable Entity\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.1 200 OK\r\n";
        let first = bytes.len() - b"HTTP/1.1 200 OK\r\n".len();
        for short in 0..first {
            assert!(whole_answer(&bytes[..short]).unwrap().is_none(), "{short} bytes");
        }
        let (answer, used) = whole_answer(bytes).unwrap().unwrap();
        assert_eq!((answer.status, answer.body.as_slice(), used), (422, b"hello".as_slice(), first));
    }

    #[test]
    fn an_answer_without_a_length_is_an_error_and_not_a_wait() {
        assert!(whole_answer(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n").is_err());
    }
}
