// What a moving lever does not change is left alone: that is what makes a drag light.
import { canvas, open, openView, sentence, settled, slider } from './support/planner.js';
import { expect, test } from './support/test.js';

const changed = '1.two-phase-2023.QZBOWAck';

/** Moves a slider as a drag does, some steps, and waits until the last is on the page. */
async function move(page, lever, steps) {
  await slider(page, lever).evaluate(async (input, steps) => {
    for (let step = 1; step <= steps; step += 1) {
      input.value = String(Number(input.min) + step * Number(input.step));
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    }
  }, steps);
  await settled(page);
}

/** Begins to write down in which elements below this one anything changes; `of` names each, or leaves it out. */
const watch = (page, selector, of) =>
  page.evaluate(
    ([selector, of]) => {
      window.touched = new Set();
      const name = new Function('element', `return ${of}`);
      const note = (records) => {
        for (const { target } of records) window.touched.add(name(target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement));
      };
      new MutationObserver(note).observe(document.querySelector(selector), { attributes: true, characterData: true, childList: true, subtree: true });
    },
    [selector, of],
  );
const touched = (page) => page.evaluate(() => [...window.touched].filter(Boolean));

test('a drag changes no row of the levers but its own', async ({ page }) => {
  await open(page, changed);
  await move(page, 'Delay of savings', 1);
  await watch(page, '#levers', "element.closest('[data-lever]')?.dataset.lever");
  await move(page, 'Delay of savings', 3);
  expect(await touched(page)).toEqual(['delay']);
});

test('a drag leaves the bar at the top alone until it is let go', async ({ page }) => {
  await open(page, changed);
  await move(page, 'Delay of savings', 1);
  await watch(page, '.bar', "element.outerHTML.slice(0, 100)");
  await move(page, 'Delay of savings', 3);
  expect(await touched(page)).toEqual([]);
  await slider(page, 'Delay of savings').dispatchEvent('change');
  await expect.poll(() => touched(page)).not.toEqual([]);
});

test('a drag changes nothing in a view that does not speak of levers', async ({ page }) => {
  await open(page, changed);
  await openView(page, 'Evidence');
  await watch(page, '#view', "element.outerHTML.slice(0, 100)");
  await move(page, 'Delay of savings', 3);
  expect(await touched(page)).toEqual([]);
});

test('a milestone that is moved leaves levers and headline alone', async ({ page }) => {
  await open(page, changed);
  await openView(page, 'Roadmap');
  await canvas(page, 'roadmap').focus();
  await page.keyboard.press('Home');
  await settled(page);
  await watch(page, 'body', "['#levers', '.headline', '#view'].find((place) => element.closest(place))");
  await page.keyboard.press('Shift+ArrowRight');
  await expect(sentence(page)).toContainText('later than planned');
  expect(await touched(page)).toEqual(['#view']);
});

test('a drag draws only the charts that are seen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await open(page, changed);
  await expect(canvas(page, 'waterfall')).not.toBeInViewport();
  await page.evaluate(() => {
    window.drawn = new Set();
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (...given) {
      window.drawn.add(this.canvas.closest('[data-figure]')?.dataset.figure);
      return fillText.apply(this, given);
    };
  });
  await move(page, 'Delay of savings', 3);
  expect(await page.evaluate(() => [...window.drawn])).toEqual(['cash-flow']);
});

for (const [name, view, selector, texts] of [
  ['a table', 'Bears and gains', '#view .table', (table) => table.getByRole('cell')],
  ['a chart', 'In short', '[data-figure=waterfall]', (chart) => chart.locator('figcaption p')],
]) {
  test(`${name} that is out of sight waits until it comes into sight or the lever is let go`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 700 });
    await open(page, changed);
    await openView(page, view);
    const waiting = page.locator(selector).first();
    await expect(waiting).not.toBeInViewport();
    const said = () => texts(waiting).allTextContents();
    const before = await said();
    await watch(page, selector, 'element.tagName');
    await move(page, 'Delay of savings', 3);
    expect(await touched(page)).toEqual([]);
    await waiting.scrollIntoViewIfNeeded();
    await expect.poll(() => touched(page)).not.toEqual([]);
    const held = await said();
    expect(held).not.toEqual(before);
    await move(page, 'Delay of savings', 2);
    expect(await said()).not.toEqual(held);
    // Out of sight again, and let go there.
    await page.locator('#view').evaluate((view) => view.scrollTo(0, 0));
    await expect(waiting).not.toBeInViewport();
    await settled(page);
    const seen = await said();
    await move(page, 'Delay of savings', 3);
    expect(await said()).toEqual(seen);
    await slider(page, 'Delay of savings').dispatchEvent('change');
    await expect.poll(said).toEqual(held);
  });

  test(`${name} that waits out of sight is printed as it is`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 700 });
    await open(page, changed);
    await openView(page, view);
    const said = () => texts(page.locator(selector).first()).allTextContents();
    const before = await said();
    await move(page, 'Delay of savings', 3);
    expect(await said()).toEqual(before);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const printed = await said();
    expect(printed).not.toEqual(before);
    await slider(page, 'Delay of savings').dispatchEvent('change');
    await settled(page);
    expect(await said()).toEqual(printed);
  });
}

test('no frame waits for what takes long', async ({ page }) => {
  await open(page, changed);
  await openView(page, 'What it takes');
  await settled(page);
  // In the frame of the move the view still has what was found before, and says so.
  const isOld = await slider(page, 'Delay of savings').evaluate(async (input) => {
    input.value = input.max;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((drawn) => requestAnimationFrame(drawn));
    return document.getElementById('view').classList.contains('stale');
  });
  expect(isOld).toBe(true);
  await expect(page.locator('#view.stale')).toHaveCount(0);
});
