// The dashboard as a programme manager uses it: what has happened is entered, pasted, used, kept and handed on.
import { readFileSync } from 'node:fs';
import { expectNoAxeFindings } from './support/axe.js';
import { button, changedCount, field, isReady, open, openView, pick, problem, redo, sentence, settled, textOf, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const openDashboard = async (page) => {
  await open(page);
  await openView(page, 'Dashboard');
};
const enter = async (page, name, text) => {
  await field(page, name).fill(text);
  await field(page, name).press('Enter');
  await settled(page);
};
const row = (page, name) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }).first();
const table = (page) => page.getByLabel('A table of what has happened');

test('three measures and two savings that fell short are entered, used in one step, undone and kept', async ({ page }) => {
  await openDashboard(page);
  await expect(sentence(page)).toContainText('No measure, saving or cost is recorded yet');
  await pick(page, 'Year').selectOption('Year 3, 2025/26');
  // case-for-change, chapter 4: obesity from 66% to 41.7% over nine years from Year 2: 60.6% by Year 3.
  await enter(page, 'Adults who are obese or overweight, recorded in Year 3, 2025/26', '63');
  await enter(page, 'Adults who smoke, recorded in Year 3, 2025/26', '13.1%');
  await enter(page, 'Unemployment, recorded in Year 3, 2025/26', '4.13');
  await enter(page, 'Front office, recorded in Year 3, 2025/26', '£4m');
  await enter(page, 'Buying together, recorded in Year 3, 2025/26', '5,000,000');
  await expect(row(page, /^Adults who are obese/)).toContainText('60.6%');
  await expect(row(page, /^Adults who are obese/)).toContainText('behind');
  await expect(row(page, /^Unemployment/)).toContainText('on track');
  await expect(row(page, /^Front office/)).toContainText('behind');
  await expect(sentence(page)).toContainText('Five figures of what has happened are recorded.');
  await expect(sentence(page)).toContainText('two behind and one on track');

  const before = await textOf(page.getByLabel('Headline'));
  await button(page, 'Use what happened').click();
  await settled(page);
  await expect(changedCount(page)).toHaveText(/changed$/);
  expect(await textOf(page.getByLabel('Headline'))).not.toBe(before);
  await expect(page.getByRole('tabpanel')).toContainText('No lever has to move');
  await undo(page).click();
  await settled(page);
  expect(await textOf(page.getByLabel('Headline'))).toBe(before);
  await expect(row(page, /^Front office/)).toContainText('behind');
  await redo(page).click();
  await settled(page);

  const download = page.waitForEvent('download');
  await button(page, 'Save the record as CSV').click();
  const csv = readFileSync(await (await download).path(), 'utf8');
  expect(csv).toMatch(/^\ufeffwhat,id,label/);
  expect(csv).toContain('measure,obesity,Adults who are obese or overweight,3,63,');
  expect(csv).toContain('line,third-party-spend,Buying together,3,5000000,');

  await page.reload();
  await isReady(page);
  await expect(field(page, 'Front office, recorded in Year 3, 2025/26')).toHaveValue('£4,000,000');
  await expect(row(page, /^Front office/)).toContainText('on track');
});

test('what cannot be read stays in its field with the reason until it is given up', async ({ page }) => {
  await openDashboard(page);
  const smoking = field(page, 'Adults who smoke, recorded in Year 2, 2024/25');
  await enter(page, 'Adults who smoke, recorded in Year 2, 2024/25', '12,4');
  await expect(smoking).toHaveValue('12,4');
  await expect(smoking).toHaveAttribute('aria-invalid', 'true');
  await expect(problem(page)).toContainText('has a comma for a decimal point');
  await expect(smoking).toBeFocused();
  await expectNoAxeFindings(page);
  await smoking.press('Escape');
  await expect(smoking).toHaveValue('');
  await expect(problem(page)).toHaveCount(0);
  await expect(sentence(page)).toContainText('No measure, saving or cost is recorded yet');
});

test('a pasted table with faults is entered as far as it can be, and the rest is listed and stays', async ({ page }) => {
  await openDashboard(page);
  const pasted = [
    'label\tYear 3\t2026/27\tRemark',
    'Adults who smoke\t12.4%\t11.9\tsurvey',
    'Front office\t£4,000,000\t\t',
    'No such measure\t3\t4\t',
    'Unemployment\t12/03/2025\tmany\t',
  ].join('\n');
  await table(page).fill(pasted);
  await button(page, 'Enter the table').click();
  await settled(page);
  const said = page.locator('.paste');
  await expect(said).toContainText('3 entries of the table were entered.');
  await expect(said).toContainText('Column “Remark” is none of the record');
  await expect(said).toContainText('Row 4, “No such measure”: the case has none of this name');
  await expect(said).toContainText('Row 5, “Unemployment”: “12/03/2025” is a date');
  await expect(said).toContainText('One empty cell was passed over.');
  await expect(table(page)).toHaveValue(pasted);
  await expect(sentence(page)).toContainText('Three figures of what has happened are recorded.');
  // What was pasted is still there after a look elsewhere.
  await openView(page, 'Risks and asks');
  await openView(page, 'Dashboard');
  await expect(table(page)).toHaveValue(pasted);
  await undo(page).click();
  await expect(sentence(page)).toContainText('No measure, saving or cost is recorded yet');
  // A whole table leaves nothing behind, and can be pasted twice.
  for (const year of ['Year 2', 'Year 3']) {
    await table(page).fill(`label\t${year}\nAdults who smoke\t13`);
    await button(page, 'Enter the table').click();
    await settled(page);
    await expect(table(page)).toHaveValue('');
    await expect(said).toContainText('One entry of the table was entered.');
  }
  await table(page).fill('this is no table');
  await button(page, 'Enter the table').click();
  await expect(said).toContainText('names no column');
  await expect(table(page)).toHaveValue('this is no table');
});

test('Share says that a link does not carry the record, and offers the file that does', async ({ page }) => {
  await openDashboard(page);
  await enter(page, 'Adults who smoke, recorded in Year 2, 2024/25', '13');
  await button(page, 'Share').click();
  const dialog = page.getByRole('dialog', { name: 'Share this scenario' });
  await expect(dialog).toContainText('a link does not carry that');
  await expect(dialog).not.toContainText('holds the whole scenario');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the scenario as a file' }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(file.record.measures).toEqual([{ id: 'smoking', year: 2, value: 13 }]);
});

test('all of it works with the keyboard alone, and axe finds nothing', async ({ page }) => {
  await openDashboard(page);
  await pick(page, 'Year').focus();
  await page.keyboard.press('Tab');
  // Past what can be asked after in the figures above.
  const first = field(page, 'Adults who are obese or overweight, recorded in Year 2, 2024/25');
  for (let stop = 0; stop < 12 && !(await first.evaluate((element) => element === document.activeElement)); stop += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(first).toBeFocused();
  await page.keyboard.type('65');
  await page.keyboard.press('Tab');
  await settled(page);
  await expect(row(page, /^Adults who are obese/)).toContainText('behind');
  await expect(field(page, 'Adults dependent on alcohol, recorded in Year 2, 2024/25')).toBeFocused();
  await button(page, 'Use what happened').focus();
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(button(page, 'Use what happened')).toBeFocused();
  await expectNoAxeFindings(page);
});
