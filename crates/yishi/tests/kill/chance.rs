//! Chance that can be had again: a seed gives the same choices, though not the same moments.

/// A source of choices (SplitMix64).
pub struct Chance(u64);

impl Chance {
    /// The source of a seed and a name within it.
    pub fn new(seed: u64, of: u64) -> Self {
        Self(seed ^ of.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below the limit.
    pub fn below(&mut self, limit: u32) -> u32 {
        u32::try_from(self.next() % u64::from(limit)).unwrap_or_default()
    }
}

/// The seed of this run: `YISHI_SEED`, or the clock's. It is printed, so that a failing run can be had again.
pub fn seed() -> u64 {
    let given = std::env::var("YISHI_SEED").ok().and_then(|seed| seed.parse().ok());
    let clock =
        || std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |time| time.as_micros() as u64);
    let seed = given.unwrap_or_else(clock);
    println!("YISHI_SEED={seed}");
    seed
}
