//! What is asked of a scenario and takes longer than running the model once, and what came out.
//!
//! Nothing of it is worked out while the page is drawn: a view says which [`Question`] it has, a
//! [`Store`] answers it, and the view draws the answer. What takes long is done in steps that end
//! after a bounded amount of work. There is no clock in here: whoever has the store decides how many
//! steps fit into a frame, and a test does all of them at once.

mod answer;
mod beside;
mod councils;
mod question;
mod runs;
mod store;
mod what_it_takes;
mod work;

pub use answer::{Answer, Answered, Known, Progress, Sharing, Spread, WhoGains};
pub use beside::{Beside, Compared};
pub use question::{Question, Subject};
pub use runs::Runs;
pub use store::Store;
pub use what_it_takes::Found;
