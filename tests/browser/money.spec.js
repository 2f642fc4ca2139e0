import { button, changedCount, field, figure, headline, open, openGroup, openView, pick, type, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const term = (page, name) => page.locator('.terms > div').filter({ hasText: name });

test('the years and the rate are picked, and everything follows', async ({ page }) => {
  await open(page);
  await openView(page, 'Money');
  await expect(term(page, 'Cash return')).toContainText('£6.70 back for each £1');
  await expect(term(page, 'Net present value')).toContainText('If all goes to plan it is £218m');
  await expect(pick(page, 'Discount rate').locator('option')).toHaveText([
    '3.5%: Green Book 2026, HM Treasury',
    '3%: recommended June 2026, not adopted',
  ]);

  await pick(page, 'Discount rate').selectOption('3%: recommended June 2026, not adopted');
  await expect(headline(page).nth(11)).toContainText('more than the starting point');
  await expect(changedCount(page)).toHaveText('1 changed');
  await expect(figure(page, 'cumulative')).toContainText('counting 3% less a year');
  await undo(page).click();

  await pick(page, 'Years counted').selectOption('30 years');
  await expect(figure(page, 'cumulative')).toContainText('30 years of cash');
  await expect(term(page, 'Net present value')).toContainText('over 30 years');
});

test('a rate of one’s own is a lever, and stands in the list once it is set', async ({ page }) => {
  await open(page);
  await openView(page, 'Money');
  await openGroup(page, 'Years counted');
  await expect(page.getByRole('tabpanel')).toContainText('Any other rate or number of years is a lever');
  await type(page, 'Discount rate', '5%');
  await expect(pick(page, 'Discount rate').locator('option:checked')).toHaveText('5%: a rate of your own');
  await type(page, 'How many years are counted', '12');
  await expect(pick(page, 'Years counted').locator('option:checked')).toHaveText('12 years');
});

test('cash and wider benefits stand apart, and everything in one sum is folded and named for what it leaves out', async ({ page }) => {
  await open(page);
  await openView(page, 'Money');
  await expect(figure(page, 'cash-worth')).toContainText('leave the councils £218m');
  await expect(figure(page, 'wider-worth')).toHaveCount(0);
  await openView(page, 'Better lives');
  await expect(figure(page, 'cash-worth')).toHaveCount(0);
  await expect(figure(page, 'wider-worth')).toContainText('no council’s cash');
  await expect(page.getByRole('tabpanel')).toContainText('£1.08bn');
  await expect(page.locator('.caveats li').first()).toContainText('is not counted');
  const everything = term(page, 'Not a benefit-cost ratio');
  await expect(everything).toBeHidden();
  await page.getByText('Everything in one sum, for specialists').click();
  await expect(everything).toContainText('HM Treasury sets no pass mark');
  await expect(everything).toContainText('120 if the benefits come each year; 30 if once');
  await button(figure(page, 'wider-worth'), 'Table').click();
  await expect(figure(page, 'wider-worth').getByRole('row').nth(1)).toContainText('Health and wellbeing');
});

test('the changes are explained in any of the figures', async ({ page }) => {
  await open(page);
  await type(page, 'Savings delivered', '50%');
  await type(page, 'Front office', '100%');
  const waterfall = figure(page, 'waterfall');
  await expect(waterfall).toContainText('given its average over every order');
  await pick(page, 'Explain the changes in').selectOption('Show the saving a year');
  await button(waterfall, 'Table').click();
  // Half of what 20.4 in place of 12.8 adds at full delivery and at half, and the rest of 25.3 less 43.0.
  await expect(waterfall.getByRole('row', { name: 'Front office' })).toContainText('£5,737,500');
  await expect(waterfall.getByRole('row', { name: 'Savings delivered' })).toContainText('−£23,412,500');

  await pick(page, 'Explain the changes in').selectOption('Show the time until the money is back');
  await type(page, 'Savings delivered', '0%');
  await expect(waterfall).toContainText('the money is never back');
  await openView(page, 'Who funds');
  await openView(page, 'In short');
  await expect(pick(page, 'Explain the changes in').locator('option:checked')).toHaveText('Show the time until the money is back');
  await expect(field(page, 'Front office')).toHaveValue('£20.4m');
});
