// Tables play councils: briefs, proposals round by round, the pact, and all accounts at the end.
import { expectNoAxeFindings } from './support/axe.js';
import { button, changedCount, isReady, open, settled, textOf, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const seat = (page, council) => page.getByRole('textbox', { name: `Which table plays ${council}`, exact: true });
const stance = (page, place = 0) => page.getByRole('combobox', { name: 'What the council would do' }).nth(place);
const split = (page, place = 0) => page.getByRole('combobox', { name: 'How to share the rest of the cost', exact: true }).nth(place);
const said = (page) => page.locator('#view > .sentence').first();
const pact = (page) => page.getByRole('region', { name: 'What the pact would give each council' }).or(page.getByRole('table', { name: 'What the pact would give each council' })).first();
const row = (page, council) => page.getByRole('row', { name: new RegExp(`^${council}`) }).last();

async function play(page, fragment = '') {
  await open(page, `${fragment || '1.two-phase-2023.AtFpMg'}~present-play`);
}

/** A table takes the part of a council. */
async function sit(page, council, table) {
  await seat(page, council).fill(table);
  await seat(page, council).press('Enter');
  await settled(page);
}

/** The page of a council on a device of its own. */
async function ownDevice(browser, fragment) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`./#${fragment}`);
  await isReady(page);
  return page;
}

const code = (page) => textOf(page.locator('.code > p').last());

test('two tables share the device, one sends a code, and two rounds end with all accounts', async ({ page, browser }) => {
  await open(page);
  await page.goto('./#1.two-phase-2023~present-play');
  await page.reload();
  await isReady(page);
  await sit(page, 'Bolsover', 'Table 1');
  await sit(page, 'Erewash', 'Table 2');
  await expect(said(page)).toHaveText('Round 1. Nothing is proposed yet.');

  await button(page, 'Hand the device round').click();
  await expect(said(page)).toHaveText('For the table of Bolsover only: Table 1.');
  await expect(page.locator('#view')).not.toContainText('£');
  await button(page, 'We have it').click();
  await expect(page.getByRole('heading', { name: 'Brief for Bolsover' })).toBeVisible();
  await expect(page.locator('#view')).not.toContainText('Erewash');
  await stance(page).selectOption('Takes part, would not contribute');
  await split(page).selectOption('By residents');
  await button(page, 'Propose, and on to the next table').click();
  await expect(said(page)).toHaveText('For the table of Erewash only: Table 2.');
  await button(page, 'We have it').click();
  await split(page).selectOption('By residents');
  await button(page, 'Propose, and back to the desk').click();

  const own = await ownDevice(browser, '1.two-phase-2023~present-play.high-peak');
  await expect(own.getByRole('heading', { name: 'Brief for High Peak' })).toBeVisible();
  await stance(own).selectOption('Outside');
  await own.getByRole('textbox', { name: 'What your table is called' }).fill('Table 3');
  await own.getByRole('textbox', { name: 'What your table is called' }).press('Enter');
  await expect(own.getByText('This code says: High Peak would stay outside')).toBeVisible();
  const field = page.getByRole('textbox', { name: 'The code of a table’s own device' });
  await field.fill('hello');
  await field.press('Enter');
  await expect(page.getByText('This is no code from a table.')).toBeVisible();
  await expect(field).toHaveValue('hello');
  await field.fill(await code(own));
  await field.press('Enter');
  await expect(page.getByText('Taken: High Peak would stay outside')).toBeVisible();
  await expect(field).toHaveValue('');
  await expect(seat(page, 'High Peak')).toHaveValue('Table 3');

  await expect(page.getByRole('heading', { name: 'The pact', exact: true })).toBeVisible();
  await expect(page.getByText('“By residents” by 2 councils')).toBeVisible();
  await expect(row(page, 'High Peak')).toContainText('was: would contribute');
  await expect(page.locator('#view')).toContainText('it would hold');
  await button(page, 'Put this on the page').click();
  await expect(button(page, 'It is on the page')).toBeVisible();
  await expect(changedCount(page)).toHaveText('3 changed');
  await undo(page).click();
  await expect(changedCount(page)).toHaveText('0 changed');
  await button(page, 'Put this on the page').click();
  await button(page, 'End round 1').click();
  await expect(said(page)).toHaveText('Round 2. Nothing is proposed yet.');

  await button(page, 'Hand the device round').click();
  await button(page, 'We have it').click();
  await stance(page).selectOption('Would contribute');
  await button(page, 'Propose, and on to the next table').click();
  await button(page, 'Back to the desk').click();
  await expect(page.getByRole('columnheader', { name: 'Since round 1' })).toBeVisible();
  await expect(row(page, 'Bolsover')).toContainText('was: takes part, would not contribute');
  await button(page, 'End round 2').click();
  await button(page, 'Show everybody all accounts').click();
  await expect(said(page)).toHaveText('Two rounds were played. These are the accounts of all councils, side by side.');
  const accounts = page.getByRole('table', { name: 'What each council would be left with' });
  await expect(accounts.getByRole('columnheader')).toHaveCount(3);
  await expect(accounts.getByRole('row', { name: /^Bolsover/ })).toContainText('takes part, would not contribute');
  await expect(page.locator('#view')).toContainText('High Peak would stay outside');
});

test('the whole round is made with the keys alone, and the focus is never lost', async ({ page }) => {
  await play(page);
  const focused = () => page.evaluate(() => document.activeElement !== document.body);
  await page.getByRole('button', { name: 'A table for each council' }).focus();
  await page.keyboard.press('Enter');
  await settled(page);
  expect(await focused()).toBe(true);
  for (const name of ['Hand the device round', 'We have it', 'Propose, and on to the next table', 'Back to the desk', 'End round 1', 'Show everybody all accounts', 'Back to the desk']) {
    await button(page, name).first().focus();
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await focused(), name).toBe(true);
  }
  await expect(said(page)).toHaveText('Round 2. Nothing is proposed yet.');
});

test('briefs have a sheet each on paper', async ({ page }) => {
  await play(page);
  await button(page, 'All briefs, to print').click();
  await expect(page.locator('.brief')).toHaveCount(9);
  await page.emulateMedia({ media: 'print' });
  const breaks = await page.locator('.brief').evaluateAll((briefs) => briefs.map((brief) => getComputedStyle(brief).breakBefore));
  expect(new Set(breaks)).toEqual(new Set(['page']));
});

for (const [width, height] of [[1280, 800], [820, 1180], [390, 844]]) {
  test(`all of it is calm and clean at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await play(page);
    const check = async () => {
      await settled(page);
      await expectNoAxeFindings(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await sit(page, 'Bolsover', 'Table 1');
    await check();
    await button(page, 'Hand the device round').click();
    await check();
    await button(page, 'We have it').click();
    await check();
    await button(page, 'Propose, and back to the desk').click();
    await check();
    await button(page, 'End round 1').click();
    await button(page, 'Show everybody all accounts').click();
    await check();
    await button(page, 'Back to the desk').click();
    await button(page, 'The page of Bolsover').click();
    await check();
  });
}
