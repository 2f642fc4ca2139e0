// A whole meeting as a facilitator plays it: two windows, three tables with devices and files of their own, guess, reveal,
// play, vote, minutes; without a network all the time, and with the desk loaded again in the middle.
import { readFile } from 'node:fs/promises';
import { expect, isKept, test } from './support/host.js';
import { button, chooseFile, field, isReady, open, section, settled, undo } from './support/planner.js';

const PAYBACK = 'When is the money paid back?';
const view = (page) => page.locator('#view');
const stage = (page) => page.getByTestId('stage').last();
const present = (page) => page.locator('.actions').getByRole('button', { name: 'Present', exact: true });
const scenario = (place) => ({
  name: `table-${place}.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ format: 1, title: `Table ${place} late`, changes: { delay: place } })),
});

/** A table with a device of its own, which opened the page once before. */
async function guess(page, link, who, answer) {
  const device = await page.context().newPage();
  await device.goto(link);
  await isReady(device);
  await field(device, 'Our table').fill(who);
  await device.getByRole('textbox', { name: /^Answer/ }).fill(answer);
  await button(device, 'Show our code').click();
  const code = await device.locator('.table-device small').textContent();
  await device.close();
  const entry = field(page, 'A code from a table');
  await entry.fill(code);
  await entry.press('Enter');
}

async function propose(page, stance, next) {
  await button(page, 'We have it').click();
  await page.getByRole('combobox', { name: 'What the council would do' }).first().selectOption(stance);
  await button(page, next).click();
}

test('a whole meeting is played without a network, and ends in minutes', async ({ page, host }) => {
  test.slow();
  await open(page);
  await isKept(page);
  await host.stop();

  // The log is on, a plan is chosen, and the room has a window of its own.
  await present(page).click();
  await button(page, '60 minutes').click();
  const opened = page.context().waitForEvent('page');
  await button(page, 'Open a window for the projector').click();
  const room = await opened;
  await isReady(room);
  await section(page, 'Log and minutes').click();
  await button(page, 'The log writes itself').click();

  // Guess before it is shown.
  await section(page, 'Ask').click();
  await page.getByRole('combobox', { name: 'One that is ready' }).selectOption(PAYBACK);
  await button(page, 'Put it to the room').click();
  await expect(stage(room).getByRole('heading')).toHaveText(PAYBACK);
  await page.getByText('The link that tables open').click();
  const link = await page.locator('details[open] small').first().textContent();
  for (const [who, answer] of [['Table 1', '2 years'], ['Table 2', '5 years'], ['Table 3', 'never']]) await guess(page, link, who, answer);
  await expect(stage(room)).toContainText('3 have answered');

  // The desk is loaded again in the middle: question and answers are there, and the room waits for them.
  await page.reload();
  await isReady(page);
  await expect(view(page)).toContainText('3 have answered');
  await expect(stage(room).getByRole('heading')).toHaveText(PAYBACK);
  await button(page, 'Show the answers').click();
  await expect(room.locator('[data-figure="guesses"]')).toBeVisible();
  await button(page, 'Take it off the stage').click();

  // Three tables hand in their scenarios.
  await button(page, 'Shelf').click();
  await chooseFile(page, [1, 2, 3].map(scenario), 'Add from files');
  await settled(page);
  await expect(view(page).getByRole('textbox', { name: /^Name of/ })).toHaveCount(3);
  await button(page, 'Compare').click();
  await page.getByRole('combobox', { name: 'Compare with' }).selectOption({ label: 'Table 3 late' });
  await expect(page.getByRole('region', { name: 'Compare', exact: true })).toContainText('Table 3 late');

  // Two councils are played, and their pact comes onto the page.
  await present(page).click();
  await section(page, 'Play a council').click();
  for (const [council, table] of [['Bolsover', 'Table 1'], ['Erewash', 'Table 2']]) {
    const seat = page.getByRole('textbox', { name: `Which table plays ${council}`, exact: true });
    await seat.fill(table);
    await seat.press('Enter');
    await settled(page);
  }
  await button(page, 'Hand the device round').click();
  await propose(page, 'Takes part, would not contribute', 'Propose, and on to the next table');
  await propose(page, 'Would contribute', 'Propose, and back to the desk');
  await button(page, 'Put this on the page').click();
  await button(page, 'End round 1').click();
  await undo(page).click();

  // A vote, a decision, and minutes that have all of it.
  await section(page, 'Log and minutes').click();
  await button(page, 'Put something to the vote').click();
  await field(page, 'What is put to the vote').fill('Go on with it');
  await view(page).getByRole('button', { name: 'For: one more' }).click();
  await button(page, 'Write it down').click();
  await field(page, 'To write down').fill('The team is hired first');
  await button(page, 'It was decided').click();
  await button(page, 'Minutes').click();
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as Markdown').click()]);
  const minutes = await readFile(await file.path(), 'utf8');
  for (const said of [
    '## Decided\n\n- The team is hired first',
    'Go on with it: 1 for, 0 against',
    `${PAYBACK} Three answers`,
    'The model: September 2026 (if all goes to plan; by March 2028 in 84 of 100).',
    'Table 1 plays Bolsover',
    'Bolsover would take part without contributing (Table 1)',
  ]) {
    expect.soft(minutes.replaceAll('\\', '')).toContain(said);
  }
});
