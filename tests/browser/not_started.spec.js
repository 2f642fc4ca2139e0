import { headline, isReady } from './support/planner.js';
import { expect, test } from './support/test.js';

const message = (page) => page.getByRole('alert').filter({ hasText: 'Derwent could not start.' });

test('frame and published headline are there before the program, with the figures and in the place of afterwards', async ({ page }) => {
  let letGo;
  const held = new Promise((done) => (letGo = done));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'Derwent' })).toBeVisible();
  await expect(headline(page)).toHaveCount(15);
  await expect(message(page)).toBeHidden();
  const labels = page.getByLabel('Headline').getByRole('term');
  const before = [await labels.allTextContents(), await headline(page).allTextContents()];
  const place = await headline(page).first().boundingBox();
  await expect(page.locator('html')).not.toHaveAttribute('data-ready');

  letGo();
  await isReady(page);
  await expect(page.getByRole('tab', { name: 'In short' })).toBeVisible();
  expect([await labels.allTextContents(), await headline(page).allTextContents()]).toEqual(before);
  // Nothing jumps.
  expect(await headline(page).first().boundingBox()).toEqual(place);
});

test.describe('when something is in the way', () => {
  test.use({ expectedFaults: /./ });

  test('a program that is not there is reported, beside the published headline', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.goto('./');
    await expect(message(page)).toBeVisible();
    await expect(message(page)).toContainText('Reload the page.');
    await expect(headline(page).first()).toHaveText('£43.0m');
  });

  test('a program that is damaged is reported', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'damaged' }));
    await page.goto('./');
    await expect(message(page)).toBeVisible();
    await expect(message(page)).toContainText(/WebAssembly|wasm/i);
  });

  test('a script that does not arrive is reported', async ({ page }) => {
    await page.route('**/derwent-*.js', (route) => route.abort());
    await page.goto('./');
    await expect(message(page)).toBeVisible();
    await expect(message(page)).toContainText('could not be loaded');
  });

  test('a browser without WebAssembly is told so in plain words', async ({ page }) => {
    await page.addInitScript(() => delete window.WebAssembly);
    await page.goto('./');
    await expect(message(page)).toContainText('This browser does not run WebAssembly, or it is switched off.');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedFaults: /request failed: .*\.js csp/ });

  test('the page says that it needs it, beside the published headline', async ({ page }) => {
    await page.goto('./');
    // Not by its text: that is not looked for where scripts may run.
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('needs JavaScript');
    await expect(headline(page).first()).toHaveText('£43.0m');
  });
});
