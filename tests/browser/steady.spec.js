// What one looks at stays where it is while a lever moves.
import { boxOf, canvas, group, open, openView, raiseTechnology, type } from './support/planner.js';
import { expect, test } from './support/test.js';

for (const [view, chart] of [
  ['In short', 'cash-flow'],
  ['How sure', 'distribution'],
]) {
  test(`the first lever moves no chart of “${view}”`, async ({ page }) => {
    await open(page);
    await openView(page, view);
    const top = async () => (await boxOf(canvas(page, chart))).y;
    const before = await top();
    await raiseTechnology(page);
    expect(await top()).toBe(before);
    await type(page, 'Savings delivered', '90%');
    await expect(page.getByTestId('changed-count')).toHaveText('2 changed');
    expect(await top()).toBe(before);
  });
}

test('the heading of a group is as high with changes as without', async ({ page }) => {
  await open(page);
  const height = async () => (await boxOf(group(page, 'One-off cost'))).height;
  const before = await height();
  await raiseTechnology(page);
  expect(await height()).toBe(before);
});
