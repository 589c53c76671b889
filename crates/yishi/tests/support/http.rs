//! One HTTP request on one connection, written by hand: a test of cut connections must own every byte and every moment.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Longer than any answer of a healthy server takes, short enough to end a hanging test.
const PATIENCE: Duration = Duration::from_secs(10);

/// An answer that came whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: String,
}

impl Reply {
    /// The body as JSON; null where it is none.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}

/// Fetches a page.
pub fn get(address: SocketAddr, path: &str) -> io::Result<Reply> {
    let mut stream = connect(address)?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    read_reply(stream)
}

/// Fetches the bytes of a file with a cookie.
pub fn get_as(address: SocketAddr, path: &str, cookie: &str) -> io::Result<Vec<u8>> {
    let mut stream = connect(address)?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").map(|at| at + 4);
    Ok(end.map(|end| bytes.split_off(end)).unwrap_or_default())
}

/// Posts JSON with a cookie and an idempotency key, and reads the answer.
pub fn post(address: SocketAddr, path: &str, cookie: &str, key: &str, json: &str) -> io::Result<Reply> {
    let mut stream = connect(address)?;
    stream.write_all(request(address, path, cookie, key, json).as_bytes())?;
    read_reply(stream)
}

/// Writes the first bytes of that request and hangs up without reading. Says how many bytes the whole has.
pub fn post_and_hang_up(
    address: SocketAddr,
    path: &str,
    (cookie, key): (&str, &str),
    json: &str,
    bytes: usize,
) -> io::Result<usize> {
    let whole = request(address, path, cookie, key, json);
    let mut stream = connect(address)?;
    stream.write_all(&whole.as_bytes()[..bytes.min(whole.len())])?;
    Ok(whole.len())
}

fn connect(address: SocketAddr) -> io::Result<TcpStream> {
    let stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

fn request(address: SocketAddr, path: &str, cookie: &str, key: &str, json: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nAccept: application/json\r\n\
         Content-Type: application/json\r\nCookie: {cookie}\r\nIdempotency-Key: {key}\r\nContent-Length: {}\r\n\r\n{json}",
        json.len()
    )
}

/// An answer counts only when it came whole; one that was cut is none.
fn read_reply(mut stream: TcpStream) -> io::Result<Reply> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    let cut = || io::Error::new(io::ErrorKind::UnexpectedEof, "the answer was cut");
    let (head, body) = text.split_once("\r\n\r\n").ok_or_else(cut)?;
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(cut)?;
    let length =
        head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
    if length.is_some_and(|length: usize| length != body.len()) {
        return Err(cut());
    }
    Ok(Reply { status, body: body.to_owned() })
}
