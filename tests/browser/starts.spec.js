import { expect, test } from './support/test.js';

test('the page opens from a folder below the root of a host', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Derwent' }).first()).toBeVisible();
});
