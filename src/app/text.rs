//! Every text of the page in an element of its own.
//!
//! Translation replaces text nodes, and reading aids split or wrap them. A text node that was
//! written to after that would not be seen, and one that was inserted before would stop the
//! program. So every text gets an element with the text as its property: whatever was made of the
//! old one goes with it. The element itself stays, so that a browser has little to do in a drag.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{Key, VNode, VText};

/// No rule of the stylesheet is about it, and translation takes it for a part of the sentence. Nor
/// has a browser to find out which way its text runs, as of the one that isolates it: that costs
/// more than all the rest of a new text.
const ELEMENT: &str = "data";

/// What a component draws, with every text in an element of its own. A component of its own
/// inside sees to its own texts.
pub fn own_texts(mut html: Html) -> Html {
    own(&mut html, 0);
    html
}

/// `place` is the position among its neighbours, which may have keys too.
fn own(node: &mut VNode, place: usize) {
    match node {
        VNode::VText(text) if text.text.is_empty() => *node = VNode::default(),
        VNode::VText(VText { text }) => {
            *node = html! { <data key={key(place)} ~textContent={&**text} /> };
        }
        VNode::VList(list) => {
            for (place, node) in Rc::make_mut(list).iter_mut().enumerate() {
                own(node, place);
            }
        }
        VNode::VTag(tag) if tag.tag() == ELEMENT => {}
        // It holds nothing but text.
        VNode::VTag(tag) if tag.tag() == "option" => {
            let mut text = String::new();
            collect(tag.children(), &mut text);
            let tag = Rc::make_mut(tag);
            let key = tag.key.take().map(|key| key.to_string()).unwrap_or_default();
            tag.key = Some(Key::from(format!("{key} {text}")));
        }
        VNode::VTag(tag) => {
            if let Some(children) = Rc::make_mut(tag).children_mut() {
                own(children, 0);
            }
        }
        _ => {}
    }
}

/// The key of a place: kept, as hundreds are needed in each frame of a drag.
fn key(place: usize) -> Key {
    thread_local! {
        static KEYS: [Key; 32] = std::array::from_fn(Key::from);
    }
    KEYS.with(|keys| keys.get(place).cloned()).unwrap_or_else(|| Key::from(place))
}

fn collect(node: Option<&VNode>, into: &mut String) {
    match node {
        Some(VNode::VText(text)) => into.push_str(&text.text),
        Some(VNode::VList(list)) => list.iter().for_each(|node| collect(Some(node), into)),
        _ => {}
    }
}
