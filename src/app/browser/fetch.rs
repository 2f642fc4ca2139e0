//! Texts that lie beside the page.

use gloo::utils::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use super::offline::version;

/// Fetches a text from beside the page and calls back with it; none if it is not there or cannot be
/// had. `path` is relative to the page: nothing comes from elsewhere. The address ends in the version of
/// the page, so that the copy on this device hands out no file of another.
pub fn fetch_text(path: &str, done: impl FnOnce(Option<String>) + 'static) {
    let asked = window().fetch_with_str(&format!("{path}?{}", version()));
    spawn_local(async move { done(text(asked).await.ok()) });
}

async fn text(asked: js_sys::Promise) -> Result<String, JsValue> {
    let answer: Response = JsFuture::from(asked).await?.dyn_into()?;
    if !answer.ok() {
        return Err(JsValue::NULL);
    }
    let text = JsFuture::from(answer.text()?).await?;
    text.as_string().ok_or(JsValue::NULL)
}
