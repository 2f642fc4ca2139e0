import { button, changedCount, field, fragment, headline, isReady, open, problem, raiseTechnology, rename, startingPoint, textsOf, title, type, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const published = '1.two-phase-2023._2hF';
const high = '1.case-high.wh5k';
const dozen = '1.case-high.AQEJAALMOhcACgEGhRoE4F0NoJwBAwEMoMIeBQQNHkebUQ';

/** What a person does who edits or pastes an address on a running page. */
const goTo = (page, fragment) => page.evaluate((text) => location.assign(`#${text}`), fragment);

test('the address holds the scenario a moment after a change, without a new entry in the history', async ({ page }) => {
  await open(page);
  const entries = await page.evaluate(() => history.length);
  await raiseTechnology(page);
  await expect.poll(() => page.url()).toMatch(/#1\.two-phase-2023\.[\w-]+$/);
  const first = page.url();
  await type(page, 'Training', '10%');
  await expect.poll(() => page.url()).not.toBe(first);
  await undo(page).click();
  await expect.poll(() => page.url()).toBe(first);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await expect(page).toHaveTitle('2020 figures, half way, with the 2023 team – Derwent');
});

test('an address opened again shows the same scenario', async ({ page, context }) => {
  await open(page);
  await raiseTechnology(page);
  await type(page, 'Savings delivered', '70%');
  await rename(page, 'Tea & “cake” – 100%');
  await expect(page).toHaveTitle('Tea & “cake” – 100% – Derwent');
  const texts = await textsOf(headline(page));
  const link = await fragment(page);
  expect(link).toMatch(/^.{50,120}$/);

  const elsewhere = await context.newPage();
  await open(elsewhere, link);
  await expect(headline(elsewhere)).toHaveText(texts);
  await expect(title(elsewhere)).toHaveValue('Tea & “cake” – 100%');
  await expect(field(elsewhere, 'Technology')).toHaveValue('£18.0m');
  await expect(changedCount(elsewhere)).toHaveText('2 changed');
  await expect(elsewhere).toHaveTitle('Tea & “cake” – 100% – Derwent');
  await expect(undo(elsewhere)).toBeDisabled();
  await expect(problem(elsewhere)).toHaveCount(0);
});

test('a link with a dozen changes opens', async ({ page }) => {
  await open(page, dozen);
  await expect(startingPoint(page)).toHaveText('2020 figures, high end, with the 2023 team');
  await expect(changedCount(page)).toHaveText(/^1\d changed$/);
  expect(new URL(page.url()).hash).toBe(`#${dozen}`);
});

const unreadable = [
  ['was cut', dozen.slice(0, -4), 'a part of the link is missing or altered'],
  ['has a letter altered', dozen.replace('hcACg', 'hcACh'), 'a part of the link is missing or altered'],
  ['is none of Derwent', 'chapter-3', 'the address holds no scenario of Derwent'],
  ['is no text at all', '%E0%A4%A', 'the address holds no scenario of Derwent'],
  ['was made by a newer Derwent', '3.two-phase-2023.QZBONw', 'the link has format 3, made by a newer Derwent; this one reads format 2'],
];

for (const [what, fragment, reason] of unreadable) {
  test(`a link that ${what} explains itself at the start, and the first starting point is shown`, async ({ page }) => {
    await open(page, fragment);
    await expect(problem(page)).toContainText(`This link cannot be read: ${reason}. The first starting point is shown instead.`);
    await expect(headline(page).first()).toHaveText('£43.0m');
    await expect(changedCount(page)).toHaveText('nothing changed');
    await problem(page).getByRole('button', { name: 'Close' }).click();
    await expect(problem(page)).toHaveCount(0);
  });
}

test('a link that cannot be read explains itself on a running page, and the work stays', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  const texts = await textsOf(headline(page));
  const link = await fragment(page);
  expect(link).toMatch(/^1\./);
  for (const [what, fragment, reason] of unreadable) {
    await test.step(`one that ${what}`, async () => {
      await goTo(page, fragment);
      await expect(problem(page)).toContainText(`This link cannot be read: ${reason}. Your scenario is still on the page.`);
      await expect(headline(page)).toHaveText(texts);
      await expect(field(page, 'Technology')).toHaveValue('£18.0m');
      // The address holds the scenario again, so a reload shows it.
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${link}`);
      await problem(page).getByRole('button', { name: 'Close' }).click();
      await expect(problem(page)).toHaveCount(0);
    });
  }
  await page.reload();
  await isReady(page);
  await expect(headline(page)).toHaveText(texts);
});

test('a good link entered on a running page opens, and can be undone', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  const mine = await textsOf(headline(page));
  await goTo(page, high);
  await expect(startingPoint(page)).toHaveText('2020 figures, high end, with the 2023 team');
  await expect(headline(page).first()).toHaveText('£66.0m');
  await expect(changedCount(page)).toHaveText('nothing changed');
  await undo(page).click();
  await expect(headline(page)).toHaveText(mine);
  await expect(startingPoint(page)).toHaveText('2020 figures, half way, with the 2023 team');
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
});

test('the link of the scenario that is on the page changes nothing', async ({ page }) => {
  await open(page, published);
  await goTo(page, `${published}%20`);
  await raiseTechnology(page);
  await undo(page).click();
  await expect(changedCount(page)).toHaveText('nothing changed');
  await expect(undo(page)).toBeDisabled();
});

for (const [what, fragment] of [
  ['with a full stop', `${dozen}.`],
  ['in angle brackets', `${dozen}%3E`],
  ['escaped', encodeURIComponent(encodeURIComponent(dozen))],
  ['with what a wrapper added', `${dozen}&data=05%7C02`],
  ['with a character of no width', `${dozen}%E2%80%8B`],
  ['with its first digit twice', `1${dozen}`],
]) {
  test(`a link ${what} opens`, async ({ page }) => {
    await open(page, fragment);
    await expect(startingPoint(page)).toHaveText('2020 figures, high end, with the 2023 team');
    await expect(problem(page)).toHaveCount(0);
  });
}

test('two links pasted together are refused, and neither is shown', async ({ page }) => {
  await open(page, `${high}https://council.example/#1.case-low.mGOS`);
  await expect(problem(page)).toContainText('there are two different links, one after the other');
  await expect(problem(page)).toContainText('Open one of them at a time.');
  await expect(headline(page).first()).toHaveText('£43.0m');
});

test('the work of last time can be carried on with', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  await rename(page, 'Our plan');
  const texts = await textsOf(headline(page));
  await expect.poll(() => page.url()).toContain('#1.');

  await page.goto('about:blank');
  await open(page);
  const offer = page.getByRole('status').filter({ hasText: 'Last time on this device' });
  await expect(offer).toContainText('Our plan');
  await expect(headline(page).first()).toHaveText('£43.0m');
  await expect(changedCount(page)).toHaveText('nothing changed');
  await button(page, 'Carry on where you left off').click();
  await expect(offer).toHaveCount(0);
  await expect(headline(page)).toHaveText(texts);
  await expect(title(page)).toHaveValue('Our plan');
  await undo(page).click();
  await expect(changedCount(page)).toHaveText('nothing changed');
});

test('whoever starts afresh is not asked again on this page, and last time is kept until something changes', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  await expect.poll(() => page.url()).toContain('#1.');
  await page.goto('about:blank');
  await open(page);
  await button(page, 'Start afresh').click();
  await expect(button(page, 'Carry on where you left off')).toHaveCount(0);
  await expect(changedCount(page)).toHaveText('nothing changed');
  await page.reload();
  await isReady(page);
  await expect(button(page, 'Carry on where you left off')).toBeVisible();
});

test('nothing is offered to whoever comes for the first time, or with the link of the same work', async ({ page }) => {
  await open(page);
  await expect(button(page, 'Carry on where you left off')).toHaveCount(0);
  await raiseTechnology(page);
  const link = await fragment(page);
  await page.goto('about:blank');
  await open(page, link);
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
  await expect(button(page, 'Carry on where you left off')).toHaveCount(0);
});

test('a change made just before the page is left is kept', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', '100%');
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
  await expect(changedCount(page)).toHaveText('1 changed');
  await page.goto('about:blank');
  await open(page);
  await button(page, 'Carry on where you left off').click();
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
});

test('the text to paste says what the scenario means and ends with its link', async ({ page }) => {
  await open(page, high);
  await button(page, 'Share').click();
  const text = page.getByRole('textbox', { name: 'Text to paste' });
  await expect(text).toHaveValue(/spend £48\.3m .* £66\.0m a year/);
  await expect(text).toHaveValue(/\nLink: [^ ]*#1\.case-high\.wh5k\nMade on \d+ \w+ 20\d\d\.$/);
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(page.url());
});
