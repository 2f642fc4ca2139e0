// A lever within a published range: shown, moved, typed and spoken in pounds, while its value stays the place in the range.
import { grab } from './support/drag.js';
import { caseButton, changedCount, field, fragment, open, openGroup, settled, slider, type, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const row = (page, id) => page.locator(`[data-lever="${id}"]`);

test('a lever stands between its low and its high in pounds, and says so aloud', async ({ page }) => {
  await open(page);
  const office = row(page, 'position.front-office');
  await expect(office.locator('.ends > span')).toHaveText(['£5.1m', '£20.4m']);
  await expect(field(page, 'Front office')).toHaveValue('£12.8m');
  await expect(slider(page, 'Front office')).toHaveAttribute('aria-valuetext', '£12.8m, 50% of the range, yields £12.8m a year');
  // Half of it delivered is half of it beside the lever, which itself stays.
  await type(page, 'Savings delivered', '50%');
  await expect(office.locator('.meaning')).toHaveText('yields £6.4m a year');
  await expect(field(page, 'Front office')).toHaveValue('£12.8m');
  // Nothing but lines has such ends.
  await expect(row(page, 'realisation').locator('.ends')).toHaveCount(0);
  await expect(slider(page, 'Where in the savings range')).toHaveAttribute('aria-valuetext', '£43.0m, half way from low to high');
});

test('a drag moves pounds, in one step, with the same elements and nothing that jumps', async ({ page }) => {
  await open(page);
  const office = row(page, 'position.front-office');
  const { to, release } = await grab(page, slider(page, 'Front office'), 0.5);
  // The first change marks the row and offers the way back.
  await to(0.7);
  await settled(page);
  const shape = () =>
    page.locator('#levers').evaluate((panel) => {
      const rows = [...panel.querySelectorAll('.lever')].map((lever) => lever.offsetTop);
      return [panel.querySelectorAll('*').length, panel.scrollHeight, panel.clientWidth, ...rows];
    });
  const before = await shape();
  for (const place of [0.3, 0.81, 0.97, 0.2]) {
    await to(place, 5);
    await settled(page);
    expect(await shape()).toEqual(before);
  }
  await release();
  await expect(field(page, 'Front office')).toHaveValue(/^£7\.\dm$/);
  await expect(office.locator('.ends > span')).toHaveText(['£5.1m', '£20.4m']);
  await undo(page).click();
  await expect(field(page, 'Front office')).toHaveValue('£12.8m');
  await expect(changedCount(page)).toHaveText('nothing changed');
});

test('a drag that ends near low, middle or high ends there', async ({ page }) => {
  await open(page);
  const technology = slider(page, 'Technology');
  await type(page, 'Technology', '80%');
  const { to, release } = await grab(page, technology, 0.8);
  await to(0.515, 10);
  await expect(technology).toHaveValue('0.5');
  await to(0.6, 10);
  await expect(technology).toHaveValue(/^0\.6[0-3]$/);
  await release();
  // The keys reach what lies beside a stop.
  await type(page, 'Technology', 'middle');
  await technology.press('ArrowRight');
  await expect(field(page, 'Technology')).toHaveValue('£14.1m');
  await expect(technology).toHaveAttribute('aria-valuetext', '£14.1m, 51% of the range, costs £14.1m');
  await technology.press('Home');
  await expect(field(page, 'Technology')).toHaveValue('£10.0m');
  await technology.press('End');
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
});

test('pounds and per cent go into the same field, and what is out of range stays as typed', async ({ page }) => {
  await open(page);
  const technology = field(page, 'Technology');
  for (const [typed, shown, place] of [
    ['£12m', '£12.0m', '0.25'],
    ['12,800,000', '£12.8m', '0.35'],
    ['75%', '£16.0m', '0.75'],
    ['11', '£11.0m', '0.13'],
    ['high', '£18.0m', '1'],
  ]) {
    await type(page, 'Technology', typed);
    await expect(technology, typed).toHaveValue(shown);
    await expect(slider(page, 'Technology'), typed).toHaveValue(place);
    await expect(technology).toHaveAttribute('aria-invalid', 'false');
  }
  const kept = await fragment(page);
  await type(page, 'Technology', '50');
  await expect(technology).toHaveValue('50');
  await expect(technology).toHaveAttribute('aria-invalid', 'true');
  await expect(technology).toHaveAccessibleDescription(
    '“50” counts as £50m, which is out of range. Allowed: £10.0m to £18.0m, or 0% to 100% of that range.',
  );
  expect(await fragment(page)).toBe(kept);
});

test('what is known of a lever says how its field is used', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Where “Training” comes from' }).click();
  await expect(row(page, 'cost.training').locator('.info-body')).toContainText(
    'Goes from £100k to £300k, or 0% to 100% of that range. In the field a number alone counts £k',
  );
});

for (const [name, viewport] of Object.entries({ laptop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 }, 'narrow phone': { width: 320, height: 640 } })) {
  test(`the sums at both ends have room on a ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page);
    await openGroup(page, 'Councils. savings');
    await openGroup(page, 'One-off cost');
    const crowded = await page.locator('.ends').evaluateAll((all) =>
      all
        .filter((ends) => ends.checkVisibility())
        .map((ends) => [...ends.children].map((end) => end.getBoundingClientRect()))
        .filter(([low, high]) => high.left - low.right < 8 || low.height > 20 || high.height > 20)
        .length,
    );
    expect(crowded).toBe(0);
    expect(await page.locator('.ends').count()).toBeGreaterThan(11);
  });
}

test('lines without a range stand below the levers with what they come to', async ({ page }) => {
  await open(page);
  const others = page.getByRole('list', { name: 'Without a lever' });
  await expect(others).toHaveCount(0);
  await caseButton(page).click();
  await page.getByRole('dialog', { name: 'Cases' }).getByRole('button', { name: 'Open Surrey 2025', exact: true }).click();
  await expect(page.getByRole('banner')).toContainText('two or three councils in place of twelve');
  await openGroup(page, 'One-off cost');
  // Nothing in its paper has a range.
  await expect(others.last()).toContainText(/Closing the old councils ?costs £/);
  await expect(others.last()).toContainText(/Bringing transformation about ?not published/);
});
