// With a contrast theme of Windows, backgrounds are gone. What they told has to be seen in another way.
import { colorsOf } from './support/colors.js';
import { boxOf, button, exportMenu, figure, group, open, openGroup, openView, raiseTechnology, section, slider } from './support/planner.js';
import { expect, test } from './support/test.js';

const count = (colors) => Object.keys(colors).length;
/** How many pixels are not of the colour that most have. */
const drawn = (colors) => Object.values(colors).reduce((sum, pixels) => sum + pixels, 0) - Math.max(...Object.values(colors));
/** Two parts look different if a colour fills a tenth of one and no more than the edge of the other. */
function differ(one, other) {
  const share = (colors, color) => (colors[color] ?? 0) / Object.values(colors).reduce((sum, pixels) => sum + pixels, 0);
  return Object.keys(one).some((color) => share(one, color) > 0.1 && share(other, color) < 0.05);
}

for (const colorScheme of ['light', 'dark']) {
  test.describe(`${colorScheme}, in colours of the system`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

    test('a slider has a track on both sides, a thumb and the mark of the starting point', async ({ page }) => {
      await open(page);
      await raiseTechnology(page);
      const box = await boxOf(slider(page, 'Technology'));
      const strip = async (from, to) => {
        const clip = { x: box.x + from * box.width, y: box.y, width: (to - from) * box.width, height: box.height };
        return colorsOf(page, { screenshot: () => page.screenshot({ clip }) });
      };
      const filled = await strip(0.1, 0.3);
      expect(count(filled)).toBeGreaterThan(1);
      await slider(page, 'Technology').press('Home');
      const empty = await strip(0.7, 0.9);
      expect(count(empty)).toBeGreaterThan(1);
      expect(drawn(filled)).toBeGreaterThan(drawn(empty));
      // The mark stands in the middle.
      expect(drawn(await strip(0.45, 0.55))).toBeGreaterThan(drawn(await strip(0.7, 0.8)));
    });

    test('only the chosen tab is underlined, and the chosen view in it marked', async ({ page }) => {
      await open(page);
      const line = (name) => page.getByRole('tab', { name }).evaluate((tab) => getComputedStyle(tab).borderBottomColor);
      const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor || 'Canvas');
      expect(await line('Money')).toBe(await line('Evidence'));
      expect(await line('In short')).not.toBe(await line('Money'));
      expect(await line('In short')).not.toBe(ground);
      await openView(page, 'Votes');
      expect(differ(await colorsOf(page, section(page, 'Votes')), await colorsOf(page, section(page, 'Who funds')))).toBe(true);
    });

    test('the chosen of several options, the main button and what changed are marked', async ({ page }) => {
      await open(page);
      expect(differ(await colorsOf(page, button(page, 'Share')), await colorsOf(page, exportMenu(page)))).toBe(true);
      await openGroup(page, 'Who takes part');
      const labels = page.getByRole('radiogroup', { name: 'Bolsover', exact: true }).locator('label');
      expect(differ(await colorsOf(page, labels.nth(0)), await colorsOf(page, labels.nth(1)))).toBe(true);
      await raiseTechnology(page);
      const dot = await group(page, 'One-off cost').locator('.summary').evaluate((summary) => {
        const { borderTopColor, borderTopWidth } = getComputedStyle(summary, '::before');
        return [borderTopWidth, borderTopColor === getComputedStyle(summary).backgroundColor];
      });
      expect(dot).toEqual(['4px', false]);
    });

    test('the swatches of a legend differ as their charts do, and stances on the map differ', async ({ page }) => {
      await open(page);
      await openView(page, 'Money');
      const swatches = await figure(page, 'savings-by-driver').locator('.legend .swatch').all();
      const seen = [];
      for (const swatch of swatches.slice(0, 3)) seen.push(JSON.stringify(await colorsOf(page, swatch)));
      expect(new Set(seen).size).toBe(3);
      await openView(page, 'Bears and gains');
      const patches = [];
      for (const patch of await page.locator('.key .patch').all()) patches.push(JSON.stringify(await colorsOf(page, patch)));
      expect(new Set(patches).size).toBe(3);
    });
  });
}
