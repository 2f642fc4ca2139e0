// Names of files, titles and levers come from elsewhere, may be long and have no blanks.
import { field, look, open, rename } from './support/planner.js';
import { expect, test } from './support/test.js';

const fileName = `${'Derbyshire_case_final_reviewed_by_officers'.repeat(3)}.json`;
const wide = (page) => look(page, () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** Text that is wider than what it stands in. */
const out = (page) =>
  look(page, () =>
    [...document.querySelectorAll('.bar button, .bar summary, .bar select, .notice, .notice *, dialog, .print-head *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 80)),
  );

async function drop(page, name, text) {
  await page.evaluate(
    ([name, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name, { type: 'application/json' }));
      document.querySelector('.page').dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: data }));
    },
    [name, text],
  );
}

for (const width of [320, 390, 800, 1280]) {
  test(`at ${width} pixels a long name makes nothing wider than the page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await drop(page, fileName, 'not a scenario');
    await expect(page.getByText(fileName.slice(0, 40))).toBeVisible();
    expect(await wide(page), 'the name of a file').toBe(0);
    expect(await out(page)).toEqual([]);

    await drop(page, 'a.json', JSON.stringify({ format: 1, changes: { ['x'.repeat(500)]: 1 } }));
    await expect(page.getByText(/x{20}/).first()).toBeVisible();
    expect(await wide(page), 'the name of a lever').toBe(0);

    await rename(page, 'W'.repeat(80));
    expect(await wide(page), 'the title').toBe(0);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(field(page, 'Link')).toBeVisible();
    expect(await wide(page), 'what is shared').toBe(0);
    expect(await out(page)).toEqual([]);
  });
}

test('the offer of a scenario with a long title makes nothing wider than the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await rename(page, 'W'.repeat(80));
  await expect(page).toHaveURL(/#1\./);
  await page.goto('about:blank');
  await open(page);
  await expect(page.getByText(/WWWW/).first()).toBeVisible();
  expect(await wide(page)).toBe(0);
  expect(await out(page)).toEqual([]);
});
