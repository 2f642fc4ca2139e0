//! What a tab remembers of itself.

/// What a tab notes for the case that it is loaded again.
pub(super) struct Note {
    /// The name under which it keeps its scenario.
    pub name: String,
    /// Under which addresses it may come again.
    pub addresses: Vec<String>,
    /// The scenario.
    pub file: String,
}

impl Note {
    pub fn text(&self) -> String {
        [self.name.as_str(), &self.addresses.join(" "), &self.file].join("\n")
    }

    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '\n');
        Some(Self {
            name: parts.next()?.to_owned(),
            // No address holds a blank; one may be empty.
            addresses: parts.next()?.split(' ').map(str::to_owned).collect(),
            file: parts.next()?.to_owned(),
        })
    }
}
