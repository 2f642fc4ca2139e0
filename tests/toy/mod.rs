//! A small case in which there is something of every kind: three councils, five lines, one
//! outcome, a team, a pot and a payer.

#![allow(dead_code, reason = "each test file uses its own part")]

use derwent::case::{Case, Fault, Tables};

/// Every file of the case.
pub const FILES: [(&str, &str); 28] = [
    (
        "case.csv",
        "id,title,status,price-base,first-year,plan-start,default-preset\n\
         toy,Toy,example,2024,2025,2024,start\n",
    ),
    (
        "councils.csv",
        "id,name,layer,upper,residents,in-case,stance,share,part,document,place\n\
         shire,Shire County Council,upper,,,,,2,,,\n\
         north,North District,lower,,60000,,,,50,census,table 1\n\
         south,South District,lower,shire,40000,yes,joins,,,census,table 1\n\
         city,City Council,both,,figure:people.city,no,,,,,\n",
    ),
    (
        "weights.csv",
        "key,council,weight,unit,document,place\n\
         care,shire,10,£m,plan,p. 1\n\
         care,north,2000,£k,plan,p. 1\n\
         calls,north,300,calls,plan,p. 2\n\
         calls,city,100,calls,plan,p. 2\n",
    ),
    ("options.csv", "id,label,author\none,One way,A\ntwo,Another way,B\n"),
    (
        "lines.csv",
        "id,option,kind,label,low,high,unit,rate-of,key,excludes,phasing,first-year,last-year,\
         growth,capacity,contingency,document,place\n\
         desk,one,saving,Front desk,1.5,2.5,£m,,,,0.25; 0.75,2,9,0.02,yes,,plan,p. 3\n\
         desk,two,saving,Front desk,1,,£m,,,north,1/3; 1/3; 1/3,,,,,,plan,p. 4\n\
         buying,,saving,Buying,2.5,5,%,care,,,,,,,no,,plan,p. 5\n\
         licences,,cost,Licences,,10,£k,,calls,,,,,,,,plan,p. 6\n\
         moving,,one-off,Moving,,,,,,,,,,,,no,,\n\
         training,,one-off,Training,-10000,20000,,,,,1,,,,,yes,plan,p. 7\n",
    ),
    ("phasings.csv", "id,label,shares\nsoon,Soon,0.5; 0.5\n"),
    ("outcomes.csv", "id,label,short-label,subtotal\nhealth,Better health,Health,1.5\n"),
    (
        "measures.csv",
        "id,option,outcome,label,unit,direction,baseline,target,benefit,first-milestone,document,place\n\
         smoking,,health,Smokers,%,down,figure:smoking.now,10,1.5,hall,plan,p. 8\n",
    ),
    ("posts.csv", "id,label,cost\nmanager,Manager,50000\n"),
    ("non-pay.csv", "id,label,cost\ntravel,Travel,1200\nrooms,Rooms,3000\n"),
    (
        "team-plans.csv",
        "id,label,document,place\nsmall,Small,plan,p. 9\nbought,Bought in,plan,p. 9\n",
    ),
    (
        "team-phases.csv",
        "plan,first-year,months,total,posts,non-pay,adjustable\n\
         small,1,6,,manager=1,travel=500,\n\
         small,2,,,manager=figure:managers,travel; rooms,yes\n\
         bought,1,,90000,,,\n",
    ),
    (
        "sources.csv",
        "id,label,payer,amount,max,first-year,last-year,growth,in-full,document,place\n\
         own,Shire's own,shire,40000,,,,,small:1; small:2,plan,p. 10\n\
         pot,A pot,,600000,700000,2,5,0.1,,plan,p. 10\n",
    ),
    (
        "projects.csv",
        "id,label,councils,cost,benefit,first-year,years,cost-rule,benefit-rule\n\
         solar,Solar roofs,north; city,100000,20000,2,10,population,equal\n",
    ),
    (
        "assumptions.csv",
        "id,label,value,reason,owner,date,quality,document,place\n\
         delay,Delay,0.5,We think so.,A,2024,amber,,\n\
         discount-rate,Rate,figure:rate,Published.,,,green,plan,p. 11\n",
    ),
    (
        "presets.csv",
        "id,label,origin,document,place,changes\n\
         start,Start,Ours.,,,\n\
         late,Late,Ours.,,,delay=2; project.1.councils=north; fund.pot=figure:pot\n",
    ),
    (
        "documents.csv",
        "id,short,title,publisher,date,mark\ncensus,Census,,,2021,publisher\nplan,,The plan,,,\n",
    ),
    (
        "figures/a.csv",
        "id,label,value,unit,document,place,note\n\
         people.city,City,90000,people,census,table 1,\n\
         smoking.now,Smokers now,15.0,%,plan,p. 8,\n",
    ),
    (
        "figures/b.csv",
        "id,label,value,unit,document,place,note\n\
         managers,Managers,2,posts,plan,p. 9,\n\
         rate,Rate,3.5,%,plan,p. 11,\n\
         pot,Pot,80,£k a year,plan,p. 11,\"as printed, in thousands\"\n",
    ),
    (
        "disagreements.csv",
        "id,topic,kind,first,first-document,first-place,second,second-document,second-place,used\n\
         rounding,Rounding,rounding,1,plan,p. 1,2,census,table 1,The first.\n",
    ),
    ("caveats.csv", "id,about,text,document,place\nnone,savings; team,It is a toy.,plan,p. 1\n"),
    ("ambitions.csv", "id,label,document,place\nwell,Well being,plan,p. 12\n"),
    ("priorities.csv", "id,ambition,label,flagship\na,well,Halls,yes\n"),
    (
        "milestones.csv",
        "id,priority,label,year,about,measures\n\
         hall,a,A hall,3,yes,smoking\nopening,a,It opens,4,,\n",
    ),
    ("activities.csv", "id,priority,label,year\nbuild,a,Build it,2\n"),
    ("enablers.csv", "id,label,now,future\ntrust,Trust,1,3\ndata,Data,,4\n"),
    (
        "dependencies.csv",
        "from,to,kind\nbuild,hall,printed\nhall,opening,implied by the words\n\
         trust,data,printed\ndata,trust,printed\n",
    ),
    ("events.csv", "id,date,label,mark\nstart,2024-02-22,It begins.,paper\n"),
];

/// The files, with the first `from` of one replaced.
#[track_caller]
pub fn with(file: &str, from: &str, to: &str) -> Vec<(String, String)> {
    let mut files: Vec<_> =
        FILES.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let found = files.iter_mut().find(|(name, _)| name == file).expect(file);
    assert!(found.1.contains(from), "{file} has no {from:?}");
    found.1 = found.1.replacen(from, to, 1);
    files
}

pub fn tables(files: &[(String, String)]) -> Tables {
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Tables::from_csv(&files)
}

#[track_caller]
pub fn toy() -> Case {
    Case::read(&Tables::from_csv(&FILES)).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// What is wrong after one change.
#[track_caller]
pub fn faults_after(file: &str, from: &str, to: &str) -> Vec<String> {
    texts(&Case::read(&tables(&with(file, from, to))).expect_err("it has a fault"))
}

/// What is said of a case that is read all the same, after one change.
#[track_caller]
pub fn warnings_after(file: &str, from: &str, to: &str) -> Vec<String> {
    let case = Case::read(&tables(&with(file, from, to)));
    texts(&case.unwrap_or_else(|faults| panic!("{faults:#?}")).warnings)
}

pub fn texts(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}
