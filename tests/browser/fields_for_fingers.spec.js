// Small fields make a phone zoom in when they get the focus, and so does a quick second tap.
import { button, leversButton, open, openAllGroups, openView, views } from './support/planner.js';
import { expect, test } from './support/test.js';

for (const [width, height] of [
  [390, 844],
  [820, 1180],
  [1280, 800],
]) {
  test(`at ${width} pixels every field has text of 16 pixels or more`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    if (await leversButton(page).isVisible()) await leversButton(page).click();
    await openAllGroups(page);
    const small = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('input:not([type="range"], [type="radio"], [type="checkbox"], [type="file"]), select, textarea')]
          .filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)
          .map((field) => field.outerHTML.slice(0, 90)),
      );
    for (const view of views) {
      await openView(page, view);
      expect(await small(), view).toEqual([]);
    }
    await button(page, 'Share').click();
    expect(await small()).toEqual([]);
  });
}

test('a second tap is another press, nowhere a zoom', async ({ page }) => {
  await open(page);
  for (const view of ['In short', 'Bears and gains']) {
    await openView(page, view);
    const zooming = await page.evaluate(() =>
      [document.documentElement, document.body, ...document.querySelectorAll('button, select, a, label, summary')]
        .filter((element) => getComputedStyle(element).touchAction !== 'manipulation')
        .map((element) => element.outerHTML.slice(0, 60)),
    );
    expect(zooming).toEqual([]);
  }
});
