// A figure that is cut is another figure.
import { boxOf, headline, open } from './support/planner.js';
import { expect, test } from './support/test.js';

const figures = ['£43.0m', 'not paid back', '£119m to £224m', 'September 2026', 'September 2026 if all goes to plan', '−£16,286m'];

/** Writes a text into every tile as the page would, and says which of them is wider than its tile. */
const cut = (page, text) =>
  page.evaluate((text) => {
    const tiles = [...document.querySelectorAll('.tile')];
    for (const tile of tiles) {
      const figure = tile.querySelector('.figure');
      figure.textContent = text;
      figure.style.setProperty('--chars', text.length);
    }
    return tiles.filter((tile) => {
      const range = document.createRange();
      range.selectNodeContents(tile);
      const outer = tile.getBoundingClientRect();
      return [...range.getClientRects()].some((inner) => inner.right > outer.right + 0.5 || inner.bottom > outer.bottom + 0.5);
    }).length;
  }, text);

for (const width of [320, 360, 390, 600, 702, 744, 820, 1024, 1110, 1280, 1366]) {
  test(`at ${width} pixels every figure of the headline is whole`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    for (const text of figures) expect(await cut(page, text), text).toBe(0);
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    for (const text of figures) expect(await cut(page, text), `${text}, twice as large`).toBe(0);
  });
}

test('the dot of a figure that differs is whole, however little room is beside its label', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    for (const also of document.querySelectorAll('.tile .also')) also.classList.add('changed');
  });
  for (const width of [320, 390, 600, 640, 702, 768, 820, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const rooms = await page.evaluate(() => [...document.querySelectorAll('.tile .also')].map((also) => also.clientWidth - also.scrollWidth));
    expect(rooms, `${width} pixels wide`).toEqual([0, 0, 0, 0, 0]);
  }
});

test('a longer figure leaves what is below the tiles where it is', async ({ page }) => {
  await open(page);
  const top = async () => (await boxOf(page.getByRole('tablist'))).y;
  const before = await top();
  for (const text of figures) {
    await cut(page, text);
    expect(await top(), text).toBe(before);
  }
});

test('the tiles keep the figures of the scenario when they change their size', async ({ page }) => {
  await open(page);
  await expect(headline(page)).not.toHaveCount(0);
  const [small, large] = await page.evaluate(() => {
    const figure = document.querySelector('.tile .figure');
    const size = () => parseFloat(getComputedStyle(figure).fontSize);
    const large = size();
    figure.style.setProperty('--chars', 34);
    return [size(), large];
  });
  expect(small).toBeLessThan(large);
});
