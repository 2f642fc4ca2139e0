import { expectNoAxeFindings } from './support/axe.js';
import { button, open, openView, raiseTechnology, settled, textOf } from './support/planner.js';
import { expect, test } from './support/test.js';

const dialog = (page) => page.getByRole('dialog');
const asked = (within) => within.locator('.asked');
const figures = (page) => page.getByLabel('Headline').getByRole('button');

test('a figure of the headline says where it comes from, with its lines, levers and places', async ({ page }) => {
  await open(page);
  await figures(page).nth(1).click();
  await expect(dialog(page)).toContainText('One-off cost: £38.2m');
  await expect(dialog(page).getByRole('row', { name: /^Technology/ })).toContainText('£16.1m');
  await expect(dialog(page).getByRole('row', { name: /^Together/ })).toContainText('£38.2m');
  await expect(dialog(page)).toContainText('Published figures in it');
  await expectNoAxeFindings(page);
  await button(dialog(page), 'Close').click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(figures(page).nth(1)).toBeFocused();
});

test('what is shown is of the scenario on the page', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  const cost = await textOf(figures(page).nth(1));
  await figures(page).nth(1).click();
  await expect(dialog(page).getByRole('row', { name: /^Together/ })).toContainText(cost);
});

test('the five figures are one stop of the Tab key, with arrows between them', async ({ page }) => {
  await open(page);
  await figures(page).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(figures(page).nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(figures(page).last()).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement.closest('.headline'))).toBe(null);
  await page.keyboard.press('Shift+Tab');
  await expect(figures(page).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('No payer agreed');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
});

test('a figure keeps the focus while its text changes', async ({ page }) => {
  await open(page);
  await figures(page).first().focus();
  const before = await textOf(figures(page).first());
  await page.evaluate(() => (location.hash = '#1.case-high.wh5k'));
  await settled(page);
  await expect(figures(page).first()).not.toHaveText(before);
  await expect(figures(page).first()).toBeFocused();
});

test('a lever in a figure leads to its slider, wherever that stands', async ({ page }) => {
  await open(page);
  for (const [figure, lever] of [[0, 'Savings delivered'], [1, 'Technology'], [3, 'Discount rate']]) {
    await figures(page).nth(figure).click();
    await button(dialog(page), lever).click();
    await expect(dialog(page)).toHaveCount(0);
    const row = page.locator('[data-lever]').filter({ hasText: lever }).first();
    await expect(row.locator('input, select').first()).toBeFocused();
  }
});

test('a figure in a sentence says where it comes from, and has the focus again, even if it was drawn anew', async ({ page }) => {
  await open(page);
  const sentence = page.getByTestId('sentence');
  await asked(sentence).filter({ hasText: '£43.0m a year' }).press('Enter');
  await expect(dialog(page)).toContainText('Where the saving a year comes from');
  await page.evaluate(() => (location.hash = '#1.case-high.wh5k'));
  await expect(dialog(page).getByRole('row', { name: /^Together/ })).toContainText('£66.0m');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement.matches('.sentence .asked'))).toBe(true);
});

test('the figures of a table are one stop of the Tab key, with arrows along rows and columns', async ({ page }) => {
  await open(page);
  await openView(page, 'Bears and gains');
  const table = page.getByRole('region', { name: /^What each council would bear, gain/ });
  await button(table, 'assumed split').last().focus();
  await page.keyboard.press('Tab');
  await expect(asked(table).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(asked(table.getByRole('row').nth(2)).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('would be left with, worth today');
  await expect(dialog(page)).toContainText('which nobody has published');
  await expectNoAxeFindings(page);
  await page.keyboard.press('Escape');
  await expect(asked(table.getByRole('row').nth(2)).nth(1)).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement.closest('table'))).toBe(null);
});

test('a point of a chart and a figure of its table say where they come from', async ({ page }) => {
  await open(page);
  const chart = page.locator('[data-figure="cash-flow"]');
  await chart.locator('canvas').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect(dialog(page)).toContainText('Left in Year 2, 2024/25: −£11.8m');
  await page.keyboard.press('Escape');
  await expect(chart.locator('canvas')).toBeFocused();
  await chart.getByRole('button', { name: 'Table' }).click();
  await asked(chart.getByRole('row', { name: /^2025\/26/ })).first().click();
  await expect(dialog(page)).toContainText('Left in Year 3, 2025/26');
});

test('a search finds a computed figure, and a press says where it comes from', async ({ page }) => {
  await open(page);
  await openView(page, 'Evidence');
  const panel = page.getByRole('tabpanel');
  await panel.getByRole('searchbox').fill('43.0');
  await expect(panel.getByRole('listitem').first()).toHaveText('£43.0m: Saving a year, computed here');
  await button(panel, '£43.0m').first().click();
  await expect(dialog(page)).toContainText('Where the saving a year comes from');
});
