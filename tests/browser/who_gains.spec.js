import { button, changedCount, expectSameHeadline, field, figure, headline, open, openGroup, openView, option, pick, preset, sentence, slider, type, undo } from './support/planner.js';
import { grab } from './support/drag.js';
import { tabTo } from './support/keyboard.js';
import { expect, test } from './support/test.js';

const map = (page) => page.getByRole('region', { name: 'What each council does' });
/** A council on the map, whatever it does. */
const council = (page, name) => map(page).getByRole('button', { name: new RegExp(`^${name} (pays|joins free|stays out), `) });
const changes = (page) => page.locator('.changes');
const table = (page) => page.getByRole('region', { name: 'What each council gains, and what it costs' }).getByRole('table');

async function openWhoGains(page, from) {
  await open(page);
  if (from) await preset(page).selectOption(from);
  await openView(page, 'Who gains');
  await expect(map(page).getByRole('button')).toHaveCount(10);
}

/** What is written in pounds, in millions or thousands or as it is. */
function inPounds(text) {
  const [, sign, figure, unit] = text.match(/^(−?)£([\d,.]+)([mk]?)$/);
  return (sign ? -1 : 1) * Number(figure.replaceAll(',', '')) * { m: 1e6, k: 1e3, '': 1 }[unit];
}

/** The figures of a column: those of the councils, then that of all. */
const column = (page, place) => table(page).locator(`tr > :nth-child(${place})`).allTextContents().then((texts) => texts.slice(1));

test('a click goes to the next stance, in one step to undo, and everything follows', async ({ page }) => {
  await openWhoGains(page);
  const highPeak = council(page, 'High Peak');
  await expect(highPeak).toHaveAccessibleName('High Peak pays, left with £4.9m; change to joins free');
  await expect(sentence(page)).toHaveText(/^Nine councils pay and one stays out\. Together they gain £256\.7m/);
  const before = await headline(page).allTextContents();

  await highPeak.click();
  await expect(highPeak).toHaveAccessibleName('High Peak joins free, left with £4.9m; change to stays out');
  await expect(sentence(page)).toContainText('Eight councils pay, one joins free and one stays out.');
  await highPeak.click();
  await expect(highPeak).toHaveAccessibleName('High Peak stays out, left with £0; change to pays');
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
  await expect(highPeak).toHaveAccessibleName('High Peak pays, left with £4.9m; change to joins free');
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
  const places = await map(page)
    .getByRole('button')
    .evaluateAll((tiles) => tiles.map((tile) => tile.getBoundingClientRect()).map(({ x, y }) => Math.round(y / 30) * 10_000 + x));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test.describe('with touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a tap goes to the next stance, and the map stays where it is', async ({ page }) => {
    await openWhoGains(page);
    const erewash = council(page, 'Erewash');
    await erewash.scrollIntoViewIfNeeded();
    const { y } = await erewash.boundingBox();
    await erewash.tap();
    await expect(erewash).toContainText('Takes part, would not contribute');
    await erewash.tap();
    await expect(erewash).toContainText('Outside');
    await expect(sentence(page)).toContainText('Erewash leaves');
    expect(Math.abs((await erewash.boundingBox()).y - y)).toBeLessThan(2);
    await undo(page).tap();
    await expect(erewash).toContainText('Takes part, would not contribute');
  });

  test('every council can be hit with a finger', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openWhoGains(page);
    for (const tile of await map(page).getByRole('button').all()) {
      const { width, height } = await tile.boundingBox();
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
      // Ten figures and their sum, each rounded to £0.1m.
      expect(Math.abs(figures.reduce((sum, figure) => sum + figure, 0) - all)).toBeLessThanOrEqual(11 * 0.05e6);
    }
    for (const [row, [gains, pays, left]] of (await Promise.all([2, 3, 4].map((place) => column(page, place).then((texts) => texts.map(inPounds)))))
      .reduce((rows, figures) => figures.map((figure, index) => [...(rows[index] ?? []), figure]), [])
      .entries()) {
      expect(Math.abs(gains - pays - left), `row ${row}`).toBeLessThanOrEqual(3 * 0.05e6);
    }
  };
  await check();
  const [together] = (await column(page, 2)).slice(-1);
  await expect(sentence(page)).toContainText(`Together they gain ${together}`);

  const heads = table(page).getByRole('columnheader');
  const widths = () => heads.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
  const before = await widths();
  const drag = await grab(page, slider(page, 'Savings delivered'), 0.8);
  await drag.to(0.1);
  await expect(table(page).getByRole('row').last()).not.toContainText(together);
  expect(await widths()).toEqual(before);
  await check();
  await drag.release();
});

test('what the stances change is told with the rule that makes the difference', async ({ page }) => {
  await openWhoGains(page, 'As four councils paid in 2022');
  await expect(sentence(page)).toContainText('As it stands it holds: none of the 510 groups of councils would do better on its own.');
  await council(page, 'High Peak').click();
  await council(page, 'Bolsover').click();
  await expect(sentence(page)).toContainText(
    'Against the starting point, High Peak stops paying and Bolsover leaves: High Peak is left with £236k more, Bolsover with £4.4m less and the other councils together with £609k less.',
  );
  await expect(changes(page)).toHaveText(/^As it stands it holds: .* What other sources leave is split by agreed shares among the councils that pay\./);
  await expect(changes(page)).toContainText('the papers pool all councils’ figures');
  await button(page, 'Share').click();
  await expect(page.getByRole('textbox', { name: 'Text to paste' })).toHaveValue(
    /^In this scenario eight councils spend [^]*\nAgainst the starting point, High Peak stops paying and Bolsover leaves: [^]*As it stands it holds: [^]*\nhttp/,
  );
});

test('where the rule asks nothing of a council, the page says that its paying makes no difference', async ({ page }) => {
  await openWhoGains(page);
  await council(page, 'High Peak').click();
  await expect(sentence(page)).toContainText('Against the starting point, High Peak stops paying.');
  await expect(changes(page)).toContainText('The rule asks High Peak for nothing, so it makes no difference whether it pays.');
  await council(page, 'Bolsover').click();
  await council(page, 'Bolsover').click();
  await expect(sentence(page)).toContainText(
    'Against the starting point, High Peak stops paying and Bolsover leaves: Bolsover is left with £4.4m less and the other councils together with £378k less.',
  );
  await expect(changes(page)).toContainText('The rule asks High Peak for nothing');
});

test('the sums are picked in one of three ways, on the map and in the table, and stay so', async ({ page }) => {
  await openWhoGains(page);
  const county = table(page).getByRole('row', { name: /^Derbyshire County/ });
  await expect(county).toContainText('£175.0m');

  await pick(page, 'Shown as').selectOption('for each resident');
  // £218.8m in all for the county’s 807,183 residents.
  await expect(table(page).getByRole('row').last()).toContainText('£271.');
  await expect(page.locator('.accounts')).toContainText('nobody is counted twice');
  await expect(council(page, 'High Peak')).toHaveAccessibleName(/left with £\d+\.\d\d for each resident; change to joins free$/);

  await pick(page, 'Shown as').selectOption('each year, spread evenly');
  // A pound in each of ten years is worth £8.6077 today at 3.5%.
  await expect(table(page).getByRole('row').last()).toContainText('£25.42m');
  await expect(map(page).getByRole('heading')).toHaveText('What each council does and is left with each year');
  await openView(page, 'Who pays');
  await openView(page, 'Who gains');
  await expect(pick(page, 'Shown as').locator('option:checked')).toHaveText('each year, spread evenly');
  await expect(changedCount(page)).toHaveText('nothing changed');
});

test('nobody and wider benefits are said as they are', async ({ page }) => {
  await openWhoGains(page);
  await openGroup(page, 'What councils weigh');
  await type(page, 'Weight of wider benefits for a council', '30%');
  await expect(field(page, 'Weight of wider benefits for a council')).toHaveValue('30%');
  await expect(changes(page)).toContainText('Wider benefits count at 30% of their value');
  for (const stance of [' pays, ', ' joins free, ']) {
    const doing = map(page).getByRole('button', { name: stance });
    for (let left = 9; left > 0; left -= 1) {
      await expect(doing).toHaveCount(left);
      await doing.first().click();
    }
    await expect(doing).toHaveCount(0);
  }
  await expect(sentence(page)).toHaveText(/^No council takes part, so nobody gains and nobody pays\./);
  await expect(table(page).getByRole('row').last()).toHaveText(/^All that take part£0£0£0$/);
});

test('the chart of gains stands here, and no longer where it is told who pays', async ({ page }) => {
  await openWhoGains(page);
  await button(figure(page, 'council-gains'), 'Table').click();
  await expect(figure(page, 'council-gains').getByRole('row')).toHaveCount(11);
  await openView(page, 'Who pays');
  await expect(figure(page, 'council-contributions')).toBeVisible();
  await expect(figure(page, 'council-gains')).toHaveCount(0);
});

test('what each choice is worth, and who would go after whom', async ({ page }) => {
  await open(page);
  await preset(page).selectOption({ label: 'As four councils paid in 2022' });
  await openView(page, 'Who gains');
  const payoffs = page.getByRole('region', { name: /^What each choice is worth/ });
  const row = (name) => payoffs.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(row('High Peak')).toContainText('£4.6m, as it is now');
  await expect(row('High Peak')).toContainText('not paying: £245k');
  await expect(row('Derby ')).toContainText('joining free: £71.3m');
  const chain = page.locator('.chain');
  await expect(chain.getByRole('listitem')).toHaveText([
    /^Derbyshire County stops paying and gains £815k/,
    /^Chesterfield stops paying/,
    /^Derbyshire Dales stops paying/,
    /^High Peak stops paying and gains £1\.5m/,
  ]);
  await expect(chain).toContainText('There it settles, as nobody else gains by going: nine councils join free and one stays out. Against now, those that went are left with: Derbyshire County £424k less');
  await pick(page, 'Who goes first').selectOption('Bolsover leaves');
  await expect(chain.getByRole('listitem').first()).toHaveText(/^Bolsover leaves and loses £4\.4m; the others lose £/);
});
