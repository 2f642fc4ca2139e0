import { readFile } from 'node:fs/promises';
import { boxOf, figure, open, openView, problem, textOf, valueOf } from './support/planner.js';
import { clipboard } from './support/share.js';
import { expect, test } from './support/test.js';

const tool = (chart, name) => chart.getByRole('button', { name, exact: true });

/** Brings out what a chart can be saved as. */
async function openTools(chart) {
  const save = tool(chart, 'Save');
  if ((await save.getAttribute('aria-expanded')) === 'false') await save.click();
}

async function save(page, chart, kind) {
  await openTools(chart);
  const download = page.waitForEvent('download');
  await tool(chart, kind).click();
  const saved = await download;
  return { name: saved.suggestedFilename(), content: await readFile(await saved.path()) };
}

async function tableCells(chart) {
  await tool(chart, 'Table').click();
  return chart.getByRole('row').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
}

/** "−£11,472,500" as a number, for which a spreadsheet has "-11472500.00". */
function figureOf(text) {
  const number = text.replace('−', '-').replace(/[£,]/g, '');
  return /^-?[\d.]+$/.test(number) ? Number(number) : text;
}

/** The same words, and the same figures to the pound, which is what the table shows. */
function expectSameTable(rows, cells) {
  // Only a file says in its heads what the figures are counted in.
  rows = [rows[0].map((head) => head.replace(/ \(£\)$/, '')), ...rows.slice(1)];
  expect(rows.map((row) => row.length)).toEqual(cells.map((row) => row.length));
  const pairs = cells.flatMap((row, line) => row.map((cell, column) => [cell, rows[line][column]]));
  const differing = pairs.filter(([shown, saved]) => {
    const [a, b] = [figureOf(shown), figureOf(saved)];
    return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) > 0.5 : a !== b;
  });
  expect(differing).toEqual([]);
}

/** The cells of a line of CSV; in quotes where there is a comma in them. */
const csvCells = (line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare);

test('a chart is saved as a picture', async ({ page }) => {
  await open(page);
  const { name, content } = await save(page, figure(page, 'cash-flow'), 'PNG');
  expect(name).toMatch(/^[a-z0-9-]+-cash-flow\.png$/);
  expect(content.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect(content.length).toBeGreaterThan(1000);
  // Width and height stand in its head: at least 720 CSS pixels at twice their density.
  expect(content.readUInt32BE(16)).toBeGreaterThanOrEqual(1440);
  expect(content.readUInt32BE(20)).toBeGreaterThan(200);
});

test('a chart is saved as a drawing that names itself', async ({ page }) => {
  await open(page);
  const chart = figure(page, 'cash-flow');
  const caption = await textOf(chart.getByRole('heading'));
  const { name, content } = await save(page, chart, 'SVG');
  expect(name).toMatch(/-cash-flow\.svg$/);
  const drawing = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      faults: parsed.getElementsByTagName('parsererror').length,
      root: parsed.documentElement.tagName,
      title: parsed.documentElement.querySelector('title')?.textContent,
      shapes: parsed.documentElement.querySelectorAll('rect, path, polyline, polygon, line').length,
      outside: text.replaceAll('http://www.w3.org/', '').includes('http'),
    };
  }, content.toString('utf8'));
  expect(drawing).toEqual({ faults: 0, root: 'svg', title: expect.stringContaining(caption), shapes: expect.any(Number), outside: false });
  expect(drawing.shapes).toBeGreaterThan(10);
});

for (const [view, name] of [
  ['In short', 'cash-flow'],
  ['Money', 'savings-by-driver'],
  ['Money', 'one-off-cost'],
  ['Who funds', 'funding-by-year'],
]) {
  test(`the rows of ${name}.csv are the rows of the table`, async ({ page }) => {
    await open(page);
    await openView(page, view);
    const chart = figure(page, name);
    const { name: fileName, content } = await save(page, chart, 'CSV');
    expect(fileName).toMatch(new RegExp(`-${name}\\.csv$`));
    const text = content.toString('utf8');
    // The mark that tells spreadsheets how the letters are written.
    expect(text.startsWith('\ufeff')).toBe(true);
    const [about, table] = text.trim().split('\n\n');
    expect(about).toContain(await textOf(chart.getByRole('heading')));
    expect(about).toMatch(/Scenario: \S/);
    expect(about).toMatch(/Link: http\S+#1\./);
    expect(about).toMatch(/Saved on \d+ \w+ 20\d\d/);
    const rows = table.split('\n').map(csvCells);
    expectSameTable(rows, await tableCells(chart));
  });
}

test('a table is copied as a spreadsheet pastes it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const chart = figure(page, 'cash-flow');
  await openTools(chart);
  await tool(chart, 'Copy table').click();
  await expect(chart.getByText('Copied')).toBeVisible();
  const rows = (await clipboard(page)).trim().split('\n').map((line) => line.split('\t'));
  expectSameTable(rows, await tableCells(chart));
});

test('where the clipboard is closed the page says what to do instead', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await open(page);
  await openTools(figure(page, 'cash-flow'));
  await tool(figure(page, 'cash-flow'), 'Copy table').click();
  await expect(page.getByText('The browser does not allow it: save the CSV instead')).toBeVisible();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('press Ctrl+C, the text is selected')).toBeVisible();
  const selected = await page.getByRole('textbox', { name: 'Link' }).evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  expect(selected).toBe(await valueOf(page.getByRole('textbox', { name: 'Link' })));
});

test('where pictures cannot be made the page says so', async ({ page }) => {
  await page.addInitScript(() => (HTMLCanvasElement.prototype.toBlob = () => { throw new Error('no'); }));
  await open(page);
  const chart = figure(page, 'cash-flow');
  await openTools(chart);
  await tool(chart, 'PNG').click();
  await expect(problem(page)).toContainText('cash-flow.png” was not saved: the browser does not allow it.');
});

test('an open table takes the full width of the view', async ({ page }) => {
  await open(page);
  await openView(page, 'Money');
  const chart = figure(page, 'savings-by-driver');
  const half = await boxOf(chart);
  await tool(chart, 'Table').click();
  await expect.poll(async () => (await boxOf(chart)).width).toBeGreaterThan(1.8 * half.width);
});
