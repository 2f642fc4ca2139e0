// A laptop with large text, a browser with many bars, a window beside another: low windows are usual.
import { boxOf, button, canvas, figure, look, open, openView, views } from './support/planner.js';
import { expect, test } from './support/test.js';

const sizes = [
  [910, 430],
  [853, 480],
  [960, 533],
  [1366, 560],
  [1280, 620],
  [1280, 800],
  [640, 400],
];

const scrolls = (page) => look(page, () => document.documentElement.scrollHeight > innerHeight);

for (const [width, height] of sizes) {
  test(`at ${width} × ${height} the panel has half of the window, or the page scrolls`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    // With a message above it, there is less room.
    await open(page, 'broken');
    for (const view of views) {
      await openView(page, view);
      const panel = await boxOf(page.getByRole('tabpanel'));
      expect(panel.height, view).toBeGreaterThanOrEqual(height / 2);
      if (panel.y + panel.height > height + 1) expect(await scrolls(page), view).toBe(true);
    }
  });

  test(`at ${width} × ${height} the main chart can be seen whole`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const chart = canvas(page, 'cash-flow');
    await chart.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    // Scrolling ends at whole pixels.
    await expect(chart).toBeInViewport({ ratio: 0.99 });
    const { y } = await boxOf(chart);
    const above = await page.locator('.slim > div').evaluate((element) => element.getBoundingClientRect().bottom);
    expect(y).toBeGreaterThanOrEqual(above);
  });
}

test('in a low window the levers stay beside the view while the page scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 560 });
  await open(page);
  await openView(page, 'Money');
  await figure(page, 'cash-worth').scrollIntoViewIfNeeded();
  await expect(button(page, 'Where “Savings delivered” comes from')).toBeInViewport();
});
