// Who funds: rule, contributions and levers stand beside the chart where there is room, and below it where not.
import { boxOf, figure, open, openView, settled } from './support/planner.js';
import { expect, test } from './support/test.js';

const rule = (page) => page.locator('.side-by-side > .by-hand');

for (const [width, height] of [[1280, 800], [1366, 768], [1920, 1080]]) {
  test(`${width} wide, rule and contributions stand beside the chart, which stays in sight`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await openView(page, 'Who funds');
    const [chart, beside] = [await boxOf(figure(page, 'funding-by-year')), await boxOf(rule(page))];
    expect(Math.abs(chart.y - beside.y)).toBeLessThan(24);
    expect(beside.x).toBeGreaterThan(chart.x + chart.width);
    expect(beside.x + beside.width).toBeLessThanOrEqual(width);
    await rule(page).getByRole('slider').last().scrollIntoViewIfNeeded();
    await settled(page);
    const canvas = await boxOf(figure(page, 'funding-by-year').locator('canvas'));
    const view = await boxOf(page.getByRole('tabpanel'));
    expect(canvas.y).toBeGreaterThanOrEqual(view.y);
    expect(canvas.y + canvas.height).toBeLessThanOrEqual(view.y + view.height);
  });
}

for (const [width, height] of [[820, 1180], [390, 844]]) {
  test(`${width} wide, they stand below it`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await openView(page, 'Who funds');
    const [chart, below] = [await boxOf(figure(page, 'funding-by-year')), await boxOf(rule(page))];
    expect(below.y).toBeGreaterThan(chart.y + chart.height - 1);
    expect(below.x + below.width).toBeLessThanOrEqual(width);
  });
}
