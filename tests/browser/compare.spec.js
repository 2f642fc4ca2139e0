// Compare: several scenarios side by side, in one link, and out as files.
import { readFileSync } from 'node:fs';
import { expectNoAxeFindings } from './support/axe.js';
import { button, chooseFile, figure, fragment, open, problem, raiseTechnology, settled, textOf, textsOf, title, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const links = ['1.two-phase-2023.QZBOWAck', '1.case-high.wh5k', '1.case-low.mGOS'];
const link = `c1!${links.join('!')}~compare`;
const view = (page) => page.getByRole('region', { name: 'Compare', exact: true });
const table = (page, name) => page.getByRole('region', { name, exact: true });
const cards = (page) => table(page, 'Scenarios that are compared').locator('tbody tr');
const names = async (page) => {
  await settled(page);
  return cards(page).getByRole('textbox').evaluateAll((fields) => fields.map((field) => field.value));
};
const row = (page, name, head) => table(page, name).getByRole('row').filter({ has: page.getByRole('rowheader', { name: head }) });
const pickIn = (page, name) => view(page).getByRole('combobox', { name, exact: true });

test('a link of several scenarios opens what it compares, and the address stays that link', async ({ page }) => {
  await open(page, link);
  await expect(view(page)).toBeVisible();
  await expect(cards(page)).toHaveCount(3);
  expect(await fragment(page)).toBe(link);
  await page.reload();
  await expect(cards(page)).toHaveCount(3);
  await expect(problem(page)).toHaveCount(0);
});

test('what is compared outlives a reload in another view', async ({ page }) => {
  await open(page, link);
  await page.getByRole('tab', { name: 'Money' }).click();
  await expect.poll(() => fragment(page)).toContain('~money');
  await page.reload();
  await button(page, 'Compare').click();
  await expect(cards(page)).toHaveCount(3);
});

test('a link cut anywhere is refused, or says that something may be missing', async ({ page }) => {
  await open(page);
  const whole = link.replace('~compare', '');
  const ends = [3, 8, whole.indexOf('!', 4), whole.lastIndexOf('!'), whole.lastIndexOf('!') + 1, whole.length - 2, whole.length, link.length - 3];
  for (const end of ends) {
    await page.evaluate((cut) => location.assign(`#${cut}`), link.slice(0, end));
    await settled(page);
    await expect(problem(page), link.slice(0, end)).toHaveText(/This link (cannot be read|was cut off|names a view)/);
    await problem(page).getByRole('button', { name: 'Close' }).click();
  }
});

test('two to six are compared, renamed, put in order and taken away', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  await button(page, 'Compare').click();
  await expect(cards(page)).toHaveCount(2);
  for (let count = 3; count <= 6; count++) {
    await pickIn(page, 'Compare with').selectOption({ index: count - 1 });
    await expect(cards(page)).toHaveCount(count);
  }
  await expect(pickIn(page, 'Compare with')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Name of A' }).fill('As printed');
  await page.getByRole('textbox', { name: 'Name of A' }).press('Enter');
  const [first, second] = await names(page);
  expect(first).toBe('As printed');
  await button(page, 'Move down: As printed').focus();
  await page.keyboard.press('Enter');
  expect((await names(page)).slice(0, 2)).toEqual([second, first]);
  await expect(button(page, 'Move down: As printed')).toBeFocused();
  await button(page, 'Remove: As printed').click();
  await expect(cards(page)).toHaveCount(5);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
});

test('one that is opened becomes the scenario on the page, and undo brings both back', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  await button(page, 'Compare').click();
  const before = await names(page);
  await cards(page).nth(0).getByRole('button', { name: /^Open/ }).click();
  await expect(cards(page).nth(0)).toContainText('on the page');
  expect(await names(page)).toEqual(before);
  await undo(page).click();
  await expect(cards(page).nth(1)).toContainText('on the page');
  expect(await names(page)).toEqual(before);
});

test('differences are from the card that is picked, and the bridge adds up between any two', async ({ page }) => {
  await open(page, link);
  await expect(row(page, 'Headlines side by side', 'Saving a year')).toContainText('than A');
  await pickIn(page, 'Difference from').selectOption('C');
  await expect(row(page, 'Headlines side by side', 'Saving a year')).toContainText('than C');
  await pickIn(page, 'From').selectOption('B');
  await pickIn(page, 'To').selectOption('C');
  await pickIn(page, 'The bridge is in').selectOption({ label: 'Show the one-off cost' });
  const bridge = figure(page, 'bridge');
  await expect(bridge).toContainText('What turns B into C: one-off cost');
  await bridge.getByRole('button', { name: 'Table' }).click();
  const cells = await textsOf(bridge.locator('tbody tr td'));
  const pounds = cells.map((text) => Number(text.replace('−', '-').replace(/[£,]/g, '')));
  const added = pounds.filter((_, place) => place % 2 === 0).reduce((sum, value) => sum + value, 0);
  expect(Math.abs(added - (pounds.at(-1) - pounds[1]))).toBeLessThan(pounds.length);
});

test('a figure says where it comes from, of the scenario in which it stands', async ({ page }) => {
  await open(page, link);
  const saving = row(page, 'Headlines side by side', 'Saving a year').locator('.asked').nth(1);
  const said = await textOf(saving);
  await saving.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Where the saving a year comes from');
  await expect(dialog).toContainText('B, “');
  await expect(dialog).toContainText(`Saving a year: ${said}`);
});

test('one council is seen across all scenarios', async ({ page }) => {
  await open(page, link);
  await page.getByRole('combobox', { name: 'As', exact: true }).selectOption('Bolsover');
  const headlines = table(page, 'Headlines side by side').locator('tbody tr');
  await expect(headlines.first()).toContainText('Bolsover: left with, worth today');
  await expect(headlines.first().locator('td')).toHaveCount(3);
});

test('a comparison leaves as a link, a sheet and a file', async ({ page }) => {
  await open(page, link);
  await button(page, 'Share').click();
  expect(await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue()).toContain(`#${link}`);
  await page.keyboard.press('Escape');
  const saved = async (name) => {
    const download = page.waitForEvent('download');
    await button(page, name).click();
    return readFileSync(await (await download).path(), 'utf8');
  };
  const csv = await saved('Save as CSV');
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv).toContain(`#${link}`);
  expect(csv).toMatch(/\nA,/);
  expect(csv).toMatch(/\nC,/);
  const file = JSON.parse(await saved('Save as one file'));
  expect(file.shelf).toHaveLength(3);
});

test('a comparison too long for a link says so and offers the file', async ({ page }) => {
  await open(page);
  await button(page, 'Shelf').click();
  const files = [1, 2, 3, 4, 5, 6].map((delay) => ({
    name: `${delay}.json`,
    mimeType: 'application/json',
    // Letters of an old alphabet take four bytes each.
    buffer: Buffer.from(JSON.stringify({ format: 1, title: `${'𐎠'.repeat(79)}${delay}`, changes: { delay: delay / 2 } })),
  }));
  await chooseFile(page, files, 'Add from files');
  await button(page, 'Compare all').click();
  await expect(cards(page)).toHaveCount(6);
  await expect(view(page)).toContainText('too long for one link');
  await expect(button(page, 'Save as one file')).toBeVisible();
});

test('printed, it has all tables and charts, the link of all of them, and no buttons', async ({ page }) => {
  await open(page, link);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-head')).toContainText(`#${link}`);
  await expect(button(page, 'Save as CSV')).toBeHidden();
  await expect(cards(page).first()).toBeVisible();
  await expect(table(page, 'What each council would be left with, worth today')).toBeVisible();
});

test('Compare is accessible, and its scenario on the page follows the levers', async ({ page }) => {
  await open(page, link);
  await expectNoAxeFindings(page);
  const last = () => textOf(row(page, 'Headlines side by side', 'One-off cost').locator('td').nth(2));
  const before = await last();
  await raiseTechnology(page);
  expect(await last()).not.toBe(before);
  await expect(title(page)).toHaveCount(1);
});
