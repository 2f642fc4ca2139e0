// Ways of working, risks and asks: scores and ratings of the room's own.
import { expectNoAxeFindings } from './support/axe.js';
import { button, field, figure, isReady, look, open, openView, pick, sentence, settled, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const enter = async (page, name, text) => {
  await field(page, name).fill(text);
  await field(page, name).press('Enter');
  await settled(page);
};

for (const [width, height] of [
  [1280, 800],
  [390, 844],
]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });

    test('scores of our own are drawn, in the table, kept and undone', async ({ page }) => {
      await open(page);
      await openView(page, 'Ways of working');
      await expect(sentence(page)).toContainText('the scores of the other five are not in the papers we have');
      await enter(page, 'Workforce, our own score', '2.5');
      await expect(sentence(page)).toContainText('One score of our own is recorded.');
      await expect(figure(page, 'enablers')).toContainText('Our own score');
      await figure(page, 'enablers').getByRole('button', { name: 'Table', exact: true }).click();
      await expect(figure(page, 'enablers').getByRole('row').filter({ hasText: 'Workforce' })).toContainText('2.5');
      await expectNoAxeFindings(page);
      await page.reload();
      await isReady(page);
      await openView(page, 'Ways of working');
      await expect(field(page, 'Workforce, our own score')).toHaveValue('2.5');
      await enter(page, 'Culture, our own score', '7');
      await expect(page.getByRole('alert').filter({ hasText: 'is no score from 1 to 4' })).toBeVisible();
    });

    test('risks are rated, one of our own is added and removed, asks have a state', async ({ page }) => {
      await open(page);
      await openView(page, 'Risks and asks');
      const capacity = 'Too little capacity and skill: staff are overstretched';
      await pick(page, `Likelihood: ${capacity}`).selectOption('4');
      await pick(page, `Impact: ${capacity}`).selectOption('5');
      await enter(page, `Owner: ${capacity}`, 'Chief executive');
      const matrix = page.getByRole('region', { name: 'Likelihood and impact' }).getByRole('row').filter({ hasText: 'Likelihood 4' });
      await expect(matrix.getByRole('cell').nth(4)).toHaveText(capacity);
      await enter(page, 'Another risk', 'Elections change who decides');
      await expect(field(page, 'Another risk')).toHaveValue('');
      await pick(page, 'Impact: Elections change who decides').selectOption('3');
      await expectNoAxeFindings(page);
      await button(page, 'Remove Elections change who decides').click();
      await expect(pick(page, 'Impact: Elections change who decides')).toHaveCount(0);
      await undo(page).click();
      await expect(pick(page, 'Impact: Elections change who decides')).toHaveValue('3');
      await pick(page, 'What became of: Investment in 5G').selectOption('Granted');
      await expect(sentence(page)).toContainText('of one it is recorded here what became of it');
      const out = await look(page, () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(out).toBe(0);
    });
  });
}

test('a risk leads to its levers, and the worst of them follows what is set', async ({ page }) => {
  await open(page);
  await openView(page, 'Risks and asks');
  const benefits = page.getByRole('row').filter({ hasText: 'Benefits are not managed' }).first();
  await expect(benefits).toContainText('Delay of savings: 0 → 2 years');
  await benefits.getByRole('button', { name: 'Delay of savings' }).click();
  await expect(page.getByRole('slider', { name: 'Delay of savings' })).toBeFocused();
  await field(page, 'Delay of savings').fill('1');
  await field(page, 'Delay of savings').press('Enter');
  await settled(page);
  await expect(benefits).toContainText('Delay of savings: 1 → 3 years');
});
