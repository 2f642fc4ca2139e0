// A room is asked: the desk, the window for the projector, and three tables with devices of their own.
import { expectNoAxeFindings } from './support/axe.js';
import { expect as expectWith, isKept, test as atHost } from './support/host.js';
import { button, field, figure, isReady, open, section, settled } from './support/planner.js';
import { decoded, squareOf } from './support/qr.js';
import { expect, test } from './support/test.js';

const PAYBACK = 'When is the money paid back?';
const view = (page) => page.locator('#view');
const stage = (page) => page.getByTestId('stage').last();
const code = (page) => page.getByRole('img', { name: 'QR code of the link' });
const presentButton = (page) => page.locator('.actions').getByRole('button', { name: 'Present', exact: true });
const folded = (page, title) => page.locator('details', { has: page.locator('summary', { hasText: title }) });

async function toAsk(page) {
  await open(page);
  await presentButton(page).click();
  await section(page, 'Ask').click();
  await settled(page);
}

async function put(page, text) {
  await page.getByRole('combobox', { name: 'One that is ready' }).selectOption(text);
  await button(page, 'Put it to the room').click();
  await expect(view(page).getByRole('heading', { name: text })).toBeVisible();
}

async function secondWindow(page) {
  await section(page, 'Stages').click();
  const opened = page.context().waitForEvent('page');
  await button(page, 'Open a window for the projector').click();
  const second = await opened;
  await expect(second.locator('html')).toHaveAttribute('data-ready');
  await section(page, 'Ask').click();
  return second;
}

async function typed(page, who, answer) {
  await field(page, 'Who (a table or a name)').fill(who);
  const entry = view(page).getByRole('textbox', { name: /^Answer/ });
  await entry.fill(answer);
  await entry.press('Enter');
}

/** The link for tables as the desk writes it. */
async function linkOf(page) {
  const fold = folded(page, 'The link that tables open');
  if (!(await fold.getAttribute('open').then((open) => open !== null))) await fold.locator('summary').click();
  return fold.locator('small').textContent();
}

/** A table that answers; returns its page. */
async function table(browser, link, who, answer) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.locator('html')).toHaveAttribute('data-ready');
  await field(page, 'Our table').fill(who);
  await page.getByRole('textbox', { name: /^Answer/ }).fill(answer);
  await page.getByRole('button', { name: 'Show our code' }).tap();
  return page;
}

const codeText = (page) => page.locator('.table-device small').textContent();

async function paste(page, text) {
  const entry = field(page, 'A code from a table');
  await entry.fill(text);
  await entry.press('Enter');
}

test('a question is put, hidden, answered by three tables, shown, and asked once more', async ({ page, browser }) => {
  await toAsk(page);
  const second = await secondWindow(page);
  await expect(stage(second)).toContainText('September 2026');
  await put(page, PAYBACK);

  // The room sees the question and nothing that would give the answer away, nor do listeners.
  await expect(stage(second).getByRole('heading')).toHaveText(PAYBACK);
  await expect(second.locator('canvas')).toHaveCount(0);
  const html = await second.locator('body').innerHTML();
  for (const given of ['2026', '2028', '£']) expect(html).not.toContain(given);
  await expect(view(page)).toContainText('do not project it');
  await expectNoAxeFindings(page);
  await expectNoAxeFindings(second);

  // Tables answer on devices of their own.
  const link = await linkOf(page);
  const blank = await page.context().newPage();
  await page.bringToFront();
  expect(await decoded(page, code(page).first(), blank)).toBe(link);
  const tables = [];
  for (const [who, answer] of [['Table 1', 'March 2025'], ['Table 2', '5 years'], ['Table 3', 'never']]) {
    tables.push(await table(browser, link, who, answer));
  }
  await expectNoAxeFindings(tables[0]);
  expect(await tables[0].locator('body').innerText()).not.toMatch(/2026|£/);
  expect(await tables[0].evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  for (const [index, device] of tables.entries()) {
    const text = await codeText(device);
    expect(await decoded(device, code(device), blank)).toBe(text);
    await paste(page, text);
    await expect(stage(second)).toContainText(index === 0 ? 'One has answered' : `${index + 1} have answered`);
  }
  expect(await second.locator('body').innerHTML()).not.toContain('2025');

  // Twice, damaged, foreign: said, and nothing is lost.
  const first = await codeText(tables[0]);
  await paste(page, first);
  await expect(view(page)).toContainText('Table 1 had said the same already');
  await paste(page, first.slice(0, -4));
  await expect(view(page)).toContainText('Part of the code is missing or wrong');
  await expect(field(page, 'A code from a table')).toHaveValue(first.slice(0, -4));
  await paste(page, 'https://example.org/');
  await expect(view(page)).toContainText('This is no code from a table');
  await expect(view(page)).toContainText('3 have answered');

  // Shown in both windows, against what the model says.
  await button(page, 'Show the answers').click();
  for (const room of [page, second]) {
    await expect(room.locator('[data-figure="guesses"]')).toBeVisible();
    await expect(room.locator('body')).toContainText('The model: September 2026 (if all goes to plan; by March 2028 in 84 of 100)');
  }
  await expectNoAxeFindings(page);

  // After talking.
  await button(page, 'Ask once more, after talking').click();
  await expect(stage(second)).toContainText('Round 2. Nobody has answered yet');
  expect(await second.locator('body').innerHTML()).not.toContain('2026');
  await typed(page, 'Table 1', '3 years');
  await typed(page, 'Table 2', 'soon');
  await expect(view(page)).toContainText('“soon” is no time');
  await typed(page, 'Table 2', '5');
  await button(page, 'Show the answers').click();
  await expect(second.locator('body')).toContainText('After talking 1 of 2 moved: Table 1 from March 2025 (two years) to March 2026 (three years).');

  await button(page, 'Take it off the stage').click();
  await expect(stage(second)).toContainText('Money back');
});

test('hands are counted with keys, with a finger and taken back', async ({ page }) => {
  await toAsk(page);
  await put(page, 'Will your authority wish to belong to it?');
  await button(page, 'Yes +1').click();
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await page.keyboard.press('9');
  await expect(view(page)).toContainText('3 have answered');
  await folded(page, 'The answers so far').locator('summary').click();
  await view(page).getByRole('button', { name: 'Take back' }).first().click();
  await expect(view(page)).toContainText('2 have answered');
  await button(page, 'Show the answers').click();
  await expect(figure(page, 'answers')).toBeVisible();
  await expect(view(page)).toContainText('yes: 1; no: 1');
});

test('a question of one’s own in words is listed', async ({ page }) => {
  await toAsk(page);
  await button(page, 'Put it to the room').click();
  await expect(view(page)).toContainText('Write the question.');
  await field(page, 'Question').fill('What worries you?');
  await button(page, 'Put it to the room').click();
  await typed(page, 'Ann', 'The software');
  await button(page, 'Show the answers').click();
  await expect(view(page).getByRole('listitem').filter({ hasText: 'Ann: The software' })).toBeVisible();
});

test.describe('at the projector', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('the code of the link is read off the stage with squares of 8 pixels', async ({ page }) => {
    await toAsk(page);
    const second = await secondWindow(page);
    await second.setViewportSize({ width: 1920, height: 1080 });
    const blank = await page.context().newPage();
    await page.bringToFront();
    await button(page, 'Show the code of the scenario').click();
    await expect(code(second)).toBeVisible();
    await second.bringToFront();
    expect(await decoded(second, code(second), blank)).toBe(`${page.url().split('#')[0]}#1.two-phase-2023._2hF`);
    await page.bringToFront();
    await button(page, 'Show the code of the scenario').click();
    await expect(code(second)).toHaveCount(0);
    await put(page, PAYBACK);
    await button(page, 'Show the code for tables').click();
    await expect(code(second)).toBeVisible();
    expect(await squareOf(code(second))).toBeGreaterThanOrEqual(8);
    const link = await linkOf(page);
    await second.bringToFront();
    expect(await decoded(second, code(second), blank)).toBe(link);
    await expectNoAxeFindings(second);
  });
});

test('levers that are not in play are folded away, which is said, and stay so on this device', async ({ page }) => {
  await toAsk(page);
  await folded(page, 'Levers in play').locator('summary').click();
  await page.getByRole('combobox', { name: 'A lever that is in play' }).selectOption('Delay of savings');
  const levers = page.getByLabel('Levers', { exact: true });
  await expect(levers).toContainText('One lever is in play today. The others are folded away; their values stay.');
  await expect(levers.getByRole('slider')).toHaveCount(1);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-ready');
  await expect(levers.getByRole('slider')).toHaveCount(1);
  await button(page, 'Show all levers').click();
  expect(await levers.getByRole('slider').count()).toBeGreaterThan(4);
});

test('a whole scenario from a table goes to the shelf under its name', async ({ page, browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const other = await context.newPage();
  await open(other, '1.two-phase-2023.QZBOWAck');
  await presentButton(other).click();
  await section(other, 'Ask').click();
  await folded(other, 'hand its scenario to the desk').locator('summary').click();
  await field(other, 'Our table').fill('Table 2');
  await field(other, 'Our table').press('Enter');
  const sent = await folded(other, 'hand its scenario to the desk').locator('small').textContent();
  await toAsk(page);
  await put(page, PAYBACK);
  await paste(page, sent);
  await expect(view(page)).toContainText('The scenario of Table 2 is on the shelf.');
  await page.locator('.actions').getByRole('button', { name: 'Shelf' }).click();
  await expect(page.getByRole('textbox', { name: /^Table of/ })).toHaveValue('Table 2');
});

test('without a camera that reads codes it says so, and pasting goes on', async ({ page }) => {
  await page.addInitScript(() => delete window.BarcodeDetector);
  await toAsk(page);
  await put(page, PAYBACK);
  await button(page, 'Read codes with the camera').click();
  await expect(view(page)).toContainText('This browser cannot read codes with a camera.');
  await expect(page.locator('video')).toHaveCount(0);
});

test('a camera reads a code, and one that is refused is said', async ({ page, browser }) => {
  await page.addInitScript(() => {
    window.codes = [];
    window.BarcodeDetector = class {
      detect() {
        return Promise.resolve(window.codes.map((rawValue) => ({ rawValue })));
      }
    };
    navigator.mediaDevices.getUserMedia = () =>
      window.refuses ? Promise.reject(new DOMException('no', 'NotAllowedError')) : Promise.resolve(document.createElement('canvas').captureStream());
  });
  await toAsk(page);
  await put(page, PAYBACK);
  const device = await table(browser, await linkOf(page), 'Table 1', '4');
  await button(page, 'Read codes with the camera').click();
  await expect(page.locator('video')).toBeVisible();
  await page.evaluate((text) => window.codes.push(text), await codeText(device));
  await expect(view(page)).toContainText('Table 1 is taken.');
  await button(page, 'Close the camera').click();
  await expect(page.locator('video')).toHaveCount(0);
  await page.evaluate(() => (window.refuses = true));
  await button(page, 'Read codes with the camera').click();
  await expect(view(page)).toContainText('The camera was not allowed.');
  await expect(view(page)).toContainText('One has answered');
});

test('without BroadcastChannel the desk asks all the same', async ({ page }) => {
  await page.addInitScript(() => delete window.BroadcastChannel);
  await toAsk(page);
  await put(page, PAYBACK);
  await typed(page, 'Table 1', '4');
  await button(page, 'Show the answers').click();
  await expect(figure(page, 'guesses')).toBeVisible();
});

atHost('a table that opened the page once answers without a network', async ({ page, host }) => {
  await open(page);
  await isKept(page);
  await presentButton(page).click();
  await section(page, 'Ask').click();
  await put(page, PAYBACK);
  const link = await linkOf(page);
  await host.stop();
  const device = await page.context().newPage();
  await device.goto(link);
  await expectWith(device.locator('html')).toHaveAttribute('data-ready');
  await field(device, 'Our table').fill('Table 1');
  await device.getByRole('textbox', { name: /^Answer/ }).fill('4');
  await button(device, 'Show our code').click();
  await paste(page, await codeText(device));
  await expectWith(view(page)).toContainText('One has answered');
  await button(device, 'open the scenario').click();
  await isReady(device);
  await expectWith(device.locator('.sections')).toBeVisible();
});
