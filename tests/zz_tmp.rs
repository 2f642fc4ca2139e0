use derwent::case::{Case, Tables};
use derwent::model::*;
#[test]
fn toy() {
    for name in ["toy", "surrey", "somerset", "procurement-lincolnshire", "south-hams-west-devon"] {
        let text = std::fs::read_to_string(format!("cases/{name}.case.json")).unwrap();
        match Case::read(&Tables::from_json(&text)) {
            Ok(case) => {
                println!("== {name} {} warnings {}", case.fingerprint, case.warnings.len());
                for w in case.warnings.iter().take(4) {
                    println!("   {w}");
                }
                let c = Choices::general(&case);
                let o = run(&case, &c);
                println!("{:?}", o.totals);
                let co = Coalition::of(&case, &c);
                println!("{:?} {:?}", co.shapley, co.accounts.nets());
                let s = Sample::new(Inputs::of(&c), 0, 2000, 0.3);
                println!("{:?}", Uncertainty::of(&case, &c, &s).npv_cashable);
            }
            Err(f) => {
                for f in f {
                    println!("{name}: {f}");
                }
            }
        }
    }
    let case = Case::read(&Tables::built_in()).unwrap();
    let mut c = Choices::general(&case);
    c.contingency = 0.15;
    println!("{:?}", run(&case, &c).totals);
    let co = Coalition::of(&case, &c);
    println!("{:?} {:?}", co.shapley, co.accounts.nets());
}
