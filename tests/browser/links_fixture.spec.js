import { readFile } from 'node:fs/promises';
import { button, isReady, open } from './support/planner.js';
import { expect, test } from './support/test.js';

const fixtures = new URL('../fixtures/', import.meta.url);
const links = (await readFile(new URL('links-format-1.txt', fixtures), 'utf8')).trim().split('\n').map((line) => line.split(' '));

/** What the scenario on the page is saved as. */
async function saved(page) {
  await button(page, 'Share').click();
  const download = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const file = await readFile(await (await download).path(), 'utf8');
  await button(page, 'Done').click();
  return JSON.parse(file);
}

/** The scenario that a link stands for, with what a file may leave out. */
async function expected(name) {
  const file = await readFile(new URL(`links-format-1/${name}.json`, fixtures), 'utf8');
  return { title: '', changes: {}, ...JSON.parse(file) };
}

test('every link that ever shipped opens in the browser as what it was', async ({ page }) => {
  await open(page);
  for (const [name, link] of links) {
    await test.step(name, async () => {
      await page.goto('about:blank');
      await page.goto(`./#${link}`);
      await isReady(page);
      expect(await saved(page)).toEqual(await expected(name));
    });
  }
});
