// Other councils than the built-in ones: from the list, from files, from links.
import { readFile } from 'node:fs/promises';
import { expectNoAxeFindings } from './support/axe.js';
import { tabTo } from './support/keyboard.js';
import { button, caseButton, changedCount, chooseFile, field, figure, headline, isReady, open, openAllLevers, openGroup, openView, option, problem, programme, raiseTechnology, rename, section, sentence, startFrom, startingPoint, title, type, undo, views } from './support/planner.js';
import { expect, test } from './support/test.js';

const toyFile = await readFile(new URL('../../cases/toy.case.json', import.meta.url), 'utf8');
const own = (text = toyFile) => text.replace('"id": "toy", "title": "Toy case"', '"id": "my-own", "title": "Our own case"');
const jsonFile = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const cases = (page) => page.getByRole('dialog', { name: 'Cases' });
const row = (page, name) => cases(page).locator('.cases > div').filter({ hasText: name });
const figureOf = (page, tile) => page.getByLabel('Headline').locator('.tile').filter({ has: page.getByText(tile, { exact: true }) }).locator('.figure');
const isFetched = (page, name) => expect(page.getByRole('banner')).toContainText(name);

async function openCase(page, name) {
  await caseButton(page).click();
  await cases(page).getByRole('button', { name: `Open ${name}`, exact: true }).click();
  await expect(cases(page)).toHaveCount(0);
}

test('the Surrey sample opens from the header and speaks of its own councils and lines', async ({ page }) => {
  await open(page);
  await openCase(page, 'Surrey 2025');
  await isFetched(page, 'two or three councils in place of twelve');
  await expect(startingPoint(page)).toHaveText(/two/i);
  // It has no wider benefits, no plan and no projects, so nothing leads there.
  await expect(page.getByRole('tab', { name: 'Better lives' })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Programme' })).toHaveCount(0);
  for (const view of views.filter((view) => !['Better lives', 'Joint projects', ...programme].includes(view))) {
    await openView(page, view);
    await expect(section(page, 'Joint projects')).toHaveCount(0);
    await expect(page.getByRole('tabpanel')).not.toBeEmpty();
    expect(await page.locator('#app').textContent()).not.toMatch(/[Dd]erby|Bolsover|Erewash|undefined|NaN/);
    await expectNoAxeFindings(page);
  }
  await openView(page, 'Money');
  await expect(figure(page, 'one-off-cost')).toContainText('£');
  await caseButton(page).click();
  await expect(row(page, 'Surrey 2025')).toContainText('on the page');
});

test('switching from two to three councils moves the figures', async ({ page }) => {
  await open(page);
  await openCase(page, 'Surrey 2025');
  await expect(figureOf(page, 'One-off cost')).toHaveText('£55.6m');
  await openGroup(page, 'Who takes part');
  await option(page, 'Which way', 'Three councils, by the nine districts').check();
  // The eight costs that the papers print for three come to £59.5m.
  await expect(figureOf(page, 'One-off cost')).toHaveText('£59.5m');
  await expect(changedCount(page)).toHaveText('1 changed');
  await undo(page).click();
  await expect(figureOf(page, 'One-off cost')).toHaveText('£55.6m');
});

test('who gains works for the councils of a sample', async ({ page }) => {
  await open(page);
  await openCase(page, 'Surrey 2025');
  await openView(page, 'Bears and gains');
  const map = page.getByRole('region', { name: 'What each council would do' });
  await expect(map.getByRole('button', { name: /; change to / })).toHaveCount(12);
  await expect(map).toContainText('all 11 districts');
  await map.getByRole('button', { name: /^Elmbridge/ }).click();
  await expect(changedCount(page)).toHaveText('1 changed');
  await map.getByRole('button', { name: /^Elmbridge/ }).click();
  await expect(map.getByRole('button', { name: /^Elmbridge/ })).toContainText('Outside');
});

test('the councils of a case without a map stand in a list', async ({ page }) => {
  await open(page);
  await chooseFile(page, jsonFile('ours.case.json', own().replace(/ "map-row": \d+, "map-column": \d+, "map-span": \d+,/g, '')));
  await isFetched(page, 'made-up county');
  await openView(page, 'Bears and gains');
  const map = page.getByRole('region', { name: 'What each council would do' });
  await expect(map.getByRole('button', { name: /; change to / })).toHaveCount(3);
  await expectNoAxeFindings(page);
  await map.getByRole('button', { name: /^Westbrook/ }).click();
  await expect(changedCount(page)).toHaveText('1 changed');
});

test('what a reader of an opened case should know is listed', async ({ page }) => {
  await open(page);
  const surrey = await readFile(new URL('../../cases/surrey.case.json', import.meta.url), 'utf8');
  await chooseFile(page, jsonFile('surrey.case.json', surrey));
  await expect(page.getByTestId('notice')).toContainText('“Surrey 2025” was opened.');
  await expect(page.getByTestId('notice').getByRole('listitem').filter({ hasText: 'table lines, row "reorganisation" of option "two"' })).toHaveCount(1);
  await expectNoAxeFindings(page);
  await page.getByTestId('notice').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByTestId('notice')).toHaveCount(0);
});

test('the link of a sample opens in another profile of a browser', async ({ page, browser, baseURL }) => {
  await open(page);
  await openCase(page, 'Surrey 2025');
  await expect(page).toHaveURL(/#2\.surrey\.[\w-]{6}\.two-2025\.[\w-]+$/);
  const unchanged = page.url();
  await type(page, 'Savings delivered', '70%');
  await expect(page).not.toHaveURL(unchanged);
  const texts = await headline(page).allTextContents();
  const stranger = await browser.newContext({ baseURL });
  const elsewhere = await stranger.newPage();
  await elsewhere.goto(page.url());
  await isReady(elsewhere);
  await expect(headline(elsewhere)).toHaveText(texts);
  await expect(field(elsewhere, 'Savings delivered')).toHaveValue('70%');
  await expect(elsewhere.getByTestId('notice')).toHaveCount(0);
  await expect(problem(elsewhere)).toHaveCount(0);
  await stranger.close();
});

test('a broken case shows all its faults and nothing on the page is lost', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  const texts = await headline(page).allTextContents();
  const broken = own().replace('"residents": 120000', '"residents": "many"').replace('"low": 2, "high": 4', '"low": 4, "high": 2');
  await chooseFile(page, jsonFile('ours.case.json', broken));
  await expect(problem(page)).toContainText('“ours.case.json” was not opened: its case has 2 faults.');
  await expect(problem(page).getByRole('listitem')).toHaveText([/^table councils, row "westbrook", field residents: /, /^table lines, row "move", field low: /]);
  await expect(headline(page)).toHaveText(texts);
  await expect(changedCount(page)).toHaveText('1 changed');
  await expectNoAxeFindings(page);
});

test('in the toy case a recurring cost turns payback to never', async ({ page }) => {
  await open(page);
  await openCase(page, 'Toy case');
  await expect(figureOf(page, 'Money back')).toHaveText('December 2029');
  await expect(page.getByLabel('Levers').getByRole('heading')).not.toContainText(['Programme team', 'Wider benefits']);
  await openGroup(page, "Councils' savings");
  await type(page, 'Shared software, every year', '100%');
  await expect(figureOf(page, 'Money back')).toHaveText('Never');
  await startFrom(page, 'Everything half way');
  await expect(figureOf(page, 'Money back')).toHaveText('December 2029');
});

test('a case from a file is kept on the device until it is removed', async ({ page }) => {
  await open(page);
  await chooseFile(page, jsonFile('ours.case.json', own()));
  await isFetched(page, 'made-up county');
  await expect(page).toHaveURL(/#2\.my-own\./);
  await rename(page, 'Our plan');
  await page.goto('about:blank');

  await open(page);
  await expect(page.getByTestId('carry-on')).toContainText('Our plan');
  await caseButton(page).click();
  const kept = row(page, 'Our own case');
  await expectNoAxeFindings(page);
  await kept.getByRole('button', { name: 'Remove' }).click();
  await expect(kept).toHaveCount(0);
  await expect(cases(page)).toBeVisible();
  await cases(page).getByRole('button', { name: 'Close' }).click();
  await page.goto('about:blank');

  // What was made with it waits for the case.
  await open(page);
  await expect(page.getByTestId('carry-on')).toHaveCount(0);
  await chooseFile(page, jsonFile('ours.case.json', own()));
  await expect(page.getByTestId('carry-on')).toContainText('Last time with this case on this device: Our plan');
  await button(page, 'Carry on there').click();
  await expect(title(page)).toHaveValue('Our plan');
});

test.describe('without its case', () => {
  test.use({ expectedFaults: /404/ });

  async function linkOfOwnCase(browser, baseURL) {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    await open(page);
    await chooseFile(page, jsonFile('ours.case.json', own()));
    await expect(page).toHaveURL(/#2\.my-own\.[\w-]{6}\.half-way\.[\w-]+$/);
    const unchanged = page.url();
    // The address knows the case a frame before the levers do.
    await isFetched(page, 'Our own case');
    await type(page, 'Savings delivered', '70%');
    await expect(page).not.toHaveURL(unchanged);
    const url = page.url();
    await context.close();
    return url;
  }

  test('a link says which case is missing and opens with its file', async ({ page, browser, baseURL }) => {
    const url = await linkOfOwnCase(browser, baseURL);
    await page.goto(url);
    await isReady(page);
    await expect(problem(page)).toContainText('This link is about the case “my-own”, version');
    await expect(problem(page)).toContainText('which is not here');
    await expectNoAxeFindings(page);
    // Another version of it does not do.
    const other = own().replace('"residents": 80000', '"residents": 80001');
    await chooseFile(page, jsonFile('other.case.json', other), 'Open its file');
    await expect(problem(page)).toContainText('“other.case.json” holds another version of that case');
    await chooseFile(page, jsonFile('ours.case.json', own()), 'Open its file');
    await expect(field(page, 'Savings delivered')).toHaveValue('70%');
    await expect(problem(page)).toHaveCount(0);
    await expect(page).toHaveURL(url);
  });

  test('a link is not opened with another version that is here', async ({ page, browser, baseURL }) => {
    const url = await linkOfOwnCase(browser, baseURL);
    await open(page);
    await chooseFile(page, jsonFile('other.case.json', own().replace('"residents": 80000', '"residents": 80001')));
    await isFetched(page, 'made-up county');
    const texts = await headline(page).allTextContents();
    await page.evaluate((text) => location.assign(text), new URL(url).hash);
    await expect(problem(page)).toContainText('Another version of that case is here');
    await expect(headline(page)).toHaveText(texts);
  });
});

test('a scenario saved with its case opens where nothing is known of it', async ({ page, browser, baseURL }) => {
  await open(page);
  await chooseFile(page, jsonFile('ours.case.json', own()));
  await type(page, 'Savings delivered', '70%');
  const texts = await headline(page).allTextContents();
  await button(page, 'Share').click();
  const download = page.waitForEvent('download');
  await button(page, 'Save case and scenario').click();
  const path = await (await download).path();
  await button(page, 'Close').click();
  const stranger = await browser.newContext({ baseURL });
  const elsewhere = await stranger.newPage();
  await open(elsewhere);
  await chooseFile(elsewhere, path);
  await expect(field(elsewhere, 'Savings delivered')).toHaveValue('70%');
  await expect(headline(elsewhere)).toHaveText(texts);
  await stranger.close();
});

test('two tabs with two cases keep their work apart', async ({ page, context }) => {
  const other = await context.newPage();
  await open(page);
  await open(other);
  await openCase(page, 'Toy case');
  await openCase(other, 'Surrey 2025');
  await isFetched(page, 'made-up county');
  await isFetched(other, 'in place of twelve');
  await type(page, 'Savings delivered', '70%');
  await type(other, 'Savings delivered', '60%');
  await expect(page).toHaveURL(/#2\.toy\./);
  await expect(other).toHaveURL(/#2\.surrey\./);
  await page.reload();
  await isReady(page);
  await expect(field(page, 'Savings delivered')).toHaveValue('70%');
  await isFetched(page, 'made-up county');
  await other.reload();
  await isReady(other);
  await expect(field(other, 'Savings delivered')).toHaveValue('60%');
  await page.close();
  await other.close();
  const third = await context.newPage();
  await open(third);
  await third.getByText('Earlier scenarios (2)').click();
  await third.getByRole('button', { name: 'Open Everything half way' }).click();
  await expect(field(third, 'Savings delivered')).toHaveValue('70%');
});

test('opening another case can be undone', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  const texts = await headline(page).allTextContents();
  await openCase(page, 'Toy case');
  await isFetched(page, 'made-up county');
  await undo(page).click();
  await expect(headline(page)).toHaveText(texts);
  // The levers are those of another case again, closed as they are at first.
  await openAllLevers(page);
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
  await expect(page).toHaveURL(/#1\.two-phase-2023\./);
});

test('a case is chosen with the keyboard alone', async ({ page }) => {
  await open(page);
  await tabTo(page, caseButton(page));
  await page.keyboard.press('Enter');
  await tabTo(page, cases(page).getByRole('button', { name: 'Open Toy case' }));
  await page.keyboard.press('Enter');
  await isFetched(page, 'made-up county');
  await expect(page.locator('body')).not.toBeFocused();
  await expect(sentence(page)).toContainText('All three councils');
});
