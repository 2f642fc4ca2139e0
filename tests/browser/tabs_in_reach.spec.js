// Half of a laptop's window is 600 to 800 pixels wide; there is a mouse, and no way to swipe.
import { boxOf, leversButton, open, views } from './support/planner.js';
import { expect, test } from './support/test.js';

for (const width of [320, 390, 601, 640, 683, 720, 768, 800, 820, 1024, 1280]) {
  test(`at ${width} pixels every tab can be pressed with a mouse`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    for (const view of views.toReversed()) {
      const tab = page.getByRole('tab', { name: view, exact: true });
      await tab.scrollIntoViewIfNeeded();
      const box = await boxOf(tab);
      expect(box.x, view).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, view).toBeLessThanOrEqual(width);
      // Neither end of it lies below something else.
      for (const at of [box.x + 2, box.x + box.width - 2]) {
        const hit = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('[role="tab"]')?.textContent, [at, box.y + box.height / 2]);
        expect(hit).toBe(view);
      }
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
    }
    if (await leversButton(page).isVisible()) await leversButton(page).click();
  });
}
