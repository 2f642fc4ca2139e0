//! The plan by the description, in the slowest way: as long as anything waits for what stands
//! later than planned, it is moved.

/// A milestone.
#[derive(Clone, Copy, Debug)]
pub struct Milestone {
    /// The year in which it was planned.
    pub planned: u32,
    /// The year in which it is expected, if that was recorded.
    pub expected: Option<u32>,
    /// The year in which it was done.
    pub done: Option<u32>,
}

/// In which year each stands. `waits` has pairs: the second waits for the first.
pub fn years(milestones: &[Milestone], waits: &[(usize, usize)]) -> Vec<u32> {
    let own = |one: &Milestone| one.done.or(one.expected).unwrap_or(one.planned);
    let mut years: Vec<u32> = milestones.iter().map(own).collect();
    loop {
        let mut moved = false;
        for (from, to) in waits {
            let is_late = years[*from] > milestones[*from].planned;
            if is_late && milestones[*to].done.is_none() && years[*from] > years[*to] {
                years[*to] = years[*from];
                moved = true;
            }
        }
        if !moved {
            return years;
        }
    }
}
