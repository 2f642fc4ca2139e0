//! Files in and out.

use std::cell::RefCell;

use gloo::file::File;
use gloo::utils::document;
use js_sys::{Array, JsString, RegExp};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, FileList, HtmlAnchorElement, HtmlCanvasElement,
    HtmlInputElement, HtmlTextAreaElement, Url,
};

/// The files chosen in a file field.
pub fn chosen_files(event: &yew::Event) -> Vec<File> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    all(input.and_then(|input| input.files()))
}

fn all(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|index| files.get(index)).map(File::from).collect()
}

/// Lets the same file be chosen again.
pub fn forget_choice(event: &yew::Event) {
    if let Some(input) =
        event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    {
        input.set_value("");
    }
}

/// The files dropped on the page. Keeps the browser from opening them in the page's place.
pub fn dropped_files(event: &DragEvent) -> Vec<File> {
    allow_drop(event);
    all(event.data_transfer().and_then(|transfer| transfer.files()))
}

/// Tells the browser that a file may be dropped here. A text dropped on a field is the field's;
/// anything else dropped elsewhere, such as a link, is kept from taking the page's place.
pub fn allow_drop(event: &DragEvent) {
    let has_file = event
        .data_transfer()
        .is_some_and(|transfer| transfer.types().includes(&JsValue::from_str("Files"), 0));
    if has_file || !is_field(event) {
        event.prevent_default();
    }
}

fn is_field(event: &DragEvent) -> bool {
    event.target().is_some_and(|target| {
        target.is_instance_of::<HtmlTextAreaElement>()
            || target
                .dyn_ref::<HtmlInputElement>()
                .is_some_and(|input| matches!(input.type_().as_str(), "text" | "search"))
    })
}

thread_local! {
    /// Says that the file of this name could not be saved.
    static UNSAVED: RefCell<Box<dyn Fn(String)>> = RefCell::new(Box::new(drop));
}

/// Calls back with the name of each file that the browser does not let the page save.
pub fn report_unsaved(report: impl Fn(String) + 'static) {
    UNSAVED.with(|unsaved| *unsaved.borrow_mut() = Box::new(report));
}

/// Says that a file was not saved.
pub fn unsaved(name: &str) {
    UNSAVED.with(|unsaved| unsaved.borrow()(name.to_owned()));
}

/// Saves a text as a file.
pub fn save(name: &str, kind: &str, text: &str) {
    save_parts(name, kind, std::iter::once(text.to_owned()));
}

/// Saves a long text as a file, part by part: each leaves the program's memory, which never
/// shrinks, before the next is written. A CSV begins with the mark without which some spreadsheets
/// read UTF-8 as something else.
pub fn save_parts(name: &str, kind: &str, parts: impl Iterator<Item = String>) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let mark = (kind == "text/csv").then(|| "\u{feff}".to_owned());
    let blob = mark
        .into_iter()
        .chain(parts)
        .map(|part| Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(&part))))
        .collect::<Result<Array, _>>()
        .and_then(|parts| Blob::new_with_blob_sequence_and_options(&parts, &options));
    if blob.and_then(|blob| save_blob(name, &blob)).is_err() {
        unsaved(name);
    }
}

/// Saves what a canvas shows as a PNG.
pub fn save_canvas(name: String, canvas: &HtmlCanvasElement) {
    let own_name = name.clone();
    let save = Closure::once_into_js(move |blob: JsValue| {
        // A picture too large for the browser comes back as nothing.
        if blob.dyn_into::<Blob>().and_then(|blob| save_blob(&own_name, &blob)).is_err() {
            unsaved(&own_name);
        }
    });
    if canvas.to_blob(save.unchecked_ref()).is_err() {
        unsaved(&name);
    }
}

fn save_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    // The download has begun; a moment later the browser no longer needs the address.
    gloo::timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// A title as the name of a file: letters, digits and hyphens.
pub fn file_name(title: &str) -> String {
    // The browser knows the letters of all scripts, so the program need not bring them along.
    let between = RegExp::new(r"[^\p{Alphabetic}\p{N}]+", "gu");
    let hyphened = JsString::from(title).to_lower_case().replace_by_pattern(&between, "-");
    match String::from(hyphened).trim_matches('-') {
        "" => "scenario".to_owned(),
        name => name.to_owned(),
    }
}
