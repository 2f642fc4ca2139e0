// As large as a case can be: sixteen councils, sixty lines, sixty measures. Every tab stays readable at any width.
import { readFile } from 'node:fs/promises';
import { expectNoAxeFindings } from './support/axe.js';
import { chooseFile, expectWithinPage, open, openView, programme, settled, views } from './support/planner.js';
import { expect, test } from './support/test.js';

const file = await readFile(new URL('../stress/large.case.json', import.meta.url), 'utf8');

async function openCase(page, json) {
  await open(page);
  await chooseFile(page, { name: 'large.case.json', mimeType: 'application/json', buffer: Buffer.from(json) });
  await expect(page.getByRole('banner')).toContainText('made-up example');
  await settled(page);
}

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test(`nothing sticks out of any view of the largest case ${width} wide`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await openCase(page, file);
    for (const view of views.filter((view) => !programme.includes(view))) {
      await openView(page, view);
      await expectWithinPage(page, view);
    }
    await openView(page, 'Money');
    await expectNoAxeFindings(page);
  });
}

test('a case of which next to nothing is published says so in every view, and throws nothing', async ({ page }) => {
  const bare = JSON.parse(file);
  for (const table of ['measures', 'outcomes', 'team-plans', 'team-phases', 'sources', 'projects']) delete bare[table];
  bare.councils = bare.councils.filter(({ layer }) => layer === 'both');
  for (const line of bare.lines) {
    delete line.low;
    delete line.high;
  }
  await openCase(page, JSON.stringify(bare));
  await expect(page.getByRole('tab', { name: 'Better lives' })).toHaveCount(0);
  for (const view of views.filter((view) => !['Better lives', 'Joint projects', ...programme].includes(view))) {
    await openView(page, view);
    const text = await page.getByRole('tabpanel').innerText();
    expect(text.length, view).toBeGreaterThan(40);
    expect(text, view).not.toMatch(/NaN|undefined/);
  }
  await openView(page, 'Money');
  await expect(page.getByRole('tabpanel')).toContainText('published');
});
