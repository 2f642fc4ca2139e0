import { open } from './support/planner.js';
import { expect, test } from './support/test.js';

test('the page opens from a folder below the root of a host', async ({ page }) => {
  await page.goto('./');
  // The heading is there before the program runs.
  await expect(page.locator('html')).toHaveAttribute('data-ready');
  await expect(page.getByRole('heading', { name: 'Derwent' }).first()).toBeVisible();
});

test('the page opens with the figures that it then has', async ({ page }) => {
  await page.addInitScript(() => {
    window.shown = new Set();
    const look = () => {
      if (!document.documentElement?.hasAttribute('data-ready')) return;
      window.shown.add([...document.querySelectorAll('.tile .figure')].map((figure) => figure.textContent).join(' | '));
    };
    new MutationObserver(look).observe(document, { attributes: true, childList: true, subtree: true, characterData: true });
  });
  await open(page);
  expect(await page.evaluate(() => [...window.shown])).toHaveLength(1);
});
