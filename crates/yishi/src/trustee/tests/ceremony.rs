//! Five programs hold a ceremony, each begun anew at every step.

use yishi_app::sealed::CeremonyState;
use yishi_app::sealed::ceremony::{Ceremony, Step};
use yishi_ballot::hash::Hash;

use super::support::{NEEDED, SESSION, SIZE, folders, hold, one_step, rng};
use crate::trustee::keep::Folder;
use crate::trustee::member::step;

fn begun() -> Ceremony {
    Ceremony::begin("c1".to_owned(), SIZE, NEEDED).unwrap()
}

#[test]
fn programs_begun_anew_at_every_step_make_the_key_and_keep_it() {
    let (folders, mut rng) = (folders(), rng(1));
    let ceremony = hold(begun(), &folders, &mut rng);
    assert_eq!(ceremony.step(), Step::Made);
    for (folder, place) in folders.iter().zip(1..) {
        let keys = Folder::open(folder.path()).unwrap().all_keys().unwrap();
        assert_eq!(keys.len(), 1);
        let key = keys[0].member().unwrap().open_key(&keys[0].key.as_ref().unwrap().private_key);
        assert!(key.is_some(), "{place}");
    }
}

#[test]
fn a_message_sent_again_after_a_lost_answer_is_the_same_message() {
    let (folders, mut rng) = (folders(), rng(2));
    let mut ceremony = begun();
    while ceremony.step() != Step::Made {
        let state = CeremonyState::of(&ceremony, 1);
        let say = |rng: &mut _| step(&Folder::open(folders[0].path()).unwrap(), &state, SESSION, 1, rng).unwrap();
        assert_eq!(say(&mut rng), say(&mut rng));
        for (folder, place) in folders.iter().zip(1..) {
            ceremony = one_step(&ceremony, folder.path(), place, &mut rng);
        }
    }
}

#[test]
fn a_house_that_tells_otherwise_than_before_is_told_off() {
    let (folders, mut rng) = (folders(), rng(3));
    let mut ceremony = begun();
    let refused = |state: &CeremonyState, rng: &mut _| {
        step(&Folder::open(folders[0].path()).unwrap(), state, SESSION, 1, rng).unwrap_err().to_string()
    };
    let round = |mut ceremony: Ceremony, rng: &mut _| {
        for (folder, place) in folders.iter().zip(1..) {
            ceremony = one_step(&ceremony, folder.path(), place, rng);
        }
        ceremony
    };
    ceremony = round(ceremony, &mut rng);
    let state = CeremonyState::of(&ceremony, 1);
    ceremony = round(ceremony, &mut rng);
    let mut others = state.clone();
    others.certificates.as_mut().unwrap().swap(3, 4);
    assert!(refused(&others, &mut rng).contains("changed the certificates"));

    let mut bent = CeremonyState::of(&ceremony, 1);
    bent.commitments.as_mut().unwrap()[0] = Hash::of(b"mine?");
    assert!(refused(&bent, &mut rng).contains("changed my commitment"));
    ceremony = round(ceremony, &mut rng);

    // A trustee who saw the others' deals and put another in its place is caught by every member.
    let mut late = CeremonyState::of(&ceremony, 1);
    let dealt = late.dealt.as_mut().unwrap();
    dealt.coefexps[4] = dealt.coefexps[3].clone();
    assert!(refused(&late, &mut rng).contains("place 5 has dealt something else"));
    ceremony = round(ceremony, &mut rng);

    let mut other = CeremonyState::of(&ceremony, 1);
    let record = other.record.as_mut().unwrap();
    *record = record.replace("\"threshold\":3", "\"threshold\":2");
    assert!(step(&Folder::open(folders[0].path()).unwrap(), &other, SESSION, 1, &mut rng).is_err());
    assert!(Folder::open(folders[0].path()).unwrap().all_keys().unwrap().is_empty());
}

#[test]
fn a_folder_that_was_lost_in_the_middle_does_not_begin_again_unasked() {
    let (folders, mut rng) = (folders(), rng(4));
    let ceremony = one_step(&begun(), folders[0].path(), 1, &mut rng);
    let empty = tempfile::tempdir().unwrap();
    let lost = step(&Folder::open(empty.path()).unwrap(), &CeremonyState::of(&ceremony, 1), SESSION, 1, &mut rng);
    assert!(lost.unwrap_err().to_string().contains("holds no secrets of the ceremony"));
}

#[test]
fn a_folder_is_the_owners_alone_and_serves_one_program_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("keep");
    let held = Folder::open(&own).unwrap();
    assert!(Folder::open(&own).is_err());
    drop(held);
    one_step(&begun(), &own, 1, &mut rng(5));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&own), mode(&own.join("keys-c1.json"))), (0o700, 0o600));
    }
}

#[test]
fn a_ceremony_named_like_a_path_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let ceremony = Ceremony::begin("../../etc".to_owned(), SIZE, NEEDED).unwrap();
    let named = step(&Folder::open(folder.path()).unwrap(), &CeremonyState::of(&ceremony, 1), SESSION, 1, &mut rng(6));
    assert!(named.is_err());
}
