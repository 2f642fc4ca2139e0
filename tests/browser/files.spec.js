import { readFile } from 'node:fs/promises';
import { button, changedCount, chooseFile, field, figure, headline, open, problem, raiseTechnology, rename, startFrom, textsOf, title, type, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const scenario = (changes, rest = {}) => JSON.stringify({ format: 1, preset: 'two-phase-2023', title: '', changes, ...rest });
const jsonFile = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Drops a file in the middle of the page, as a person who drags it from a folder. */
async function dropFile(page, name, text) {
  const transfer = await page.evaluateHandle(([name, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name, { type: 'application/json' }));
    return transfer;
  }, [name, text]);
  const target = page.getByRole('tabpanel');
  await target.dispatchEvent('dragover', { dataTransfer: transfer });
  await target.dispatchEvent('drop', { dataTransfer: transfer });
}

async function saveFile(page) {
  await button(page, 'Share').click();
  const download = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const saved = await download;
  await button(page, 'Close').click();
  return saved;
}

test('a scenario saved as a file opens again, in a page that knows nothing of it', async ({ page, browser, baseURL }) => {
  await open(page);
  await startFrom(page, '2020 figures, high end, with the 2023 team');
  await type(page, 'Technology', '12.5%');
  await rename(page, 'Plan B: “what if?”');
  const texts = await textsOf(headline(page));
  const download = await saveFile(page);
  expect(download.suggestedFilename()).toBe('plan-b-what-if.derwent.json');
  const path = await download.path();
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
    format: 1,
    preset: 'case-high',
    title: 'Plan B: “what if?”',
    changes: { 'cost.technology': 0.125 },
  });

  const stranger = await browser.newContext({ baseURL });
  const elsewhere = await stranger.newPage();
  await open(elsewhere);
  await chooseFile(elsewhere, path);
  await expect(headline(elsewhere)).toHaveText(texts);
  await expect(title(elsewhere)).toHaveValue('Plan B: “what if?”');
  await expect(field(elsewhere, 'Technology')).toHaveValue('£11.0m');
  await stranger.close();
});

test('opening a file can be undone, and the same file opened once more', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  const file = jsonFile('theirs.json', scenario({ 'cost.training': 0.1 }));
  await chooseFile(page, file);
  await expect(field(page, 'Training')).toHaveValue('£120k');
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
  await undo(page).click();
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
  await expect(field(page, 'Training')).toHaveValue('£200k');
  await chooseFile(page, file);
  await expect(field(page, 'Training')).toHaveValue('£120k');
});

test('a file dropped on the page opens', async ({ page }) => {
  await open(page);
  await dropFile(page, 'dropped.derwent.json', scenario({ 'cost.technology': 1 }, { title: 'Dropped' }));
  await expect(title(page)).toHaveValue('Dropped');
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
  await expect(undo(page)).toBeEnabled();
});

test('a file with a mark at its start, as some editors write, opens', async ({ page }) => {
  await open(page);
  await chooseFile(page, jsonFile('windows.json', `\ufeff${scenario({ 'cost.technology': 1 })}\r\n`));
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
});

const refused = [
  ['an unknown lever', scenario({ 'cost.magic': 1 }), 'lever "cost.magic": there is none of this name'],
  ['a value out of range', scenario({ 'cost.technology': 1.5 }), 'lever "cost.technology": 1.5 is not a number from 0 to 1'],
  ['a text in place of a number', scenario({ 'cost.technology': 'high' }), 'lever "cost.technology": "high" is not a number from 0 to 1'],
  ['a number in place of a choice', scenario({ 'stance.erewash': 2 }), 'lever "stance.erewash": 2 is not one of funds, joins, out'],
  ['nothing in place of a number', scenario({ 'cost.technology': null }), 'lever "cost.technology": null is not a number from 0 to 1'],
  ['an infinite number', '{"format":1,"changes":{"cost.technology":1e999}}', 'lever "cost.technology": 1e999 is not a number from 0 to 1'],
  ['an unknown starting point', scenario({}, { preset: 'case-2031' }), 'preset "case-2031": there is none of this name'],
  ['a list in place of the changes', scenario([1, 2]), 'a list stands where an object of levers and their values belongs'],
  ['a key of its own', scenario({}, { colour: 'red' }), 'the key "colour" is none of'],
  ['a title of two lines', scenario({}, { title: 'one\ntwo' }), 'the title has a line break'],
  ['half of its text', scenario({ 'cost.technology': 1 }).slice(0, 60), 'it is not whole, it breaks off'],
  ['a newer format', scenario({}, { format: 2 }), 'format 2: the file was made by a newer Derwent; this one reads format 1'],
  ['no format', '{"preset":"case-high"}', 'the key "format" is missing, so it is no scenario file'],
  ['nothing in it', '', 'the file is no scenario file: it does not start with {'],
  ['a web page in it', '<!doctype html><p>Sign in', 'the file is no scenario file: it does not start with {'],
];

test('a file that is no scenario is refused by name and place, and the work is kept', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  const texts = await textsOf(headline(page));
  for (const [what, file, message] of refused) {
    await test.step(`with ${what}`, async () => {
      await chooseFile(page, jsonFile(`With ${what}.json`, file));
      await expect(problem(page)).toContainText(`“With ${what}.json” was not opened: `);
      await expect(problem(page)).toContainText(message);
      await expect(problem(page)).toContainText('Your scenario is still on the page.');
      await expect(headline(page)).toHaveText(texts);
      await expect(changedCount(page)).toHaveText('1 changed');
    });
  }
  await undo(page).click();
  await expect(changedCount(page)).toHaveText('nothing changed');
  await expect(undo(page)).toBeDisabled();
});

test('a file of 50 MB is refused at once, without being read', async ({ page }, info) => {
  const { writeFile } = await import('node:fs/promises');
  const path = info.outputPath('huge.json');
  await writeFile(path, Buffer.alloc(50_000_000, ' '));
  await open(page);
  await raiseTechnology(page);
  await page.evaluate(() => {
    FileReader.prototype.readAsArrayBuffer = () => document.title = 'read';
  });
  await chooseFile(page, path);
  await expect(problem(page)).toContainText('“huge.json” was not opened: it has 50.0 MB; a scenario file has a few kilobytes, and a case at most 2 MB.');
  await expect(changedCount(page)).toHaveText('1 changed');
  expect(await page.title()).not.toBe('read');
});

test('a picture is refused as no text', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452ff00fe', 'hex');
  await chooseFile(page, { name: 'logo.png', mimeType: 'image/png', buffer: picture });
  await expect(problem(page)).toContainText('“logo.png” was not opened: the file is not text, so it is no scenario file.');
  await expect(changedCount(page)).toHaveText('1 changed');
});

test('a file that cannot be read when its turn comes is refused', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  await page.evaluate(() => {
    FileReader.prototype.readAsArrayBuffer = function () {
      Object.defineProperty(this, 'error', { value: new DOMException('gone', 'NotFoundError') });
      setTimeout(() => this.dispatchEvent(new ProgressEvent('error')));
    };
  });
  await chooseFile(page, jsonFile('unplugged.json', scenario({})));
  await expect(problem(page)).toContainText('“unplugged.json” was not opened');
  await expect(changedCount(page)).toHaveText('1 changed');
});

test('a message about a file goes when a good one is opened', async ({ page }) => {
  await open(page);
  await dropFile(page, 'bad.json', '{');
  await expect(problem(page)).toContainText('“bad.json”');
  await dropFile(page, 'good.json', scenario({ 'cost.technology': 1 }));
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
  await expect(problem(page)).toHaveCount(0);
});

test('text dragged over the page opens nothing and breaks nothing', async ({ page }) => {
  await open(page);
  const transfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', 'hello');
    return transfer;
  });
  await figure(page, 'cash-flow').dispatchEvent('drop', { dataTransfer: transfer });
  await raiseTechnology(page);
  await expect(problem(page)).toHaveCount(0);
});
