//! Places in papers, which lead to the evidence of them.

use super::{Act, Button, Line, Press, Run};

impl Run {
    /// Where it comes from; pressed, it leads to the evidence of that place.
    pub fn place(cited: String) -> Self {
        Self::Press(Press {
            title: "Look up in the evidence",
            look: Button::Place,
            ..Press::new(cited.clone(), Act::Find(cited))
        })
    }
}

impl Line {
    /// The same with where it comes from at its end, if that is known.
    #[must_use]
    pub fn place(self, cited: String) -> Self {
        if cited.is_empty() { self } else { self.with(Run::place(cited)) }
    }
}
