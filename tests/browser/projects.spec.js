import { readFile } from 'node:fs/promises';
import { expectNoAxeFindings } from './support/axe.js';
import { tabTo } from './support/keyboard.js';
import { boxOf, button, changedCount, figure, fragment, group, headline, open, openGroup, openView, option, sentence, textsOf, type, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const chips = (page, project = 'Renewable energy study') => page.getByRole('group', { name: `${project}: councils`, exact: true });
const chip = (page, council) => chips(page).getByRole('checkbox', { name: council, exact: true });

async function joinBolsoverAndErewash(page) {
  await openGroup(page, 'Joint projects');
  await chip(page, 'Bolsover').check();
  await chip(page, 'Erewash').check();
}

test('two councils join a project with the keyboard alone; file and link keep them, undo takes them back', async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  await open(page);
  const { keyboard } = page;
  const before = await textsOf(headline(page));
  await expect(sentence(page)).not.toContainText('project');

  await tabTo(page, group(page, 'Joint projects'));
  await keyboard.press('Enter');
  for (const council of ['Bolsover', 'Erewash']) {
    await tabTo(page, chip(page, council));
    await expect(chip(page, council).locator('+ span')).toHaveCSS('outline-style', 'solid');
    await keyboard.press('Space');
    await expect(chip(page, council)).toBeChecked();
    await expect(chip(page, council)).toBeFocused();
  }
  await expect(changedCount(page)).toHaveText('1 changed');
  await expect(group(page, 'Joint projects')).toContainText('£120k saved, 2 councils');
  await expect(sentence(page)).toContainText('Joint projects would save two councils £120k.');
  const after = await textsOf(headline(page));
  expect(after).not.toEqual(before);

  await button(page, 'Share').click();
  const download = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const saved = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(saved.changes).toEqual({ 'project.1.councils': ['bolsover', 'erewash'] });
  await button(page, 'Close').click();

  const link = await fragment(page);
  expect(link).toMatch(/^1\.two-phase-2023\.fCT/);
  const stranger = await browser.newContext({ baseURL });
  const elsewhere = await stranger.newPage();
  await open(elsewhere, link);
  await expect(headline(elsewhere)).toHaveText(after);
  await openGroup(elsewhere, 'Joint projects');
  await expect(chip(elsewhere, 'Bolsover')).toBeChecked();
  await expect(chip(elsewhere, 'High Peak')).not.toBeChecked();
  await stranger.close();

  await keyboard.press('Control+z');
  await expect(chip(page, 'Erewash')).not.toBeChecked();
  await expect(chip(page, 'Bolsover')).toBeChecked();
  await undo(page).click();
  await expect(changedCount(page)).toHaveText('nothing changed');
  await expect(headline(page)).toHaveText(before);
});

test('all that take part can join at once, and one that stays out says so', async ({ page }) => {
  await open(page);
  await openGroup(page, 'Joint projects');
  await button(chips(page), 'All that take part').click();
  await expect(chips(page).getByRole('checkbox', { checked: true })).toHaveCount(9);
  await expect(chip(page, 'Derby stays out')).not.toBeChecked();
  await openGroup(page, 'Who takes part');
  await option(page, 'Derby', 'Takes part, would not contribute').check();
  await expect(chip(page, 'Derby')).not.toBeChecked();
  await button(chips(page), 'None').click();
  await expect(chips(page).getByRole('checkbox', { checked: true })).toHaveCount(0);
  await undo(page).click();
  await expect(chips(page).getByRole('checkbox', { checked: true })).toHaveCount(9);
});

test('what projects cost and bring is shown once a council has joined one', async ({ page }) => {
  await open(page);
  await openView(page, 'Joint projects');
  await expect(sentence(page)).toHaveText(/^No council has joined a project/);
  await expect(figure(page, 'joint-projects')).toHaveCount(0);
  await joinBolsoverAndErewash(page);
  await type(page, 'Renewable energy study: cost, once', '£40k');
  const shown = figure(page, 'joint-projects');
  await expect(shown).toContainText('Joint projects would save two councils £120k and cost £40k');
  await button(shown, 'Table').click();
  await expect(shown.getByRole('row', { name: /^Bolsover/ })).toContainText('£40,000');
  await openView(page, 'In short');
  await button(figure(page, 'waterfall'), 'Table').click();
  await expect(figure(page, 'waterfall').getByRole('row', { name: /^Renewable energy study: councils/ })).toHaveCount(1);
  await page.getByLabel(/^Only what differs/).check();
  const label = page.locator('[data-lever="project.1.cost"] .lever-label');
  await expect(label.getByText('Renewable energy study')).toBeVisible();
  await expect(label).toHaveText('Renewable energy study: cost, once');
});

for (const colorScheme of ['light', 'dark']) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('axe finds nothing among the chips, and a finger finds each of them', async ({ page }) => {
      await open(page);
      await openGroup(page, 'Joint projects');
      await joinBolsoverAndErewash(page);
      await button(page, 'Where “Renewable energy study: councils” comes from').click();
      for (const label of await chips(page).locator('label').all()) {
        expect((await boxOf(label)).height).toBeGreaterThanOrEqual(44);
      }
      await openView(page, 'Joint projects');
      await expect(figure(page, 'joint-projects')).toBeVisible();
      await expectNoAxeFindings(page);
    });
  });
}
