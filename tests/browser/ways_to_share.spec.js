import { grab } from './support/drag.js';
import { button, changedCount, open, openGroup, openView, option, pick, sentence, settled, startFrom, textsOf, type, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const table = (page, what = 'the team') => page.getByRole('region', { name: new RegExp(`^Dividing ${what}`) });
const row = (page, name, what) => table(page, what).getByRole('row', { name: new RegExp(`^${name}`) });
const hand = (page) => page.locator('.by-hand');
const part = (page, council) => hand(page).getByRole('textbox', { name: council, exact: true });
const vote = (page, motion) => page.locator('.votes').getByRole('row', { name: new RegExp(`^${motion}`) });

/** All of the cost in equal parts, with little saved: too much for a district. */
async function askTooMuch(page) {
  await openView(page, 'Ways to share');
  await type(page, 'Savings delivered', '30%');
  await pick(page, 'What a rule shares').selectOption('the team’s and all of the one-off cost');
  await button(page, 'Use “Equal parts”').click();
}

test('a way to share that keeps everyone in is found and used in one step', async ({ page }) => {
  await open(page);
  await openView(page, 'Ways to share');
  await expect(sentence(page)).toContainText('Shared as it stands, the cost would keep all nine in');
  await askTooMuch(page);
  await expect(sentence(page)).toContainText('the cost would not keep all nine in: all but Derbyshire County would be better off outside');
  await expect(sentence(page)).toContainText('The smallest change that would keep all nine in: Derbyshire County would bear about £18m more');
  await expect(row(page, 'Bolsover').getByRole('cell').first()).toContainText('would be better off outside');
  await button(page, 'Use “Smallest change that keeps all in”').click();
  await expect(sentence(page)).toContainText('would keep all nine in');
  await undo(page).click();
  await expect(sentence(page)).toContainText('would not keep all nine in');
  // What a rule does is seen in the levers too.
  await openGroup(page, 'Funding');
  await expect(page.getByRole('combobox', { name: 'Councils share the rest' })).toHaveValue('equal');
});

test('two tables show what each would bear, since ways that divide different costs are not compared', async ({ page }) => {
  await open(page);
  await openView(page, 'Ways to share');
  for (const what of ['the team', 'all costs']) {
    const together = await textsOf(row(page, 'All together', what).getByRole('cell'));
    expect(new Set(together).size).toBe(1);
    await expect(row(page, 'Bolsover', what).getByRole('cell').first()).toContainText(/^£\d+k£[\d.]+[km] to £/);
    await expect(row(page, 'Would anyone do better alone', what).getByRole('cell').first()).toHaveText('nobody');
  }
  await expect(page.locator('.fairness')).toContainText('Would anyone gain by not contributing?');
});

test('parts by hand make room for one that is typed or dragged, in one step', async ({ page }) => {
  await open(page);
  await openView(page, 'Ways to share');
  await part(page, 'Derbyshire County').fill('40');
  await part(page, 'Derbyshire County').press('Enter');
  await expect(part(page, 'Bolsover')).toHaveValue('6.033%');
  await expect(row(page, 'Use it', 'all costs').getByRole('cell').last()).toHaveText('In use');
  const drag = await grab(page, hand(page).getByRole('slider', { name: 'Bolsover', exact: true }), 0.06);
  await drag.to(0.5);
  await drag.release();
  await expect(part(page, 'Bolsover')).not.toHaveValue('6.033%');
  await settled(page);
  const parts = await hand(page).getByRole('textbox').evaluateAll((fields) => fields.map((field) => parseFloat(field.value)));
  expect(parts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 3);
  await undo(page).click();
  await expect(part(page, 'Bolsover')).toHaveValue('6.033%');
  await undo(page).click();
  await expect(changedCount(page)).toHaveText('nothing changed');
  await part(page, 'Erewash').fill('120');
  await part(page, 'Erewash').press('Enter');
  await expect(hand(page).getByRole('status').filter({ hasText: 'out of range' })).toBeVisible();
  await expect(changedCount(page)).toHaveText('nothing changed');
});

test('a committee votes by the rules that are picked', async ({ page }) => {
  await open(page);
  await askTooMuch(page);
  await openView(page, 'Votes');
  await expect(vote(page, 'By savings')).toContainText('Passes: 3 of 4 for it');
  await pick(page, 'Who votes').selectOption('all that take part');
  await expect(vote(page, 'By savings')).toContainText('Passes: 8 of 9 for it');
  await pick(page, 'How many votes').selectOption('one vote for each resident');
  // The county has half of the votes and is against it.
  await expect(vote(page, 'By savings')).toContainText('Fails: 50% of the votes for it');
  await expect(sentence(page)).toContainText('Derbyshire County alone can block.');
  await page.getByText('Whose vote decides').click();
  const power = page.getByRole('region', { name: 'Whose vote decides' });
  await expect(power.getByRole('row', { name: 'Derbyshire County' })).toContainText('50%');
  await pick(page, 'How many votes').selectOption('one vote for each council');
  await pick(page, 'What a way needs to pass').selectOption('all votes (consensus)');
  await expect(vote(page, 'By savings')).toContainText('Fails');
});

test('the four that contributed in 2022 vote first, others when they are picked', async ({ page }) => {
  await open(page);
  await startFrom(page, 'As four councils paid in 2022');
  await openView(page, 'Votes');
  await expect(vote(page, 'Equal parts')).toContainText('of 4 for it');
  await pick(page, 'Who votes').selectOption('all that take part');
  await expect(vote(page, 'Equal parts')).toContainText('of 9 for it');
});

test('with one council there is nobody to share with', async ({ page }) => {
  await open(page);
  await openGroup(page, 'Who takes part');
  for (const council of ['Amber Valley', 'Bolsover', 'Chesterfield', 'Derbyshire Dales', 'Erewash', 'High Peak', 'North East Derbyshire', 'South Derbyshire']) {
    await option(page, council, 'Outside').check();
  }
  await openView(page, 'Ways to share');
  await expect(sentence(page)).toContainText('Derbyshire County takes part alone, so there is nobody to share with.');
  await expect(table(page)).toHaveCount(0);
});
