//! What the colours of a chart stand for. Each sample is drawn, not a background: backgrounds are
//! lost on paper and where the reader has colours of their own.

use yew::prelude::*;

use crate::app::text::own_texts;
use crate::chart::{Filling, Ink, Inside, Legend, Pattern, Sample, Shape};

/// What the colours of a chart stand for.
#[derive(Properties, PartialEq)]
pub struct LegendListProps {
    /// Each with its sample.
    pub entries: Vec<Legend>,
    /// As in the drawing.
    pub is_without_colour: bool,
}

/// The entries; the figures are in the summary and the table.
#[component]
pub fn LegendList(props: &LegendListProps) -> Html {
    let LegendListProps { entries, is_without_colour } = props;
    if entries.is_empty() {
        return Html::default();
    }
    own_texts(html! {
        <ul class="legend" aria-hidden="true">
            { for entries.iter().map(|entry| {
                let ink = match entry.ink {
                    Ink::Blue => "blue",
                    Ink::Teal => "teal",
                    Ink::Plum => "plum",
                    Ink::Orange => "orange",
                    Ink::Grey => "grey",
                    Ink::Lilac => "lilac",
                };
                html! {
                    <li key={entry.label.clone()}>
                        <svg class={classes!("swatch", ink)} viewBox="0 0 22 12" width="22" height="12">
                            { sample(entry, *is_without_colour) }
                        </svg>
                        { &entry.label }
                    </li>
                }
            }) }
        </ul>
    })
}

fn sample(entry: &Legend, is_without_colour: bool) -> Html {
    match entry.sample {
        Sample::Filled(pattern) => filled(entry.ink, pattern, is_without_colour),
        Sample::Line => html! {
            <>
                { stroke("M0 6H7M15 6H22", "2.5", "") }
                <circle cx="11" cy="6" r="3.5" fill="none" stroke="currentColor" stroke-width="1.75" />
            </>
        },
        Sample::Dashed([dash, gap]) => stroke("M0 6H22", "2", format!("{dash} {gap}")),
        Sample::Dotted => stroke("M0 6H22", "2", "2 3"),
        Sample::Band => html! {
            <>
                <rect width="22" height="12" fill="currentColor" opacity=".12" />
                { stroke("M0 .5H22M0 11.5H22", "1", "") }
            </>
        },
        Sample::Whisker => stroke("M1 6H21M1 3V9M21 3V9", "1.5", ""),
        Sample::Symbol(shape, inside) => symbol(shape, inside),
    }
}

fn symbol(shape: Shape, inside: Inside) -> Html {
    let outline = match shape {
        Shape::Round => "M11 1.5a4.5 4.5 0 1 0 .01 0Z",
        Shape::Diamond => "M11 .7 16.3 6 11 11.3 5.7 6Z",
        Shape::Square => "M7.5 2.5H14.5V9.5H7.5Z",
    };
    let within = match inside {
        Inside::Nothing => "",
        Inside::All | Inside::Soft => outline,
        Inside::Dot => "M11 4a2 2 0 1 0 .01 0Z",
        Inside::Level => "M8.5 6H13.5",
        Inside::Upright => "M11 3.5V8.5",
        Inside::Cross => "M9 4 13 8M13 4 9 8",
    };
    let is_soft = inside == Inside::Soft;
    let width = if is_soft { "5" } else { "1.75" };
    html! {
        <>
            <g fill={if matches!(inside, Inside::All | Inside::Dot) { "currentColor" } else { "none" }} opacity={is_soft.then_some(".25")}>
                <path d={within} stroke="currentColor" stroke-width={width} />
            </g>
            { stroke(outline, "1.75", "") }
        </>
    }
}

fn filled(ink: Ink, pattern: Pattern, is_without_colour: bool) -> Html {
    let (opacity, lines, width) = match Filling::of(ink, pattern, is_without_colour) {
        Filling::Solid => {
            return html! { <rect width="22" height="12" fill="currentColor" /> };
        }
        Filling::Slanted => (".12", "M1 8 8 1M1 15 15 1M8 15 21 2M15 15 21 9", "1.75"),
        Filling::Pale => (".2", "", ""),
        Filling::Upright => ("0", "M4.5 0V12M8.5 0V12M12.5 0V12M16.5 0V12", "1.5"),
        Filling::Level => ("0", "M0 4.2H22M0 7.8H22", "1.5"),
        Filling::Squares => ("0", "M0 6H22M5.5 0V12M11 0V12M16.5 0V12", "1.5"),
        Filling::Outline => ("0", "", ""),
        Filling::Broad => ("0", "M1 8 8 1M1 15 15 1M8 15 21 2M15 15 21 9", "3.5"),
    };
    html! {
        <>
            <rect width="22" height="12" fill="currentColor" {opacity} />
            if !lines.is_empty() {
                { stroke(lines, width, "") }
            }
            { stroke("M.5 .5H21.5V11.5H.5Z", "1", "") }
        </>
    }
}

fn stroke(path: &'static str, width: &'static str, dashes: impl Into<AttrValue>) -> Html {
    let dashes: AttrValue = dashes.into();
    html! {
        <path
            d={path}
            fill="none"
            stroke="currentColor"
            stroke-width={width}
            stroke-dasharray={(!dashes.is_empty()).then_some(dashes)}
        />
    }
}
