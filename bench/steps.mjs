// What each step of "a slider moves" costs: what needs no browser as bench/model.rs has it, the rest from a trace.
import { drag } from './drag.mjs';

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** The milliseconds of a frame for each step, by name: of processor time, so that what else runs counts less. */
export async function stepsOf(browser, page, id, times, count) {
  const own = (job) => (times.get(job)?.wasm ?? 0) / 1000;
  const screen = own(`screen:${id}`);
  const steps = [
    ['one run of the model', own('model')],
    ['2,000 runs with quantiles', own('drag-runs')],
    ['headline and sentence', own('words')],
    ["the view's question", own(`ask:${id}`)],
    ['parts of the view', screen],
    ['all its charts as operations', Math.max(0, own(`draw:${id}`) - screen)],
  ];
  await browser.startTracing(page, { categories });
  await page.evaluate(drag, { count });
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const { inFrame, after, browsers, raster } = sums(traceEvents, count);
  return [
    ...steps,
    ['all scripts before the frame is painted, with these and yew', inFrame],
    ['scripts after it', after],
    ['style', browsers('UpdateLayoutTree')],
    ['layout', browsers('Layout')],
    ['what is to be painted where', browsers('PrePaint')],
    ['paint', browsers('Paint')],
    ['layers', browsers('Layerize') + browsers('Commit')],
    ['pixels, on other threads', raster],
  ];
}

/** Sums of a trace, in milliseconds for each of `count` frames. */
function sums(events, count) {
  const whole = events.filter(({ ph }) => ph === 'X');
  const thread = ({ pid, tid }) => `${pid} ${tid}`;
  const frames = whole.filter(({ name }) => name === 'FireAnimationFrame').map(thread);
  const countOf = (one) => frames.filter((other) => other === one).length;
  const main = [...new Set(frames)].reduce((most, one) => (countOf(one) > countOf(most) ? one : most));
  const ours = whole.filter((event) => thread(event) === main);
  const named = (...names) => ours.filter(({ name }) => names.includes(name));
  const liesIn = (inner) => (outer) => outer !== inner && outer.ts <= inner.ts && inner.ts + inner.dur <= outer.ts + outer.dur;
  const total = (list) => list.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur), 0) / 1000 / count;
  const scripts = (...names) => {
    const all = named(...names);
    const outer = all.filter((event) => !all.some(liesIn(event)));
    // What a script asks for, such as the layout, the browser would have to do anyway.
    const forced = named('UpdateLayoutTree', 'Layout').filter((event) => outer.some(liesIn(event)));
    return total(outer) - total(forced);
  };
  return {
    inFrame: scripts('EventDispatch', 'FireAnimationFrame'),
    after: scripts('TimerFire'),
    browsers: (name) => total(named(name)),
    raster: total(whole.filter(({ name }) => name === 'RasterTask')),
  };
}
