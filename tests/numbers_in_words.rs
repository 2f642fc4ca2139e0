//! Numbers as a person would write them.

use derwent::model::{Place, PublishedFigure};
use derwent::words::{
    amount, citation, count_in_words, decimal, exact_pounds, grouped, millions, months, pence,
    percent, pounds, signed, years,
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
        (999_900_000.0, "£999.9m"),
        (999_960_000.0, "£1,000m"),
        (1_080_080_000.0, "£1,080m"),
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
fn lengths_of_time_agree_in_number() {
    assert_eq!(years(3.48), "3.5 years");
    assert_eq!(years(1.04), "1 year");
    assert_eq!(years(0.0), "0 years");
    assert_eq!(years(10.0), "10 years");
    assert_eq!(months(1.0 / 12.0), "1 month");
    assert_eq!(months(0.01), "less than a month");
    assert_eq!(months(-0.5), "6 months");
    assert_eq!(months(1.9), "23 months");
    assert_eq!(months(2.5), "2.5 years");
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
    derwent::model::Evidence::published().figure(id).expect(id)
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
    let evidence = derwent::model::Evidence::published();
    let cited = citation(evidence, &figure("funding.2022.district").source);
    assert_eq!(cited, "Update 2023, 4.27, table");
    let nowhere = Place { document: String::new(), place: String::new() };
    assert_eq!(citation(evidence, &nowhere), "");
}
