// On a tablet the levers open beside the view and below the tiles: the figures that they move stay in sight.
import { boxOf, caseButton, closeLevers, headline, leversButton, open, openView, scenarioMenu, slider, undo, views } from './support/planner.js';
import { expect, test } from './support/test.js';

for (const [width, height] of [
  [1024, 768],
  [820, 1180],
  [744, 1133],
]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ hasTouch: true, viewport: { width, height } });

    test('which case and scenario it is stands in one row, and the status line in another', async ({ page }) => {
      await open(page);
      const middles = [];
      const eyes = page.getByRole('combobox', { name: 'As', exact: true });
      const beside = width > 960 ? [caseButton(page), undo(page)] : width > 760 ? [caseButton(page), eyes] : [eyes];
      for (const control of [scenarioMenu(page), ...beside]) {
        const box = await boxOf(control);
        middles.push(box.y + box.height / 2);
      }
      expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4);
      const status = await boxOf(page.locator('.status-line'));
      expect(status.y).toBeGreaterThan(middles[0]);
    });

    test('the levers lie below the tiles and over nothing', async ({ page }) => {
      await open(page);
      await leversButton(page).tap();
      const levers = await boxOf(page.getByLabel('Levers').and(page.locator('aside')));
      for (const figure of await headline(page).all()) {
        const box = await boxOf(figure);
        expect(box.y + box.height).toBeLessThanOrEqual(levers.y);
        await expect(figure).toBeInViewport();
      }
      for (const view of views) {
        await openView(page, view);
        const panel = await boxOf(page.getByRole('tabpanel'));
        expect(panel.x, view).toBeGreaterThanOrEqual(levers.x + levers.width);
        expect(panel.width, view).toBeGreaterThan(300);
      }
      await slider(page, 'Technology').press('End');
      await expect(headline(page).first()).toBeInViewport();
      await closeLevers(page).tap();
      await expect(slider(page, 'Technology')).toBeHidden();
    });
  });
}
