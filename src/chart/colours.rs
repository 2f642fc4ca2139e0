//! All colours of the page and its charts: each on light ground and on dark, and what is other on
//! paper. `tools/style` makes the variables of the stylesheet of these rows, so each keeps its line.

use plotters::style::RGBColor;

/// A colour by its name, as `0xrrggbb` on light ground and on dark.
type Row = (&'static str, u32, u32);

/// Of the page, where each is a variable, and of charts. From blue on it is the palette of the
/// Analysis Function in its order, and for dark ground the same hues.
pub const COLOURS: [Row; 24] = [
    ("ground", 0xffffff, 0x14181c),
    ("panel", 0xf4f6f8, 0x1b2026),
    ("raised", 0xffffff, 0x20262d),
    ("ink", 0x0b0c0c, 0xf3f4f5),
    ("muted", 0x4c565c, 0xa9b4bc),
    ("line", 0xd5dade, 0x333b43),
    ("control", 0x767f86, 0x7d8890),
    ("accent", 0x12436d, 0x6ca9e0),
    ("on-accent", 0xffffff, 0x0b1117),
    ("link", 0x12436d, 0x8cc0f0),
    ("changed", 0xb0430a, 0xf8a273),
    ("dot", 0xf46a25, 0xf8854a),
    ("problem", 0xa3122f, 0xff9aac),
    ("problem-ground", 0xfdf0f2, 0x33191f),
    ("notice-ground", 0xeef4f9, 0x1b2a38),
    ("track", 0xc3c9ce, 0x4a545d),
    ("stance", 0x12436d, 0x1f4e79),
    ("on-stance", 0xffffff, 0xf3f4f5),
    ("blue", 0x12436d, 0x6ca9e0),
    ("teal", 0x28a197, 0x3db8ad),
    ("plum", 0x801650, 0xd96aa3),
    ("orange", 0xf46a25, 0xf8854a),
    ("grey", 0x3d3d3d, 0xb3babf),
    ("lilac", 0xa285d1, 0xb9a2e3),
];

/// What is other on paper, where grey is printed in dots.
pub const ON_PAPER: [(&str, u32); 5] = [
    ("muted", 0x333333),
    ("line", 0x999999),
    ("control", 0x555555),
    ("panel", 0xffffff),
    ("notice-ground", 0xffffff),
];

/// Of charts alone: lines and a range behind the data, and text about an area, darker than the area
/// where that is too pale to be read.
const OF_CHARTS: [Row; 9] = [
    ("grid", 0xe3e6e8, 0x2c333a),
    ("rule", 0x9aa3a9, 0x6b7780),
    ("band", 0xe9ecee, 0x293037),
    ("blue-text", 0x12436d, 0x6ca9e0),
    ("teal-text", 0x1a756d, 0x3db8ad),
    ("plum-text", 0x801650, 0xd96aa3),
    ("orange-text", 0xb0430a, 0xf8854a),
    ("grey-text", 0x3d3d3d, 0xb3babf),
    ("lilac-text", 0x6b4aa5, 0xb9a2e3),
];

/// A colour on light ground and on dark.
pub(super) type Hue = [RGBColor; 2];

/// The colour of a name; a name that is in neither table fails when it is compiled.
pub(super) const fn hue(name: &str) -> Hue {
    match (found(&COLOURS, name), found(&OF_CHARTS, name)) {
        (Some(hue), _) | (None, Some(hue)) => hue,
        (None, None) => panic!("no colour has this name"),
    }
}

const fn found(rows: &[Row], name: &str) -> Option<Hue> {
    let mut place = 0;
    while place < rows.len() {
        let (other, light, dark) = rows[place];
        if is_same(other.as_bytes(), name.as_bytes()) {
            return Some([rgb(light), rgb(dark)]);
        }
        place += 1;
    }
    None
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut place = 0;
    while place < one.len() && place < other.len() && one[place] == other[place] {
        place += 1;
    }
    place == one.len() && place == other.len()
}

const fn rgb(colour: u32) -> RGBColor {
    let [_, red, green, blue] = colour.to_be_bytes();
    RGBColor(red, green, blue)
}
