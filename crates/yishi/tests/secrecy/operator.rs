//! What whoever runs the server can do with what lies on its disk: ask the house's own program, and look for what it took away.

use std::collections::BTreeSet;
use std::sync::Arc;

use yishi_app::House;
use yishi_app::clock::SystemClock;
use yishi_app::login::Keys;
use yishi_ballot::election::Uuid;
use yishi_ballot::group::Ed25519;
use yishi_journal::Sqlite;
use yishi_procedure::ids::SeatNo;
use yishi_rulebook::Library;

use crate::hall::{seats, session};
use crate::kept::Kept;
use crate::vote::Vote;

/// Seats whose ballots the house's own program can point out in the archive, on a copy of the folder.
pub fn links(vote: &Vote, kept: &Kept) -> BTreeSet<SeatNo> {
    let folder = kept.folder();
    let keys = Keys::load_or_make(&folder.path().join("keys")).unwrap();
    let journal = Arc::new(Sqlite::open(folder.path(), keys.signing).unwrap());
    let house = House::open(journal, Library::shipped().unwrap(), Arc::new(SystemClock)).unwrap();
    let hall = house.hall(&session()).unwrap();
    let (archive, uuid) = (kept.archive(&vote.uuid), Uuid::try_from(vote.uuid.clone()).unwrap());
    let cast = |public: String| {
        let ballot = format!("\"credential\":\"{public}\",\"answers\"");
        memchr::memmem::find(&archive, ballot.as_bytes()).is_some()
    };
    let own = |seat: &SeatNo| {
        let code = hall.credential_of(&vote.uuid, *seat).unwrap();
        code.is_some_and(|code| cast(code.public::<Ed25519>(&uuid)))
    };
    seats().filter(own).collect()
}

/// What was on a shelf at the one moment and at the other is not any more. Empty values and such as tell nothing are left out.
pub fn taken_from_shelves(then: &Kept, later: &Kept) -> Vec<(String, Vec<u8>)> {
    let still: BTreeSet<(String, String)> = later.shelves().into_iter().map(|(shelf, key, _)| (shelf, key)).collect();
    let gone = then.shelves().into_iter().filter(|(shelf, key, _)| !still.contains(&(shelf.clone(), key.clone())));
    gone.filter(|(_, _, value)| value.len() >= 16)
        .map(|(shelf, key, value)| (format!("{shelf}/{key}"), value))
        .collect()
}

/// What was taken from a shelf lies nowhere any more.
pub fn is_nowhere(taken: &[(String, Vec<u8>)], kept: &Kept) {
    for (path, bytes) in kept.files() {
        for (name, value) in taken {
            let found = memchr::memmem::find(&bytes, value).is_some();
            assert!(!found, "{}: {name} was taken away and still lies in {}", kept.when, path.display());
        }
    }
}
