// Times the model as a Squiggle program. Standard input: the inputs and how often to run; standard output: the results.
import { json } from 'node:stream/consumers';
import { run } from '@quri/squiggle-lang';

// A distribution made by `triangular` is a sample set, and arithmetic on sample sets goes draw by draw.
const MODEL = `
draw(triangle) = {
  // Squiggle wants the most likely value inside the range, not at its end.
  mode = min(triangle[1], triangle[2] - 1e-9)
  triangular(triangle[0], mode, triangle[2])
}
within(range) = range.low + draw(inputs.position) * (range.high - range.low)
years = List.upTo(0, List.length(inputs.discount) - 1)
quantiles(dist) = List.map([0.1, 0.5, 0.9], {|share| quantile(dist, share)})

{||
  drivers = List.map(inputs.drivers, {|driver| { full: within(driver), shares: driver.shares }})
  oneOff = sum(List.map(inputs.costLines, within)) * (1 + inputs.contingency)
  benefit = sum(List.map(inputs.benefits, {|value| value * draw(inputs.progress)}))

  net = List.map(years, {|y|
    saving = sum(List.map(drivers, {|driver| driver.full * driver.shares[y]}))
    saving - oneOff * inputs.phasing[y] - inputs.programme[y]
  })
  npv = sum(List.map(years, {|y| net[y] * inputs.discount[y]}))
  npsv = npv + sum(List.map(years, {|y| benefit * inputs.ramp[y] * inputs.discount[y]}))
  List.map(List.concat([npv, npsv], cumsum(net)), quantiles)
}`;

/** What a call into Squiggle gave; its own words if it failed. */
function value(result) {
  if (!result.ok) throw new Error(result.value.toString());
  return result.value;
}

async function evaluate(code) {
  return value((await run(code)).getEndResult());
}

const { inputs, runs } = await json(process.stdin);
const version = (await evaluate('System.version')).value;
// The program is read once, outside the time; each call of the function it gives draws anew.
const model = (await evaluate(`inputs = ${JSON.stringify(inputs)}\n${MODEL}`)).value;

const perSecond = {};
let figures;
for (const [draws, times] of runs) {
  const environment = { sampleCount: draws, xyPointLength: 1000, seed: 'derwent' };
  const seconds = [];
  for (let time = 0; time <= times; time++) {
    const start = performance.now();
    figures = value(model.call([], environment)).asJS();
    // The first run only warms up.
    if (time > 0) seconds.push((performance.now() - start) / 1000);
  }
  perSecond[draws] = draws / seconds.sort((a, b) => a - b)[Math.floor(times / 2)];
}

const [npv, npsv, ...cumulative] = figures.map(([p10, p50, p90]) => ({ p10, p50, p90 }));
console.log(JSON.stringify({ version, perSecond, npv, npsv, cumulative }));
