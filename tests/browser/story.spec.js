import { expectNoAxeFindings } from './support/axe.js';
import { openAsFound, openView, sentence, settled } from './support/planner.js';
import { expect, test } from './support/test.js';
import { readFileSync } from 'node:fs';

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test(`the story reads from the tender to the last event at ${width}, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openAsFound(page);
    await openView(page, 'Story');
    await expect(sentence(page)).toContainText('21 dated events tell of it below, from April 2019 to 5 February 2026.');
    const dates = page.locator('.dates dt');
    await expect(dates).toHaveCount(21);
    await expect(dates.first()).toHaveText('April 2019');
    await expect(page.getByRole('heading', { name: 'What it found not to work' })).toBeVisible();
    await page.getByText('What the review asked').click();
    await settled(page);
    await expectNoAxeFindings(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // The date stands beside what happened, or above it where there is no room.
    const [date, event] = await Promise.all([dates.first().boundingBox(), page.locator('.dates dd').first().boundingBox()]);
    if (width > 640) expect(event.x).toBeGreaterThan(date.x + date.width);
    else expect(event.y).toBeGreaterThan(date.y);
  });
}

test('a search finds a milestone, and leads to its view', async ({ page }) => {
  await openAsFound(page);
  await openView(page, 'Evidence');
  await page.getByRole('searchbox').fill('housing plan');
  await expect(page.getByRole('heading', { name: 'The plan and the story' })).toBeVisible();
  const found = page.locator('li', { hasText: /^Joint strategic housing plan from/ });
  await expect(found).toContainText('Case 2020, chapter 5, ten-year plan, N');
  await found.getByRole('button', { name: 'milestone' }).click();
  await expect(sentence(page)).toContainText('The plan has 65 milestones of the ten-year plan');
});

test('what the papers hold is listed with where it is', async ({ page }) => {
  await openAsFound(page);
  await openView(page, 'Evidence');
  await page.getByText('What the papers hold, and where it is on the page').click();
  const rows = page.locator('details', { hasText: 'What the papers hold' }).getByRole('rowheader');
  await expect(rows).toHaveCount(82);
  await page.getByRole('row', { name: /^The 65 milestones/ }).getByRole('button').click();
  await expect(sentence(page)).toContainText('The plan has 65 milestones of the ten-year plan');
});

test('the events and the lists of the story are saved as CSV, and a place leads to the evidence', async ({ page }) => {
  await openAsFound(page);
  await openView(page, 'Story');
  const save = async (name) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const file = await download;
    return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')];
  };
  const [name, events] = await save('CSV: Dated events');
  expect(name).toMatch(/^[a-z0-9-]+-dated-events\.csv$/);
  expect(events).toMatch(/^\ufeffDated events\r?\nProgramme: Story\r?\n/);
  expect(events).toContain('\nLink: ');
  const rows = events.slice(events.indexOf('\nDate,What happened')).trim().split('\n');
  expect(rows).toHaveLength(22);
  const [, lists] = await save('These lists as CSV: What the papers tell');
  expect(lists).toContain('What it found not to work,');
  await page.locator('.dates').getByRole('button', { name: 'High Peak 2020, 3.2' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('High Peak 2020, 3.2');
  await expect(page.getByRole('group', { name: 'Evidence' })).toContainText('PwC is commissioned');
});
