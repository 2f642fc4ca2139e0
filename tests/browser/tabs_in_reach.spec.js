// Half of a laptop's window is 600 to 800 pixels wide; there is a mouse, and no way to swipe.
import { boxOf, leversButton, open, section, settled, tabs, views } from './support/planner.js';
import { expect, test } from './support/test.js';

for (const width of [320, 390, 601, 640, 683, 720, 768, 800, 820, 1024, 1280]) {
  test(`at ${width} pixels every tab can be pressed with a mouse`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    const press = async (name, target) => {
      await target.scrollIntoViewIfNeeded();
      const box = await boxOf(target);
      expect(box.x, name).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, name).toBeLessThanOrEqual(width);
      // Neither end of it lies below something else, and it has a curve at its ends.
      for (const at of [box.x + 4, box.x + box.width - 4]) {
        const hit = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('main button')?.textContent, [at, box.y + box.height / 2]);
        expect(hit).toBe(name);
      }
      await target.click();
    };
    for (const name of tabs.toReversed()) {
      const tab = page.getByRole('tab', { name, exact: true });
      await press(name, tab);
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      await settled(page);
      for (const view of views) {
        if (!(await section(page, view).count())) continue;
        await press(view, section(page, view));
        await expect(section(page, view)).toHaveAttribute('aria-current', 'true');
      }
    }
    if (await leversButton(page).isVisible()) await leversButton(page).click();
  });
}
