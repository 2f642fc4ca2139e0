// The QR code of a link, read off pictures of the page as a camera would.
import { readFile } from 'node:fs/promises';
import { serve } from '../../tools/serve.mjs';
import { button, headline, isReady, open, openView, textsOf } from './support/planner.js';
import { decoded, squareOf } from './support/qr.js';
import { expect, test } from './support/test.js';

const link = (page) => page.getByRole('dialog').getByRole('textbox', { name: 'Link' });
const code = (page) => page.getByRole('img', { name: 'QR code of the link' });

const screens = [
  ['a projector', { viewport: { width: 1920, height: 1080 } }],
  ['a projector in the dark', { viewport: { width: 1920, height: 1080 }, colorScheme: 'dark' }],
  ['an old projector', { viewport: { width: 1024, height: 768 } }],
  ['a laptop that forces its colours', { viewport: { width: 1280, height: 800 }, forcedColors: 'active', colorScheme: 'dark' }],
  ['a phone', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }],
];
for (const [what, options] of screens) {
  test.describe(what, () => {
    test.use(options);

    test('shows a code that opens the scenario and the view', async ({ page, context }) => {
      await open(page, '1.two-phase-2023.QZBOWAck');
      await openView(page, 'Money');
      await button(page, 'Share').click();
      await expect(code(page)).toBeVisible();
      const blank = await context.newPage();
      await page.bringToFront();
      const said = await decoded(page, code(page), blank);
      expect(said).toBe(await link(page).inputValue());
      expect(said).toMatch(/~money$/);
      if (options.viewport.height === 1080) expect(await squareOf(code(page))).toBeGreaterThanOrEqual(8);
      await page.keyboard.press('Escape');
      const texts = await textsOf(headline(page));
      await blank.goto(said);
      await isReady(blank);
      await expect(headline(blank)).toHaveText(texts);
      await expect(blank.getByRole('tab', { name: 'Money', selected: true })).toBeVisible();
    });
  });
}

test('a council is in the code only where that is asked for', async ({ page, context }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'As', exact: true }).selectOption('Bolsover');
  await button(page, 'Share').click();
  const blank = await context.newPage();
  await page.bringToFront();
  expect(await decoded(page, code(page), blank)).not.toContain('bolsover');
  await page.getByRole('checkbox', { name: 'Open it as Bolsover sees it' }).check();
  await expect(link(page)).toHaveValue(/~in-short\.bolsover$/);
  expect(await decoded(page, code(page), blank)).toBe(await link(page).inputValue());
});

test.describe('at addresses as long as a code can hold, and longer', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('the code is read with squares of 8 pixels, or the file is offered', async ({ page, context }) => {
    const fixed = 'http://127.0.0.1:12345//#1.two-phase-2023._2hF'.length;
    for (const [more, has] of [[586 - fixed, true], [587 - fixed, false]]) {
      const { server, address } = await serve(0, `/${'a'.repeat(more)}/`);
      const host = await context.browser().newContext({ viewport: { width: 1920, height: 1080 }, serviceWorkers: 'block' });
      const long = await host.newPage();
      await long.goto(address);
      await isReady(long);
      await button(long, 'Share').click();
      const length = (await link(long).inputValue()).length;
      expect(length).toBe(fixed + more);
      if (has) {
        expect(await squareOf(code(long))).toBeGreaterThanOrEqual(8);
        const blank = await host.newPage();
        await long.bringToFront();
        expect(await decoded(long, code(long), blank)).toBe(await link(long).inputValue());
      } else {
        await expect(code(long)).toHaveCount(0);
        await expect(long.getByRole('dialog')).toContainText(`This link has ${length} characters, too many for a QR code`);
        const download = long.waitForEvent('download');
        await button(long, 'Save the scenario as a file').click();
        expect(JSON.parse(await readFile(await (await download).path(), 'utf8')).format).toBe(1);
      }
      await host.close();
      server.closeAllConnections();
      server.close();
    }
  });
});
