// The levers that matter most come first; all others stand behind one heading, where any of them is found.
import { grab } from './support/drag.js';
import { caseButton, changedCount, field, group, open, openAsFound, openView, option, reset, slider, textsOf, type, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const allLevers = (page) => page.getByLabel('Levers').getByRole('button', { name: /^All levers/ });
const find = (page) => page.getByRole('searchbox', { name: 'Find a lever' });
const only = (page) => page.getByRole('checkbox', { name: /^Only what differs/ });
const status = (page) => page.locator('.find').getByRole('status');
const rows = (page) => page.locator('#levers .found [data-lever]');

test('the eight come first, and all others behind one heading that stays as it was left', async ({ page }) => {
  await openAsFound(page);
  const names = await textsOf(page.locator('.first').locator('.lever-label, .group-title'));
  expect(names).toEqual([
    'Savings delivered',
    'Delay of savings',
    'Where in the savings range',
    'Where in the cost range',
    'Targets for residents',
    'Who takes part',
    'Councils share the rest',
    'How many years are counted',
  ]);
  await expect(field(page, 'Technology')).toHaveCount(0);
  await allLevers(page).click();
  await expect(field(page, 'Technology')).toBeVisible();
  await only(page).check();
  await only(page).uncheck();
  await expect(field(page, 'Technology')).toBeVisible();
  await allLevers(page).press('Enter');
  await expect(field(page, 'Technology')).toHaveCount(0);
  await expect(allLevers(page)).toBeFocused();
});

test('on a laptop all eight are seen at once', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openAsFound(page);
  await expect(allLevers(page)).toBeInViewport({ ratio: 1 });
});

test('a change outside the eight is counted at the heading of all levers', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', '80%');
  await expect(allLevers(page)).toContainText('1 changed');
  await allLevers(page).click();
  await expect(allLevers(page)).toContainText('1 changed');
  await undo(page).click();
  await expect(allLevers(page)).not.toContainText('changed');
});

test('a lever is found by its name, its group and its id, and Escape clears the search alone', async ({ page }) => {
  await open(page);
  await find(page).fill('contingency');
  await expect(status(page)).toHaveText('1 lever found.');
  await type(page, 'Contingency', '20%');
  await expect(changedCount(page)).toHaveText('1 changed');
  await find(page).fill('what councils weigh');
  await expect(rows(page)).toHaveCount(2);
  await find(page).fill('pay-award');
  await expect(field(page, 'Pay rise each year')).toBeVisible();
  // What stands among the first is named, not shown again.
  await find(page).fill('delay');
  await expect(status(page)).toHaveText('1 lever found below. Above: Delay of savings.');
  await expect(field(page, 'Delay of savings')).toHaveCount(1);
  await find(page).fill('zebra');
  await expect(status(page)).toHaveText('No lever has “zebra” in its name. Try fewer letters, another word for it, or the name of a group.');
  await find(page).press('Escape');
  await expect(find(page)).toHaveValue('');
  await expect(find(page)).toBeFocused();
  await expect(status(page)).toHaveText('');
  await expect(group(page, 'One-off cost')).toBeVisible();
});

test.describe('in the drawer of a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 } });

  test('Escape clears the search before it closes the drawer', async ({ page }) => {
    await open(page);
    await page.locator('#levers-open').click();
    await find(page).fill('team');
    await page.keyboard.press('Escape');
    await expect(find(page)).toHaveValue('');
    await expect(find(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(find(page)).toBeHidden();
  });
});

const changed = '1.two-phase-2023.QZBOWAck';

test('a link opens with what differs, until nothing does', async ({ page }) => {
  await openAsFound(page, changed);
  await expect(only(page)).toBeChecked();
  const count = await page.locator('#levers [data-lever]').count();
  expect(count).toBeGreaterThan(0);
  await expect(only(page)).toHaveAccessibleName(`Only what differs (${count})`);
  await expect(allLevers(page)).toHaveCount(0);
  await reset(page);
  await expect(only(page)).not.toBeChecked();
  await expect(allLevers(page)).toBeVisible();
  // What comes later is a change of one's own.
  await type(page, 'Savings delivered', '80%');
  await expect(only(page)).not.toBeChecked();
  // Another link is opened over it.
  await page.evaluate((link) => (location.hash = `#${link}`), changed);
  await expect(only(page)).toBeChecked();
});

test('a link without a change, and a page that is loaded again, open with the eight', async ({ page }) => {
  await openAsFound(page, '1.case-high.wh5k');
  await expect(only(page)).not.toBeChecked();
  await type(page, 'Savings delivered', '80%');
  await expect(page).toHaveURL(/#1\.case-high\.\S{6,}/);
  await page.reload();
  await expect(changedCount(page)).toHaveText('1 changed');
  await expect(only(page)).not.toBeChecked();
});

test('in a link a row that is back where it was stays while it is used', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', '51%');
  await expect(page).toHaveURL(/#1\.\S+\.\S{6,}/);
  const link = new URL(page.url()).hash.slice(1);
  const other = await page.context().newPage();
  await openAsFound(other, link);
  await slider(other, 'Technology').press('ArrowLeft');
  await expect(changedCount(other)).toHaveText(/nothing changed/);
  await expect(slider(other, 'Technology')).toBeFocused();
  await expect(only(other)).toBeChecked();
});

test('one slider takes every measure along, in one step, and nothing jumps', async ({ page }) => {
  await openAsFound(page);
  const targets = slider(page, 'Targets for residents');
  const { to, release } = await grab(page, targets, 1 / 1.5);
  const shape = () => page.locator('#levers .first').evaluate((first) => [...first.querySelectorAll('.lever, .group')].map((row) => [row.offsetTop, row.offsetHeight]));
  const before = await shape();
  for (const place of [0.5, 0.06, 0.98, 0.3]) {
    await to(place, 5);
    expect(await shape()).toEqual(before);
  }
  await release();
  await expect(allLevers(page)).toContainText(/\d\d\schanged/);
  await undo(page).click();
  await expect(changedCount(page)).toHaveText('nothing changed');
});

test('experts find their levers in the tab that they belong to', async ({ page }) => {
  await openAsFound(page);
  await openView(page, 'Ranges and chances');
  const view = page.getByRole('tabpanel');
  await view.getByText('How uncertain it is', { exact: true }).click();
  await type(page, 'Savings delivered may be off by up to', '10%');
  await expect(changedCount(page)).toHaveText('1 changed');
  await openView(page, 'Ways to share');
  await view.getByText('What councils weigh', { exact: true }).click();
  await type(page, 'Weight of wider benefits for a council', '40%');
  await view.getByText('Agreed shares', { exact: true }).click();
  await type(page, 'Agreed shares of Bolsover', '5');
  await expect(changedCount(page)).toHaveText('3 changed');
});

test('the toy case has its eight too, though its ranges are of one line each', async ({ page }) => {
  await openAsFound(page);
  await caseButton(page).click();
  await page.getByRole('dialog', { name: 'Cases' }).getByRole('button', { name: /^Open Toy case/ }).click();
  await expect(slider(page, 'One office in place of three')).toBeVisible();
  await expect(slider(page, 'Cost uplift for optimism')).toBeVisible();
  await group(page, 'Who takes part').click();
  await expect(option(page, 'Westbrook', 'Outside')).toBeVisible();
  await expect(allLevers(page)).toBeVisible();
});
