// The log of a meeting: it writes itself, is kept line by line, and ends in minutes.
import { readFile } from 'node:fs/promises';
import { expectNoAxeFindings } from './support/axe.js';
import { button, chooseFile, field, open, openAsFound, problem, settled, textsOf, type, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const log = '~present-log';
const view = (page) => page.locator('#view');
const rows = (page) => view(page).locator('.cards').getByRole('row');
const note = (page) => field(page, 'To write down');

async function begin(page) {
  await openAsFound(page, log);
  await button(page, 'The log writes itself').click();
  await expect(rows(page)).toHaveCount(2);
}

async function write(page, text) {
  await note(page).fill(text);
  await note(page).press('Enter');
  await expect(view(page)).toContainText(text);
  await expect(note(page)).toHaveValue('');
}

async function download(page, act) {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), path: await file.path(), text: await readFile(await file.path(), 'utf8') };
}

test('a meeting is played: levers, notes, a decision, a challenge that is accepted, a vote and minutes', async ({ page, browser, baseURL }) => {
  await begin(page);
  await type(page, 'Delay of savings', '1');
  await expect(view(page)).toContainText('changed Delay of savings: 0 → 1 year');
  await undo(page).click();
  await expect(view(page)).toContainText('changed by undo: Delay of savings: 1 → 0 years');
  await write(page, 'The districts were heard');
  await expect(note(page)).toBeFocused();
  await note(page).fill('Share by residents');
  await button(page, 'It was decided').click();
  await expect(view(page)).toContainText('decided: Share by residents');

  // A figure of the headline is not believed.
  await page.getByLabel('Headline').getByText('£43.0m').click();
  await page.getByRole('dialog').getByRole('button', { name: /^I do not believe this/ }).click();
  await expect(field(page, 'What is not believed')).toHaveValue('Saving a year');
  await expect(field(page, 'It stands at')).toHaveValue('£43.0m');
  await button(page, 'Write it down').click();
  await expect(view(page)).toContainText('Open challenges (1)');
  await expect(page.locator('.sections')).toContainText('Log and minutes (1 open)');
  await view(page).getByRole('button', { name: 'Answer: Saving a year' }).click();
  await field(page, 'What is answered').fill('Half way between what is printed');
  await field(page, 'What is answered').press('Enter');
  await expect(view(page)).not.toContainText('Open challenges');

  // A lever is, and what is said of it is accepted: one step.
  await button(page, 'Where “Savings delivered” comes from').click();
  await button(page, 'I do not believe this: Savings delivered').click();
  await expect(field(page, 'It stands at')).toHaveValue('100%');
  await field(page, 'Who (may stay empty)').fill('Table 2');
  const own = field(page, 'What would be believed, such as 60% to 80%');
  await own.fill('60% to 80%');
  await own.press('Enter');
  await view(page).getByRole('button', { name: 'Accept: Savings delivered' }).click();
  await expect(field(page, 'Savings delivered')).toHaveValue('70%');
  await expect(view(page)).toContainText('(Savings delivered) accepted');
  await undo(page).click();
  await expect(field(page, 'Savings delivered')).toHaveValue('100%');

  await button(page, 'Put something to the vote').click();
  await field(page, 'What is put to the vote').fill('Go on with it');
  for (let hand = 0; hand < 3; hand += 1) await view(page).getByRole('button', { name: 'For: one more' }).click();
  await field(page, 'Against').fill('2');
  await button(page, 'Write it down').click();
  await expect(view(page)).toContainText('Go on with it: 3 for, 2 against, 0 abstained. More were for it than against it.');
  await expectNoAxeFindings(page);

  await button(page, 'Minutes').click();
  await expect(view(page)).toContainText('if all goes to plan');
  await expectNoAxeFindings(page);
  const minutes = await download(page, () => button(page, 'Save as Markdown').click());
  for (const said of ['## Decided\n\n- Share by residents', '## Voted\n\n- Go on with it: 3 for, 2 against', 'Accepted: the scenario has it.']) {
    expect(minutes.text).toContain(said);
  }
  const meeting = await download(page, () => button(page, 'Save the meeting as a file').click());

  // On another device.
  const elsewhere = await browser.newContext({ baseURL });
  const other = await elsewhere.newPage();
  await openAsFound(other);
  await chooseFile(other, meeting.path);
  await expect(view(other)).toContainText('decided: Share by residents');
  await button(other, 'Minutes').click();
  const again = await download(other, () => button(other, 'Save as Markdown').click());
  expect(again.text).toBe(minutes.text);
  await elsewhere.close();
});

test('nothing is lost when the page is loaded again, closed, or comes to another link', async ({ page, context }) => {
  await begin(page);
  await write(page, 'Before it was loaded again');
  await page.reload();
  await settled(page);
  await expect(view(page)).toContainText('Before it was loaded again');
  await write(page, 'Before it was closed');
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await open(next, '1.two-phase-2023.QZBOWAck~present-log');
  await expect(view(next)).toContainText('Before it was closed');
  // It goes on by itself, and says what is on the page now.
  await expect(view(next)).toContainText('(a link)');
  await type(next, 'Delay of savings', '1');
  await expect(view(next)).toContainText('changed Delay of savings: 0 → 1 year');
});

test('a drag is one line, and a starting point and a shelf card say how they came', async ({ page }) => {
  await begin(page);
  const delay = page.getByRole('slider', { name: 'Delay of savings', exact: true });
  const box = await delay.boundingBox();
  await page.mouse.move(box.x + 11, box.y + box.height / 2);
  await page.mouse.down();
  for (const part of [0.2, 0.4, 0.5, 0.6]) await page.mouse.move(box.x + box.width * part, box.y + box.height / 2);
  await page.mouse.up();
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).nth(1)).toContainText('changed Delay of savings: 0 →');
});

test('two pages of a device write into one meeting, and both see all of it', async ({ page, context }) => {
  await begin(page);
  const other = await context.newPage();
  await openAsFound(other, log);
  await write(page, 'From the first page');
  await expect(view(other)).toContainText('From the first page');
  await write(other, 'From the second page');
  await expect(view(page)).toContainText('From the second page');
  await write(page, 'And on');
  const said = await textsOf(rows(page));
  await expect(rows(other)).toHaveText(said);
});

test('without room it is said at once, the file is offered, and the log goes on', async ({ page }) => {
  await begin(page);
  await write(page, 'There was room');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await write(page, 'There was no room');
  await expect(problem(page)).toContainText('The log is no longer kept');
  const meeting = await download(page, () => button(page, 'Save the meeting').click());
  expect(meeting.text).toContain('There was no room');
  await write(page, 'It goes on');
  await expect(view(page)).toContainText('The last lines are on this page alone');
});

test('scenarios that were kept unasked make room for the log', async ({ page }) => {
  await openAsFound(page);
  await type(page, 'Delay of savings', '2');
  await page.evaluate(() => {
    const keep = Storage.prototype.setItem;
    let full = true;
    Storage.prototype.setItem = function (key, text) {
      if (this === localStorage && full && key.includes('meeting:')) throw new DOMException('full', 'QuotaExceededError');
      keep.call(this, key, text);
    };
    const remove = Storage.prototype.removeItem;
    Storage.prototype.removeItem = function (key) {
      full = false;
      remove.call(this, key);
    };
    const own = Object.keys(localStorage).find((key) => localStorage[key].includes('two-phase'));
    const name = own.replace(/[^:]+$/, 'f-00000000');
    keep.call(localStorage, name, localStorage[own].replace('"delay": 2', '"delay": 3').replace('"delay":2', '"delay":3'));
  });
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.locator('.sections').getByRole('button', { name: 'Log and minutes' }).click();
  await button(page, 'The log writes itself').click();
  await write(page, 'There is room');
  await expect(problem(page)).toHaveCount(0);
});

test('another meeting begins, the one before opens again, and is removed when that is asked for twice', async ({ page }) => {
  await begin(page);
  await write(page, 'Of the first');
  const fold = page.getByText('This meeting and others on this device');
  await fold.click();
  await field(page, 'Title of the meeting').fill('First of all');
  await button(page, 'Begin another meeting').click();
  await expect(view(page)).toContainText('Nothing is written down yet');
  await write(page, 'Of the second');
  await page.getByRole('button', { name: /^Open: First of all/ }).click();
  await expect(view(page)).toContainText('Of the first');
  await expect(view(page)).not.toContainText('Of the second');
  await page.getByRole('button', { name: /^Remove: Meeting of/ }).click();
  await page.getByRole('button', { name: /^Remove it for good: Meeting of/ }).click();
  await expect(page.getByRole('button', { name: /^Open: / })).toHaveCount(0);
  await page.reload();
  await settled(page);
  await expect(view(page)).toContainText('Of the first');
});

test('a broken file of a meeting is refused by its line, and the meeting stays', async ({ page }) => {
  await begin(page);
  await write(page, 'What stays');
  const meeting = await download(page, () => button(page, 'Save the meeting as a file').click());
  const broken = (name, text) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await chooseFile(page, broken('odd.json', meeting.text.replace('"noted"', '"sung"')));
  await expect(problem(page)).toContainText('“odd.json” was not opened: line 2:');
  await chooseFile(page, broken('cut.json', meeting.text.slice(0, -30)));
  await expect(problem(page)).toContainText('“cut.json” was not opened: it is no file of a meeting');
  await expect(view(page)).toContainText('What stays');
});

test('the minutes are printed without the page around them', async ({ page }) => {
  await begin(page);
  await write(page, 'Said and printed');
  await button(page, 'Minutes').click();
  await page.emulateMedia({ media: 'print' });
  await expect(view(page).getByRole('heading', { name: 'Decided' })).toBeVisible();
  for (const part of ['.bar', '.headline', '.print-head', '.levers', '.sections']) {
    await expect(page.locator(part)).toBeHidden();
  }
});

test('ten thousand lines are there at once, and another is written without waiting', async ({ page }) => {
  await openAsFound(page, log);
  await page.evaluate(() => {
    const prefix = `derwent:${location.pathname.replace(/\/[^/]*$/, '')}/:`;
    const head = { format: 1, case: { id: 'derbyshire-2020', fingerprint: 'x' }, title: '', begun: Date.now(), is_on: false };
    localStorage.setItem(`${prefix}meeting:1-0`, JSON.stringify(head));
    for (let bundle = 0; bundle * 32 < 9984; bundle += 1) {
      const lines = Array.from({ length: 32 }, (_, place) => JSON.stringify({ at: Date.now(), what: { noted: { text: `Line ${bundle * 32 + place + 1}` } } }));
      localStorage.setItem(`${prefix}meeting:1-0.${bundle}`, lines.join('\n'));
    }
  });
  await page.reload();
  await settled(page);
  await expect(view(page)).toContainText('Line 9984');
  await expect(view(page)).toContainText('9944 lines before these.');
  await write(page, 'One more');
  await page.reload();
  await settled(page);
  await expect(view(page)).toContainText('One more');
});
