// The bar at the top: which case and whose eyes on the left, what one does with it on the right, in as few rows as there is room for.
import { expectNoAxeFindings } from './support/axe.js';
import { boxOf, button, caseButton, exportMenu, field, look, open, openScenario, openView, reset, scenarioMenu, settled, title, type, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const middle = async (locator) => {
  const { y, height } = await boxOf(locator);
  return y + height / 2;
};
const eyes = (page) => page.getByRole('combobox', { name: 'As', exact: true });
const inBar = (page) => [caseButton(page), scenarioMenu(page), eyes(page), undo(page), exportMenu(page), button(page, 'Share')];

for (const [width, height, rows] of [
  [1920, 1080, 1],
  [1366, 768, 2],
  [1280, 800, 2],
  [1024, 768, 2],
  [820, 1180, 2],
  [390, 844, 3],
]) {
  test(`at ${width} pixels the controls of the bar stand in ${rows} rows at most, apart and whole`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await openScenario(page);
    await title(page).fill('Half delivered, one year late, and Derby contributes too');
    await page.keyboard.press('Escape');
    await settled(page);
    const boxes = [];
    for (const control of inBar(page)) boxes.push(await boxOf(control));
    const middles = boxes.map(({ y, height }) => Math.round((y + height / 2) / 8));
    expect(new Set(middles).size).toBeLessThanOrEqual(rows);
    for (const [place, one] of boxes.entries()) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width).toBeLessThanOrEqual(width);
      for (const other of boxes.slice(place + 1)) {
        const apart = one.x + one.width <= other.x + 0.5 || other.x + other.width <= one.x + 0.5 || one.y + one.height <= other.y + 0.5 || other.y + other.height <= one.y + 0.5;
        expect(apart, `${JSON.stringify(one)} and ${JSON.stringify(other)}`).toBe(true);
      }
    }
    const status = await boxOf(page.locator('.status-line'));
    expect(status.height).toBeLessThan(60);
    expect(await look(page, () => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

for (const [width, height] of [
  [1280, 800],
  [820, 1180],
  [390, 844],
]) {
  test(`at ${width} pixels axe finds nothing in the menus, and they lie in the window`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    for (const menu of [scenarioMenu(page), exportMenu(page)]) {
      await menu.click();
      const box = await boxOf(menu.locator('xpath=following-sibling::div'));
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      await expectNoAxeFindings(page);
    }
    // One closes the other.
    await expect(title(page)).toBeHidden();
  });
}

test('a menu closes with Escape, with a press elsewhere and with a button in it, and the focus stays with it', async ({ page }) => {
  await open(page);
  await scenarioMenu(page).focus();
  await page.keyboard.press('Enter');
  await title(page).focus();
  await page.keyboard.press('Escape');
  await expect(title(page)).toBeHidden();
  await expect(scenarioMenu(page)).toBeFocused();

  await type(page, 'Delay of savings', '1');
  await reset(page);
  await expect(field(page, 'Delay of savings')).toHaveValue('0 years');
  await expect(title(page)).toBeHidden();
  await expect(scenarioMenu(page)).toBeFocused();

  await openScenario(page);
  await page.keyboard.press('Shift+Tab');
  await expect(caseButton(page)).toBeFocused();
  await expect(title(page)).toBeHidden();
});

test('with text of twice the size by a style sheet of the reader the names of case and scenario stand apart', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% !important }');
    document.adoptedStyleSheets = [sheet];
  });
  const edge = (selector, side) => page.locator(selector).evaluate((element, side) => element.getBoundingClientRect()[side], side);
  expect(await edge('.case button', 'right')).toBeLessThanOrEqual(await edge('.scenario summary', 'left'));
  expect(await edge('.scenario summary', 'right')).toBeLessThanOrEqual(await edge('.as', 'left'));
  expect(await edge('.actions', 'right')).toBeLessThanOrEqual(1280);
});

test('a title is taken over by a press elsewhere, which also does what it is for', async ({ page }) => {
  await open(page);
  await openScenario(page);
  await title(page).fill('Plan B');
  await page.getByRole('tab', { name: 'Evidence' }).click();
  await expect(page.getByRole('tab', { name: 'Evidence' })).toHaveAttribute('aria-selected', 'true');
  await expect(title(page)).toBeHidden();
  await expect(scenarioMenu(page)).toHaveText(/Plan B \(2020 figures, half way/);
  await expect(page).toHaveTitle(/^Plan B /);
});

test('Escape closes the menu and leaves the drawer of levers open', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await open(page);
  await button(page, 'Levers').click();
  await openScenario(page);
  await page.keyboard.press('Escape');
  await expect(title(page)).toBeHidden();
  await expect(button(page, 'Levers')).toHaveAttribute('aria-expanded', 'true');
});

test('Export saves what there is and prints the view', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await open(page);
  for (const [name, file] of [
    ['Save as a file', /\.derwent\.json$/],
    ['Save the figures', /\.figures\.json$/],
    ['Save all runs as CSV', /-runs-seed-\d+\.csv$/],
  ]) {
    await exportMenu(page).click();
    const download = page.waitForEvent('download');
    await button(page, name).click();
    expect((await download).suggestedFilename()).toMatch(file);
    await expect(button(page, name)).toBeHidden();
  }
  await exportMenu(page).click();
  await button(page, 'Print this view').click();
  await expect(page.locator('html')).toHaveAttribute('data-printed');
});

for (const width of [1280, 390]) test(`at ${width} pixels what else the case claims leads to its tab, and nothing moves under the pointer`, async ({ page }) => {
  await page.setViewportSize({ width, height: 844 });
  await open(page);
  const top = async () => (await boxOf(page.getByRole('tab', { name: 'Better lives' }))).y;
  const before = await top();
  const claims = page.locator('.claims');
  await expect(claims).toHaveText('The case also claims £1.08bn of wider benefits: Better lives');
  await claims.getByRole('button', { name: 'Better lives' }).click();
  await expect(page.getByRole('tab', { name: 'Better lives' })).toHaveAttribute('aria-selected', 'true');
  await expect(claims.locator('*').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Better lives' })).toBeFocused();
  expect(await top()).toBe(before);
  await openView(page, 'Money');
  await expect(claims).toContainText('£1.08bn');
});
