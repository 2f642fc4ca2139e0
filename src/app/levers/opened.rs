//! Which groups of levers are open, kept while they are not on the page.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::browser;
use crate::scenario::Group;

/// The names of what is open.
#[derive(Clone)]
pub struct Opened(Rc<RefCell<Vec<String>>>);

/// One and the same memory.
impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Opened {
    /// The two groups that say how much money it is; where the levers stand between the charts
    /// none, as they would push the other charts away.
    pub fn at_first() -> Self {
        let open: &[Group] =
            if browser::is_phone() { &[] } else { &[Group::Savings, Group::OneOffCost] };
        let names = open.iter().map(|group| group.title().to_owned());
        Self(Rc::new(RefCell::new(names.collect())))
    }

    /// Whether what has this name is open.
    pub fn has(&self, name: &str) -> bool {
        self.0.borrow().iter().any(|known| known == name)
    }

    /// Opens what has this name.
    pub fn open(&self, name: &str) {
        if !self.has(name) {
            self.toggle(name);
        }
    }

    /// Opens what is closed and closes what is open.
    pub fn toggle(&self, name: &str) {
        let mut names = self.0.borrow_mut();
        let before = names.len();
        names.retain(|known| known != name);
        if names.len() == before {
            names.push(name.to_owned());
        }
    }
}
