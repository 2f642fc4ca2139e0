//! What a control shows, as a property. A list ignores its attribute once a person has chosen,
//! and a slider, box or field keeps what was done to it while its scenario came back to where it
//! was.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

/// Brings every control to the value in its `data-is`, which comes from the scenario.
pub fn settle_controls() {
    let Ok(controls) = document().query_selector_all("[data-is]") else { return };
    for index in 0..controls.length() {
        let control = controls.get(index).and_then(|node| node.dyn_into::<Element>().ok());
        let Some(control) = control else { continue };
        let Some(value) = control.get_attribute("data-is") else { continue };
        if let Some(list) = control.dyn_ref::<HtmlSelectElement>() {
            if list.value() != value {
                list.set_value(&value);
            }
        } else if let Some(field) = control.dyn_ref::<HtmlInputElement>() {
            settle(field, &value);
        }
    }
}

fn settle(field: &HtmlInputElement, value: &str) {
    if matches!(field.type_().as_str(), "radio" | "checkbox") {
        let is_checked = value == "true";
        if field.checked() != is_checked {
            field.set_checked(is_checked);
        }
    } else if field.value() != value {
        field.set_value(value);
    }
}
