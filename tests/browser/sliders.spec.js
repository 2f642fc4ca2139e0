import { grab } from './support/drag.js';
import { button, canvas, changedCount, field, figure, headline, open, openGroup, option, pixels, redo, rename, reset, sentence, slider, startFrom, startingPoint, textOf, textsOf, title, type, undo, valueOf } from './support/planner.js';
import { expect, test } from './support/test.js';

test('headline, sentence and chart follow the slider while it is still held', async ({ page }) => {
  await open(page);
  const before = await textsOf(headline(page));
  const words = await textOf(sentence(page));
  const chart = canvas(page, 'cash-flow');
  const picture = await pixels(chart);
  const { to, release } = await grab(page, slider(page, 'Front office'), 0.5);
  // Downwards: the axis reaches as far as it ever had to.
  await to(0.2);
  await expect(headline(page)).not.toHaveText(before);
  await expect(sentence(page)).not.toHaveText(words);
  await expect.poll(() => pixels(chart)).not.toBe(picture);
  await expect(figure(page, 'cash-flow').getByRole('paragraph').first()).not.toHaveText(/£272\.6m/);
  // Back where it came from: the same picture, pixel by pixel.
  await to(0.5);
  await expect(headline(page).first()).toHaveText(before[0]);
  // While it is held, fewer runs follow it: a range may end a little elsewhere.
  await release();
  await expect(headline(page)).toHaveText(before);
  await expect.poll(async () => (await pixels(chart)) === picture).toBe(true);
});

test('one drag is one step to undo, however far it went', async ({ page }) => {
  await open(page);
  const { to, release } = await grab(page, slider(page, 'Technology'), 0.5);
  await to(0.9, 10);
  await to(0.2, 10);
  await to(0.75, 10);
  await release();
  await expect(changedCount(page)).toHaveText('1 changed');
  const value = await valueOf(field(page, 'Technology'));
  expect(value).toMatch(/^£(15\.[6-9]|16\.[0-4])m$/);
  await undo(page).click();
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
  await expect(slider(page, 'Technology')).toHaveValue('0.5');
  await expect(undo(page)).toBeDisabled();
  await redo(page).click();
  await expect(field(page, 'Technology')).toHaveValue(value);
});

test('Escape during a drag leaves nothing', async ({ page }) => {
  await open(page);
  const before = await textsOf(headline(page));
  const { to, release } = await grab(page, slider(page, 'Technology'), 0.5);
  await to(0.9);
  await expect(headline(page)).not.toHaveText(before);
  await page.keyboard.press('Escape');
  await expect(headline(page)).toHaveText(before);
  // The hand is still moving.
  await to(0.2);
  await release();
  await expect(headline(page)).toHaveText(before);
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
  await expect(slider(page, 'Technology')).toHaveValue('0.5');
  await expect(undo(page)).toBeDisabled();
  await expect(changedCount(page)).toHaveText('nothing changed');
});

test('a slider works again after a drag was given up', async ({ page }) => {
  await open(page);
  const { to, release } = await grab(page, slider(page, 'Technology'), 0.5);
  await to(0.9);
  await page.keyboard.press('Escape');
  await release();
  await slider(page, 'Technology').press('End');
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
  await slider(page, 'Technology').press('Escape');
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
  const again = await grab(page, slider(page, 'Technology'), 0.95);
  await again.to(0.02);
  await again.release();
  await expect(field(page, 'Technology')).toHaveValue(/^£10\.[0-2]m$/);
});

test('a held arrow key is one step to undo, and each press after it another', async ({ page }) => {
  await open(page);
  await slider(page, 'Technology').focus();
  for (let repeat = 0; repeat < 12; repeat += 1) await page.keyboard.down('ArrowRight');
  await expect(field(page, 'Technology')).toHaveValue('£15.0m');
  await page.keyboard.up('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(field(page, 'Technology')).toHaveValue('£14.9m');
  await undo(page).click();
  await expect(field(page, 'Technology')).toHaveValue('£15.0m');
  await undo(page).click();
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
  await expect(undo(page)).toBeDisabled();
});

test('figures can be typed as people write them', async ({ page }) => {
  await open(page);
  await openGroup(page, 'Funding');
  await openGroup(page, 'Years counted');
  for (const [lever, typed, shown] of [
    ['Technology', '£12.8m', '£12.8m'],
    ['Technology', '75%', '£16.0m'],
    ['Technology', ' 12 ', '£12.0m'],
    ['Technology', '11,500,000', '£11.5m'],
    ['Technology', '15.2 million', '£15.2m'],
    ['Technology', 'middle', '£14.0m'],
    ['County contributes directly, a year', '£120,000', '£120,000'],
    ['County contributes directly, a year', '130k', '£130,000'],
    ['Last year of the business rates pool', 'year 4', 'Year 4'],
    ['Year 1 starts in', '2026/27', '2026/27'],
  ]) {
    await type(page, lever, typed);
    await expect(field(page, lever)).toHaveValue(shown);
    await expect(field(page, lever)).toHaveAttribute('aria-invalid', 'false');
  }
});

test('a figure with more digits than a lever takes is rounded, and the page says so', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', '12.345%');
  await expect(field(page, 'Technology')).toHaveValue('£11.0m');
  await expect(field(page, 'Technology')).toHaveAccessibleDescription(/^Rounded to 12\.3[45]%$/);
  // A hundredth of a per cent of £8m is £800.
  await type(page, 'Technology', '12,345,678');
  await expect(field(page, 'Technology')).toHaveValue('£12.3m');
  await expect(field(page, 'Technology')).toHaveAccessibleDescription('Rounded to £12,345,600');
  await undo(page).click();
  await undo(page).click();
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
  await expect(page.getByText('Rounded to')).toHaveCount(0);
});

const allowed = '£10.0m to £18.0m, or 0% to 100% of that range';
const unusable = [
  ['abc', `“abc” is not a number. Type a sum from ${allowed}. A number alone counts £m.`],
  ['1e999', `“1e999” is not a number. Type a sum from ${allowed}. A number alone counts £m.`],
  ['', `Type a sum from ${allowed}. A number alone counts £m.`],
  ['1,5', `Type decimals with a point, as in 1.5; a comma goes between thousands. Allowed: ${allowed}.`],
  ['101%', `“101%” is out of range. Allowed: ${allowed}.`],
  ['£18.1m', `“£18.1m” is out of range. Allowed: ${allowed}.`],
  ['50', `“50” counts as £50m, which is out of range. Allowed: ${allowed}.`],
];

test('a figure that cannot be used changes nothing, is kept, and is answered with what is allowed', async ({ page }) => {
  await open(page);
  const before = await textsOf(headline(page));
  const technology = field(page, 'Technology');
  for (const [typed, message] of unusable) {
    await test.step(`“${typed}”`, async () => {
      await type(page, 'Technology', typed);
      await expect(technology).toHaveAttribute('aria-invalid', 'true');
      await expect(technology).toHaveAccessibleDescription(message);
      await expect(page.getByText(message)).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(technology).toHaveValue(typed);
      await expect(headline(page)).toHaveText(before);
      await expect(undo(page)).toBeDisabled();
    });
  }
  // A good figure clears it.
  await type(page, 'Technology', '60%');
  await expect(technology).toHaveAttribute('aria-invalid', 'false');
  await expect(technology).toHaveAccessibleDescription('');
  await expect(changedCount(page)).toHaveText('1 changed');
});

test('Escape takes back what is being typed', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', 'abc');
  await expect(field(page, 'Technology')).toHaveAttribute('aria-invalid', 'true');
  await field(page, 'Technology').press('Escape');
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
  await expect(field(page, 'Technology')).toHaveAttribute('aria-invalid', 'false');
});

test('a slider moved after a wrong figure was typed takes the field along', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', 'abc');
  await slider(page, 'Technology').press('End');
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
  await expect(field(page, 'Technology')).toHaveAttribute('aria-invalid', 'false');
});

test('the master slider moves all its levers in one step', async ({ page }) => {
  await open(page);
  // case-for-change, chapter 4: the high figures.
  const costs = {
    'Redundancy, senior managers': '£650k',
    'Redundancy, all but senior managers': '£5.77m',
    'Cover for seconded staff': '£300k',
    'Transformation and programme management': '£14.0m',
    'Programme to buy together': '£3.00m',
    Technology: '£18.0m',
    Training: '£300k',
  };
  await type(page, 'Technology', '90%');
  await expect(slider(page, 'Where in the cost range')).toHaveAttribute('aria-valuetext', '£41.9m, mixed; on average 56% of the way from low to high');
  await slider(page, 'Where in the cost range').press('End');
  for (const [name, high] of Object.entries(costs)) await expect(field(page, name)).toHaveValue(high);
  await expect(headline(page).nth(3)).toHaveText('£48.3m');
  await undo(page).click();
  await expect(field(page, 'Technology')).toHaveValue('£17.2m');
  await expect(field(page, 'Training')).toHaveValue('£200k');
  await expect(changedCount(page)).toHaveText('1 changed');
});

test('the measures of an outcome move together and can be opened one by one', async ({ page }) => {
  await open(page);
  await openGroup(page, 'Wider benefits');
  const economy = slider(page, 'An inclusive and diverse economy');
  await economy.press('Home');
  await expect(page.getByLabel('Levers').getByRole('button', { name: /^Wider benefits/ })).toContainText('£593m');
  await page.getByRole('button', { name: 'Each measure of “An inclusive and diverse economy”' }).click();
  await expect(changedCount(page)).not.toHaveText('1 changed');
  await undo(page).click();
  await expect(changedCount(page)).toHaveText('nothing changed');
});

test('one lever can be put back, and that can be undone', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', '80%');
  await type(page, 'Training', '20%');
  await button(page, 'Reset Technology to £14.0m').click();
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
  await expect(field(page, 'Training')).toHaveValue('£140k');
  await expect(button(page, 'Reset Technology to £14.0m')).toHaveCount(0);
  await undo(page).click();
  await expect(field(page, 'Technology')).toHaveValue('£16.4m');
});

test('Reset puts everything back without asking, and can be undone', async ({ page }) => {
  await open(page);
  const published = await textsOf(headline(page));
  await type(page, 'Technology', '80%');
  await type(page, 'Savings delivered', '70%');
  await expect(changedCount(page)).toHaveText('2 changed');
  const mine = await textsOf(headline(page));
  await reset(page);
  await expect(headline(page)).toHaveText(published);
  await expect(changedCount(page)).toHaveText('nothing changed');
  await undo(page).click();
  await expect(headline(page)).toHaveText(mine);
  await expect(changedCount(page)).toHaveText('2 changed');
});

test('only what was changed is shown when that is asked for', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', '80%');
  await openGroup(page, 'Who takes part');
  await option(page, 'Bolsover', 'Outside').check({ force: true });
  await expect(changedCount(page)).toHaveText('2 changed');
  await page.getByRole('checkbox', { name: /^Only what differs/ }).check();
  await expect(page.getByLabel('Levers').getByRole('slider')).toHaveCount(1);
  await expect(field(page, 'Technology')).toHaveValue('£16.4m');
  await expect(option(page, 'Bolsover', 'Outside')).toBeChecked();
  await button(page, 'Reset Technology to £14.0m').click();
  // The row stays while the focus is in it.
  await expect(slider(page, 'Technology')).toBeFocused();
  await reset(page);
  await expect(field(page, 'Technology')).toHaveCount(0);
  await expect(page.getByText('No lever differs from the starting point yet.')).toBeVisible();
  await page.getByRole('checkbox', { name: /^Only what differs/ }).uncheck();
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
});

test('another starting point replaces the levers, keeps the title, and can be undone', async ({ page }) => {
  await open(page);
  await rename(page, 'Our plan');
  await type(page, 'Technology', '80%');
  await startFrom(page, 'Slow start, an illustration');
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
  await expect(field(page, 'Savings delivered')).toHaveValue('50%');
  await expect(title(page)).toHaveValue('Our plan');
  await undo(page).click();
  await expect(field(page, 'Technology')).toHaveValue('£16.4m');
  await expect(startingPoint(page)).toHaveText('2020 figures, half way, with the 2023 team');
});
