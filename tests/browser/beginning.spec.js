// Whoever opens the page for the first time finds three questions, and each leads to its answer.
import { changedCount, field, open, section, settled, undo } from './support/planner.js';
import { tabTo } from './support/keyboard.js';
import { expect, test } from './support/test.js';

const questions = (page) => page.locator('.begin').getByRole('button');

for (const [question, answered] of [
  ['What would it mean for one council?', async (page) => expect(section(page, 'Bears and gains')).toHaveAttribute('aria-current', 'true')],
  ['What if savings come a year late?', async (page) => expect(field(page, 'Delay of savings')).toHaveValue('1 year')],
  ['What would have to be true?', async (page) => expect(section(page, 'What it takes')).toHaveAttribute('aria-current', 'true')],
]) {
  test(`“${question}” is answered at a press of a key, and the focus stays on the page`, async ({ page }) => {
    await open(page);
    await tabTo(page, questions(page).filter({ hasText: question }));
    await page.keyboard.press('Enter');
    await answered(page);
    await settled(page);
    await expect(page.locator(':focus')).toHaveCount(1);
    // The question that is answered is gone; what it is answered in follows the skip link by far.
    await expect(page.locator('main :focus')).toHaveCount(1);
  });
}

test('they go with the first change, and come back with undo', async ({ page }) => {
  await open(page);
  await expect(questions(page)).toHaveCount(3);
  await questions(page).filter({ hasText: 'a year late' }).click();
  await expect(changedCount(page)).toHaveText('1 changed');
  await expect(questions(page)).toHaveCount(0);
  await undo(page).click();
  await expect(questions(page)).toHaveCount(3);
});
