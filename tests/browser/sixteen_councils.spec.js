// All groups of thirteen to sixteen councils take longer than a frame: they come in slices, with progress, and what was
// found before stays on the page, marked as old.
import { readFile } from 'node:fs/promises';
import { expectNoAxeFindings } from './support/axe.js';
import { button, caseButton, chooseFile, open, openView, sentence, settled } from './support/planner.js';
import { expect, test } from './support/test.js';

const file = await readFile(new URL('../made_up/sixteen.case.json', import.meta.url), 'utf8');
const working = (page) => page.locator('.working');
const council = (page, name) => page.locator('.council').filter({ hasText: name });

async function openSixteen(page) {
  await open(page);
  await chooseFile(page, { name: 'sixteen.case.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(page.getByRole('banner')).toContainText('Sixteen councils');
  await settled(page);
}

/** Counts frames, and what the longest callback of one took, until the work is done. */
const watch = (page) =>
  page.evaluate(() => {
    const request = window.requestAnimationFrame.bind(window);
    window.watched = { frames: 0, longest: 0, texts: [] };
    window.requestAnimationFrame = (callback) =>
      request((now) => {
        const begun = performance.now();
        callback(now);
        window.watched.frames += 1;
        window.watched.longest = Math.max(window.watched.longest, performance.now() - begun);
      });
    new MutationObserver(() => {
      const text = document.querySelector('.working')?.textContent;
      if (text && text !== window.watched.texts.at(-1)) window.watched.texts.push(text);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });

test('who gains of fifteen and sixteen councils comes in slices, with progress', async ({ page }) => {
  await openSixteen(page);
  await watch(page);
  // One of the sixteen stays outside at first.
  await openView(page, 'Bears and gains');
  const first = await page.evaluate(() => window.watched);
  expect(first.texts.length).toBeGreaterThan(2);
  for (const text of first.texts) expect(text).toMatch(/^Working out 32,768 groups of 15 councils: \d0?%\.$/);
  await watch(page);
  await council(page, 'Larch District').click();
  await settled(page);
  const { frames, longest, texts } = await page.evaluate(() => window.watched);
  test.info().annotations.push({ type: 'measured', description: `${frames} frames, the longest ${longest.toFixed(1)} ms` });
  expect(frames).toBeGreaterThan(5);
  expect(texts.length).toBeGreaterThan(2);
  for (const text of texts) expect(text).toMatch(/^Working out 65,536 groups of 16 councils: \d0?%\. Until then /);
  await expect(page.locator('.accounts tbody tr')).toHaveCount(16);
  await expect(working(page)).toHaveCount(0);
  await expectNoAxeFindings(page);
});

test('a press on a council is seen at once, and what was found before is marked until the rest follows', async ({ page }) => {
  await openSixteen(page);
  await openView(page, 'Bears and gains');
  await watch(page);
  const before = await page.locator('.accounts').textContent();
  await council(page, 'Ash District').click();
  await expect(council(page, 'Ash District').locator('.stance')).not.toHaveText('Contributes');
  await settled(page);
  const { texts } = await page.evaluate(() => window.watched);
  expect(texts[0]).toContain('paler figures are those from before the change');
  await expect(page.locator('.view')).not.toHaveClass(/stale/);
  expect(await page.locator('.accounts').textContent()).not.toBe(before);
});

test('ways to share of sixteen councils can be put to use, and the text to paste tells of them', async ({ page }) => {
  await openSixteen(page);
  await watch(page);
  await openView(page, 'Ways to share');
  const { frames, longest } = await page.evaluate(() => window.watched);
  test.info().annotations.push({ type: 'measured', description: `${frames} frames, the longest ${longest.toFixed(1)} ms` });
  await expect(page.locator('.settlements tbody tr')).toHaveCount(30);
  await expectNoAxeFindings(page);
  const use = page.getByRole('button', { name: /^Use “/ }).first();
  const name = await use.getAttribute('aria-label');
  await use.click();
  await settled(page);
  await expect(page.getByRole('button', { name: name.replace(/^Use (.*)$/, '$1 is in use') }).first()).toBeVisible();
  await openView(page, 'Bears and gains');
  await council(page, 'Ash District').click();
  await settled(page);
  await expect(sentence(page)).not.toBeEmpty();
  await button(page, 'Share').click();
  await expect(page.getByLabel('Text to paste')).toHaveValue(/Against the starting point, .*Ash/s);
});

test('another case opens while the groups of sixteen councils are worked out', async ({ page }) => {
  await openSixteen(page);
  await openView(page, 'Bears and gains');
  await council(page, 'Larch District').click();
  await caseButton(page).click();
  await page.getByRole('dialog', { name: 'Cases' }).getByRole('button', { name: 'Open Surrey 2025', exact: true }).click();
  await expect(page.getByRole('banner')).toContainText('two or three councils in place of twelve');
  await settled(page);
  await expect(working(page)).toHaveCount(0);
  await expect(page.locator('.accounts tbody tr')).toHaveCount(12);
  await expect(page.locator('.accounts')).toContainText('Elmbridge');
});
