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
    /// Of `figures`, which are put into another order. In a straight line between neighbours, as
    /// spreadsheets do; all 0 where there are no figures.
    #[must_use]
    pub fn of(figures: &mut [f64]) -> Self {
        let Some(last) = figures.len().checked_sub(1) else { return Self::default() };
        let [p10, p50, p90] = [0.1, 0.5, 0.9].map(|p| last as f64 * p);
        let middle = p50 as usize;
        let found = at_place(figures, p50);
        // The others lie on either side, among the figures that were sent there; of two figures, the
        // lower tenth lies between both.
        Self {
            p50: found,
            p10: at_place(&mut figures[..=middle.max(1).min(last)], p10),
            p90: at_place(&mut figures[middle..], p90 - middle as f64),
        }
    }
}

/// The figure at `place` in the order of `figures`, from 0, in a straight line between
/// neighbours.
fn at_place(figures: &mut [f64], place: f64) -> f64 {
    let below = place.floor();
    let (_, at, above) = figures.select_nth_unstable_by(below as usize, f64::total_cmp);
    let at = *at;
    let next = above.iter().copied().min_by(f64::total_cmp).unwrap_or(at);
    at + (next - at) * (place - below)
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
