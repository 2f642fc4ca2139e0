import { expectNoAxeFindings } from './support/axe.js';
import { button, open, raiseTechnology, settled, textOf } from './support/planner.js';
import { expect, test } from './support/test.js';

const dialog = (page) => page.getByRole('dialog');
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

test('a lever in a figure leads to what the evidence says of it', async ({ page }) => {
  await open(page);
  await figures(page).first().click();
  await button(dialog(page), 'Savings delivered').click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('tabpanel').getByRole('searchbox')).toHaveValue('Savings delivered');
});
