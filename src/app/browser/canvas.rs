//! The surface a chart is painted on: its size, its pixel density, and whether it is seen.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    CanvasRenderingContext2d, Event, EventTarget, HtmlCanvasElement, HtmlElement, ResizeObserver,
};
use yew::{Callback, NodeRef};

use super::media::{holds, media};
use super::sight::SightWatch;

/// What a chart must know of its place on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Surface {
    /// Width in CSS pixels; 0 until it is known.
    pub width: f64,
    /// Device pixels per CSS pixel.
    pub density: f64,
    /// How much larger than usual the page's text is, as on a projector.
    pub text: f64,
    /// Whether any of it is on the screen.
    pub seen: bool,
    /// Whether the system asks for dark colours.
    pub dark: bool,
    /// The colours of ground and text, where the reader lets the page have no others.
    pub forced: Option<[(u8, u8, u8); 2]>,
}

/// Watches a frame and calls back whenever its surface changes, until it is dropped.
pub struct SurfaceWatch {
    resize: ResizeObserver,
    _sight: SightWatch,
    _resized: Closure<dyn FnMut()>,
    _density: DensityWatch,
    _media: [Option<EventListener>; 3],
}

impl SurfaceWatch {
    /// Starts to watch; none where the browser lacks the means.
    pub fn new(frame: &HtmlElement, changed: Callback<Surface>) -> Option<Self> {
        let seen = Rc::new(Cell::new(None));
        let report: Rc<dyn Fn()> = {
            let frame = frame.clone();
            let seen = Rc::clone(&seen);
            Rc::new(move || {
                changed.emit(Surface {
                    width: f64::from(frame.client_width()),
                    density: window().device_pixel_ratio(),
                    text: text_size().unwrap_or(1.0),
                    seen: seen.get().unwrap_or_else(|| is_in_window(&frame)),
                    dark: holds(DARK),
                    forced: holds(FORCED).then(system_colours).flatten(),
                });
            })
        };
        let resized = {
            let report = Rc::clone(&report);
            Closure::<dyn FnMut()>::new(move || report())
        };
        let resize = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok()?;
        let sight = {
            let report = Rc::clone(&report);
            SightWatch::new(frame, move |is_seen| {
                seen.set(Some(is_seen));
                report();
            })?
        };
        resize.observe(frame);
        let listener = |target: &EventTarget, kind: &'static str| {
            let report = Rc::clone(&report);
            EventListener::new(target, kind, move |_| report())
        };
        let [dark, forced] =
            [DARK, FORCED].map(|query| media(query).map(|query| listener(&query, "change")));
        Some(Self {
            resize,
            _sight: sight,
            _resized: resized,
            _density: watch_density(&report),
            _media: [dark, forced, Some(listener(&window(), "resize"))],
        })
    }
}

/// The height of the window in CSS pixels; without end where the browser does not say it.
pub fn window_height() -> f64 {
    let height = window().inner_height().ok().and_then(|height| height.as_f64());
    height.unwrap_or(f64::INFINITY)
}

/// What is on the screen when it is first sized is painted in that same frame.
fn is_in_window(frame: &HtmlElement) -> bool {
    let place = frame.get_bounding_client_rect();
    place.bottom() > 0.0 && place.top() < window_height()
}

impl Drop for SurfaceWatch {
    fn drop(&mut self) {
        self.resize.disconnect();
    }
}

const DARK: &str = "(prefers-color-scheme: dark)";
const FORCED: &str = "(forced-colors: active)";

type DensityWatch = Rc<RefCell<Option<EventListener>>>;

/// A change of density, as when the window moves to a projector, changes no CSS size. A query
/// knows one density only, so each change asks anew.
fn watch_density(report: &Rc<dyn Fn()>) -> DensityWatch {
    let watch = DensityWatch::default();
    ask_density(&watch, report);
    watch
}

fn ask_density(watch: &DensityWatch, report: &Rc<dyn Fn()>) {
    let query = format!("(resolution: {}dppx)", window().device_pixel_ratio());
    let (weak, report) = (Rc::downgrade(watch), Rc::clone(report));
    let changed = move |_: &Event| {
        if let Some(watch) = weak.upgrade() {
            report();
            ask_density(&watch, &report);
        }
    };
    *watch.borrow_mut() = media(&query).map(|query| EventListener::new(&query, "change", changed));
}

/// The ground and the text of a reader who lets the page have no other colours.
fn system_colours() -> Option<[(u8, u8, u8); 2]> {
    let style = window().get_computed_style(&document().body()?.into()).ok()??;
    let colour = |name: &str| {
        let text = style.get_property_value(name).ok()?;
        let numbers = text.split_once('(')?.1.trim_end_matches(')').split([',', ' ', '/']);
        let mut numbers = numbers.filter(|part| !part.is_empty()).map(|part| part.parse().ok());
        Some((numbers.next()??, numbers.next()??, numbers.next()??))
    };
    Some([colour("background-color")?, colour("color")?])
}

/// Calls back when the browser gives a canvas its drawing surface back, which it may take away; it
/// is empty then.
pub fn on_restored(canvas: &HtmlCanvasElement, callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(canvas, "contextrestored", move |_| callback())
}

/// The height of an element and the size of its text, in CSS pixels.
pub fn room_of(element: &HtmlElement) -> (f64, f64) {
    let style = window().get_computed_style(element).ok().flatten();
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let size = size.and_then(|size| size.strip_suffix("px")?.parse().ok());
    (f64::from(element.client_height()), size.unwrap_or(16.0))
}

/// The size of the page's text against the browsers' usual 16 pixels.
fn text_size() -> Option<f64> {
    let root = document().document_element()?;
    let style = window().get_computed_style(&root).ok()??;
    let size = style.get_property_value("font-size").ok()?;
    Some(size.strip_suffix("px")?.parse::<f64>().ok()? / 16.0)
}

/// The canvas behind a node, once it is on the page.
pub fn canvas(node: &NodeRef) -> Option<HtmlCanvasElement> {
    node.cast()
}

/// A canvas that is not on the page, for a picture to save.
pub fn new_canvas(width: f64, height: f64, density: f64) -> Option<HtmlCanvasElement> {
    let canvas = document().create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    fit(&canvas, width, height, density);
    Some(canvas)
}

/// Sizes a canvas to whole device pixels. Setting a size clears it, so only a new one is set.
/// Returns whether one was.
pub fn fit(canvas: &HtmlCanvasElement, width: f64, height: f64, density: f64) -> bool {
    let device = |length: f64| (length * density).round().max(1.0) as u32;
    let is_wider = canvas.width() != device(width);
    if is_wider {
        canvas.set_width(device(width));
    }
    let is_higher = canvas.height() != device(height);
    if is_higher {
        canvas.set_height(device(height));
    }
    let _ = canvas.style().set_property("height", &format!("{height}px"));
    is_wider || is_higher
}

/// Paints on these rows of device pixels alone.
pub fn within_rows<Done>(
    canvas: &HtmlCanvasElement,
    rows: &Range<i32>,
    paint: impl FnOnce() -> Done,
) -> Done {
    let context = canvas.get_context("2d").ok().flatten();
    let context = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok());
    if let Some(context) = &context {
        context.save();
        context.begin_path();
        let height = f64::from(rows.end) - f64::from(rows.start);
        context.rect(0.0, f64::from(rows.start), f64::from(canvas.width()), height);
        context.clip();
    }
    let done = paint();
    if let Some(context) = &context {
        context.restore();
    }
    done
}

/// Something to draw on; none where the canvas gives no context.
pub fn backend(canvas: &HtmlCanvasElement) -> Option<CanvasBackend> {
    let context = canvas.get_context("2d").ok().flatten()?;
    // plotters-canvas would take any context for a two-dimensional one.
    context
        .is_instance_of::<CanvasRenderingContext2d>()
        .then(|| CanvasBackend::with_canvas_object(canvas.clone()))?
}
