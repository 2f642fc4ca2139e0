//! Random numbers that never change: number `n` of a seed is the same for ever, everywhere, and
//! however many are asked for.

/// `SplitMix64` of Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
/// Its numbers can be had in any order, so a draw keeps its numbers when there are more draws.
#[derive(Clone, Copy, Debug)]
pub(super) struct Generator {
    seed: u64,
}

impl Generator {
    pub const fn new(seed: u64) -> Self {
        Self { seed }
    }

    /// Number `index`, counted from 0: any of the 2^64 integers, each as likely.
    #[inline(always)]
    pub const fn integer(self, index: u64) -> u64 {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut bits = self.seed.wrapping_add(STEP.wrapping_mul(index.wrapping_add(1)));
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// Number `index` between 0 and 1, never either.
    #[inline(always)]
    pub fn uniform(self, index: u64) -> f64 {
        between_0_and_1(self.integer(index))
    }
}

/// The middle of one of 2^52 equal parts: with more parts, the last middle would round to 1. Through
/// a number with a sign: processors turn these into fractions more quickly.
fn between_0_and_1(bits: u64) -> f64 {
    const PARTS: f64 = (1_u64 << 52) as f64;
    ((bits >> 12) as i64 as f64 + 0.5) / PARTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_published_program() {
        let generator = Generator::new(1_234_567);
        let numbers = [0, 1, 2, 3, 4].map(|index| generator.integer(index));
        assert_eq!(
            numbers,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423,
                4_593_380_528_125_082_431,
                16_408_922_859_458_223_821,
            ]
        );
    }

    #[test]
    fn a_number_is_never_0_or_1() {
        let ends = [0, u64::MAX].map(between_0_and_1);
        assert!(ends[0] > 0.0 && ends[1] < 1.0, "{ends:?}");
    }
}
