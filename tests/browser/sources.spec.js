import { boxOf, button, open, openAllGroups, openGroup, openView, settled, valueOf } from './support/planner.js';
import { expect, test } from './support/test.js';

const search = (page) => page.getByRole('searchbox', { name: 'Find a figure, a source or a reason' });
const figures = (page) => page.getByRole('region', { name: 'Published figures' });
const disagreements = (page) => page.getByRole('region', { name: 'Where the papers differ' });
const counts = (page) => page.getByRole('status').filter({ hasText: 'assumption' });
const rows = (table) => table.getByRole('row').filter({ has: table.page().getByRole('rowheader') });

async function openEvidence(page) {
  await openView(page, 'Evidence');
  await expect(search(page)).toBeVisible();
}

test('a finance officer finds where £52,350 comes from', async ({ page }) => {
  await open(page);
  await openEvidence(page);
  await search(page).fill('52,350');
  const found = rows(figures(page)).filter({ hasText: '£52,350' });
  await expect(found.first()).toContainText('4.27, table');
  await expect(found.first()).toContainText('Update 2023');
  await expect(counts(page)).not.toHaveText(/^0 published/);
});

test('the same figure is found without the comma, and with words around it', async ({ page }) => {
  await open(page);
  await openEvidence(page);
  await search(page).fill('52,350');
  await settled(page);
  const count = await rows(figures(page)).count();
  expect(count).toBeGreaterThan(0);
  await search(page).fill('52350');
  await expect(rows(figures(page))).toHaveCount(count);
  await search(page).fill('4.27 52,350');
  await expect(rows(figures(page)).first()).toContainText('£52,350');
  await search(page).fill('zzz 52,350');
  await expect(figures(page)).toHaveCount(0);
  await expect(page.getByText('Nothing has “zzz 52,350”.')).toContainText('It may be a computed figure');
  await expect(page.locator('.evidence-lists').getByRole('heading')).toHaveCount(0);
});

test('a lever leads to its sources, also when they are asked for again', async ({ page }) => {
  await open(page);
  const ask = async (lever) => {
    const info = button(page, `Where “${lever}” comes from`);
    if ((await info.getAttribute('aria-expanded')) === 'false') await info.click();
    await page.locator(`#${(await info.getAttribute('aria-controls')).replaceAll('.', '\\.')}`).getByRole('button', { name: 'See all sources for this' }).click();
  };
  await ask('Technology');
  await expect(page.getByRole('tabpanel', { name: 'Evidence' })).toBeVisible();
  await expect(search(page)).toHaveValue(/technology/);
  await expect(rows(figures(page)).first()).toContainText('Technology');
  await expect(page.getByRole('group', { name: 'Evidence' })).toBeFocused();

  const asked = await valueOf(search(page));
  await search(page).fill('52,350');
  await ask('Technology');
  await expect(search(page)).toHaveValue(asked);
});

test('what was searched for is still there after a look at another view', async ({ page }) => {
  await open(page);
  await openEvidence(page);
  await search(page).fill('contingency');
  await openView(page, 'In short');
  await openEvidence(page);
  await expect(search(page)).toHaveValue('contingency');
});

test('every lever says where it comes from: published or assumed, its range, and a source or a reason', async ({ page }) => {
  await open(page);
  await openAllGroups(page);
  for (const fold of await page.getByRole('button', { name: /^Each measure of/ }).all()) await fold.click();
  const levers = page.locator('[data-lever]');
  expect(await levers.count()).toBeGreaterThan(90);
  // All at once: there are over a hundred.
  const faults = await levers.evaluateAll(async (rows) => {
    const found = [];
    for (const row of rows) row.querySelector('[aria-label^="Where"]').click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (const row of rows) {
      const body = document.getElementById(row.querySelector('[aria-label^="Where"]').getAttribute('aria-controls'));
      const text = body.innerText;
      const says = (pattern, what) => pattern.test(text) || found.push(`${row.dataset.lever}: no ${what}: ${text}`);
      says(/^(Assumed|Published)/, 'standing');
      says(/Goes from .+ to .+\.|One of: .+\.|Any of the ten councils\./, 'range');
      says(/^See all sources for this/m, 'way to the sources');
      // Each part has a line of its own: what is published, what is assumed.
      for (const standing of body.querySelectorAll('.standing')) {
        const published = standing.querySelector('.published');
        const ground = published ? standing.nextElementSibling : standing;
        if (standing.querySelectorAll('.tag').length !== 1) found.push(`${row.dataset.lever}: two standings in one line`);
        if ((published && !ground.matches('ul')) || ground.innerText.length < 20) found.push(`${row.dataset.lever}: no source or reason`);
      }
    }
    return found;
  });
  expect(faults).toEqual([]);
});

test('the sources of every lever are found in the evidence', async ({ page }) => {
  await open(page);
  for (const [group, lever] of [
    ['Who takes part', 'Erewash'],
    ['Who takes part', 'Extra from a full partnership'],
    ['Wider benefits', 'Wider benefits due to the partnership'],
    ["Councils' savings", 'Front office'],
    ['One-off cost', 'Contingency'],
    ['Programme team', 'Team plan'],
    ['Funding', 'Councils share the rest'],
    ['Joint projects', 'Renewable energy study: saving a year'],
    ['Joint projects', 'Second project: years it saves'],
    ['Years counted', 'Discount rate'],
  ]) {
    await test.step(lever, async () => {
      await openGroup(page, group);
      await button(page, `Where “${lever}” comes from`).click();
      await page.getByLabel('Levers').getByRole('button', { name: 'See all sources for this' }).click();
      await expect(search(page)).not.toHaveValue('');
      await expect(counts(page)).not.toHaveText(/0 published figures.*0 assumptions/);
      await button(page, `Where “${lever}” comes from`).click();
    });
  }
});

test('the counts lead to their lists', async ({ page }) => {
  await open(page);
  await openEvidence(page);
  await counts(page).getByRole('button', { name: 'differences between papers' }).press('Enter');
  await expect(disagreements(page)).toBeInViewport();
  await expect(page.getByRole('heading', { name: 'Where the papers differ' })).toBeInViewport();
});

test('where the papers disagree, both places stand side by side with what is used', async ({ page }) => {
  await open(page);
  await openEvidence(page);
  const found = rows(disagreements(page));
  expect(await found.count()).toBeGreaterThan(10);
  await expect(disagreements(page).getByRole('columnheader')).toHaveText(['About', 'One place', 'Another', 'Derwent uses']);
  const cells = await found.evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
  for (const row of cells) expect(row.filter((text) => text.length > 3), row[0]).toHaveLength(4);
  const sides = found.first().getByRole('cell');
  const [one, other] = [await boxOf(sides.nth(0)), await boxOf(sides.nth(1))];
  expect(other.y).toBe(one.y);
  expect(other.x).toBeGreaterThan(one.x);
});

test('the evidence says what this is, what the papers say beside their figures, and what came after', async ({ page }) => {
  await open(page);
  await openEvidence(page);
  const evidence = page.locator('.evidence-lists');
  await expect(evidence.getByText('What the 2020 case for nine Derbyshire councils would have meant.')).toBeVisible();
  await expect(evidence.getByRole('listitem').filter({ hasText: 'What it costs to bring the wider benefits about is not counted' })).toContainText('Case 2020, chapter 4');
  await search(page).fill('156,324');
  const found = evidence.getByRole('listitem').filter({ hasText: '£156,324' });
  await expect(found).toHaveCount(2);
  await expect(found.first()).toContainText('22 February 2024');
  await expect(found.first()).toContainText('From its publisher');
  await search(page).fill('43.0 nowhere');
  await expect(evidence.getByRole('list')).toHaveCount(0);
});

test('an assumption that no lever changes says so', async ({ page }) => {
  await open(page);
  await openEvidence(page);
  await search(page).fill('fixed.price-base');
  await expect(page.locator('dt', { hasText: 'Prices' })).toContainText('Assumed, no lever');
});
