//! Whether the page opens without a network, in words.

/// What this device has of the page for times without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// A copy of the page is on its way.
    OnItsWay,
    /// It has a copy.
    Ready,
    /// The browser keeps none here.
    NoMeans,
    /// It could not be kept, or not all of it.
    Failed,
    /// The page is one file that has everything in it.
    OneFile,
}

impl Offline {
    /// What whoever shares a link has to know of it.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::OnItsWay => {
                "This device is fetching a copy of the page, with which it opens without a network."
            }
            Self::Ready => {
                "On this device the page opens without a network, with this link or any other. \
                 Another device has to have opened it once before."
            }
            Self::NoMeans => {
                "Without a network the page does not open here: the browser keeps no copy of it. \
                 That is so in some private windows, and where the address begins with http: \
                 instead of https:."
            }
            Self::Failed => {
                "Without a network the page does not open here: no whole copy of it could be kept. \
                 The storage of this device may be full or blocked, or the network too slow. Make \
                 room, then reload the page."
            }
            Self::OneFile => {
                "This file has all of Derwent in it and needs no network. Its link opens only \
                 where this file lies at the same place, and has no QR code: hand on the scenario \
                 as a file."
            }
        }
    }
}
