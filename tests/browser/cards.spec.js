// The shelf: scenarios kept by name, in an order, handed on as one file.
import { readFileSync } from 'node:fs';
import { expectNoAxeFindings } from './support/axe.js';
import { boxOf, button, chooseFile, field, fragment, isReady, open, problem, raiseTechnology, settled, textsOf, title, type, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const shelf = (page) => page.getByRole('region', { name: 'Shelf', exact: true });
const rows = (page) => page.getByRole('region', { name: 'On the shelf', exact: true }).locator('tbody tr');
const names = async (page) => {
  await settled(page);
  return rows(page).getByRole('textbox', { name: /^Name of/ }).evaluateAll((fields) => fields.map((field) => field.value));
};
const openShelf = async (page) => {
  await button(page, 'Shelf').click();
  await expect(shelf(page)).toBeVisible();
};
const put = (page) => page.getByRole('button', { name: /^Put .* on the shelf$/ });
const file = (name, content) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
const scenario = (name, changes, other = {}) => JSON.stringify({ format: 1, ...other, title: name, changes });
const three = ['One', 'Two', 'Three'].map((name, place) => file(`${name}.json`, scenario(name, { delay: place + 1 })));
const addFiles = async (page, files) => {
  await openShelf(page);
  await chooseFile(page, files, 'Add from files');
  await settled(page);
};

test('a scenario is kept with the name that says what was changed, and is there after a reload and after a link', async ({ page }) => {
  await open(page);
  await type(page, 'Delay of savings', '1');
  await openShelf(page);
  await expect(put(page)).toHaveText('Put “One year late” on the shelf');
  await put(page).click();
  expect(await names(page)).toEqual(['One year late']);
  await field(page, 'Table of card 1').fill('Table 3');
  await field(page, 'Table of card 1').press('Enter');
  await expect(rows(page)).toContainText(/\d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d/);
  expect(await fragment(page)).toContain('~shelf');
  await page.reload();
  await isReady(page);
  await expect(field(page, 'Table of card 1')).toHaveValue('Table 3');
  await page.evaluate(() => location.assign('#1.case-high.wh5k'));
  await expect(page).toHaveTitle(/high/);
  await openShelf(page);
  expect(await names(page)).toEqual(['One year late']);
  await button(page, 'Open: One year late').click();
  await expect(title(page)).toHaveValue('One year late');
  await undo(page).click();
  await expect(title(page)).toHaveValue('');
});

test('what was on the page when a link was opened over it is on the shelf, and can stay there', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  await page.evaluate(() => location.assign('#1.case-high.wh5k'));
  await expect(page).toHaveTitle(/high/);
  await openShelf(page);
  const left = page.getByRole('region', { name: 'Left here', exact: true });
  await expect(left).toContainText('Cost of technology: £14.0m → £18.0m');
  await left.getByRole('button', { name: /^Keep/ }).click();
  await expect(left).toHaveCount(0);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Cost of technology: £14.0m → £18.0m');
});

test('several files at once are put on the shelf, and out of it comes one that brings all back', async ({ page, browser }) => {
  await open(page);
  await addFiles(page, three);
  expect(await names(page)).toEqual(['One', 'Two', 'Three']);
  await expect(page.getByTestId('notice')).toContainText('3 scenarios were put on the shelf.');
  await field(page, 'Table of card 2').fill('Table B');
  await field(page, 'Table of card 2').press('Enter');
  const download = page.waitForEvent('download');
  await button(page, 'Save all as one file').click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('shelf.derwent.json');
  const all = readFileSync(await saved.path());
  const context = await browser.newContext();
  const other = await context.newPage();
  await open(other);
  // It is told by what it holds, wherever it is opened.
  await chooseFile(other, file('mine.json', all));
  await expect(shelf(other)).toBeVisible();
  expect(await names(other)).toEqual(['One', 'Two', 'Three']);
  await expect(field(other, 'Table of card 2')).toHaveValue('Table B');
  await context.close();
});

test('cards are put in order by dragging, by buttons and by keys, and the focus goes with the card', async ({ page }) => {
  await open(page);
  await addFiles(page, three);
  const box = (place) => boxOf(rows(page).nth(place).locator('.handle'));
  const [from, to] = [await box(0), await box(2)];
  await page.mouse.move(from.x + 4, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 4, to.y + 16, { steps: 4 });
  await page.mouse.up();
  expect(await names(page)).toEqual(['Two', 'Three', 'One']);
  await button(page, 'Move up: One').focus();
  await page.keyboard.press('Enter');
  expect(await names(page)).toEqual(['Two', 'One', 'Three']);
  await expect(button(page, 'Move up: One')).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await names(page)).toEqual(['One', 'Two', 'Three']);
  await expect(button(page, 'Move up: One')).toBeFocused();
  expect(await fragment(page)).toContain('~shelf');
  await page.reload();
  await isReady(page);
  expect(await names(page)).toEqual(['One', 'Two', 'Three']);
});

test('by keys alone a card is kept, named, opened and taken away, and the focus is always somewhere', async ({ page }) => {
  await open(page);
  await type(page, 'Delay of savings', '1');
  const onBody = () => page.evaluate(() => document.activeElement === document.body);
  for (const [control, keys] of [
    [button(page, 'Shelf'), ['Enter']],
    [put(page), ['Enter']],
    [field(page, 'Name of card 1'), ['ControlOrMeta+a', 'L', 'a', 't', 'e', 'Enter']],
    [button(page, 'Open: Late'), ['Enter']],
    [button(page, 'Remove: Late'), ['Enter']],
  ]) {
    await control.focus();
    for (const key of keys) await page.keyboard.press(key);
    await settled(page);
    expect(await onBody()).toBe(false);
  }
  await expect(rows(page)).toHaveCount(0);
});

test.describe('of three cases', () => {
test.use({ expectedFaults: /nowhere-2030/ });

test('files of three cases at once are all kept, said, and opened one by one', async ({ page }) => {
  await open(page);
  const lincolnshire = readFileSync(new URL('../../cases/procurement-lincolnshire.case.json', import.meta.url));
  const elsewhere = { case: { id: 'nowhere-2030', fingerprint: 'abcdef' }, preset: 'first' };
  await addFiles(page, [three[0], file('lincolnshire.json', lincolnshire), file('nowhere.json', scenario('Lost', {}, elsewhere))]);
  const notice = page.getByTestId('notice');
  await expect(notice).toContainText('3 scenarios were put on the shelf. They are about 3 cases, and a comparison is within one');
  await expect(rows(page)).toHaveCount(2);
  await expect(shelf(page)).toContainText('Others are kept here until their case is: “nowhere-2030”, version abcdef.');
  await expect(button(page, 'Compare: One')).not.toHaveAttribute('aria-disabled');
  const other = rows(page).nth(1);
  await expect(other.getByRole('button', { name: /^Compare/ })).toHaveAttribute('aria-disabled', 'true');
  await other.getByRole('button', { name: /^Open/ }).click();
  await expect.poll(() => fragment(page)).toMatch(/^2\.procurement-lincolnshire\./);
  await expect(button(page, 'Compare: One')).toHaveAttribute('aria-disabled', 'true');
  await expect(problem(page)).toHaveCount(0);
});
});

test('a card whose case lies beside the page is there as soon as that is fetched', async ({ page }) => {
  await open(page);
  const lincolnshire = readFileSync(new URL('../../cases/procurement-lincolnshire.case.json', import.meta.url));
  await chooseFile(page, file('lincolnshire.json', lincolnshire));
  await expect.poll(() => fragment(page)).toMatch(/^2\./);
  const [, id, fingerprint] = (await fragment(page)).split('.');
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await open(page);
  await addFiles(page, [file('a.json', scenario('Theirs', {}, { case: { id, fingerprint }, preset: 'plan-2008' })), three[0]]);
  await expect(rows(page)).toHaveCount(2);
  expect((await names(page)).toSorted()).toEqual(['One', 'Theirs']);
});

test('what is no scenario is named with the reason, and keeps no other back', async ({ page }) => {
  await open(page);
  await addFiles(page, [three[0], file('notes.json', 'no file of ours'), three[1]]);
  expect(await names(page)).toEqual(['One', 'Two']);
  await expect(problem(page)).toContainText('“notes.json”');
});

test('a link brings its scenario to the shelf, one that compares brings all, and a bad one is refused', async ({ page }) => {
  await open(page);
  await openShelf(page);
  const add = async (text) => {
    await field(page, 'Add from a link').fill(text);
    await field(page, 'Add from a link').press('Enter');
    await settled(page);
  };
  await add('https://example.org/derwent/#1.case-high.wh5k');
  await expect(rows(page)).toHaveCount(1);
  await add('https://example.org/derwent/#c1!1.case-high.wh5k!1.case-low.mGOS~compare');
  await expect(rows(page)).toHaveCount(3);
  await add('https://example.org/derwent/#1.case-high.wh5');
  await expect(problem(page)).toContainText('This link cannot be read');
  await expect(rows(page)).toHaveCount(3);
});

test('a full storage is said, and nothing is lost', async ({ page }) => {
  await open(page);
  await openShelf(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await put(page).click();
  await expect(problem(page)).toContainText('There is no room on the shelf');
});

test('the shelf is accessible, empty and with cards', async ({ page }) => {
  await open(page);
  await openShelf(page);
  await expectNoAxeFindings(page);
  await addFiles(page, three);
  await expectNoAxeFindings(page);
  expect((await textsOf(shelf(page).getByRole('heading', { level: 2 })))[0]).toBe('Shelf');
});
