import { button, changedCount, field, headline, isReady, open, raiseTechnology, reset, textsOf, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const unsaved = (page) => page.getByRole('status').filter({ hasText: 'This device does not keep your scenario' });

/** Takes away what a private window or a strict policy takes away. */
function blockStorage() {
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('The request was denied.', 'SecurityError');
    },
  });
}

function fillStorage() {
  Storage.prototype.setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
}

for (const [what, spoil] of [
  ['blocked', blockStorage],
  ['full', fillStorage],
  ['missing', () => Object.defineProperty(window, 'localStorage', { value: null })],
]) {
  test(`with a ${what} storage everything works, and the page says that nothing is kept`, async ({ page }) => {
    await page.addInitScript(spoil);
    await open(page);
    const texts = await textsOf(headline(page));
    await raiseTechnology(page);
    await expect(unsaved(page)).toBeVisible();
    await expect(unsaved(page)).toContainText('Copy the link or save a file before you leave.');
    // The address still holds it.
    await expect.poll(() => page.url()).toContain('#1.');
    await page.reload();
    await isReady(page);
    await expect(field(page, 'Technology')).toHaveValue('£18.0m');
    await reset(page);
    await expect(headline(page)).toHaveText(texts);
    await undo(page).click();
    await expect(changedCount(page)).toHaveText('1 changed');
  });
}

test('a storage that fills up is spoken of, and no more once there is room again', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    window.setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await raiseTechnology(page);
  await expect(unsaved(page)).toBeVisible();
  await page.evaluate(() => {
    Storage.prototype.setItem = window.setItem;
  });
  await undo(page).click();
  await expect(unsaved(page)).toHaveCount(0);
});

test('what a full storage kept before is still offered', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  await expect.poll(() => page.url()).toContain('#1.');
  await page.goto('about:blank');
  await page.addInitScript(fillStorage);
  await open(page);
  await button(page, 'Carry on where you left off').click();
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
});

for (const [what, kept] of [
  ['damaged', '{"format":1,"changes":'],
  ['of a newer Derwent', '{"format":7}'],
  ['of another program', 'hello'],
]) {
  test(`something ${what} in the storage is passed over`, async ({ page }) => {
    await page.addInitScript((text) => localStorage.setItem('derwent.scenario', text), kept);
    await open(page);
    await expect(headline(page).first()).toHaveText('£43.0m');
    await expect(button(page, 'Carry on where you left off')).toHaveCount(0);
    await raiseTechnology(page);
    await expect(unsaved(page)).toHaveCount(0);
  });
}
