// Nothing on the page is emptier, shorter or nearer to its neighbour than it has to be.
import { boxOf, figure, open, openGroup, openView, raiseTechnology, sentence, type, views } from './support/planner.js';
import { expect, test } from './support/test.js';

for (const [width, height] of [[1366, 768], [1280, 800], [820, 1180]]) {
  test(`at ${width} × ${height} no view keeps more than a line free below its sentence`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    for (const view of views) {
      await openView(page, view);
      const free = async () =>
        sentence(page).evaluate((element) => {
          const text = document.createRange();
          text.selectNodeContents(element);
          const line = parseFloat(getComputedStyle(element).lineHeight);
          return (element.getBoundingClientRect().bottom - text.getBoundingClientRect().bottom) / line;
        });
      await expect.poll(free, view).toBeLessThan(1.3);
    }
  });
}

const changed = async (page) => {
  await open(page);
  await openGroup(page, "Councils' savings");
  await openGroup(page, 'One-off cost');
  await raiseTechnology(page);
  await type(page, 'Savings delivered', '80%');
  await type(page, 'Front office', '20%');
};

test('on a laptop the strip names every lever whole', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await changed(page);
  const names = page.getByLabel('What differs').locator('.name');
  await expect(names).toHaveCount(3);
  const cut = await names.evaluateAll((all) => all.filter((name) => name.scrollWidth > name.clientWidth).length);
  expect(cut).toBe(0);
});

test('on a phone nothing in the strip lies over a lever', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await changed(page);
  const strip = page.getByLabel('What differs');
  const last = await boxOf(strip.getByRole('listitem').last());
  const back = await boxOf(strip.getByRole('button', { name: 'Take all back' }));
  expect(back.x).toBeGreaterThanOrEqual(last.x + last.width);
});

for (const part of ['canvas', 'select', 'button']) {
  test(`the focus stays on the page when undo takes the explanation away that has it in a ${part}`, async ({ page }) => {
    await open(page);
    await raiseTechnology(page);
    await figure(page, 'waterfall').locator(part).first().focus();
    await page.keyboard.press('Control+z');
    await expect(figure(page, 'waterfall')).toHaveCount(0);
    await expect(page.locator(':focus')).toHaveCount(1);
    expect(await page.evaluate(() => document.activeElement.tagName)).not.toBe('BODY');
  });
}
