//! Orders and times that would link by themselves: the credentials in the order of the seats, and the times of an archive's records.

use crate::vote::Vote;

/// Says where the public credentials stand in the order of the seats.
pub fn of_seats(vote: &Vote, bytes: &[u8]) -> Option<String> {
    // By chance they stand so once in more than 300,000 votes of nine.
    let places: Vec<usize> =
        vote.credentials.iter().map(|one| memchr::memmem::find(bytes, one.as_bytes())).collect::<Option<_>>()?;
    let rising = places.windows(2).all(|pair| pair[0] < pair[1]);
    let falling = places.windows(2).all(|pair| pair[0] > pair[1]);
    (rising || falling).then(|| "the credentials in the order of the seats".to_owned())
}

/// Where the time stands in the head of an archive's record, and how long a block of it is.
const TIME: std::ops::Range<usize> = 136..147;
const BLOCK: usize = 512;

/// Says where the records of an archive have more than one time.
pub fn times_in(archive: &[u8]) -> Option<String> {
    let mut times = std::collections::BTreeSet::new();
    let mut at = 0;
    while let Some(head) = archive.get(at..at + BLOCK) {
        let number =
            |range: std::ops::Range<usize>| u64::from_str_radix(std::str::from_utf8(&head[range]).unwrap(), 8).unwrap();
        times.insert(number(TIME));
        let length = usize::try_from(number(124..135)).unwrap();
        at += BLOCK + length.div_ceil(BLOCK) * BLOCK;
    }
    (times.len() > 1).then(|| format!("records of an archive have times of their own: {times:?}"))
}
