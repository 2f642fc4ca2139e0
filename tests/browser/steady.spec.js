// What one looks at stays where it is while a lever moves.
import { boxOf, canvas, group, open, openView, raiseTechnology, type } from './support/planner.js';
import { expect, test } from './support/test.js';

for (const [view, chart] of [
  ['In short', 'cash-flow'],
  ['How sure', 'distribution'],
]) {
  test(`the first lever moves no chart of “${view}”`, async ({ page }) => {
    await open(page);
    await openView(page, view);
    const top = async () => (await boxOf(canvas(page, chart))).y;
    const before = await top();
    await raiseTechnology(page);
    expect(await top()).toBe(before);
    await type(page, 'Savings delivered', '90%');
    await expect(page.getByTestId('changed-count')).toHaveText('2 changed');
    expect(await top()).toBe(before);
  });
}

// Sums and months of every usual length, and differences that have no room beside their label.
for (const width of [820, 1024, 1104, 1280, 1366]) {
  test(`at ${width} pixels what is below tiles and differences stays where it is while levers move`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    const places = await page.evaluate(async () => {
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const bottoms = new Set();
      const sliders = () => [...document.querySelectorAll('.first input[type=range]')];
      for (const place of sliders().keys()) {
        for (let part = 0.25; part <= 1; part += 0.125) {
          const slider = sliders()[place];
          const [min, max, step] = [slider.min, slider.max, slider.step].map(Number);
          setValue.call(slider, min + Math.round(((max - min) * part) / step) * step);
          slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await drawn();
          bottoms.add(document.querySelector('.differences').getBoundingClientRect().bottom);
        }
        sliders()[place].dispatchEvent(new Event('change', { bubbles: true }));
      }
      return [...bottoms];
    });
    expect(places).toHaveLength(1);
  });
}

test('the heading of a group is as high with changes as without', async ({ page }) => {
  await open(page);
  const height = async () => (await boxOf(group(page, 'One-off cost'))).height;
  const before = await height();
  await raiseTechnology(page);
  expect(await height()).toBe(before);
});
