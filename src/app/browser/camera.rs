//! A camera that reads QR codes, where the browser has a reader of its own.

use std::cell::Cell;
use std::rc::Rc;

use gloo::utils::window;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack};
use yew::prelude::*;

use crate::screen::NoCamera;

/// From one look at the picture to the next, in milliseconds.
const PAUSE: i32 = 250;

/// A camera that looks for codes until it is dropped.
pub struct Camera(Rc<Cell<bool>>);

impl Camera {
    /// Asks for a camera, shows what it sees in a video, and tells each new code once.
    pub fn open(
        video: NodeRef,
        seen: Callback<String>,
        failed: impl Fn(NoCamera) + 'static,
    ) -> Self {
        let is_over = Rc::new(Cell::new(false));
        let camera = Self(Rc::clone(&is_over));
        spawn_local(async move {
            if let Err(why) = look(&video, &seen, &is_over).await {
                failed(why);
            }
        });
        camera
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.0.set(true);
    }
}

fn reader() -> Option<(JsValue, Function)> {
    let made = Reflect::get(&window(), &"BarcodeDetector".into()).ok()?;
    let made: Function = made.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"formats".into(), &Array::of1(&"qr_code".into())).ok()?;
    let reader = Reflect::construct(&made, &Array::of1(&options)).ok()?;
    let detect = Reflect::get(&reader, &"detect".into()).ok()?.dyn_into().ok()?;
    Some((reader, detect))
}

async fn look(
    video: &NodeRef,
    seen: &Callback<String>,
    is_over: &Cell<bool>,
) -> Result<(), NoCamera> {
    // Nobody is asked for a camera that could not be used.
    let (reader, detect) = reader().ok_or(NoCamera::NoReader)?;
    let wanted = MediaStreamConstraints::new();
    let side = Object::new();
    let _ = Reflect::set(&side, &"facingMode".into(), &"environment".into());
    wanted.set_video(&side);
    // Outside a secure page there are no devices.
    let devices = window().navigator().media_devices().map_err(|_| NoCamera::Missing)?;
    let stream = if devices.is_undefined() {
        return Err(NoCamera::Missing);
    } else {
        devices.get_user_media_with_constraints(&wanted).map_err(|_| NoCamera::Missing)?
    };
    let stream: MediaStream = JsFuture::from(stream)
        .await
        .map_err(|error| {
            let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
            match name.as_deref() {
                Some("NotAllowedError") => NoCamera::Refused,
                _ => NoCamera::Missing,
            }
        })?
        .unchecked_into();
    if let Some(video) = video.cast::<HtmlVideoElement>() {
        video.set_src_object(Some(&stream));
        // It plays by itself; until then the reader finds nothing in it, which is no reason to wait.
        let mut last = String::new();
        while !is_over.get() {
            let found = detect.call1(&reader, &video).map(|found| Promise::resolve(&found));
            let found = match found {
                Ok(found) => JsFuture::from(found).await.unwrap_or_default(),
                Err(_) => JsValue::UNDEFINED,
            };
            let codes = found.dyn_ref::<Array>().map(Array::to_vec).unwrap_or_default();
            for code in codes {
                let text = Reflect::get(&code, &"rawValue".into()).ok();
                let text = text.and_then(|text| text.as_string()).unwrap_or_default();
                if !text.is_empty() && text != last && !is_over.get() {
                    last.clone_from(&text);
                    seen.emit(text);
                }
            }
            let pause = Promise::new(&mut |done, _| {
                let _ =
                    window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, PAUSE);
            });
            let _ = JsFuture::from(pause).await;
        }
    }
    for track in stream.get_tracks().to_vec() {
        track.unchecked_into::<MediaStreamTrack>().stop();
    }
    Ok(())
}
