//! The normal distribution. Logarithms and the error function come from `libm`, so that the
//! same bits come out natively and in the browser.
#![allow(clippy::excessive_precision, reason = "coefficients as they were printed")]

/// The chance that a standard normal number is below `x`.
pub(super) fn cumulative(x: f64) -> f64 {
    0.5 * libm::erfc(-x * std::f64::consts::FRAC_1_SQRT_2)
}

/// The same for each of `numbers`, at first as if all were near the middle: most are, and to look at
/// each takes longer. There the error function is x + x·P(x²)/Q(x²), with the coefficients of
/// FreeBSD's `s_erf.c`, which `libm` has too.
pub(super) fn cumulatives(numbers: &[f64], chances: &mut [f64]) {
    for (chance, number) in chances.iter_mut().zip(numbers) {
        let x = *number * std::f64::consts::FRAC_1_SQRT_2;
        let z = x * x;
        let p = (((P[4] * z + P[3]) * z + P[2]) * z + P[1]) * z + P[0];
        let q = ((((Q[4] * z + Q[3]) * z + Q[2]) * z + Q[1]) * z + Q[0]) * z + 1.0;
        *chance = 0.5 + 0.5 * (x + x * (p / q));
    }
    for (chance, number) in chances.iter_mut().zip(numbers) {
        if number.abs() > 1.19 {
            *chance = cumulative(*number);
        }
    }
}

const P: [f64; 5] = [
    1.283_791_670_955_125_585_61e-1,
    -3.250_421_072_470_014_993_70e-1,
    -2.848_174_957_559_851_047_66e-2,
    -5.770_270_296_489_441_591_57e-3,
    -2.376_301_665_665_016_260_84e-5,
];
const Q: [f64; 5] = [
    3.979_172_239_591_553_528_19e-1,
    6.502_224_998_876_729_444_85e-2,
    5.081_306_281_875_765_627_76e-3,
    1.324_947_380_043_216_445_26e-4,
    -3.960_228_278_775_368_123_20e-6,
];

/// The number that a standard normal one is below with chance `p`, for `p` above 0 and below 1:
/// algorithm AS 241 (PPND16) of Wichura, Applied Statistics 37 (1988), right to 16 digits.
pub(super) fn quantile(p: f64) -> f64 {
    let from_middle = p - 0.5;
    if is_in_tail(from_middle) { in_tail(p, from_middle) } else { near_middle(from_middle) }
}

/// The same for each of `chances`, at first as if all were near the middle: most are, and to look
/// at each takes longer.
pub(super) fn quantiles(chances: &[f64], numbers: &mut [f64]) {
    for (number, p) in numbers.iter_mut().zip(chances) {
        *number = near_middle(*p - 0.5);
    }
    for (number, p) in numbers.iter_mut().zip(chances) {
        let from_middle = *p - 0.5;
        if is_in_tail(from_middle) {
            *number = in_tail(*p, from_middle);
        }
    }
}

#[inline(always)]
fn is_in_tail(from_middle: f64) -> bool {
    from_middle.abs() > 0.425
}

#[inline(always)]
fn near_middle(from_middle: f64) -> f64 {
    let r = 0.180_625 - from_middle * from_middle;
    from_middle * polynomial(&A, r) / polynomial(&B, r)
}

fn in_tail(p: f64, from_middle: f64) -> f64 {
    let tail = if from_middle < 0.0 { p } else { 1.0 - p };
    let r = (-libm::log(tail)).sqrt();
    let size = if r <= 5.0 {
        polynomial(&C, r - 1.6) / polynomial(&D, r - 1.6)
    } else {
        polynomial(&E, r - 5.0) / polynomial(&F, r - 5.0)
    };
    size.copysign(from_middle)
}

/// The coefficients begin with that of the highest power. Written out: a loop takes twice as long.
#[inline(always)]
fn polynomial([a, b, c, d, e, f, g, h]: &[f64; 8], x: f64) -> f64 {
    ((((((a * x + b) * x + c) * x + d) * x + e) * x + f) * x + g) * x + h
}

const A: [f64; 8] = [
    2.509_080_928_730_122_672_7e3,
    3.343_057_558_358_812_810_5e4,
    6.726_577_092_700_870_085_3e4,
    4.592_195_393_154_987_145_7e4,
    1.373_169_376_550_946_112_5e4,
    1.971_590_950_306_551_442_7e3,
    1.331_416_678_917_843_774_5e2,
    3.387_132_872_796_366_608_0,
];
const B: [f64; 8] = [
    5.226_495_278_852_854_561_0e3,
    2.872_908_573_572_194_267_4e4,
    3.930_789_580_009_271_061_0e4,
    2.121_379_430_158_659_586_7e4,
    5.394_196_021_424_751_107_7e3,
    6.871_870_074_920_579_083_0e2,
    4.231_333_070_160_091_125_2e1,
    1.0,
];
const C: [f64; 8] = [
    7.745_450_142_783_414_076_40e-4,
    2.272_384_498_926_918_458_33e-2,
    2.417_807_251_774_506_117_70e-1,
    1.270_458_252_452_368_382_58,
    3.647_848_324_763_204_605_04,
    5.769_497_221_460_691_405_50,
    4.630_337_846_156_545_295_90,
    1.423_437_110_749_683_577_34,
];
const D: [f64; 8] = [
    1.050_750_071_644_416_843_24e-9,
    5.475_938_084_995_344_946_00e-4,
    1.519_866_656_361_645_719_66e-2,
    1.481_039_764_274_800_745_90e-1,
    6.897_673_349_851_000_045_50e-1,
    1.676_384_830_183_803_849_40,
    2.053_191_626_637_758_821_87,
    1.0,
];
const E: [f64; 8] = [
    2.010_334_399_292_288_132_65e-7,
    2.711_555_568_743_487_578_15e-5,
    1.242_660_947_388_078_438_60e-3,
    2.653_218_952_657_612_309_30e-2,
    2.965_605_718_285_048_912_30e-1,
    1.784_826_539_917_291_335_80,
    5.463_784_911_164_114_369_90,
    6.657_904_643_501_103_777_20,
];
const F: [f64; 8] = [
    2.044_263_103_389_939_785_64e-15,
    1.421_511_758_316_445_888_70e-7,
    1.846_318_317_510_054_681_80e-5,
    7.868_691_311_456_132_591_00e-4,
    1.487_536_129_085_061_485_25e-2,
    1.369_298_809_227_358_053_10e-1,
    5.998_322_065_558_879_376_90e-1,
    1.0,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quantiles_are_those_of_the_tables() {
        // As printed in tables of the normal distribution; the third is from Wichura's paper.
        for (p, x) in [(0.9, 1.281_551_565_544_600_5), (0.975, 1.959_963_984_540_054)] {
            assert!((quantile(p) - x).abs() < 1e-15, "{p}: {}", quantile(p));
            assert!((quantile(1.0 - p) + x).abs() < 4e-15, "{p}: {}", quantile(1.0 - p));
        }
        assert!((quantile(0.001) + 3.090_232_306_167_814).abs() < 1e-14);
        assert!((quantile(1e-20) + 9.262_340_089_798_408).abs() < 1e-14);
        assert_eq!(quantile(0.5), 0.0);
    }

    #[test]
    fn one_undoes_the_other() {
        for step in 1..20_000 {
            let p = f64::from(step) / 20_000.0;
            let (number, mut together) = (quantile(p), [0.0]);
            cumulatives(&[number], &mut together);
            for again in [cumulative(number), together[0]] {
                assert!((again / p - 1.0).abs() < 1e-14, "{p}: {again}");
            }
        }
    }
}
