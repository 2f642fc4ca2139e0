// As one council sees it: order, marks and what is said change, no figure does.
import { expectNoAxeFindings } from './support/axe.js';
import { button, fragment, headline, isReady, look, open, openView, settled, textsOf, type } from './support/planner.js';
import { expect, test } from './support/test.js';

const eyes = (page) => page.getByRole('combobox', { name: 'As', exact: true });
const own = (page) => page.locator('section.own');

test('a council that is picked stands first, is marked, and the headline stays', async ({ page }) => {
  await open(page);
  await expect(own(page)).toHaveCount(0);
  const texts = await textsOf(headline(page));
  await eyes(page).selectOption('Bolsover');
  await expect(own(page).getByRole('heading')).toContainText('What it would mean for Bolsover');
  await expect(own(page)).toContainText('about £4.4m (£1.1m to £8.9m)');
  await expect(headline(page)).toHaveText(texts);
  await own(page).getByRole('button', { name: 'assumed split' }).click();
  await expect(page.locator('#assumed-split')).toBeFocused();

  await openView(page, 'Bears and gains');
  const first = page.locator('.accounts tbody tr').first();
  await expect(first.getByRole('rowheader')).toContainText('Bolsovermy council');
  await expect(page.locator('.council.own')).toHaveAccessibleName(/^Bolsover, my council,/);
  await eyes(page).selectOption('all councils');
  await expect(page.locator('tr.own, .council.own')).toHaveCount(0);
});

test('its figures follow a lever', async ({ page }) => {
  await open(page);
  await eyes(page).selectOption('Bolsover');
  await type(page, 'Savings delivered', '50%');
  await expect(own(page)).not.toContainText('£4.4m');
  await expect(own(page)).toContainText(/it would be left with about £1\.\dm/);
});

test('this device keeps it, the address does not tell it', async ({ page }) => {
  await open(page);
  await eyes(page).selectOption('High Peak');
  expect(await fragment(page)).not.toContain('high-peak');
  await page.reload();
  await isReady(page);
  await expect(eyes(page).locator('option:checked')).toHaveText('High Peak');
  await expect(own(page)).toContainText('High Peak');
});

test('a link tells it only where that is asked for', async ({ page, context }) => {
  await open(page);
  await button(page, 'Share').click();
  await expect(page.getByRole('checkbox', { name: /^Open it as/ })).toHaveCount(0);
  await button(page, 'Close').click();
  await eyes(page).selectOption('Bolsover');
  await button(page, 'Share').click();
  const link = page.getByRole('textbox', { name: 'Link', exact: true });
  await expect(link).not.toHaveValue(/bolsover/);
  await page.getByRole('checkbox', { name: 'Open it as Bolsover sees it' }).check();
  await expect(link).toHaveValue(/~in-short\.bolsover$/);
  const committee = page.getByRole('textbox', { name: 'Committee text', exact: true });
  await expect(committee).toHaveValue(/^For Bolsover District Council\n/);
  await expect(committee).toHaveValue(/~in-short\.bolsover\nMade on /);
  await expectNoAxeFindings(page);

  const address = await link.inputValue();
  const other = await context.browser().newContext();
  const theirs = await other.newPage();
  await theirs.goto(address);
  await isReady(theirs);
  await expect(own(theirs)).toContainText('What it would mean for Bolsover');
  await theirs.reload();
  await isReady(theirs);
  await expect(own(theirs)).toContainText('What it would mean for Bolsover');
  // It was the link's, so this device keeps nothing of it.
  await theirs.goto('about:blank');
  await theirs.goto(address.split('#')[0]);
  await isReady(theirs);
  await expect(eyes(theirs).locator('option:checked')).toHaveText('all councils');
  await other.close();
});

test('a link with a council that the case does not have opens and says so', async ({ page }) => {
  await open(page, '1.two-phase-2023.QZBOWAck~money.no-such-council');
  await expect(page.getByRole('alert').filter({ hasText: 'no-such-council' })).toContainText('Its scenario is opened');
  await expect(page.getByRole('tab', { name: 'Money' })).toHaveAttribute('aria-selected', 'true');
  await expect(eyes(page).locator('option:checked')).toHaveText('all councils');
});

test('whose eyes it is is told to those who listen, and printed', async ({ page }) => {
  await open(page);
  const head = page.locator('.print-head');
  await expect(head).not.toContainText('would see it');
  await eyes(page).selectOption('Bolsover');
  await expect(page.getByTestId('news')).toHaveText('Seen as Bolsover District Council: no figure is another.');
  await expect(head).toContainText('as Bolsover District Council would see it');
  await eyes(page).selectOption('all councils');
  await expect(page.getByTestId('news')).toHaveText('Seen as all councils: no figure is another.');
  await expect(head).not.toContainText('would see it');
});

test('the keyboard alone picks a council, and the focus stays', async ({ page }) => {
  await open(page);
  await eyes(page).focus();
  await page.keyboard.type('Bol');
  await expect(own(page)).toContainText('Bolsover');
  await expect(eyes(page)).toBeFocused();
});

for (const [width, height] of [
  [1280, 800],
  [820, 1180],
  [390, 844],
]) {
  test(`at ${width} pixels nothing is cut and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await eyes(page).selectOption('North East Derbyshire');
    await settled(page);
    for (const view of ['In short', 'Bears and gains']) {
      await openView(page, view);
      expect(await look(page, () => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await expectNoAxeFindings(page);
    }
  });
}
