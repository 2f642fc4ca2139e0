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
        let buckets = Buckets::of(figures);
        let [p10, p50, p90] = [0.1, 0.5, 0.9].map(|p| buckets.figure_at(figures, last as f64 * p));
        Self { p10, p50, p90 }
    }
}

/// How many buckets figures are put into to find those at a few places: enough that few share one.
const BUCKETS: usize = 1024;

/// Equal parts of the way from the lowest figure to the highest. A figure that is higher than
/// another is never in a lower bucket.
struct Buckets {
    /// The bucket of each figure.
    of_figures: Vec<u32>,
    /// How many figures lie in each bucket.
    counts: Vec<usize>,
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
        let mut buckets = Self { of_figures: vec![0; figures.len()], counts: vec![0; BUCKETS] };
        for (bucket, figure) in buckets.of_figures.iter_mut().zip(figures) {
            *bucket = (((*figure - low) * scale) as u32).min(BUCKETS as u32 - 1);
            buckets.counts[*bucket as usize] += 1;
        }
        buckets
    }

    /// The figure at `place` in their order, from 0, in a straight line between neighbours. Only
    /// those in the buckets around it are put in order.
    fn figure_at(&self, figures: &[f64], place: f64) -> f64 {
        let rank = place as usize;
        let (first, below) = self.bucket_of_rank(rank);
        let (last, _) = self.bucket_of_rank((rank + 1).min(figures.len() - 1));
        let mut near = Vec::new();
        for (bucket, figure) in self.of_figures.iter().zip(figures) {
            if *bucket >= first && *bucket <= last {
                near.push(*figure);
            }
        }
        near.sort_unstable_by(f64::total_cmp);
        let at = near[rank - below];
        let next = near.get(rank - below + 1).unwrap_or(&at);
        at + (next - at) * place.fract()
    }

    /// The bucket of the figure that `rank` others are before, and how many are in lower buckets.
    fn bucket_of_rank(&self, rank: usize) -> (u32, usize) {
        let mut below = 0;
        let mut bucket = 0;
        while below + self.counts[bucket] <= rank {
            below += self.counts[bucket];
            bucket += 1;
        }
        (bucket as u32, below)
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
