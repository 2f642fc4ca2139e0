//! What is shown as a table: published figures, and where the papers differ.

use yew::prelude::*;

use crate::case::{Case, Disagreement, Place, PublishedFigure};
use crate::words::{amount, citation, difference_text, worked_out};

/// A heading to jump to, and a table that scrolls on its own where it is too wide.
fn table(id: &'static str, title: &'static str, heads: Html, rows: Html) -> Html {
    html! {
        <>
            <h2 {id} tabindex="-1">{ title }</h2>
            <div class="table" tabindex="0" role="region" aria-label={title}>
                <table>
                    <thead><tr>{ heads }</tr></thead>
                    <tbody>{ rows }</tbody>
                </table>
            </div>
        </>
    }
}

/// The published figures.
pub fn figure_table(case: &Case, figures: &[&PublishedFigure]) -> Html {
    let heads = html! {
        <>
            <th scope="col">{ "Figure" }</th>
            <th scope="col" class="number">{ "As printed" }</th>
            <th scope="col">{ "Where" }</th>
        </>
    };
    let row = |figure: &&PublishedFigure| {
        html! {
            <tr key={figure.id.as_str()}>
                <th scope="row">
                    { &figure.label }
                    if !figure.note.is_empty() {
                        <small>{ &figure.note }</small>
                    }
                </th>
                <td class="number">
                    { amount(figure) }
                    if let Some(worked_out) = worked_out(figure) {
                        <small>{ worked_out }</small>
                    }
                </td>
                <td>{ citation(case, &figure.source) }</td>
            </tr>
        }
    };
    table("published-figures", "Published figures", heads, figures.iter().map(row).collect())
}

/// Where the papers differ, and in what way.
pub fn difference_table(case: &Case, differences: &[&Disagreement]) -> Html {
    let heads = ["About", "One place", "Another", "Derwent uses"];
    let heads = heads.into_iter().map(|head| html! { <th scope="col">{ head }</th> }).collect();
    let side = |(figure, place): &(String, Place)| {
        html! {
            <td>
                { figure }
                <cite>{ citation(case, place) }</cite>
            </td>
        }
    };
    let row = |difference: &&Disagreement| {
        html! {
            <tr key={difference.id.as_str()}>
                <th scope="row">
                    { &difference.topic }
                    <small>{ difference_text(difference.kind) }</small>
                </th>
                { side(&difference.first) }
                { side(&difference.second) }
                <td>{ &difference.used }</td>
            </tr>
        }
    };
    let rows = differences.iter().map(row).collect();
    table("disagreements", "Where the papers differ", heads, rows)
}
