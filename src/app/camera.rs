//! What a camera sees while it looks for codes of tables.

use yew::prelude::*;

use super::browser::Camera;
use super::page::PageEvent;
use super::text::own_texts;
use crate::screen::{Act, OnAsk, OnMeeting};

/// Where to send what it finds.
#[derive(PartialEq, Properties)]
pub struct CameraViewProps {
    /// The page.
    pub page: Callback<PageEvent>,
}

/// The picture, with a button that ends it.
#[component]
pub fn CameraView(props: &CameraViewProps) -> Html {
    let video = use_node_ref();
    let ask = |done| PageEvent::Acted(Act::Meeting(OnMeeting::Ask(done)));
    {
        let (video, page) = (video.clone(), props.page.clone());
        use_effect_with((), move |()| {
            let seen = page.reform(move |text| ask(OnAsk::CodeSeen(text)));
            let camera = Camera::open(video, seen, move |why| page.emit(ask(OnAsk::NotSeen(why))));
            move || drop(camera)
        });
    }
    own_texts(html! {
        <section class="camera" aria-label="Camera">
            <video ref={video} autoplay=true playsinline=true muted=true />
            <button type="button" onclick={props.page.reform(move |_| ask(OnAsk::Looked(false)))}>
                { "Close the camera" }
            </button>
        </section>
    })
}
