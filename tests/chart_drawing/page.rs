//! A drawing read back from its file.

use derwent::chart::{Figure, Look, Spot, draw};
use plotters::prelude::SVGBackend;
use plotters::style::RGBColor;

/// A figure drawn in an area of `size` CSS pixels, with its spots.
pub fn draw_page(figure: &Figure, look: &Look, size: (f64, f64)) -> (String, Vec<Spot>) {
    let pixels = |length: f64| (length * look.scale).ceil() as u32;
    let (drawing, spots) = draw(figure, (pixels(size.0), pixels(size.1)), look);
    let mut file = String::new();
    drawing.replay(&mut SVGBackend::with_string(&mut file, drawing.size)).expect("written");
    (file, spots)
}

/// What a file draws.
pub struct Page {
    shapes: Vec<(String, Rectangle)>,
    polygons: Vec<(String, Vec<(f64, f64)>)>,
    texts: Vec<Text>,
}

/// A rectangle.
#[derive(Clone, Copy, Debug)]
pub struct Rectangle {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rectangle {
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }
}

/// A text with the least room it needs.
#[derive(Clone, Debug)]
pub struct Text {
    pub words: String,
    pub size: f64,
    pub left: f64,
    pub right: f64,
    pub middle: f64,
}

impl Text {
    pub fn touches(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && (self.middle - other.middle).abs() < self.size
    }
}

impl Page {
    pub fn read(file: &str) -> Self {
        let document = roxmltree::Document::parse(file).expect("well-formed");
        let mut page = Self { shapes: Vec::new(), polygons: Vec::new(), texts: Vec::new() };
        for node in document.root_element().children().filter(roxmltree::Node::is_element) {
            let number = |name: &str| {
                node.attribute(name).and_then(|value| value.parse::<f64>().ok()).unwrap_or_default()
            };
            let fill = node.attribute("fill").unwrap_or_default().to_owned();
            match node.tag_name().name() {
                "rect" => {
                    let (x, y) = (number("x"), number("y"));
                    let (width, height) = (number("width"), number("height"));
                    page.shapes.push((fill, Rectangle { x, y, width, height }));
                }
                "polygon" => {
                    let points = node.attribute("points").unwrap_or_default();
                    let points = points.split_whitespace().map(|point| {
                        let (x, y) = point.split_once(',').expect("a point");
                        (x.parse().expect("a number"), y.parse().expect("a number"))
                    });
                    page.polygons.push((fill, points.collect()));
                }
                "text" => {
                    let words = node.text().unwrap_or_default().trim().to_owned();
                    let size = number("font-size");
                    let width = words.chars().count() as f64 * size * 0.52;
                    let left = match node.attribute("text-anchor") {
                        Some("end") => number("x") - width,
                        Some("middle") => number("x") - width / 2.0,
                        _ => number("x"),
                    };
                    let (right, middle) = (left + width, number("y"));
                    page.texts.push(Text { words, size, left, right, middle });
                }
                _ => {}
            }
        }
        page
    }

    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.texts.iter()
    }

    /// The rectangles of a colour.
    pub fn rectangles(&self, colour: RGBColor) -> impl Iterator<Item = Rectangle> {
        let name = name(colour);
        self.shapes.iter().filter(move |(fill, _)| *fill == name).map(|(_, shape)| *shape)
    }

    /// The first rectangle of a colour.
    pub fn rectangle(&self, colour: RGBColor) -> Option<Rectangle> {
        self.rectangles(colour).next()
    }

    /// The polygons of a colour.
    pub fn polygons(&self, colour: RGBColor) -> impl Iterator<Item = Vec<(f64, f64)>> {
        let name = name(colour);
        self.polygons
            .iter()
            .filter(move |(fill, _)| *fill == name)
            .map(|(_, points)| points.clone())
    }

    /// Where everything stands, in the order of drawing.
    pub fn marks(&self) -> Vec<(f64, f64)> {
        let shapes = self.shapes.iter().map(|(_, shape)| (shape.x, shape.y));
        shapes.chain(self.texts.iter().map(|text| (text.left, text.middle))).collect()
    }
}

fn name(colour: RGBColor) -> String {
    format!("#{:02X}{:02X}{:02X}", colour.0, colour.1, colour.2)
}
