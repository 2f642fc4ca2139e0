// What is printed: light, whole, undistorted, and with what it takes to find it again.
import { fragment, look, open, openView, raiseTechnology, rename, settled, views } from './support/planner.js';
import { expect, test } from './support/test.js';

/** As wide as an A4 sheet between its margins. */
const sheet = { width: 703, height: 1017 };

async function asPrinted(page) {
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print' });
  await settled(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

for (const view of views) {
  test(`${view} is printed whole, without controls`, async ({ page }) => {
    await open(page);
    await raiseTechnology(page);
    await openView(page, view);
    await asPrinted(page);
    const { wide, controls } = await look(page, () => {
      const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.hidden, svg');
      const all = [...document.body.querySelectorAll('*')].filter(seen);
      const sticksOut = (element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 1 && right > innerWidth + 1;
      };
      const cuts = (element) => ['hidden', 'clip', 'auto', 'scroll'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1;
      const name = (element) => element.outerHTML.slice(0, 90);
      const shows = (element) => element.matches('button:not(.council, .tag, .figure > *, cite > *, .recorded td > .link), input:not(.value), textarea, [role="tab"], .levers');
      return {
        wide: all.filter((element) => (sticksOut(element) || cuts(element)) && !element.matches('select, .value')).map(name),
        controls: all.filter((element) => shows(element)).map(name),
      };
    });
    expect(wide).toEqual([]);
    expect(controls).toEqual([]);
  });
}

test('places in papers and levers of risks are printed as words, links to files are not', async ({ page }) => {
  await open(page);
  await openView(page, 'Risks and asks');
  const csv = page.getByRole('button', { name: 'CSV: Asks of Government' });
  await expect(csv).toBeVisible();
  await asPrinted(page);
  await expect(csv).toBeHidden();
  const place = page.getByRole('button', { name: 'Case 2020, chapter 5, implementation risks' }).first();
  await expect(place).toBeVisible();
  expect(await place.evaluate((button) => getComputedStyle(button).textDecorationLine)).toBe('none');
  await expect(page.getByRole('button', { name: 'Delay of savings' }).first()).toBeVisible();
});

test('tables that are open are printed whole', async ({ page }) => {
  await open(page);
  await openView(page, 'Money');
  for (const toggle of await page.getByRole('button', { name: 'Table', exact: true }).all()) await toggle.click();
  await asPrinted(page);
  const widths = await page.locator('.chart table').evaluateAll((tables) => tables.map((table) => table.getBoundingClientRect().right));
  expect(widths.length).toBeGreaterThan(3);
  expect(Math.max(...widths)).toBeLessThanOrEqual(sheet.width + 1);
});

test('a sheet has the name of its view and the council that sees it, and its link opens that view', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'As', exact: true }).selectOption('Bolsover');
  await openView(page, 'Who funds');
  await asPrinted(page);
  const head = page.locator('.print-head');
  await expect(head.getByRole('heading')).toHaveText('Councils: Who funds');
  await expect(head).toContainText('as Bolsover District Council would see it');
  await expect(head).toContainText('~councils');
});

/** How many A4 sheets each view may take: Evidence is a list of everything, a roadmap fills one, the story is long. */
const most = { 'In short': 2, Roadmap: 4, Story: 6, Evidence: 30 };

test('a view is printed on three sheets at most, and no heading stands alone at the foot of one', async ({ page }) => {
  await open(page);
  for (const view of views) {
    await openView(page, view);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length, view).toBeLessThanOrEqual(most[view] ?? 3);
  }
  await openView(page, 'Money');
  await asPrinted(page);
  const kept = await look(page, () =>
    [...document.querySelectorAll('.view h2, .view figcaption, .view .question')]
      .filter((element) => element.checkVisibility())
      .every((element) => getComputedStyle(element).breakAfter === 'avoid' || element.closest('figcaption')),
  );
  expect(kept).toBe(true);
});

test('two charts side by side have half a sheet each, and their text is as large as that of others', async ({ page }) => {
  await open(page);
  await openView(page, 'Money');
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('[data-figure="one-off-cost"] canvas').evaluate((canvas) => canvas.width)).toBe(1020);
  const box = (name) => page.locator(`[data-figure="${name}"]`).boundingBox();
  const [savings, cost, cash] = [await box('savings-by-driver'), await box('one-off-cost'), await box('cumulative')];
  expect(cost.y).toBeCloseTo(savings.y, 0);
  expect(cost.x).toBeGreaterThan(savings.x + savings.width);
  const density = (name) => page.locator(`[data-figure="${name}"] canvas`).evaluate((canvas) => canvas.width / canvas.getBoundingClientRect().width);
  expect(await density('one-off-cost')).toBeCloseTo(await density('cumulative'), 1);
  expect(cash.width).toBeGreaterThan(savings.width * 1.9);
});

test('charts are not drawn out', async ({ page }) => {
  await open(page);
  await asPrinted(page);
  const shapes = await page.locator('.frame canvas').evaluateAll((all) =>
    all.filter((canvas) => canvas.checkVisibility()).map((canvas) => {
      const { width, height } = canvas.getBoundingClientRect();
      return width / height / (canvas.width / canvas.height);
    }),
  );
  for (const shape of shapes) expect(shape).toBeCloseTo(1, 1);
});

test('a printed page names the scenario, what differs, the link and the day', async ({ page }) => {
  await open(page);
  await rename(page, 'For the committee');
  await raiseTechnology(page);
  const link = await fragment(page);
  const head = page.locator('.print-head');
  await expect(head).toBeHidden();
  await asPrinted(page);
  await expect(head).toBeVisible();
  await expect(head).toContainText('For the committee');
  await expect(head).toContainText(/technology: £14\.0m → £18\.0m \(100% of its range\)/i);
  await expect(head).toContainText(`#${link}`);
  const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  await expect(head).toContainText(`Printed: ${today}`);
  await expect(page.locator('.status-line')).toBeVisible();
});

test('a page that is printed in the very frame of a change shows it', async ({ page }) => {
  await open(page);
  const printed = await page.evaluate(() => {
    const field = document.querySelector('#levers [data-lever="realisation"] .value');
    field.focus();
    field.value = '50%';
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
    const figure = document.querySelector('.headline .figure');
    const before = figure.textContent;
    dispatchEvent(new Event('beforeprint'));
    return [before, figure.textContent, document.querySelector('.print-head').textContent];
  });
  expect(printed.slice(0, 2)).toEqual(['£43.0m', '£21.5m']);
  expect(printed[2]).toContain('Savings delivered: 100% → 50%');
});

test.describe('from a dark screen', () => {
  test.use({ colorScheme: 'dark' });

  test('the sheet is light and its text dark', async ({ page }) => {
    await open(page);
    await openView(page, 'Bears and gains');
    await asPrinted(page);
    const colors = await look(page, () => [document.body, document.querySelector('.tile .note'), document.querySelector('.sentence')].map((element) => {
      const [red, green, blue] = getComputedStyle(element).color.match(/\d+/g).map(Number);
      return (red + green + blue) / 3;
    }));
    for (const light of colors) expect(light).toBeLessThan(90);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  });
});

test('no sheet is blank', async ({ page }) => {
  await open(page);
  for (const view of ['In short', 'Bears and gains', 'Ways to share']) {
    await openView(page, view);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
    // What is seen of the view at the width of a sheet, and a bit for what is kept together.
    await asPrinted(page);
    const height = await look(page, () => document.documentElement.scrollHeight);
    expect(sheets, view).toBeLessThanOrEqual(Math.ceil(height / sheet.height) + 1);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});
