import { expect, test } from './support/test.js';

test('the page opens from a folder below the root of a host', async ({ page }) => {
  await page.goto('./');
  // The heading is there before the program runs.
  await expect(page.locator('html')).toHaveAttribute('data-ready');
  await expect(page.getByRole('heading', { name: 'Derwent' }).first()).toBeVisible();
});
