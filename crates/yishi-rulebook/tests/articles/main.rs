//! Tests by article for the rules only some bodies have, room by room and tier by tier. The line `law:` above a test names the
//! article; the law matrix is drawn from these lines.
#![allow(clippy::unwrap_used)]

mod association;
mod committee;
mod convening;
mod local;
mod national;
mod support;
mod voting;
