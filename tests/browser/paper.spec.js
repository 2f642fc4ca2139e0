import { canvas, figure, open, openView, pixels, settled } from './support/planner.js';
import { expect, test } from './support/test.js';

const print = (page) => page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
const printed = (page) => page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

/** The colour of the upper left corner, and the size. */
const paper = (chart) =>
  chart.evaluate((element) => ({ ground: [...element.getContext('2d').getImageData(0, 0, 1, 1).data], width: element.width, height: element.height }));

test('every chart is painted for paper, dark on white and as wide as a sheet, and put back afterwards', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  for (const view of ['In short', 'Money', 'How sure', 'Who funds', 'Better lives']) {
    await openView(page, view);
    const charts = page.getByRole('tabpanel').locator('canvas');
    await expect.poll(() => charts.first().evaluate((element) => element.width)).toBeGreaterThan(400);
    await settled(page);
    const before = await charts.evaluateAll((all) => all.map((element) => element.toDataURL()));
    await print(page);
    for (const chart of await charts.all()) {
      const { ground, width } = await paper(chart);
      expect(ground).toEqual([255, 255, 255, 255]);
      // Two beside each other have half of it each.
      const isHalf = await chart.evaluate((element) => !element.closest('.chart').matches('.main, .wide'));
      expect(width).toBe(isHalf ? 1020 : 2100);
    }
    await printed(page);
    await settled(page);
    expect(await charts.evaluateAll((all) => all.map((element) => element.toDataURL()))).toEqual(before);
  }
});

test('a chart far below is printed as it is now, though nobody scrolled there', async ({ page }) => {
  await open(page);
  await openView(page, 'Money');
  const far = canvas(page, 'cash-worth');
  await print(page);
  const before = await pixels(far);
  await printed(page);
  await page.getByRole('slider', { name: 'Savings delivered' }).press('Home');
  await settled(page);
  await print(page);
  expect(await pixels(far)).not.toBe(before);
});

test('on paper charts keep their proportions and legends their colours', async ({ page }) => {
  await open(page);
  await openView(page, 'Money');
  await page.emulateMedia({ media: 'print' });
  for (const name of ['savings-by-driver', 'one-off-cost', 'cumulative', 'cash-worth']) {
    const chart = canvas(page, name);
    await expect.poll(async () => (await paper(chart)).width).toBe(name.startsWith('c') ? 2100 : 1020);
    const { drawn, shown } = await chart.evaluate((element) => {
      const box = element.getBoundingClientRect();
      return { drawn: element.width / element.height, shown: box.width / box.height };
    });
    expect(Math.abs(shown / drawn - 1), name).toBeLessThan(0.01);
  }
  // Backgrounds are seldom printed: a sample is drawn, and has none.
  const samples = figure(page, 'savings-by-driver').locator('.legend svg');
  expect(await samples.count()).toBeGreaterThan(2);
  for (const sample of await samples.all()) {
    expect(await sample.evaluate((element) => element.childElementCount > 0 && getComputedStyle(element).backgroundImage === 'none')).toBe(true);
  }
  await page.emulateMedia({ media: 'screen' });
  await canvas(page, 'cumulative').scrollIntoViewIfNeeded();
  await expect.poll(async () => (await paper(canvas(page, 'cumulative'))).width).toBeLessThan(1280);
});
