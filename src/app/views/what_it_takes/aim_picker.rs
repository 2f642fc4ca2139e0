//! The aim, as a sentence with gaps to fill.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::asked::{AimKind, Asked};
use crate::app::browser;
use crate::app::page::PageEvent;
use crate::app::pick::pick;
use crate::app::text::own_texts;
use crate::app::typing::{Judge, Typing, typing};
use crate::model::Choices;
use crate::scenario::{Kit, parse_pounds};
use crate::words::{end_of_year, exact_pounds};

/// The chances that can be asked for.
const CHANCES: [f64; 6] = [0.5, 0.66, 0.8, 0.9, 0.95, 0.99];

/// "What would have to be true for the money to be back by the end of Year 5 (March 2028)?" The years are those of
/// `choices`; `page` gets another question.
pub fn aim_picker(kit: &Kit, asked: Asked, choices: &Choices, page: &Callback<PageEvent>) -> Html {
    let ask = |change: fn(Asked, usize) -> Asked| {
        page.reform(move |picked| PageEvent::Asked(change(asked, picked)))
    };
    let all = AimKind::all(kit);
    let kind = all.iter().position(|kind| *kind == asked.aim);
    let kinds: Vec<_> = all.iter().map(|kind| kind.label().to_owned()).collect();
    let picked =
        page.reform(move |picked: usize| PageEvent::Asked(Asked { aim: all[picked], ..asked }));
    html! {
        <div class="question">
            <p>
                { "What would have to be true for " }
                { pick("Aim", kinds, kind, picked) }
                { match asked.aim {
                    AimKind::PaidBack => html! { <>{ " by " }{ year(asked, choices, page) }</> },
                    AimKind::LikelyPaidBack => html! {
                        <>
                            { " by " }{ year(asked, choices, page) }{ " in " }
                            { pick(
                                "Chance",
                                CHANCES.map(|chance| format!("{} of 100", chance * 100.0)),
                                CHANCES.iter().position(|chance| *chance == asked.chance),
                                ask(|asked, picked| Asked { chance: CHANCES[picked], ..asked }),
                            ) }
                            { " runs" }
                        </>
                    },
                    AimKind::Worth | AimKind::WiderWorth => html! {
                        <SumField {asked} {page} />
                    },
                    AimKind::NoWorseOff => html! {
                        <>
                            { ": " }
                            { pick(
                                "Council",
                                kit.case.councils.iter().map(|council| council.short_name.clone()),
                                Some(asked.council),
                                ask(|asked, picked| Asked { council: picked, ..asked }),
                            ) }
                        </>
                    },
                    AimKind::TeamPaidFor | AimKind::NothingWithoutPayer => Html::default(),
                } }
                { "?" }
            </p>
        </div>
    }
}

fn year(asked: Asked, choices: &Choices, page: &Callback<PageEvent>) -> Html {
    let ends = (1..=choices.horizon).map(|year| end_of_year(choices.first_year, year));
    let chosen = asked.year.min(choices.horizon) as usize - 1;
    let picked = page
        .reform(move |picked: usize| PageEvent::Asked(Asked { year: picked as u32 + 1, ..asked }));
    pick("Back by", ends, Some(chosen), picked)
}

#[derive(Properties, PartialEq)]
struct SumFieldProps {
    asked: Asked,
    page: Callback<PageEvent>,
}

/// What was typed as a sum and is not taken over yet, and why it cannot be.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    problem: String,
}

/// A sum that is typed; what cannot be read stays there, with what to do.
#[component]
fn SumField(props: &SumFieldProps) -> Html {
    let draft = use_state(|| None::<Draft>);
    let asked = props.asked;
    let sum = exact_pounds(asked.sum);
    let judge = {
        let (draft, page) = (draft.clone(), props.page.clone());
        let judge: Judge = Rc::new(move |text: String| {
            let (draft, page) = (draft.clone(), page.clone());
            // Remark and answers move what is below, where a pointer may just have been pressed.
            browser::once_lifted(move || match parse_pounds(&text) {
                Ok(sum) => {
                    draft.set(None);
                    page.emit(PageEvent::Asked(Asked { sum, ..asked }));
                }
                Err(problem) => draft.set(Some(Draft { text, problem })),
            });
        });
        judge
    };
    let is_open = draft.is_some();
    let keep = {
        let draft = draft.clone();
        move |text: Option<String>| {
            draft.set(text.map(|text| Draft { text, problem: String::new() }));
        }
    };
    let Typing { input, change, blur, key_down } = typing((is_open, is_open), &sum, keep, &judge);
    let is = (!is_open).then(|| sum.clone());
    let Draft { text, problem } =
        (*draft).clone().unwrap_or(Draft { text: sum, problem: String::new() });
    let is_refused = !problem.is_empty();
    own_texts(html! {
        <>
            { " " }
            <input
                class="value"
                type="text"
                inputmode="text"
                aria-label="Sum"
                aria-invalid={is_refused.then_some("true")}
                aria-describedby="sum-problem"
                data-is={is}
                data-settled={(!is_open).then_some("")}
                value={text}
                oninput={input}
                onchange={change}
                onblur={blur}
                onkeydown={key_down}
            />
            <span id="sum-problem" class="remark problem" role="alert">
                { problem }
            </span>
        </>
    })
}
