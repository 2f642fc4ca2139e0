// On a desktop the levers and the view scroll, the page around them does not.
import { expect, test } from './support/test.js';
import { canvas, open, openView } from './support/planner.js';

test('the headline stays in place when the focus walks through the charts', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await openView(page, 'Money');
  for (const name of ['one-off-cost', 'cumulative', 'cash-worth']) {
    await canvas(page, name).focus();
    await expect(canvas(page, name)).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
});
