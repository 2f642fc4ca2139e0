// Measures dist/ in Chromium and prints what it finds; it asserts nothing.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { launchOptions } from '../tools/chromium.mjs';
import { serve } from '../tools/serve.mjs';
import { kilobytes, together, weights } from '../tools/weight.mjs';
import { drag, letGo } from './drag.mjs';
import { modelTimes } from './model.mjs';
import { peers } from './peers.mjs';
import { stepsOf } from './steps.mjs';
import { inputs } from './peers/inputs.mjs';

/** What the page weighed before, in bytes after gzip. */
const weightsBefore = new URL('weights.json', import.meta.url);

const OPENINGS = 7;
const EVENTS = 300;
const TRACED = 150;
const FRAME = 1000 / 60;
const PATIENCE = 30_000;
const RELEASES = 20;
/** The views in which a slider is dragged: the tab, the view in it, and its id. */
const DRAGGED = [
  ['In short', undefined, 'in-short'],
  ['How sure', undefined, 'how-sure'],
  ['How sure', 'What it takes', 'how-sure-takes'],
  ['Councils', 'Bears and gains', 'councils-bear'],
  ['Councils', 'Ways to share', 'councils-share'],
  ['Compare', undefined, 'compare'],
];
/** What is dragged on the roadmap: two more wait for the first; and in the largest case, of 150 milestones, fifty. */
const MILESTONES = [
  { milestone: 'Joint strategic housing plan' },
  { milestone: 'Hub on which fifty hang', files: ['large.case.json', 'plan.json'] },
];
/** As many scenarios as can be compared. */
const COMPARED = 6;
/** Usual screens, and an old laptop. */
const MACHINES = [{ density: 1, slower: 1 }, { density: 2, slower: 1 }, { density: 1, slower: 4 }];
/** A view that was just opened may still be working. */
const SETTLING = 2_000;

const line = (name, ...values) => console.log(name.padEnd(64) + values.map((value) => value.padStart(12)).join(''));
const ms = (value) => `${value.toFixed(1)} ms`;
const percent = (share) => `${(100 * share).toFixed(1)} %`;

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1];
}

function printWeights() {
  const files = weights();
  const total = together(files);
  line('page weight', 'raw', 'gzip');
  for (const { name, raw, gzip } of files) line(`  ${name}`, kilobytes(raw), kilobytes(gzip));
  line('  total', kilobytes(total.raw), kilobytes(total.gzip));
  for (const { what, gzip } of JSON.parse(readFileSync(weightsBefore, 'utf8'))) {
    line(`  added since ${what}`, '', kilobytes(total.gzip - gzip));
  }
}

/** Runs in the page from its start and notes when it can be used. */
function noteUsable() {
  const look = () => {
    if (!document.documentElement?.hasAttribute('data-ready') || !document.querySelector('input[type=range]')) return;
    window.benchUsable = performance.now();
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { attributes: true, childList: true, subtree: true });
}

/** Opens the page in a new context, so that nothing is cached, and hands it over once it can be used. */
async function withPage(browser, address, options, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteUsable);
    await page.goto(address);
    await page.waitForFunction(() => window.benchUsable, null, { timeout: PATIENCE });
    return await work(page);
  } finally {
    await context.close();
  }
}

async function openings(browser, address) {
  const usable = [];
  const painted = [];
  for (let i = 0; i < OPENINGS; i++) {
    await withPage(browser, address, {}, async (page) => {
      usable.push(await page.evaluate(() => window.benchUsable));
      painted.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN));
    });
  }
  line(`from navigation, ${OPENINGS} openings`, 'median', 'slowest');
  line('  to first paint', ms(quantile(painted, 0.5)), ms(Math.max(...painted)));
  line('  to usable page', ms(quantile(usable, 0.5)), ms(Math.max(...usable)));
}

/** The same of the copy that the device keeps, when the network is gone. */
async function offlineOpenings(browser) {
  const { server, address } = await serve();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const usable = [];
  try {
    await context.addInitScript(noteUsable);
    const first = await context.newPage();
    await first.goto(address);
    await first.waitForSelector('html[data-copy="ready"]');
    server.closeAllConnections();
    server.close();
    await first.close();
    for (let i = 0; i < OPENINGS; i++) {
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForFunction(() => window.benchUsable, null, { timeout: PATIENCE });
      usable.push(await page.evaluate(() => window.benchUsable));
      await page.close();
    }
  } finally {
    await context.close();
  }
  line(`from navigation without a network, ${OPENINGS} openings`, 'median', 'slowest');
  line('  to usable page', ms(quantile(usable, 0.5)), ms(Math.max(...usable)));
}

/** Opens a tab, and a view in it. */
async function openView(page, tab, view) {
  if (tab === 'Compare') return compare(page);
  await page.getByRole('tab', { name: tab }).click();
  if (view) await page.getByRole('navigation', { name: tab }).getByRole('button', { name: view }).click();
}

/** Compares the scenario on the page with starting points, as many as there can be. */
async function compare(page) {
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const others = page.getByRole('combobox', { name: 'Compare with', exact: true });
  const cards = page.locator('.cards tbody tr');
  for (let start = 1; (await cards.count()) < COMPARED; start++) {
    await others.selectOption({ index: start });
    await page.waitForTimeout(200);
  }
}

/** Opens a case of the tests. */
async function openCase(page, files) {
  const read = (name) => JSON.parse(readFileSync(new URL(`../tests/stress/${name}`, import.meta.url), 'utf8'));
  const text = JSON.stringify(Object.assign({}, ...files.map(read)));
  const chooser = page.waitForEvent('filechooser');
  await page.locator('.scenario summary').click();
  await page.getByRole('button', { name: 'Open a file', exact: true }).click();
  await (await chooser).setFiles({ name: files[0], mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByText('made-up example').first().waitFor();
}

/** Walks on the roadmap to a milestone that others wait for. */
async function markMilestone(page, name) {
  const roadmap = page.locator('[data-figure=roadmap]');
  await roadmap.locator('canvas').focus();
  await page.keyboard.press('Home');
  while (!(await roadmap.getByRole('status').first().textContent()).includes(name)) {
    await page.keyboard.press('ArrowRight');
  }
}

/** `slower` is by how much the processor is slowed down. */
async function drags(browser, address, { density, slower }, tab, view, { milestone, files } = {}) {
  await withPage(browser, address, { deviceScaleFactor: density }, async (page) => {
    if (files) await openCase(page, files);
    await openView(page, tab, view);
    const isMilestone = Boolean(milestone);
    if (isMilestone) await markMilestone(page, milestone);
    await page.waitForTimeout(SETTLING);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const { name, events, intervals } = await page.evaluate(drag, { count: EVENTS, isMilestone });
    const both = (values) => [ms(quantile(values, 0.5)), ms(quantile(values, 0.95))];
    const machine = slower === 1 ? `density ${density}` : `density ${density}, ${slower} times slower`;
    line(`"${view ?? tab}", drag of "${milestone ?? name}", ${EVENTS} events, ${machine}`, 'median', '95 %');
    line('  event to painted frame', ...both(events.map(({ painted }) => painted)));
    line('  of which scripts', ...both(events.map(({ script }) => script)));
    line('  frames missed', percent(intervals.filter((time) => time > 1.5 * FRAME).length / intervals.length));
    line('  events with work left for a later frame', percent(events.filter(({ late }) => late).length / events.length));
  });
}

/** How long after letting go until all runs are there. */
async function releases(browser, address) {
  await withPage(browser, address, {}, async (page) => {
    await openView(page, 'How sure');
    const times = await page.evaluate(letGo, RELEASES);
    line(`from letting go to all 10,000 runs on the page, ${RELEASES} times`, 'median', 'slowest');
    line('', ms(quantile(times, 0.5)), ms(Math.max(...times)));
  });
}

/** What each step of a moved slider costs: those of our own, then all scripts, then what the browser does. */
async function steps(browser, address, times) {
  for (const [tab, view, id] of DRAGGED) {
    await withPage(browser, address, {}, async (page) => {
      await openView(page, tab, view);
      await page.waitForTimeout(SETTLING);
      line(`"${view ?? tab}", steps of a moved slider, ${TRACED} events, processor time`, 'a frame');
      for (const [step, cost] of await stepsOf(browser, page, id, times, TRACED)) line(`  ${step}`, ms(cost));
    });
  }
}

async function models(browser, times) {
  const row = (name, job, unit, text) => {
    const { native, wasm } = times.get(job);
    line(name, text(native / unit), text(wasm / unit), (wasm / native).toFixed(2));
  };
  line('the model', 'native', 'wasm', 'ratio');
  row('  one run', 'model', 1, (value) => `${value.toFixed(2)} µs`);
  row('  10,000 draws with quantiles, a lever moved', 'draws', 1000, ms);
  row('  10,000 draws with quantiles, other random numbers', 'draws-anew', 1000, ms);
  console.log('    (what new numbers add is the normal distribution and its inverse, once for each input and draw)');
  row('  switching values for all levers', 'switching', 1000, ms);
  row('  the same for a chance, 1,000 runs each', 'chance-switching', 1000, ms);

  row('  all 1,023 groups of ten councils, who gains, what holds', 'coalition', 1000, ms);
  row('  and nine ways to share, and who would go next', 'settlements', 1000, ms);
  row('  all 65,535 groups of sixteen councils', 'sixteen', 1000, ms);
  row('  reading a case of 16 councils, 60 lines and 60 measures', 'reading', 1000, ms);

  const inputsOfOthers = '37 inputs drawn for themselves';
  line(`draws a second at 10,000 draws, ${inputsOfOthers}`, 'a second', 'P50 of cash');
  const millions = (pounds) => `£${(pounds / 1e6).toFixed(1)}m`;
  const rate = (perSecond) => Math.round(perSecond).toLocaleString('en-GB');
  const { native, wasm } = times.get('peer-draws');
  line('  Derwent, native', rate(1e10 / native), '');
  line('  Derwent, wasm', rate(1e10 / wasm), '');
  for (const { name, version, problem, perSecond, npv } of await peers(inputs())) {
    if (problem) console.log(`  ${name}: ${problem}`);
    else line(`  ${name} ${version}`, rate(perSecond[10_000]), millions(npv.p50));
  }
}

printWeights();
const { server, address } = await serve();
const browser = await chromium.launch(launchOptions());
try {
  await openings(browser, address);
  await offlineOpenings(browser);
  for (const machine of MACHINES) {
    for (const [tab, view] of DRAGGED) await drags(browser, address, machine, tab, view);
    for (const held of MILESTONES) await drags(browser, address, machine, 'Programme', 'Roadmap', held);
  }
  await releases(browser, address);
  const times = new Map((await modelTimes(browser)).map(({ job, ...time }) => [job, time]));
  await steps(browser, address, times);
  await models(browser, times);
} finally {
  await browser.close();
  server.close();
}
