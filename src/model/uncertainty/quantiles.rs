//! Where in their order figures lie.

/// The figures that 1, 5 and 9 of 10 draws stay below.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Quantiles {
    /// One draw in ten is lower.
    pub p10: f64,
    /// Half of the draws are lower: the median.
    pub p50: f64,
    /// One draw in ten is higher.
    pub p90: f64,
}

impl Quantiles {
    /// Of `figures`, in any order. In a straight line between neighbours, as spreadsheets do; all 0
    /// where there are no figures.
    #[must_use]
    pub fn of(figures: &[f64]) -> Self {
        let Some(last) = figures.len().checked_sub(1) else { return Self::default() };
        let [p10, p50, p90] =
            Buckets::of(figures).figures_at(figures, [0.1, 0.5, 0.9].map(|p| last as f64 * p));
        Self { p10, p50, p90 }
    }
}

/// How many buckets figures are put into to find those at a few places: enough that few share one,
/// and few enough to be walked through for each column.
const BUCKETS: usize = 256;

/// Equal parts of the way from the lowest figure to the highest. A figure that is higher than
/// another is never in a lower bucket.
struct Buckets {
    /// The bucket of each figure.
    of_figures: Vec<u8>,
    /// How many figures lie in each bucket.
    counts: [usize; BUCKETS],
}

impl Buckets {
    fn of(figures: &[f64]) -> Self {
        let (mut low, mut high) = (figures[0], figures[0]);
        for figure in figures {
            low = if *figure < low { *figure } else { low };
            high = if *figure > high { *figure } else { high };
        }
        // Buckets a pound; none where all figures are the same.
        let scale = if low < high { BUCKETS as f64 / (high - low) } else { 0.0 };
        let mut buckets = Self { of_figures: vec![0; figures.len()], counts: [0; BUCKETS] };
        for (bucket, figure) in buckets.of_figures.iter_mut().zip(figures) {
            // The highest figure would be one too high; what is too high becomes the last.
            *bucket = ((*figure - low) * scale) as u8;
            buckets.counts[usize::from(*bucket)] += 1;
        }
        buckets
    }

    /// The figures at some places in their order, counted from 0 and rising, each in a straight line
    /// between neighbours. Only those in the buckets around a place are put in order.
    fn figures_at<const N: usize>(&self, figures: &[f64], places: [f64; N]) -> [f64; N] {
        let mut walk = Walk { buckets: self, bucket: 0, below: 0 };
        // A bit for each place, of every bucket around it.
        let mut around = [0_u8; BUCKETS];
        let mut bit = 1;
        let below = places.map(|place| {
            let rank = place as usize;
            let (first, below) = walk.to(rank);
            let (last, _) = walk.clone().to((rank + 1).min(figures.len() - 1));
            for bucket in &mut around[first..=last] {
                *bucket |= bit;
            }
            bit <<= 1;
            below
        });
        let mut near = [const { Vec::new() }; N];
        for (bucket, figure) in self.of_figures.iter().zip(figures) {
            let mut bits = around[usize::from(*bucket)];
            while bits != 0 {
                near[bits.trailing_zeros() as usize].push(*figure);
                bits &= bits - 1;
            }
        }
        std::array::from_fn(|at| {
            let (near, place) = (&mut near[at], places[at]);
            near.sort_unstable_by(f64::total_cmp);
            let rank = place as usize - below[at];
            let figure = near[rank];
            let next = near.get(rank + 1).unwrap_or(&figure);
            figure + (next - figure) * place.fract()
        })
    }
}

/// Where a walk through the buckets stands.
#[derive(Clone)]
struct Walk<'a> {
    buckets: &'a Buckets,
    bucket: usize,
    /// How many figures lie in lower buckets.
    below: usize,
}

impl Walk<'_> {
    /// Goes on to the bucket of the figure that `rank` others are before. Also returns how many are
    /// in lower buckets.
    fn to(&mut self, rank: usize) -> (usize, usize) {
        while self.below + self.buckets.counts[self.bucket] <= rank {
            self.below += self.buckets.counts[self.bucket];
            self.bucket += 1;
        }
        (self.bucket, self.below)
    }
}

/// Figures in order, from the lowest to the highest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ordered(Vec<f64>);

impl Ordered {
    /// Puts `figures` in order.
    #[must_use]
    pub fn of(figures: &[f64]) -> Self {
        let mut ordered = figures.to_vec();
        ordered.sort_unstable_by(f64::total_cmp);
        Self(ordered)
    }

    /// The figures.
    #[must_use]
    pub fn figures(&self) -> &[f64] {
        &self.0
    }

    /// Whether all figures are the same. Where only a few differ, the quantiles do not show it.
    #[must_use]
    pub fn are_all_the_same(&self) -> bool {
        self.0.first() == self.0.last()
    }

    /// The figure that a share `p` stays below, in a straight line between neighbours.
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        let Some(last) = self.0.len().checked_sub(1) else { return 0.0 };
        let place = last as f64 * p;
        let at = self.0[place as usize];
        let next = self.0[(place as usize + 1).min(last)];
        at + (next - at) * place.fract()
    }

    /// The figures that 1, 5 and 9 of 10 stay below.
    #[must_use]
    pub fn quantiles(&self) -> Quantiles {
        let [p10, p50, p90] = [0.1, 0.5, 0.9].map(|p| self.quantile(p));
        Quantiles { p10, p50, p90 }
    }

    /// The standard error of that quantile: how far it would differ, typically, with other random
    /// numbers. From the figures one standard deviation of the rank away on either side.
    #[must_use]
    pub fn standard_error(&self, p: f64) -> f64 {
        let count = self.0.len() as f64;
        let away = (p * (1.0 - p) / count).sqrt();
        (self.quantile((p + away).min(1.0)) - self.quantile((p - away).max(0.0))) / 2.0
    }

    /// The share of figures below `limit`.
    #[must_use]
    pub fn share_below(&self, limit: f64) -> f64 {
        self.0.partition_point(|figure| *figure < limit) as f64 / self.0.len() as f64
    }
}
