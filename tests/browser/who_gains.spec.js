import { boxOf, button, changedCount, expectSameHeadline, field, figure, headline, open, openGroup, openView, option, pick, sentence, slider, startFrom, textsOf, type, undo } from './support/planner.js';
import { grab } from './support/drag.js';
import { tabTo } from './support/keyboard.js';
import { expect, test } from './support/test.js';

const map = (page) => page.getByRole('region', { name: 'What each council would do' });
/** All councils on the map. */
const tiles = (page) => map(page).locator('button.council');
/** A council on the map, whatever it does. */
const council = (page, name) => map(page).getByRole('button', { name: new RegExp(`^${name} (would contribute|takes part, would not contribute|outside), `) });
const changes = (page) => page.locator('.changes');
const table = (page) => page.getByRole('region', { name: 'What each council would bear, gain and be left with' }).getByRole('table');

async function openWhoGains(page, from) {
  await open(page);
  if (from) await startFrom(page, from);
  await openView(page, 'Bears and gains');
  await expect(tiles(page)).toHaveCount(10);
}

/** What is written in pounds, in millions or thousands or as it is. */
function inPounds(text) {
  const [, sign, figure, unit] = text.match(/^(−?)£([\d,.]+)([mk]?)$/);
  return (sign ? -1 : 1) * Number(figure.replaceAll(',', '')) * { m: 1e6, k: 1e3, '': 1 }[unit];
}

/** The figures of a column: those of the councils, then that of all. */
const column = async (page, place) => (await textsOf(table(page).locator(`tr > :nth-child(${place})`))).slice(1);

test('a click goes to the next stance, in one step to undo, and everything follows', async ({ page }) => {
  await openWhoGains(page);
  const highPeak = council(page, 'High Peak');
  await expect(highPeak).toHaveAccessibleName(/^High Peak would contribute, asked £0, bears £\d+k: one-off cost £\d+k, shortfall £[\d.]+k, left with about £4\.9m; £[\d.]+m to £[\d.]+m, assumed split; change to takes part, would not contribute$/);
  await expect(sentence(page)).toHaveText(/^Nine councils would contribute and one would stay outside; as the funding stands only Derbyshire County would be asked for a contribution, £646k\./);
  const before = await textsOf(headline(page));

  await highPeak.click();
  await expect(highPeak).toHaveAccessibleName(/^High Peak takes part, would not contribute, bears £\d+k: .* left with about £4\.9m; .*; change to outside$/);
  await expect(sentence(page)).toContainText('Eight councils would contribute, one would take part without contributing and one would stay outside; ');
  await highPeak.click();
  await expect(highPeak).toHaveAccessibleName('High Peak outside, would bear nothing, left with £0; change to would contribute');
  await expect(changedCount(page)).toHaveText('1 changed');
  await openGroup(page, 'Who takes part');
  await expect(option(page, 'High Peak', 'Outside')).toBeChecked();

  await undo(page).click();
  await expect(highPeak).toContainText('Takes part, would not contribute');
  await undo(page).click();
  await expect(highPeak).toContainText('Would contribute');
  await expect(undo(page)).toBeDisabled();
  await expectSameHeadline(page, before);

  for (let press = 0; press < 3; press += 1) await highPeak.click();
  await expect(highPeak).toHaveAccessibleName(/^High Peak would contribute, asked £0, bears £\d+k: one-off cost £\d+k, shortfall £[\d.]+k, left with about £4\.9m; £[\d.]+m to £[\d.]+m, assumed split; change to takes part, would not contribute$/);
  await expect(changedCount(page)).toHaveText('nothing changed');
});

test('with the keyboard a council keeps the focus while its stance changes', async ({ page }) => {
  await openWhoGains(page);
  const bolsover = council(page, 'Bolsover');
  await tabTo(page, bolsover);
  await page.keyboard.press('Enter');
  await expect(bolsover).toContainText('Takes part, would not contribute');
  await expect(bolsover).toBeFocused();
  await page.keyboard.press('Space');
  await expect(bolsover).toContainText('Outside');
  await expect(bolsover).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(bolsover).toContainText('Takes part, would not contribute');
  await expect(bolsover).toBeFocused();
});

test('Tab goes over the map as one reads it', async ({ page }) => {
  await openWhoGains(page);
  const places = await tiles(page)
    .evaluateAll((tiles) => tiles.map((tile) => tile.getBoundingClientRect()).map(({ x, y }) => Math.round(y / 30) * 10_000 + x));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test.describe('with touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a tap goes to the next stance, and the map stays where it is', async ({ page }) => {
    await openWhoGains(page);
    const erewash = council(page, 'Erewash');
    await erewash.scrollIntoViewIfNeeded();
    // In the page and not in the window: what covers a tile may make the tap scroll first.
    const top = () => erewash.evaluate((tile) => tile.getBoundingClientRect().top + window.scrollY);
    const before = await top();
    await erewash.tap();
    await expect(erewash).toContainText('Takes part, would not contribute');
    await erewash.tap();
    await expect(erewash).toContainText('Outside');
    await expect(changes(page)).toContainText('Erewash would stay outside');
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    await undo(page).tap();
    await expect(erewash).toContainText('Takes part, would not contribute');
  });

  test('every council can be hit with a finger', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openWhoGains(page);
    for (const tile of await tiles(page).all()) {
      const { width, height } = await boxOf(tile);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
  });
});

test('the last row is the sum of the others, and follows a slider while it moves', async ({ page }) => {
  await openWhoGains(page, 'All ten councils, Derby contributing too');
  const check = async () => {
    for (const place of [2, 3, 4]) {
      const figures = (await column(page, place)).map(inPounds);
      const all = figures.pop();
      expect(figures).toHaveLength(10);
      // Ten figures of two digits each, and their sum.
      const room = [...figures, all].reduce((room, figure) => room + Math.abs(figure) * 0.051, 0);
      expect(Math.abs(figures.reduce((sum, figure) => sum + figure, 0) - all)).toBeLessThanOrEqual(room);
    }
  };
  await check();
  const [together] = (await column(page, 3)).slice(-1);
  await expect(sentence(page)).toContainText(`gains of ${together}`);

  // Out of sight it would wait until the slider is let go.
  await table(page).getByRole('row').last().scrollIntoViewIfNeeded();
  const drag = await grab(page, slider(page, 'Savings delivered'), 0.8);
  await drag.to(0.1);
  await expect(table(page).getByRole('row').last()).not.toContainText(together);
  await check();
  await drag.release();
});

test('every column that rests on the split has its tag, which leads to the lever', async ({ page }) => {
  await openWhoGains(page);
  const bolsover = table(page).getByRole('row', { name: /^Bolsover/ });
  // 0.2 · 81,305 / 807,183 is 2.01% of £38.5m; the same on every view.
  await expect(bolsover).toContainText('£770k');
  await expect(bolsover).toContainText(/£1\.1m to £8\.9m/);
  await expect(table(page).getByRole('button', { name: 'assumed split' })).toHaveCount(3);
  await table(page).getByRole('button', { name: 'assumed split' }).first().click();
  const lever = page.locator('#assumed-split');
  await expect(lever).toBeFocused();
  await expect(lever.getByRole('textbox')).toHaveValue('80%');
  await lever.getByRole('textbox').fill('95%');
  await lever.getByRole('textbox').press('Enter');
  await expect(bolsover).toContainText('£1.1m');
  await expect(figure(page, 'council-contributions')).toContainText('without a payer (assumed split)');
  await openView(page, 'If one changes its mind');
  await expect(page.locator('#assumed-split').getByRole('textbox')).toHaveValue('95%');
});

test('what the stances change is told with the rule that makes the difference', async ({ page }) => {
  await openWhoGains(page, 'As four councils paid in 2022');
  await expect(changes(page)).toContainText('As it stands it would hold: each of the 510 smaller groups of councils gains more with the rest');
  await council(page, 'High Peak').click();
  await council(page, 'Bolsover').click();
  await expect(changes(page)).toContainText(
    'Against the starting point, High Peak would no longer contribute and Bolsover would stay outside: High Peak would be left with about £240k more, Bolsover with about £4.4m less and the other councils together with about £610k less.',
  );
  await expect(changes(page)).toHaveText(/ As it stands it would hold: .* What other sources leave is split by agreed shares among the councils that would contribute\./);
  await expect(changes(page)).toContainText('the papers pool all councils’ figures');
  await button(page, 'Share').click();
  await expect(page.getByRole('textbox', { name: 'Text to paste' })).toHaveValue(
    /\nEight of the nine councils \(not Bolsover\) would take part, spend [^]*\nAgainst the starting point, High Peak would no longer contribute and Bolsover would stay outside: [^]*As it stands it would hold: [^]*\nLink: http/,
  );
});

test('where the rule asks nothing of a council, the page says that its contributing makes no difference', async ({ page }) => {
  await openWhoGains(page);
  await council(page, 'High Peak').click();
  await expect(changes(page)).toContainText('Against the starting point, High Peak would no longer contribute.');
  await expect(changes(page)).toContainText('The rule asks High Peak for nothing, so it makes no difference whether it would contribute.');
  await council(page, 'Bolsover').click();
  await council(page, 'Bolsover').click();
  await expect(changes(page)).toContainText(
    'Against the starting point, High Peak would no longer contribute and Bolsover would stay outside: Bolsover would be left with about £4.4m less and the other councils together with about £380k less.',
  );
  await expect(changes(page)).toContainText('The rule asks High Peak for nothing');
});

test('the sums are picked in one of three ways, on the map and in the table, and stay so', async ({ page }) => {
  await openWhoGains(page);
  const county = table(page).getByRole('row', { name: /^Derbyshire County/ });
  await expect(county).toContainText('£180m');

  await pick(page, 'Shown as').selectOption('for each resident');
  // £218.8m in all for the county’s 807,183 residents.
  await expect(table(page).getByRole('row').last()).toContainText('£271');
  await expect(page.locator('.accounts')).toContainText('nobody is counted twice');
  await expect(council(page, 'High Peak')).toHaveAccessibleName(/left with about £\d+; £\d+ to £\d+ for each resident, assumed split; change to takes part, would not contribute$/);

  await pick(page, 'Shown as').selectOption('each year, spread evenly');
  // A pound in each of ten years is worth £8.6077 today at 3.5%.
  await expect(table(page).getByRole('row').last()).toContainText('£25.4m');
  await expect(map(page).getByRole('heading')).toContainText('What each council would do and be left with each year');
  await openView(page, 'Who funds');
  await openView(page, 'Bears and gains');
  await expect(pick(page, 'Shown as').locator('option:checked')).toHaveText('each year, spread evenly');
  await expect(changedCount(page)).toHaveText('nothing changed');
});

test('nobody and wider benefits are said as they are', async ({ page }) => {
  await openWhoGains(page);
  await openGroup(page, 'What councils weigh');
  await type(page, 'Weight of wider benefits for a council', '30%');
  await expect(field(page, 'Weight of wider benefits for a council')).toHaveValue('30%');
  await expect(changes(page)).toContainText('Wider benefits count at 30% of their value');
  for (const stance of [' would contribute, ', ' takes part, would not contribute, ']) {
    const doing = map(page).getByRole('button', { name: stance });
    for (let left = 9; left > 0; left -= 1) {
      await expect(doing).toHaveCount(left);
      await doing.first().click();
    }
    await expect(doing).toHaveCount(0);
  }
  await expect(sentence(page)).toHaveText(/^No council takes part, so nobody gains anything and nobody bears anything\./);
  await expect(table(page).getByRole('row').last()).toHaveText(/^All that take part(£0){4}$/);
});

test('what each council would bear, save and be left with stands here, and not where it is told who funds', async ({ page }) => {
  await openWhoGains(page);
  await button(figure(page, 'council-gains'), 'Table').click();
  await expect(figure(page, 'council-gains').getByRole('row')).toHaveCount(11);
  const charts = page.locator('[data-figure]');
  const names = () => charts.evaluateAll((all) => all.map((chart) => chart.dataset.figure));
  expect(await names()).toEqual(['council-contributions', 'council-savings', 'council-gains']);
  await openView(page, 'Who funds');
  expect(await names()).toEqual(['funding-by-year']);
});

test('what each choice is worth, and who would go after whom', async ({ page }) => {
  await open(page);
  await startFrom(page, 'As four councils paid in 2022');
  await openView(page, 'If one changes its mind');
  const payoffs = page.getByRole('region', { name: /^What each choice would be worth/ });
  const row = (name) => payoffs.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(row('High Peak')).toContainText('£4.6m, as it is now');
  await expect(row('High Peak')).toContainText('not contributing: about £240k');
  // The case says nothing of Derby, so no verdict is drawn.
  await expect(row('Derby ')).toContainText('not in the case: only if it were like the others for each resident');
  const chain = page.locator('.chain');
  await expect(chain.getByRole('listitem')).toHaveText([
    /^Derbyshire County would stop contributing and gain about £820k/,
    /^Chesterfield would stop contributing/,
    /^Derbyshire Dales would stop contributing/,
    /^High Peak would stop contributing and gain about £1\.5m/,
  ]);
  await expect(chain).toContainText('There it would settle, as nobody else would gain by going: nine councils would take part without contributing and one would stay outside.');
  await pick(page, 'Who goes first').selectOption('Bolsover stays outside');
  await expect(chain.getByRole('listitem').first()).toHaveText(/^Bolsover would leave and lose about £4\.4m; the others would lose about £/);
});
