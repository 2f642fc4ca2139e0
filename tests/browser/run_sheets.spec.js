// Plans for a meeting: stages with their minutes, what to say, and the sheet on paper.
import { expectNoAxeFindings } from './support/axe.js';
import { button, chooseFile, isReady, open, settled } from './support/planner.js';
import { expect, test } from './support/test.js';

const minutes = (page, stage) => page.getByRole('textbox', { name: `Minutes for stage ${stage}`, exact: true });
const timer = (page) => page.getByRole('textbox', { name: 'Timer, minutes' });
const sheet = (page) => page.getByText('The run sheet, to read and to print');

async function stages(page) {
  await open(page);
  await page.locator('.actions').getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The stages, in their order' })).toBeVisible();
}

test('a plan fills the list, the timer takes its minutes, and what is changed is kept', async ({ page }) => {
  await page.clock.setFixedTime(new Date(2026, 10, 26, 14, 0));
  await stages(page);
  await button(page, '60 minutes').click();
  await expect(page.getByText('60 minutes in all, as planned. It ends at 15:00.')).toBeVisible();
  await expect(page.locator('#on-desk')).toContainText('1 of 7');
  await expect(page.locator('#on-desk')).toContainText('Welcome. Money: one-off cost (5 min)');
  await expect(timer(page)).toHaveValue('5');
  await button(page, 'Next →').click();
  await expect(timer(page)).toHaveValue('7');
  await expect(page.getByLabel('Notes for this stage')).toHaveValue(/Put the first question under “Ask”/);
  await minutes(page, 2).fill('12');
  await minutes(page, 2).press('Enter');
  await expect(page.getByText('65 minutes in all, 5 more than the 60 planned. It ends at 15:05.')).toBeVisible();
  await expect(timer(page)).toHaveValue('12');
  await minutes(page, 2).fill('soon');
  await minutes(page, 2).press('Enter');
  await expect(page.getByText('65 minutes in all, 5 more than the 60 planned.')).toBeVisible();
  await page.reload();
  await isReady(page);
  await expect(minutes(page, 2)).toHaveValue('12');
  await expect(page.getByText('It ends at 15:05.')).toBeVisible();
  await button(page, 'Begin with a new list').click();
  await expect(page.getByText('minutes in all')).toHaveCount(0);
});

test('a plan is saved as a file and opens again with its minutes and notes', async ({ page }) => {
  await stages(page);
  await button(page, '90 minutes').click();
  await minutes(page, 1).fill('15');
  await minutes(page, 1).press('Enter');
  const saved = page.waitForEvent('download');
  await button(page, 'Save the list as a file').click();
  const path = await (await saved).path();
  await button(page, 'Begin with a new list').click();
  await chooseFile(page, path);
  await expect(page.getByText('100 minutes in all, 10 more than the 90 planned.')).toBeVisible();
  await expect(minutes(page, 1)).toHaveValue('15');
});

test('the sheet is read and printed with its times and what to say', async ({ page }) => {
  await page.clock.setFixedTime(new Date(2026, 10, 26, 9, 30));
  await stages(page);
  await button(page, '180 minutes').click();
  await sheet(page).click();
  const table = page.getByRole('table', { name: 'The run sheet, to read and to print' });
  await expect(table.getByRole('row')).toHaveCount(13);
  await expect(table.getByRole('row').nth(2)).toContainText('09:40');
  await expect(table).toContainText('“Will your authority wish to belong to it?”');
  await expectNoAxeFindings(page);
  await page.emulateMedia({ media: 'print' });
  await expect(table).toBeVisible();
  await expect(page.getByRole('table', { name: 'Stages', exact: true })).toBeHidden();
});

for (const width of [1280, 820, 390]) {
  test(`the list with its minutes is calm at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await stages(page);
    await button(page, '60 minutes').click();
    await settled(page);
    await expectNoAxeFindings(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
