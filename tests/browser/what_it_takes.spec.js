import { boxOf, button, canvas, changedCount, field, figure, open, openGroup, openView, pick, sentence, startFrom, type, undo, valueOf } from './support/planner.js';
import { expect, test } from './support/test.js';

const answer = (page, lever) => page.getByRole('tabpanel').getByRole('row', { name: lever });
const set = (page, lever) => button(page, `Set “${lever}” there`);

async function ask(page, aim) {
  await openView(page, 'What it takes');
  await pick(page, 'Aim').selectOption(aim);
}

test('what the team is short of is solved and set in one step', async ({ page }) => {
  await open(page);
  await ask(page, 'the team to be paid for');
  await expect(sentence(page)).toContainText('Not true as it stands: that the team would be paid for in every year. It is £281k short.');
  // 357,747 a year, of which the county pays 144,000.
  const lever = 'Derbyshire Economic Partnership, a year';
  await expect(answer(page, lever)).toContainText('£214k or more');
  await expect(answer(page, 'Councils share the rest')).toContainText('“Equal parts” or “By residents” or “By agreed shares” or “By savings” or “By parts set by hand”');
  await expect(page.getByRole('tabpanel').locator('summary')).toContainText('other levers can make it true alone');
  await set(page, lever).click();
  await expect(sentence(page)).toContainText('True as it stands: the team would be paid for in every year.');
  await expect(changedCount(page)).toHaveText('1 changed');
  await undo(page).click();
  await expect(sentence(page)).toContainText('Not true as it stands');
  await expect(changedCount(page)).toHaveText('nothing changed');
});

test('the year of payback is asked for, and the answers follow a lever', async ({ page }) => {
  await open(page);
  await ask(page, 'the money to be back');
  await pick(page, 'Back by').selectOption('the end of Year 3 (March 2026)');
  await expect(sentence(page)).toContainText('Not true even if all goes to plan: that the money would be back by the end of Year 3 (March 2026).');
  await pick(page, 'Back by').selectOption('the end of Year 5 (March 2028)');
  await expect(sentence(page)).toContainText('True if all goes to plan: the money would be back by the end of Year 5 (March 2028)');
  const delivered = answer(page, 'Savings delivered');
  await expect(delivered).toContainText('41% or more');
  await type(page, 'Delay of savings', '1');
  await expect(delivered).not.toContainText('41% or more');
  await set(page, 'Savings delivered').click();
  await expect(sentence(page)).toContainText('True if all goes to plan');
  await type(page, 'Savings delivered', '0%');
  await expect(sentence(page)).toContainText('Not true even if all goes to plan');
});

test('a chance is solved roughly for the list, and with all runs when it is set', async ({ page }) => {
  await open(page);
  await ask(page, 'the money to be back more surely');
  await pick(page, 'Chance').selectOption('90 of 100');
  await expect(sentence(page)).toContainText('Not true as it stands: the money would be back by the end of Year 5 (March 2028) in at least 90 of 100 runs; it is so in 8');
  const lever = 'The delay of savings may be off by up to';
  await expect(answer(page, lever)).toContainText(/about .* or less/);
  await set(page, lever).click();
  await expect(sentence(page)).toContainText('True as it stands: the money would be back by the end of Year 5 (March 2028) in at least 90 of 100 runs; it is so in 9');
  await openView(page, 'How sure');
  await expect(sentence(page)).toContainText(/\(March 2028\), in 9\d of 100 runs/);
});

test('a sum is typed, and what is no sum stays with what to do', async ({ page }) => {
  await open(page);
  await ask(page, 'the councils’ cash to be worth, today, at least');
  await field(page, 'Sum').fill('a lot');
  await field(page, 'Sum').press('Enter');
  await expect(page.getByRole('tabpanel').getByRole('alert')).toHaveText('“a lot” is no sum. Type one like £50m.');
  await expect(field(page, 'Sum')).toHaveValue('a lot');
  await field(page, 'Sum').fill('£300m');
  await field(page, 'Sum').press('Enter');
  await expect(sentence(page)).toContainText('at least £300m today. It is £81.8m short');
  await expect(page.getByRole('tabpanel').getByRole('alert')).toHaveText('');
  await expect(answer(page, 'Savings delivered')).toHaveCount(0);
  await expect(answer(page, 'How many years are counted')).toContainText('13 years or more');
});

test('with no council there is nothing to ask, and none that stays outside is called no worse off', async ({ page }) => {
  await open(page);
  await ask(page, 'a council to be no worse off');
  await pick(page, 'Council').selectOption('Derby');
  await expect(sentence(page)).toHaveText(/^Derby stays outside/);
  await openGroup(page, 'Who takes part');
  for (const out of await page.getByRole('radio', { name: 'Outside' }).all()) await out.check();
  await expect(sentence(page)).toHaveText(/^No council takes part/);
  await openView(page, 'How sure');
  await expect(sentence(page)).toHaveText(/^No council takes part/);
});

test('a council can be asked after', async ({ page }) => {
  await open(page);
  await startFrom(page, 'As four councils paid in 2022');
  await ask(page, 'a council to be no worse off');
  await pick(page, 'Council').selectOption('High Peak');
  await expect(sentence(page)).toContainText('True if all goes to plan: High Peak would be no worse off than outside, with £');
});

test('a place on the map sets both levers in one step', async ({ page }) => {
  await open(page);
  await ask(page, 'the money to be back');
  await openGroup(page, "Councils' savings");
  const map = canvas(page, 'map');
  await map.scrollIntoViewIfNeeded();
  const box = await boxOf(map);
  await map.click({ position: { x: box.width * 0.5, y: box.height * 0.4 } });
  await expect(changedCount(page)).toHaveText('2 changed');
  const values = async () => [await valueOf(field(page, 'Savings delivered')), await valueOf(field(page, 'Delay of savings'))];
  const [delivered, delay] = await values();
  expect(parseFloat(delivered)).toBeGreaterThan(40);
  expect(parseFloat(delay)).toBeGreaterThan(1);
  await expect(sentence(page)).toContainText('Not true even if all goes to plan');
  await undo(page).click();
  await expect.poll(values).toEqual(['100%', '0 years']);
});

test('the map is walked and set with keys, from where the scenario stands', async ({ page }) => {
  await open(page);
  await ask(page, 'the money to be back');
  await openGroup(page, "Councils' savings");
  await canvas(page, 'map').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(figure(page, 'map').getByRole('status').first()).toHaveText(/^95%\. Delay of savings: 0 years\. Aim: Met/);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(figure(page, 'map').getByRole('status').first()).toHaveText(/^5%\. Delay of savings: 0\.25 years\. Aim: Not met/);
  await page.keyboard.press('Enter');
  await expect(field(page, 'Savings delivered')).toHaveValue('5%');
  await expect(field(page, 'Delay of savings')).toHaveValue('0.25 years');
});

test('the map takes any two levers that are numbers', async ({ page }) => {
  await open(page);
  await ask(page, 'the team to be paid for');
  await pick(page, 'Lever across').selectOption('County contributes directly, a year');
  await pick(page, 'Lever upwards').selectOption('Derbyshire Economic Partnership, a year');
  await expect(figure(page, 'map')).toContainText('County contributes directly, a year and Derbyshire');
  await expect(pick(page, 'Lever upwards').locator('option', { hasText: 'County contributes directly' })).toHaveCount(0);
  await expect(figure(page, 'map')).toContainText('the team would be paid for in every year; the line is where that turns');
});
