//! The triangular distribution: all that most people will say of a figure they are not sure of.

/// A figure between `low` and `high`, most likely near `mode`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Triangular {
    /// It is never lower.
    pub low: f64,
    /// The likeliest value, and the value without uncertainty.
    pub mode: f64,
    /// It is never higher.
    pub high: f64,
}

impl Triangular {
    /// Whether there is no uncertainty.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.low >= self.high
    }

    /// The mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        if self.is_certain() { self.mode } else { (self.low + self.mode + self.high) / 3.0 }
    }

    /// The value that the figure is below with chance `p`, from 0 to 1.
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        self.inverse().at(p)
    }

    /// The inverse distribution function, ready to be used many times.
    pub(super) fn inverse(&self) -> Inverse {
        let Self { low, mode, high } = *self;
        if self.is_certain() {
            return Inverse { low: mode, high: mode, turn: 1.0, rise: 0.0, fall: 0.0 };
        }
        let width = high - low;
        Inverse {
            low,
            high,
            turn: (mode - low) / width,
            rise: width * (mode - low),
            fall: width * (high - mode),
        }
    }
}

/// `low + √(p·rise)` up to `turn`, `high − √((1−p)·fall)` from there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Inverse {
    low: f64,
    high: f64,
    turn: f64,
    rise: f64,
    fall: f64,
}

impl Inverse {
    /// The value that the figure is below with chance `p`.
    #[inline(always)]
    pub fn at(&self, p: f64) -> f64 {
        if p < self.turn { self.rising(p) } else { self.falling(p) }
    }

    /// The values at `numbers`. Most inputs are likeliest at an end, and need no look at each number.
    pub fn fill(&self, values: &mut [f64], numbers: &[f64]) {
        let places = values.iter_mut().zip(numbers);
        if self.turn >= 1.0 {
            for (value, p) in places {
                *value = self.rising(*p);
            }
        } else if self.turn <= 0.0 {
            for (value, p) in places {
                *value = self.falling(*p);
            }
        } else {
            for (value, p) in places {
                // One root whichever side it is: no guess of the side that may be wrong.
                let is_rising = *p < self.turn;
                let squared = if is_rising { *p * self.rise } else { (1.0 - *p) * self.fall };
                let root = squared.sqrt();
                let (up, down) = (self.up(root), self.down(root));
                *value = if is_rising { up } else { down };
            }
        }
    }

    #[inline(always)]
    fn rising(&self, p: f64) -> f64 {
        self.up((p * self.rise).sqrt())
    }

    #[inline(always)]
    fn falling(&self, p: f64) -> f64 {
        self.down(((1.0 - p) * self.fall).sqrt())
    }

    /// Rounding may step over an end.
    #[inline(always)]
    fn up(&self, root: f64) -> f64 {
        let value = self.low + root;
        if value > self.high { self.high } else { value }
    }

    #[inline(always)]
    fn down(&self, root: f64) -> f64 {
        let value = self.high - root;
        if value < self.low { self.low } else { value }
    }
}
