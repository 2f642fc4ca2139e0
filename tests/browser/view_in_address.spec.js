import { changedCount, fragment, headline, isReady, open, openView, startFrom, textsOf, type } from './support/planner.js';
import { expect, test } from './support/test.js';

const chosen = (page) => page.locator('.sections [aria-current="true"]');

test('the address names the view, and a reload keeps it', async ({ page }) => {
  await open(page);
  await openView(page, 'Ways to share');
  expect(await fragment(page)).toMatch(/^1\.two-phase-2023\.[\w-]+~councils-share$/);
  await page.reload();
  await isReady(page);
  await expect(chosen(page)).toHaveText('Ways to share');
  await expect(page.getByRole('tab', { name: 'Councils' })).toHaveAttribute('aria-selected', 'true');
  await openView(page, 'In short');
  expect(await fragment(page)).not.toContain('~');
});

test('a link opens the view it was made on, with its scenario', async ({ page }) => {
  await open(page, '1.two-phase-2023.QZBOWAck~money');
  await expect(page.getByRole('tab', { name: 'Money' })).toHaveAttribute('aria-selected', 'true');
  await expect(headline(page).filter({ hasText: '£42.8m' })).not.toHaveCount(0);
});

test('a link entered on a running page changes view and scenario, and back again', async ({ page }) => {
  await open(page, '1.two-phase-2023.QZBOWAck~money');
  await page.evaluate(() => (location.hash = '#1.two-phase-2023.QZBOWAck~how-sure'));
  await expect(page.getByRole('tab', { name: 'How sure' })).toHaveAttribute('aria-selected', 'true');
  await page.evaluate(() => history.back());
  await expect(page.getByRole('tab', { name: 'Money' })).toHaveAttribute('aria-selected', 'true');
  await page.evaluate(() => history.forward());
  await expect(page.getByRole('tab', { name: 'How sure' })).toHaveAttribute('aria-selected', 'true');
});

test('a view that nobody knows is named, and the scenario opens with its first view', async ({ page }) => {
  await open(page, '1.two-phase-2023.QZBOWAck~no-such-view');
  await expect(page.getByRole('alert').filter({ hasText: 'no-such-view' })).toContainText('Its scenario is opened');
  await expect(page.getByRole('tab', { name: 'In short' })).toHaveAttribute('aria-selected', 'true');
  await expect(headline(page).filter({ hasText: '£42.8m' })).not.toHaveCount(0);
});

test('another starting point or a change leaves the view where it is', async ({ page }) => {
  await open(page);
  await openView(page, 'Votes');
  const before = await textsOf(headline(page));
  await startFrom(page, '2020 figures, high end, with the 2023 team');
  await expect(headline(page)).not.toHaveText(before);
  await expect(chosen(page)).toHaveText('Votes');
  await type(page, 'Savings delivered', '50%');
  await expect(changedCount(page)).toHaveText('1 changed');
  await expect(chosen(page)).toHaveText('Votes');
  expect(await fragment(page)).toMatch(/^1\.case-high\.[\w-]+~councils-votes$/);
});
