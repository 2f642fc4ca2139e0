// On a phone the tiles scroll away; while a lever moves, one line with their figures stays.
import { boxOf, headline, look, open, openGroup, slider, textOf, textsOf } from './support/planner.js';
import { expect, test } from './support/test.js';

test.use({ viewport: { width: 390, height: 844 } });

const bar = (page) => page.locator('.slim > div');
/** Whether it is what one sees at the top. */
const isOnTop = (page) => look(page, () => Boolean(document.elementFromPoint(innerWidth / 2, 8)?.closest('.slim')));

test('the line with the figures shows while the tiles are out of sight, and only then', async ({ page }) => {
  await open(page);
  expect(await isOnTop(page)).toBe(false);
  const figures = await textsOf(page.locator('.tile .figure'));
  await openGroup(page, 'One-off cost');
  await slider(page, 'Training').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => isOnTop(page)).toBe(true);
  await expect(bar(page).locator('strong')).toHaveText(figures);
  const { y, height } = await boxOf(bar(page));
  expect(y).toBe(0);
  expect(height).toBeLessThan(72);
});

test('the line follows a lever, and covers neither it nor what gets the focus', async ({ page }) => {
  await open(page);
  await openGroup(page, 'One-off cost');
  await slider(page, 'Technology').focus();
  await expect.poll(() => isOnTop(page)).toBe(true);
  const before = await textOf(bar(page));
  await page.keyboard.press('End');
  await expect(bar(page)).not.toHaveText(before);
  const { height } = await boxOf(bar(page));
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Shift+Tab');
    const top = await look(page, () => document.activeElement.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(height - 4);
    if ((await boxOf(headline(page).first())).y > 0) break;
  }
});
