// The page as one file, opened from a folder.
import { mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { single } from '../../tools/single.mjs';
import { button, caseButton, changedCount, chooseFile, expectSameHeadline, fragment, headline, isReady, openView, problem, raiseTechnology, textsOf, views } from './support/planner.js';
import { expect, test } from './support/test.js';

/** Puts the file into a folder of its own and returns its address. */
async function laid(info) {
  // A folder of a shared drive has blanks and more in its name.
  const folder = info.outputPath('Räte & co', 'drive 1');
  await mkdir(folder, { recursive: true });
  const place = `${folder}/derwent.html`;
  await writeFile(place, await single());
  return pathToFileURL(place).href;
}

test('one file opens from a folder with everything in it', async ({ page }, info) => {
  const address = await laid(info);
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  await isReady(page);
  await expect(headline(page).first()).toHaveText('£43.0m');
  await expect(problem(page)).toHaveCount(0);
  for (const view of views) await openView(page, view);
  await raiseTechnology(page);
  const texts = await textsOf(headline(page));

  // Samples lie inside of it.
  await caseButton(page).click();
  await page.getByRole('button', { name: /^Open .*Toy/i }).click();
  await expect(caseButton(page)).toHaveText(/toy/i);
  await page.goBack().catch(() => {});
  await page.goto(`${address}#1.case-high.wh5k`);
  await page.reload();
  await isReady(page);
  await expect(headline(page).first()).toHaveText('£66.0m');
  expect(texts[0]).not.toBe('£66.0m');
  expect(requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
  expect(requests.filter((url) => url.startsWith('file:') && !url.startsWith(address))).toEqual([]);
});

test('what is done in the file outlives a reload, and goes out and in as a file', async ({ page }, info) => {
  const address = await laid(info);
  await page.goto(address);
  await isReady(page);
  await raiseTechnology(page);
  const texts = await textsOf(headline(page));
  const link = await fragment(page);
  await page.reload();
  await isReady(page);
  await expectSameHeadline(page, texts);

  await button(page, 'Share').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('This file has all of Derwent in it and needs no network.');
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toHaveCount(0);
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(new RegExp(`^file:.*#${link}$`));
  const download = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const saved = await (await download).path();
  await page.keyboard.press('Escape');

  const other = await page.context().newPage();
  await other.goto(address);
  await isReady(other);
  await chooseFile(other, saved);
  await expectSameHeadline(other, texts);
  await expect(changedCount(other)).toHaveText('1 changed');
});

test('the policy inside of the file lets no other script and no request through', async ({ page }, info) => {
  await page.goto(await laid(info));
  await isReady(page);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+' 'wasm-unsafe-eval';/);
  expect(policy).not.toMatch(/'self'|script-src[^;]*'unsafe-inline'|http/);
  // What the file is made of names its licences.
  expect(await page.locator('script[data-file="licences.txt"]').textContent()).toContain('Permission is hereby granted');
});

test('a second window of the file shows what the first presents', async ({ page }, info) => {
  await page.goto(await laid(info));
  await isReady(page);
  await button(page, 'Present').click();
  const opened = page.waitForEvent('popup');
  await button(page, 'Open a window for the projector').click();
  const second = await opened;
  await expect(second.getByTestId('stage')).toContainText('Money back September 2026');
  await expect(page.getByText('A second window shows it.')).toBeVisible();
  await raiseTechnology(page);
  await expect(second.getByTestId('stage')).toContainText('Cost of technology');
});
