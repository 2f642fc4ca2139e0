//! The figures, from the description of the model and the papers' tables. In £m.

pub const COUNTY: &str = "derbyshire";
pub const DERBY: &str = "derby";
pub const EIGHT: [(&str, f64); 8] = [
    ("amber-valley", 128_829.0),
    ("bolsover", 81_305.0),
    ("chesterfield", 104_930.0),
    ("derbyshire-dales", 72_422.0),
    ("erewash", 115_332.0),
    ("high-peak", 92_633.0),
    ("north-east-derbyshire", 102_216.0),
    ("south-derbyshire", 109_516.0),
];
pub const COUNTY_RESIDENTS: f64 = 807_183.0;
pub const DERBY_RESIDENTS: f64 = 256_814.0;

// £m at target, in the order of the paper's tables.
pub const MEASURES: [(&str, f64); 25] = [
    ("obesity", 126.8),
    ("alcohol", 4.1),
    ("smoking", 8.5),
    ("mental-health", 8.9),
    ("inactivity", 10.7),
    ("neet", 1.07),
    ("exclusions", 0.2),
    ("children-in-need", 1.4),
    ("attainment-8", 14.2),
    ("good-development", 0.05),
    ("co2", 53.9),
    ("recycling", 0.01),
    ("vehicle-miles", 57.5),
    ("sulphur-dioxide", 0.01),
    ("virtual-visits", 0.03),
    ("unemployment", 247.7),
    ("enterprises", 94.2),
    ("nvq3", 107.9),
    ("apprenticeships", 5.41),
    ("tourists", 32.3),
    ("carers", 6.4),
    ("living-wage", 144.4),
    ("community-groups", 16.4),
    ("volunteering", 49.2),
    ("safety", 88.8),
];

// £m a year from Year 5, low and high; new saving by year in %.
pub const DRIVERS: [(&str, f64, f64, [u32; 5]); 5] = [
    ("front-office", 5.1, 20.4, [0, 25, 25, 25, 25]),
    ("back-office", 7.2, 14.5, [0, 10, 20, 30, 40]),
    ("service-delivery", 2.4, 7.0, [0, 0, 20, 30, 50]),
    ("senior-management", 0.4, 2.2, [0, 0, 20, 30, 50]),
    ("third-party-spend", 4.9, 21.9, [0, 25, 25, 25, 25]),
];

pub const LINES: [(&str, f64, f64); 7] = [
    ("redundancy-senior", 0.13, 0.65),
    ("redundancy-other", 3.05, 5.77),
    ("transition", 0.10, 0.30),
    ("service-transformation", 9.0, 14.0),
    ("third-party-programme", 2.0, 3.0),
    ("technology", 10.0, 18.0),
    ("training", 0.10, 0.30),
];
