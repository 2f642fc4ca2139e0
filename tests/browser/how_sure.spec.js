import { readFileSync } from 'node:fs';
import { grab } from './support/drag.js';
import { button, canvas, changedCount, exportMenu, figure, fragment, open, openGroup, openView, pick, redo, sentence, slider, textOf, textsOf, type, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

async function saved(page, press) {
  const download = page.waitForEvent('download');
  await press();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** What the page itself says an analyst should get. */
async function uncertainty(page) {
  await exportMenu(page).click();
  const { text } = await saved(page, () => button(page, 'Save the figures').click());
  return JSON.parse(text).uncertainty;
}

const inHundred = (chance) => (chance === 0 ? 'in none of 10,000 runs' : `in ${Math.round(chance * 100)} of 100 runs`);

test('half the savings: whether the money is back by 2028 is answered in a sentence', async ({ page }) => {
  await open(page);
  await openView(page, 'How sure');
  await expect(sentence(page)).toContainText('Likely: the councils would have their money back by the end of Year 5 (March 2028)');
  await type(page, 'Savings delivered', '50%');
  const { payback_by_year: chances } = await uncertainty(page);
  expect(chances[4]).toBeGreaterThan(0.1);
  expect(chances[4]).toBeLessThan(0.5);
  await expect(sentence(page)).toContainText(`nlikely: the councils would have their money back by the end of Year 5 (March 2028), ${inHundred(chances[4])}.`);
  const likely = chances.findIndex((chance) => chance >= 0.5);
  await expect(sentence(page)).toContainText(`By the end of Year ${likely + 1} (March ${2024 + likely}) it would be back in at least half of the runs.`);

  await pick(page, 'Back by').selectOption('the end of Year 8 (March 2031)');
  await expect(sentence(page)).toContainText(`(March 2031), ${inHundred(chances[7])}`);
  await expect(figure(page, 'chance')).toContainText(`By the end of Year 8 (March 2031) the money would be back ${inHundred(chances[7])}.`);
});

test('fewer runs follow a drag, and all of them are there when it ends', async ({ page }) => {
  await open(page);
  await openView(page, 'How sure');
  const before = await textOf(sentence(page));
  const { to, release } = await grab(page, slider(page, 'Savings delivered'), 0.6);
  await to(0.4);
  await expect(page.getByText('From 2,000 runs')).toBeVisible();
  await expect(sentence(page)).not.toHaveText(before);
  await release();
  await expect(page.getByText('From 10,000 runs')).toBeVisible();
  await undo(page).click();
  await expect(sentence(page)).toHaveText(before);
});

test('a slider that is dragged away and back leaves all runs and nothing to undo', async ({ page }) => {
  await open(page);
  await openView(page, 'How sure');
  const before = await textOf(sentence(page));
  const { to, release } = await grab(page, slider(page, 'Delay of savings'), 0.04);
  await to(0.6);
  await expect(page.getByText('From 2,000 runs')).toBeVisible();
  await to(0.04);
  await release();
  await expect(page.getByText('From 10,000 runs')).toBeVisible();
  await expect(sentence(page)).toHaveText(before);
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
});

test('ranges are levers: with none of them nothing is uncertain', async ({ page }) => {
  await open(page);
  await openView(page, 'How sure');
  await openGroup(page, 'How uncertain it is');
  const levers = [
    'Savings delivered may be off by up to',
    'The part due to the partnership may be off by up to',
    'Each kind of saving may be off by up to',
    'Each cost line may be off by up to',
    'Each measure may be off by up to',
  ];
  for (const lever of levers) await type(page, lever, '0%');
  await type(page, 'The delay of savings may be off by up to', '0');
  await expect(sentence(page)).toContainText('Nothing is uncertain here: in every run the councils would have their money back by the end of Year 5 (March 2028), and the councils’ cash would be worth £218m');
  await expect(figure(page, 'tornado')).toContainText('Nothing that is uncertain moves this figure');
  await expect(changedCount(page)).toHaveText('6 changed');
});

test('all runs are saved, and give the quantiles on the page', async ({ page }) => {
  await open(page);
  await openView(page, 'How sure');
  const { npv_cashable: expected, payback_by_year: chances } = await uncertainty(page);
  const { name, text } = await saved(page, () => button(page, 'Save all runs as CSV').click());
  expect(name).toMatch(/-runs-seed-0\.csv$/);
  const [head, ...rows] = text.trim().split('\n').map((line) => line.split(','));
  expect(rows).toHaveLength(10_000);
  const column = (title) => rows.map((row) => Number(row[head.indexOf(title)]));
  const worth = column('npv_cashable').toSorted((a, b) => a - b);
  const quantile = (p) => worth[Math.floor(9_999 * p)] + ((9_999 * p) % 1) * (worth[Math.floor(9_999 * p) + 1] - worth[Math.floor(9_999 * p)]);
  for (const [p, figure] of [[0.1, expected.p10], [0.5, expected.p50], [0.9, expected.p90]]) {
    expect(Math.abs(quantile(p) - figure)).toBeLessThan(0.02);
  }
  const unpaid = column('unpaid_until_year');
  expect(unpaid.filter((year) => year < 5).length / 10_000).toBe(chances[4]);
  expect(head).toContain('position.front-office');
});

test('the standard errors are known and shown on request', async ({ page }) => {
  await open(page);
  await openView(page, 'How sure');
  const errors = page.getByRole('region', { name: 'Standard errors' });
  await expect(errors).toHaveCount(0);
  await button(page, 'How exact are these figures?').click();
  const row = errors.getByRole('row', { name: 'Chance that the money would be back by the end of Year 5 (March 2028)' });
  const [chance, error] = (await textsOf(row.getByRole('cell'))).map((text) => Number(text.replace(/[^\d.]/g, '')) / 100);
  expect(error).toBeCloseTo(Math.sqrt((chance * (1 - chance)) / 10_000), 3);
  await expect(errors.getByRole('row', { name: 'Cash worth today, middle' })).toContainText('± £');
});

test('other random numbers are one step, and travel with the link', async ({ page }) => {
  await open(page);
  await openView(page, 'How sure');
  const before = await textOf(figure(page, 'fan'));
  const { npv_cashable: first } = await uncertainty(page);
  await button(page, 'Try other random numbers').click();
  await expect(changedCount(page)).toHaveText('1 changed');
  const second = await uncertainty(page);
  expect(second.seed).toBe(1);
  expect(second.npv_cashable.p50).not.toBe(first.p50);
  const elsewhere = await page.context().newPage();
  await open(elsewhere, await fragment(page));
  await openView(elsewhere, 'How sure');
  expect(await uncertainty(elsewhere)).toEqual(second);
  await undo(page).click();
  await expect(figure(page, 'fan')).toHaveText(before);
  await redo(page).click();
  await expect(changedCount(page)).toHaveText('1 changed');
});

test('the spread and what matters most are shown for cash or for wider benefits', async ({ page }) => {
  await open(page);
  await openView(page, 'How sure');
  await expect(figure(page, 'tornado')).toContainText('What matters most for the cash worth today');
  await pick(page, 'Spread of').selectOption('Show the wider benefits worth today (not cash)');
  await expect(figure(page, 'tornado')).toContainText('“Wider benefits due to the partnership” matters most');
  await expect(figure(page, 'distribution')).toContainText('wider benefits worth today');
});

test('arrow keys speak the fan year by year', async ({ page }) => {
  await open(page);
  await openView(page, 'How sure');
  await canvas(page, 'fan').focus();
  await page.keyboard.press('End');
  await expect(figure(page, 'fan').getByRole('status').first()).toHaveText(/^2032\/33\. 1 in 10 is below: £1\d\dm\. Middle: £2\d\dm\. /);
});

test('whose the ranges are is said, and whether the levers stand at the plan or in the middle is picked', async ({ page }) => {
  await open(page);
  await openView(page, 'How sure');
  await expect(sentence(page)).toContainText('All ranges are our own');
  await expect(sentence(page)).toContainText('The levers stand at the plan');
  await pick(page, 'What the levers stand at').selectOption('the middle, which can go either way');
  await expect(sentence(page)).toContainText('The levers stand in the middle');
  await expect(changedCount(page)).toHaveText('1 changed');
});
