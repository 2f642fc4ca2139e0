import { boxOf, canvas, figure, headline, isReady, open, openView, pixels, raiseTechnology, startFrom, textOf, textsOf, type } from './support/planner.js';
import { expect, test } from './support/test.js';

/** Technology at 100%: without a change there is none to explain. */
const changed = '1.two-phase-2023.QZBOWAck';
const charts = {
  'In short': ['cash-flow', 'waterfall'],
  Money: ['savings-by-driver', 'one-off-cost', 'cumulative', 'cash-worth'],
  'Who funds': ['funding-by-year'],
  'Bears and gains': ['council-gains', 'council-contributions', 'council-savings'],
  'Better lives': ['wider-benefits', 'wider-worth'],
  Roadmap: ['roadmap'],
};
const tableOf = (chart) => chart.getByRole('table');
const status = (chart) => chart.getByRole('status').first();

const sizes = (canvas) =>
  canvas.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return { painted: [element.width, element.height], shown: [box.width * devicePixelRatio, box.height * devicePixelRatio] };
  });

async function expectSharp(canvas) {
  await expect
    .poll(async () => {
      const { painted, shown } = await sizes(canvas);
      return Math.max(...painted.map((length, side) => Math.abs(length - shown[side])));
    })
    .toBeLessThanOrEqual(1);
}

/** Whether anything is drawn: not all pixels are alike. */
const isDrawn = (canvas) =>
  canvas.evaluate((element) => {
    const { data } = element.getContext('2d').getImageData(0, 0, element.width, element.height);
    const pixels = new Uint32Array(data.buffer);
    return pixels.some((pixel) => pixel !== pixels[0]);
  });

for (const density of [1, 2, 3]) {
  test.describe(`at ${density} device pixels to a CSS pixel`, () => {
    test.use({ deviceScaleFactor: density });

    test('every chart is painted sharply, also after the window changed its size', async ({ page }) => {
      await open(page, changed);
      for (const [view, names] of Object.entries(charts)) {
        await openView(page, view);
        for (const name of names) {
          await expectSharp(canvas(page, name));
          await expect.poll(() => isDrawn(canvas(page, name))).toBe(true);
        }
      }
      await openView(page, 'Better lives');
      const before = await sizes(canvas(page, 'wider-benefits'));
      await page.setViewportSize({ width: 700, height: 900 });
      await expect.poll(async () => (await sizes(canvas(page, 'wider-benefits'))).painted).not.toEqual(before.painted);
      await expectSharp(canvas(page, 'wider-benefits'));
      await expect.poll(() => isDrawn(canvas(page, 'wider-benefits'))).toBe(true);
    });
  });
}

test('a chart that was out of sight shows the scenario as it is when it comes into sight', async ({ page }) => {
  await open(page);
  await openView(page, 'Money');
  const far = canvas(page, 'cash-worth');
  await expect.poll(() => isDrawn(far)).toBe(true);
  const before = await pixels(far);
  await type(page, 'Savings delivered', '50%');
  await far.scrollIntoViewIfNeeded();
  await expect.poll(() => pixels(far)).not.toBe(before);
});

test('arrow keys walk through a chart and each figure is spoken', async ({ page }) => {
  await open(page);
  const chart = figure(page, 'cash-flow');
  await canvas(page, 'cash-flow').focus();
  await expect(canvas(page, 'cash-flow')).toHaveAccessibleDescription('Arrow keys walk through the figures. Enter says where a figure comes from.');
  await page.keyboard.press('ArrowRight');
  await expect(status(chart)).toHaveText(/^2023\/24\. Savings: £0\. One-off cost: £11\.5m\. /);
  await page.keyboard.press('ArrowRight');
  await expect(status(chart)).toHaveText(/^2024\/25\. /);
  await page.keyboard.press('ArrowLeft');
  await expect(status(chart)).toHaveText(/^2023\/24\. /);
  await page.keyboard.press('End');
  await expect(status(chart)).toHaveText(/^2032\/33\. /);
  await page.keyboard.press('ArrowRight');
  await expect(status(chart)).toHaveText(/^2032\/33\. /);
  await page.keyboard.press('Home');
  await expect(status(chart)).toHaveText(/^2023\/24\. /);
  await page.keyboard.press('Tab');
  await expect(status(chart)).toHaveText('');
});

test('every chart can be walked from its first figure to its last', async ({ page }) => {
  await open(page, changed);
  for (const [view, names] of Object.entries(charts)) {
    await openView(page, view);
    for (const name of names) {
      const chart = figure(page, name);
      await chart.getByRole('button', { name: 'Table', exact: true }).click();
      const rows = tableOf(chart).getByRole('rowheader');
      const [first, last] = [await textOf(rows.first()), await textOf(rows.last())];
      await canvas(page, name).focus();
      await page.keyboard.press('Home');
      await expect(status(chart)).toContainText(`${first}. `);
      await page.keyboard.press('End');
      await expect(status(chart)).toContainText(`${last}. `);
    }
  }
});

test('the pointer shows the figures of the place it is over, without speaking them', async ({ page }) => {
  await open(page);
  const chart = figure(page, 'cash-flow');
  const { width, height } = await boxOf(canvas(page, 'cash-flow'));
  await canvas(page, 'cash-flow').hover({ position: { x: width - 40, y: height / 2 } });
  await expect(chart.getByText('2032/33')).toBeVisible();
  await expect(chart.getByText('£273m', { exact: true })).toBeVisible();
  await expect(status(chart)).toHaveText('');
  await page.mouse.move(0, 0);
  await expect(chart.getByText('2032/33')).toHaveCount(0);
});

test('an open table does not go over to a chart of another view', async ({ page }) => {
  await open(page, changed);
  for (const id of charts['In short']) {
    await figure(page, id).getByRole('button', { name: 'Table', exact: true }).click();
    await expect(tableOf(figure(page, id))).toBeVisible();
  }
  await openView(page, 'Who funds');
  await expect(figure(page, 'funding-by-year')).toBeVisible();
  await expect(tableOf(page.locator('[data-figure]'))).toHaveCount(0);
});

test('the table of every chart has a caption, heads and a figure for each row', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  for (const [view, names] of Object.entries(charts)) {
    await openView(page, view);
    for (const name of names) {
      const chart = figure(page, name);
      await expect(tableOf(chart)).toHaveCount(0);
      const toggle = chart.getByRole('button', { name: 'Table', exact: true });
      await toggle.click();
      await expect(toggle).toHaveAttribute('aria-expanded', 'true');
      const caption = await textOf(chart.getByRole('heading'));
      await expect(page.getByRole('table', { name: caption })).toBeVisible();
      const heads = await tableOf(chart).getByRole('columnheader').count();
      expect(heads).toBeGreaterThan(1);
      const lengths = await tableOf(chart).locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.cells.length));
      expect(lengths.length).toBeGreaterThan(1);
      expect(new Set(lengths)).toEqual(new Set([heads]));
      await toggle.click();
      await expect(tableOf(chart)).toHaveCount(0);
    }
  }
});

for (const [what, spoil] of [
  ['gives no context', () => (HTMLCanvasElement.prototype.getContext = () => null)],
  ['throws', () => (HTMLCanvasElement.prototype.getContext = () => { throw new Error('no'); })],
  ['gives another kind of context', () => (HTMLCanvasElement.prototype.getContext = () => ({}))],
]) {
  test(`where the canvas ${what} each chart says so and shows its table, and nothing else is lost`, async ({ page }) => {
    await page.addInitScript(spoil);
    await open(page, changed);
    for (const [view, names] of Object.entries(charts)) {
      await openView(page, view);
      for (const name of names) {
        await expect(figure(page, name).getByText('This browser gives no surface to draw on.')).toBeVisible();
        await expect(tableOf(figure(page, name))).toBeVisible();
        await expect(canvas(page, name)).toBeHidden();
      }
    }
    await openView(page, 'Money');
    const before = await textsOf(headline(page));
    const cost = figure(page, 'one-off-cost').getByRole('row', { name: /^Technology/ });
    const row = await textOf(cost);
    await type(page, 'Technology', '0%');
    await expect(headline(page)).not.toHaveText(before);
    await expect(cost).not.toHaveText(row);
  });
}

test('dark charts are painted when the system turns dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  await isReady(page);
  await expect.poll(() => isDrawn(canvas(page, 'cash-flow'))).toBe(true);
  const light = await pixels(canvas(page, 'cash-flow'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => pixels(canvas(page, 'cash-flow'))).not.toBe(light);
});

test('charts stay sharp when the window goes from screen to screen', async ({ page }) => {
  await open(page);
  const chart = canvas(page, 'cash-flow');
  await expectSharp(chart);
  const session = await page.context().newCDPSession(page);
  for (const [deviceScaleFactor, height] of [[1, 800], [2, 790], [1.5, 800], [1.25, 790], [1, 800]]) {
    await session.send('Emulation.setDeviceMetricsOverride', { width: 1280, height, deviceScaleFactor, mobile: false });
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(deviceScaleFactor);
    await expectSharp(chart);
    await expect.poll(() => isDrawn(chart)).toBe(true);
  }
});

test('a chart is painted again when the browser gives its surface back', async ({ page }) => {
  await open(page);
  const chart = canvas(page, 'cash-flow');
  await expect.poll(() => isDrawn(chart)).toBe(true);
  const before = await pixels(chart);
  await chart.evaluate((element) => {
    element.getContext('2d').clearRect(0, 0, element.width, element.height);
    element.dispatchEvent(new Event('contextrestored'));
  });
  await expect.poll(() => pixels(chart)).toBe(before);
});

test('Escape closes the figures of a point, however they were opened', async ({ page }) => {
  await open(page);
  const shown = figure(page, 'cash-flow').locator('.point-figures');
  await canvas(page, 'cash-flow').hover();
  await expect(shown).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);
  await canvas(page, 'cash-flow').focus();
  await page.keyboard.press('ArrowRight');
  await expect(shown).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);
  await expect(canvas(page, 'cash-flow')).toBeFocused();
});

test('events without a kind or a key do no harm', async ({ page }) => {
  await open(page);
  await canvas(page, 'cash-flow').evaluate((element) => {
    for (const kind of ['pointerdown', 'pointermove', 'pointerleave', 'click', 'keydown', 'blur']) element.dispatchEvent(new Event(kind, { bubbles: true }));
  });
  await raiseTechnology(page);
});

test('an axis stays while a lever moves, and fits when it is asked to', async ({ page }) => {
  await open(page);
  const fit = figure(page, 'cash-flow').getByRole('button', { name: 'Fit' });
  await expect(fit).toHaveAttribute('aria-disabled', 'true');
  await type(page, 'Technology', '100%');
  await type(page, 'Savings delivered', '120%');
  await type(page, 'Savings delivered', '50%');
  await expect(fit).toHaveAttribute('aria-disabled', 'false');
  await expect(figure(page, 'cash-flow').getByText('Starting point')).toBeVisible();
  const held = await pixels(canvas(page, 'cash-flow'));
  await fit.click();
  await expect(fit).toHaveAttribute('aria-disabled', 'true');
  await expect(fit).toBeFocused();
  expect(await pixels(canvas(page, 'cash-flow'))).not.toBe(held);
  // Another starting point begins anew.
  await type(page, 'Savings delivered', '120%');
  await startFrom(page, { index: 2 });
  await expect(fit).toHaveAttribute('aria-disabled', 'true');
});

test('what each change does is there as soon as there is a change, and second', async ({ page }) => {
  await open(page);
  await expect(figure(page, 'waterfall')).toHaveCount(0);
  await raiseTechnology(page);
  await expect(figure(page, 'waterfall')).toBeVisible();
  await expect(page.locator('[data-figure]').nth(1)).toHaveAttribute('data-figure', 'waterfall');
});
