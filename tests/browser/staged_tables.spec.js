// Tables of the Programme on the stage: whole, whatever the screen.
import { button, open, settled } from './support/planner.js';
import { expect, test } from './support/test.js';

const RECORD = `label\tYear 3
Adults who are obese or overweight\t64
Adults who smoke\t12.5
Unemployment\t5.1
Front office\t2.5m
Buying together\t4m`;

for (const viewport of [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });
    test('every table of the Programme has room on a stage', async ({ page }) => {
      test.slow();
      await open(page);
      await page.getByRole('tab', { name: 'Programme', exact: true }).click();
      await page.getByRole('navigation', { name: 'Programme' }).getByRole('button', { name: 'Dashboard' }).click();
      await page.getByLabel('A table of what has happened').fill(RECORD);
      await button(page, 'Enter the table').click();
      await page.locator('.actions').getByRole('button', { name: 'Present', exact: true }).click();
      const add = page.getByRole('combobox', { name: 'Add a stage' }).last();
      const names = await add.getByRole('option').allTextContents();
      // 21 events have no room in letters that can be read where a screen is as high as it is wide; there they scroll.
      const left = viewport.width < 1280 ? 'what happened, by date' : 'in words';
      const tables = names.filter((name) => /^(Dashboard|Ways of working|Risks and asks|Story): /.test(name) && !name.endsWith('in words') && !name.endsWith(left));
      expect(tables.length).toBeGreaterThan(8);
      for (const name of tables) await add.selectOption({ label: name });
      await page.locator('#view').focus();
      await page.keyboard.press('p');
      const dialog = page.locator('dialog.stage-over');
      await expect(dialog.getByRole('heading').first()).toBeVisible();
      // Up to the first of those that were added.
      const seen = [];
      for (let place = 0; place < 7 + tables.length; place += 1) {
        await settled(page);
        const { name, fits } = await dialog.evaluate((dialog) => {
          const inside = dialog.querySelector('.stage > div');
          return {
            name: dialog.querySelector('.stage table') ? inside.querySelector('h2').textContent : '',
            fits: inside.scrollHeight <= inside.clientHeight + 1 && inside.scrollWidth <= inside.clientWidth + 1,
          };
        });
        if (name) {
          expect(fits, name).toBe(true);
          seen.push(name);
        }
        await page.keyboard.press('PageDown');
      }
      expect(new Set(seen).size).toBeGreaterThan(8);
    });
  });
}
