//! An archive followed as it grows, decrypted once, and what is done when it changes.

use tempfile::TempDir;
use yishi_app::sealed::ceremony::Ceremony;
use yishi_ballot::trustee::TrusteeText;

use super::support::{NEEDED, SIZE, Vote, folders, hold, rng};
use crate::trustee::followed::Followed;
use crate::trustee::keep::{Folder, KeptKeys};

fn made(seed: u64) -> (Vec<TempDir>, TrusteeText) {
    let folders = folders();
    let ceremony = Ceremony::begin("c1".to_owned(), SIZE, NEEDED).unwrap();
    let ceremony = hold(ceremony, &folders, &mut rng(seed));
    (folders, ceremony.record().unwrap().clone())
}

/// Asks the house as the program does.
async fn look(followed: &mut Followed, folder: &Folder, archive: &[u8], pairs: Option<&str>) -> anyhow::Result<()> {
    let from = usize::try_from(followed.archive_from()).unwrap().min(archive.len());
    let beside = followed.pairs_from().map(|from| &pairs.unwrap().as_bytes()[usize::try_from(from).unwrap()..]);
    followed.take(folder, &archive[from..], beside.unwrap_or_default()).await
}

fn keys_of(folder: &Folder) -> Vec<KeptKeys> {
    folder.all_keys().unwrap()
}

#[tokio::test]
async fn three_of_five_open_what_they_verified_with_pairs_beside_it() {
    let (folders, group) = made(1);
    let mut vote = Vote::open(Some(&group), true, 1);
    let mut programs: Vec<(Folder, Followed)> = folders[1..4]
        .iter()
        .map(|folder| Folder::open(folder.path()).unwrap())
        .map(|folder| (Followed::begin(&folder, &vote.uuid(), true).unwrap(), folder))
        .map(|(followed, folder)| (folder, followed))
        .collect();
    for (voter, choices) in [(0, [1, 0, 0, 1]), (1, [1, 0, 0, 0]), (2, [0, 1, 1, 0])] {
        vote.cast(voter, choices);
        for (folder, followed) in &mut programs {
            look(followed, folder, &vote.archive, vote.pairs.as_deref()).await.unwrap();
            assert!(followed.tally().is_none());
        }
    }
    vote.close();
    vote.give_own();
    for (folder, followed) in &mut programs {
        look(followed, folder, &vote.archive, vote.pairs.as_deref()).await.unwrap();
        let keys = keys_of(folder);
        let (keys, owner) = followed.key_of(&keys).unwrap();
        assert_eq!(owner, keys.place + 1);
        let part = followed.decrypt(folder, keys, &mut rng(9)).unwrap();
        vote.give(owner, &part);
    }
    assert_eq!(vote.result(), [2, 1, 1, 1]);
    let (folder, followed) = &mut programs[0];
    look(followed, folder, &vote.archive, vote.pairs.as_deref()).await.unwrap();
    assert!(followed.is_done());
}

#[tokio::test]
async fn one_tally_is_decrypted_again_after_a_restart_and_another_never() {
    let (folders, group) = made(2);
    let mut vote = Vote::open(Some(&group), false, 2);
    vote.cast(0, [1, 0, 0, 0]);
    let open = vote.ballot_box.clone();
    let shorter = vote.archive.clone();
    vote.close();
    let uuid = vote.uuid();
    {
        let folder = Folder::open(folders[0].path()).unwrap();
        let mut followed = Followed::begin(&folder, &uuid, false).unwrap();
        look(&mut followed, &folder, &vote.archive, None).await.unwrap();
        followed.decrypt(&folder, &keys_of(&folder)[0], &mut rng(1)).unwrap();
    }
    let folder = Folder::open(folders[0].path()).unwrap();
    let mut again = Followed::begin(&folder, &uuid, false).unwrap();
    look(&mut again, &folder, &vote.archive, None).await.unwrap();
    again.decrypt(&folder, &keys_of(&folder)[0], &mut rng(2)).unwrap();

    // The same ballot with one vote more: its archive and its tally are sound, and still it is refused.
    (vote.ballot_box, vote.archive) = (open, shorter);
    vote.cast(1, [0, 1, 0, 0]);
    vote.close();
    let mut other = Followed::begin(&folder, &uuid, false).unwrap();
    let changed = look(&mut other, &folder, &vote.archive, None).await.unwrap_err().to_string();
    assert!(changed.contains("not the one that was verified before"), "{changed}");
    assert!(other.tally().is_none() && other.decrypt(&folder, &keys_of(&folder)[0], &mut rng(3)).is_err());

    // Even where nothing but the hash of the tally is left of what was known.
    let parsed = yishi_ballot::election::Uuid::try_from(uuid.clone()).unwrap();
    let mut kept = folder.ballot(&parsed).unwrap().unwrap();
    kept.length = 0;
    folder.keep_ballot(&kept).unwrap();
    let mut bare = Followed::begin(&folder, &uuid, false).unwrap();
    look(&mut bare, &folder, &vote.archive, None).await.unwrap();
    let refused = bare.decrypt(&folder, &keys_of(&folder)[0], &mut rng(4)).unwrap_err().to_string();
    assert!(refused.contains("another tally"), "{refused}");
    assert!(bare.failed().is_some() && bare.tally().is_none());
}

#[tokio::test]
async fn an_archive_that_shrinks_or_changes_is_caught_and_stays_refused() {
    let (folders, group) = made(3);
    let folder = Folder::open(folders[0].path()).unwrap();
    let mut vote = Vote::open(Some(&group), false, 3);
    let begun = vote.archive.clone();
    vote.cast(0, [1, 0, 0, 0]);
    let mut followed = Followed::begin(&folder, &vote.uuid(), false).unwrap();
    look(&mut followed, &folder, &vote.archive, None).await.unwrap();
    let shrunk = look(&mut followed, &folder, &begun, None).await.unwrap_err().to_string();
    assert!(shrunk.contains("shorter"), "{shrunk}");
    assert!(look(&mut followed, &folder, &vote.archive, None).await.is_err(), "what has failed stays failed");

    // After a restart the same is seen from what is on the disk.
    let mut restarted = Followed::begin(&folder, &vote.uuid(), false).unwrap();
    let shrunk = look(&mut restarted, &folder, &begun, None).await.unwrap_err().to_string();
    assert!(shrunk.contains("shorter"), "{shrunk}");

    let mut changed = Followed::begin(&folder, &vote.uuid(), false).unwrap();
    look(&mut changed, &folder, &vote.archive, None).await.unwrap();
    let mut bent = vote.archive.clone();
    *bent.last_mut().unwrap() = 1;
    let caught = look(&mut changed, &folder, &bent, None).await.unwrap_err().to_string();
    assert!(caught.contains("changed after it was verified"), "{caught}");
}

#[tokio::test]
async fn a_ballot_without_the_group_is_followed_and_not_decrypted() {
    let (folders, _) = made(4);
    let folder = Folder::open(folders[0].path()).unwrap();
    let mut vote = Vote::open(None, false, 4);
    vote.cast(0, [1, 0, 0, 0]);
    vote.close();
    let mut followed = Followed::begin(&folder, &vote.uuid(), false).unwrap();
    look(&mut followed, &folder, &vote.archive, None).await.unwrap();
    assert!(followed.tally().is_some() && followed.key_of(&keys_of(&folder)).is_none());
}

#[tokio::test]
async fn another_ballots_archive_and_ballots_without_their_pairs_are_refused() {
    let (folders, group) = made(5);
    let folder = Folder::open(folders[0].path()).unwrap();
    let (one, other) = (Vote::open(Some(&group), false, 5), Vote::open(Some(&group), false, 6));
    let mut followed = Followed::begin(&folder, &one.uuid(), false).unwrap();
    let wrong = look(&mut followed, &folder, &other.archive, None).await.unwrap_err().to_string();
    assert!(wrong.contains("another ballot"), "{wrong}");

    let mut vote = Vote::open(Some(&group), true, 7);
    let head = vote.pairs.clone();
    let mut paired = Followed::begin(&folder, &vote.uuid(), true).unwrap();
    look(&mut paired, &folder, &vote.archive, head.as_deref()).await.unwrap();
    assert!(Followed::begin(&folder, &vote.uuid(), false).is_err(), "told without pairs afterwards");
    vote.cast(0, [1, 0, 0, 0]);
    assert!(look(&mut paired, &folder, &vote.archive, head.as_deref()).await.is_err());
}
