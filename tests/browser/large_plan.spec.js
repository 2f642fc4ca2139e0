// A plan as large as one is likely to be, in the largest case: 150 milestones with long names, 24 priorities, 8 ambitions.
import { readFile } from 'node:fs/promises';
import { expectNoAxeFindings } from './support/axe.js';
import { button, canvas, chooseFile, expectWithinPage, figure, openAsFound, openView, pick, programme, sentence, settled, textOf, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const read = async (name) => JSON.parse(await readFile(new URL(`../stress/${name}`, import.meta.url), 'utf8'));
const json = JSON.stringify({ ...(await read('large.case.json')), ...(await read('plan.json')) });

async function openCase(page) {
  await openAsFound(page);
  await chooseFile(page, { name: 'large.case.json', mimeType: 'application/json', buffer: Buffer.from(json) });
  await expect(page.getByRole('banner')).toContainText('made-up example');
  await settled(page);
}

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test(`its five views stay within the page ${width} wide, and axe finds nothing`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await openCase(page);
    for (const view of programme) {
      await openView(page, view);
      await expectWithinPage(page, view);
      await expectNoAxeFindings(page);
    }
  });
}

test('a milestone on which fifty hang is dragged, and undo brings all back', async ({ page }) => {
  await openCase(page);
  await openView(page, 'Roadmap');
  await expect(sentence(page)).toContainText('Nothing has been recorded of them yet.');
  await pick(page, 'Milestone').selectOption({ label: 'A: Hub on which fifty hang' });
  const map = canvas(page, 'roadmap');
  await map.scrollIntoViewIfNeeded();
  await map.focus();
  await page.keyboard.press('Home');
  const spoken = figure(page, 'roadmap').getByRole('status').first();
  for (let step = 0; step < 20 && !(await textOf(spoken)).includes('Hub on which'); step += 1) await page.keyboard.press('ArrowRight');
  await expect(spoken).toContainText('Hub on which fifty hang');
  const sign = await figure(page, 'roadmap').locator('.point').boundingBox();
  const box = await map.boundingBox();
  const [x, y] = [sign.x + sign.width / 2, sign.y + sign.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const part of [0.5, 0.7, 0.85]) await page.mouse.move(box.x + box.width * part, y + 2, { steps: 3 });
  await settled(page);
  await page.mouse.up();
  await expect(sentence(page)).toContainText('stand later than planned');
  await expect(page.locator('.answers.milestone')).toContainText('It pushes these steps');
  await undo(page).click();
  await expect(sentence(page)).toContainText('Nothing has been recorded of them yet.');
});

test('what was recorded of a measure and a line is worked out beside all others', async ({ page }) => {
  await openCase(page);
  await openView(page, 'Dashboard');
  const measure = page.getByRole('tabpanel').getByRole('textbox', { name: /recorded in Year/ }).first();
  await measure.fill('5');
  await measure.press('Enter');
  await expect(sentence(page)).toContainText('One figure of what has happened is recorded.');
  await undo(page).click();
  await expect(sentence(page)).toContainText('No measure, saving or cost is recorded yet');
});

test('every ambition has its stage, and the roadmap leads to the levels', async ({ page }) => {
  await openCase(page);
  await openView(page, 'Roadmap');
  await button(page, 'actions by level').click();
  await expect(page.getByRole('heading', { name: 'At which level councils work together' })).toBeFocused();
  await button(page, 'Present').click();
  await settled(page);
  const offered = page.getByRole('combobox', { name: 'Add a stage' });
  const names = await offered.locator('option').allTextContents();
  expect(names.filter((name) => name.includes('milestones of the'))).toHaveLength(8);
  expect(names.filter((name) => name.includes('milestones of no ambition'))).toHaveLength(1);
});
