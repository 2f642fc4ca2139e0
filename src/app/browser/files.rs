//! Files in and out.

use gloo::file::File;
use gloo::utils::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, HtmlAnchorElement, HtmlCanvasElement, HtmlInputElement, Url,
};
use yew::Callback;

/// The file chosen in a file field.
pub fn chosen_file(event: &yew::Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some(File::from(input.files()?.get(0)?))
}

/// Lets the same file be chosen again.
pub fn forget_choice(event: &yew::Event) {
    if let Some(input) =
        event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    {
        input.set_value("");
    }
}

/// The file dropped on the page. Keeps the browser from opening it in the page's place.
pub fn dropped_file(event: &DragEvent) -> Option<File> {
    event.prevent_default();
    Some(File::from(event.data_transfer()?.files()?.get(0)?))
}

/// Tells the browser that a file may be dropped here.
pub fn allow_drop(event: &DragEvent) {
    event.prevent_default();
}

/// Saves a text as a file; `false` where the browser cannot.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    // Without this mark some spreadsheets read UTF-8 as something else.
    let mark = if kind == "text/csv" { "\u{feff}" } else { "" };
    let parts = js_sys::Array::of2(&JsValue::from_str(mark), &JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&parts, &options)
        .is_ok_and(|blob| save_blob(name, &blob).is_some())
}

/// Saves what a canvas shows as a PNG, then says whether it worked.
pub fn save_canvas(name: String, canvas: &HtmlCanvasElement, done: Callback<bool>) {
    let save = {
        let done = done.clone();
        Closure::once_into_js(move |blob: JsValue| {
            // There is none where the canvas is too large for the browser.
            let blob = blob.dyn_into::<Blob>();
            done.emit(blob.is_ok_and(|blob| save_blob(&name, &blob).is_some()));
        })
    };
    if canvas.to_blob(save.unchecked_ref()).is_err() {
        done.emit(false);
    }
}

fn save_blob(name: &str, blob: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let anchor = document().create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    // The download has begun; a moment later the browser no longer needs the address.
    gloo::timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}
