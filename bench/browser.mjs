// Measures dist/ in Chromium and prints what it finds; it asserts nothing.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { launchOptions } from '../tools/chromium.mjs';
import { dist, serve } from '../tools/serve.mjs';
import { drag } from './drag.mjs';
import { modelTimes } from './model.mjs';

const OPENINGS = 7;
const EVENTS = 300;
const FRAME = 1000 / 60;
const PATIENCE = 30_000;

const line = (name, ...values) => console.log(name.padEnd(56) + values.map((value) => value.padStart(12)).join(''));
const ms = (value) => `${value.toFixed(1)} ms`;
const percent = (share) => `${(100 * share).toFixed(1)} %`;

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1];
}

function weights() {
  const bytes = (count) => `${(count / 1000).toFixed(1)} kB`;
  const total = { raw: 0, gzip: 0 };
  line('page weight', 'raw', 'gzip');
  for (const name of readdirSync(dist, { recursive: true }).sort()) {
    if (!statSync(join(dist, name)).isFile()) continue;
    const content = readFileSync(join(dist, name));
    const gzip = gzipSync(content, { level: 9 }).length;
    line(`  ${name}`, bytes(content.length), bytes(gzip));
    total.raw += content.length;
    total.gzip += gzip;
  }
  line('  total', bytes(total.raw), bytes(total.gzip));
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

async function drags(browser, address, deviceScaleFactor) {
  await withPage(browser, address, { deviceScaleFactor }, async (page) => {
    const { name, events, intervals } = await page.evaluate(drag, EVENTS);
    const both = (values) => [ms(quantile(values, 0.5)), ms(quantile(values, 0.95))];
    line(`drag of "${name}", ${EVENTS} events, density ${deviceScaleFactor}`, 'median', '95 %');
    line('  event to painted frame', ...both(events.map(({ painted }) => painted)));
    line('  of which scripts', ...both(events.map(({ script }) => script)));
    line('  frames missed', percent(intervals.filter((time) => time > 1.5 * FRAME).length / intervals.length));
    line('  events with work left for a later frame', percent(events.filter(({ late }) => late).length / events.length));
  });
}

weights();
const { server, address } = await serve();
const browser = await chromium.launch(launchOptions());
try {
  await openings(browser, address);
  for (const density of [1, 2]) await drags(browser, address, density);
  const { native, wasm } = await modelTimes(browser);
  line('one run of the model', 'native', 'wasm', 'ratio');
  line('', `${native.toFixed(2)} µs`, `${wasm.toFixed(2)} µs`, (wasm / native).toFixed(2));
} finally {
  await browser.close();
  server.close();
}
