//! Numbers as a person would write them.

mod common;

use common::case;
use derwent::case::{Place, PublishedFigure};
use derwent::words::{
    Rounding, amount, citation, count_in_words, decimal, duration, exact_pounds, grouped, millions,
    month_after, numbered_year, pence, percent, pounds, pounds_beside, signed, two_digits, years,
};

#[test]
fn money_for_a_headline_has_as_many_digits_as_it_needs() {
    for (amount, text) in [
        (0.0, "£0"),
        (-0.0, "£0"),
        (0.4, "£0"),
        (-0.4, "£0"),
        (950.0, "£950"),
        (999.4, "£999"),
        (999.6, "£1k"),
        (281_241.0, "£281k"),
        (999_499.0, "£999k"),
        (999_600.0, "£1.0m"),
        (42_780_000.0, "£42.8m"),
        (99_940_000.0, "£99.9m"),
        (99_960_000.0, "£100m"),
        (218_240_000.0, "£218m"),
        (999_400_000.0, "£999m"),
        (999_900_000.0, "£1.0bn"),
        (1_133_000_000.0, "£1.1bn"),
        (16_286_000_000.0, "£16bn"),
        (-42_780_000.0, "\u{2212}£42.8m"),
        (-281_241.0, "\u{2212}£281k"),
    ] {
        assert_eq!(pounds(amount), text, "{amount}");
    }
}

#[test]
fn money_in_millions_has_one_decimal() {
    for (amount, text) in [
        (0.0, "£0.0m"),
        (-40_000.0, "£0.0m"),
        (400_000.0, "£0.4m"),
        (12_750_000.0, "£12.8m"),
        (-999_960_000.0, "\u{2212}£1,000m"),
    ] {
        assert_eq!(millions(amount), text, "{amount}");
    }
}

#[test]
fn exact_money_is_to_the_pound() {
    for (amount, text) in [
        (93_747.0, "£93,747"),
        (-1_234_567.4, "\u{2212}£1,234,567"),
        (999.5, "£1,000"),
        (-0.3, "£0"),
    ] {
        assert_eq!(exact_pounds(amount), text, "{amount}");
    }
}

#[test]
fn a_small_sum_is_in_pence_up_to_a_pound() {
    for (amount, text) in [
        (0.0, "0p"),
        (0.184, "18p"),
        (0.994, "99p"),
        (0.996, "£1.00"),
        (1.05, "£1.05"),
        (12.5, "£12.50"),
        (1_234.567, "£1,234.57"),
        (-0.2, "\u{2212}20p"),
        (-2.999, "\u{2212}£3.00"),
    ] {
        assert_eq!(pence(amount), text, "{amount}");
    }
}

#[test]
fn percentages_have_no_trailing_zeros() {
    for (fraction, decimals, text) in [
        (0.5, 2, "50%"),
        (0.035, 2, "3.5%"),
        (0.0351, 2, "3.51%"),
        (1.5, 0, "150%"),
        (0.333_333, 1, "33.3%"),
        (-0.05, 2, "\u{2212}5%"),
        (-0.000_01, 2, "0%"),
    ] {
        assert_eq!(percent(fraction, decimals), text, "{fraction}");
    }
}

#[test]
fn numbers_have_commas_between_thousands() {
    for (number, text) in [
        (0.0, "0"),
        (999.0, "999"),
        (1_000.0, "1,000"),
        (29_465.0, "29,465"),
        (1_234_567.0, "1,234,567"),
        (-1_000.0, "\u{2212}1,000"),
    ] {
        assert_eq!(grouped(number), text);
    }
    assert_eq!(decimal(1_306.50, 2), "1,306.5");
    assert_eq!(decimal(1_999.999, 2), "2,000");
    assert_eq!(decimal(0.0001, 4), "0.0001");
    assert_eq!(decimal(-0.00001, 4), "0");
    assert_eq!(decimal(7.0, 0), "7");
}

#[test]
fn lengths_of_time_on_an_axis_agree_in_number() {
    assert_eq!(years(3.48), "3.5 years");
    assert_eq!(years(1.04), "1 year");
    assert_eq!(years(0.0), "0 years");
    assert_eq!(years(10.0), "10 years");
}

#[test]
fn lengths_of_time_are_said_as_people_say_them() {
    for (years, text) in [
        (0.0, "less than a month"),
        (1.0 / 12.0, "a month"),
        (0.1, "about a month"),
        (0.425, "about five months"),
        (-0.5, "six months"),
        (0.98, "about a year"),
        (1.0, "a year"),
        (1.475, "about a year and a half"),
        (1.5, "a year and a half"),
        (1.9, "about two years"),
        (2.5, "two and a half years"),
        (3.48, "about three and a half years"),
        (12.2, "about 12 years"),
    ] {
        assert_eq!(duration(years), text, "{years}");
    }
}

#[test]
fn a_month_is_the_one_at_whose_end_the_time_is_over() {
    for (years, text) in [
        // 3.48 years are 41.8 months: over at the end of the 42nd, and the 1st is April.
        (3.48, "September 2026"),
        (0.05, "April 2023"),
        (0.75, "December 2023"),
        (0.76, "January 2024"),
        // Three whole years end with March, whatever the last bit says.
        (3.0, "March 2026"),
        (3.0 + 4e-16, "March 2026"),
    ] {
        assert_eq!(month_after(2023, years), text, "{years}");
    }
    assert_eq!(numbered_year(2023, 5), "Year 5, 2027/28");
}

#[test]
fn sums_beside_each_other_share_unit_and_digits() {
    assert_eq!(pounds_beside(800_000.0, 13_100_000.0), "£0.8m");
    assert_eq!(pounds_beside(-800_000.0, 13_100_000.0), "\u{2212}£0.8m");
    assert_eq!(pounds_beside(4_600_000.0, 218_000_000.0), "£5m");
    // Nothing is shown of it in millions.
    assert_eq!(pounds_beside(20_000.0, 38_200_000.0), "£20k");
    let range = |low: f64, high: f64| Rounding::of(high).range(low, high);
    assert_eq!(range(95_340_000.0, 223_800_000.0), "£95m to £224m");
    assert_eq!(range(-9_300_000.0, 63_440_000.0), "\u{2212}£9.3m to £63.4m");
    assert_eq!(range(5e6, 5.01e6), "£5.0m");
}

#[test]
fn an_assumed_sum_has_two_digits() {
    for (amount, text) in [
        (4_410_000.0, "£4.4m"),
        (31_400_000.0, "£31m"),
        (174_600_000.0, "£170m"),
        (9_960_000.0, "£10m"),
        (1_040_000.0, "£1.0m"),
        (749_400.0, "£750k"),
        (96_400.0, "£96k"),
        (1_234.0, "£1.2k"),
        (164.24, "£160"),
        (7.0, "£7"),
        (-4_410_000.0, "\u{2212}£4.4m"),
        (0.0, "£0"),
    ] {
        assert_eq!(two_digits(amount), text, "{amount}");
    }
}

#[test]
fn a_difference_has_its_sign() {
    assert_eq!(signed(4_600_000.0, pounds), "+£4.6m");
    assert_eq!(signed(-4_600_000.0, pounds), "\u{2212}£4.6m");
    assert_eq!(signed(0.0, pounds), "£0");
    assert_eq!(signed(0.3, pounds), "£0");
}

#[test]
fn counts_up_to_ten_are_words() {
    assert_eq!([0, 1, 9, 10].map(count_in_words), ["no", "one", "nine", "ten"]);
    assert_eq!(count_in_words(11), "11");
}

#[track_caller]
fn figure(id: &str) -> &'static PublishedFigure {
    case().figure(id).expect(id)
}

#[test]
fn a_published_figure_is_shown_as_printed_with_its_unit() {
    for (id, text) in [
        ("measure.obesity.benefit", "£126.8m"),
        ("measure.obesity.baseline", "66%"),
        ("measure.inactivity.baseline", "25.0%"),
        ("measure.tourists.baseline", "33.6m visitors"),
        ("measure.vehicle-miles.baseline", "5.03bn miles"),
        ("measure.enterprises.baseline", "29,465 businesses"),
        ("funding.2022.district", "£52,350 a year"),
        ("driver.service-delivery.high", "£7.0m a year"),
        ("cost.transition.low", "£0.10m"),
        ("wider.total", "£1.08bn"),
        ("team.phase-1.total", "£70,161"),
        ("residents.derby", "256,814 people"),
        ("discount-rate.2026", "3.5% a year"),
    ] {
        assert_eq!(amount(figure(id)), text, "{id}");
    }
}

#[test]
fn a_citation_names_the_paper_as_short_as_it_can_and_the_place() {
    let evidence = case();
    let cited = citation(evidence, &figure("funding.2022.district").source);
    assert_eq!(cited, "Update 2023, 4.27, table");
    let nowhere = Place { document: String::new(), place: String::new() };
    assert_eq!(citation(evidence, &nowhere), "");
}
