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
      await expect(page.getByRole('alert').filter({ hasText: 'a score is from 1 to 4' })).toBeVisible();
    });

    test('risks are rated, one of our own is added and removed, asks have a state', async ({ page }) => {
      await open(page);
      await openView(page, 'Risks and asks');
      const capacity = 'Too little capacity and skill: staff are overstretched';
      await pick(page, `Likelihood: ${capacity}`).selectOption('4');
      await pick(page, `Impact: ${capacity}`).selectOption('5');
      await enter(page, `Owner: ${capacity}`, 'Chief executive');
      const matrix = page.getByRole('region', { name: 'Likelihood and impact' }).getByRole('row').filter({ hasText: 'Likelihood 4' });
      await expect(matrix.getByRole('cell').nth(4)).toContainText('Too little capacity and skill');
      await enter(page, 'Another risk', 'Elections change who decides');
      await expect(field(page, 'Another risk')).toHaveValue('');
      await pick(page, 'Impact: Elections change who decides').selectOption('3');
      await expectNoAxeFindings(page);
      await button(page, 'Remove Elections change who decides').click();
      await expect(pick(page, 'Impact: Elections change who decides')).toHaveCount(0);
      await undo(page).click();
      await expect(pick(page, 'Impact: Elections change who decides')).toHaveValue('3');
      await pick(page, 'What became of: Investment in 5G').selectOption('Granted');
      await expect(sentence(page)).toContainText('one granted and 13 open');
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

test('no name of a tab breaks inside a word on a phone, and no table of the programme has something off to the side', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const broken = () =>
    look(page, () =>
      [...document.querySelectorAll('[role="tab"]')]
        .filter((tab) => tab.scrollWidth > tab.clientWidth || tab.clientHeight > 50)
        .map((tab) => tab.textContent),
    );
  for (const view of ['Dashboard', 'Risks and asks', 'Ways of working']) {
    await openView(page, view);
    const wide = await look(page, () =>
      [...document.querySelectorAll('.answers > .table')]
        .filter((table) => table.scrollWidth > table.clientWidth)
        .map((table) => table.getAttribute('aria-label')),
    );
    expect(wide).toEqual([]);
  }
  for (let width = 320; width <= 420; width += 2) {
    await page.setViewportSize({ width, height: 844 });
    expect(await broken(), `${width} pixels`).toEqual([]);
  }
});

test('rows as blocks stay rows of a table, with the heads of their columns', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await openView(page, 'Dashboard');
  const table = page.getByRole('region', { name: 'Measures, expected and recorded' });
  await expect(table.getByRole('columnheader', { name: 'State' })).toHaveCount(1);
  await expect(table.getByRole('row').nth(1).getByRole('cell')).toHaveCount(6);
  await expectNoAxeFindings(page);
});

test('what only a screen can use is not on paper', async ({ page }) => {
  await open(page);
  await openView(page, 'Dashboard');
  await expect(page.getByRole('heading', { name: 'Enter a table, and keep the record' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Enter a table, and keep the record')).toBeHidden();
});
