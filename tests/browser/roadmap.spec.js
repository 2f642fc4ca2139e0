import { expectNoAxeFindings } from './support/axe.js';
import { button, canvas, figure, fragment, look, openAsFound, openView, pick, sentence, settled, textOf, textsOf, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

const late = [
  ['Requirements for shared systems gathered', 'Year 4, 2023/24'],
  ['Shared values and ways of working set', 'Year 3, 2022/23'],
  ['N: Joint strategic housing plan from future population and industries', 'Year 5, 2024/25'],
  ['G: All children have a good level of development', 'Year 11, 2030/31'],
];

async function openRoadmap(page) {
  await openAsFound(page);
  await openView(page, 'Roadmap');
}

const choose = (page, name) => pick(page, 'Milestone').selectOption({ label: name });
const chosen = (page) => page.locator('.answers.milestone');
/** Marks the first sign with the keys: its frame says where it is. Returns the chart's box and the sign's middle. */
async function firstSign(page) {
  const map = canvas(page, 'roadmap');
  await map.scrollIntoViewIfNeeded();
  await settled(page);
  await map.focus();
  await page.keyboard.press('Home');
  const sign = await figure(page, 'roadmap').locator('.point').boundingBox();
  return { box: await map.boundingBox(), x: sign.x + sign.width / 2, y: sign.y + sign.height / 2 };
}
const lateness = (page) => page.locator('.answers.lateness');
const delay = (page) => page.getByRole('textbox', { name: 'Delay of savings', exact: true });

test('four milestones are late: their chain is named, the lateness goes into the scenario in one step, and comes back by one', async ({ page }) => {
  await openRoadmap(page);
  await expect(sentence(page)).toContainText('The plan has 65 milestones of the ten-year plan');
  await expect(sentence(page)).toContainText('Nothing has been recorded of them yet.');
  for (const [name, year] of late) {
    await choose(page, name);
    await pick(page, 'Year of the milestone').selectOption({ label: year });
    await expect(chosen(page)).toContainText(`it stands in ${year}`);
  }
  // The housing plan and what waits for it: two more.
  await expect(sentence(page)).toContainText('Six milestones (three of the ten-year plan, one of the two-year plan and two for ways of working) stand later than planned.');
  await expect(lateness(page)).toContainText('The longest chain of lateness begins with “Joint strategic housing plan from future population and industries”, planned for about Year 2, 2021/22, now in Year 5, 2024/25. It holds up');
  await expect(lateness(page)).toContainText('Savings come two years later');
  await expect(delay(page)).toHaveValue('0 years');
  await button(page, 'Take the lateness into the scenario').click();
  await expect(delay(page)).toHaveValue('2 years');
  await expect(button(page, 'Take the lateness into the scenario')).toHaveAttribute('aria-disabled', 'true');
  await undo(page).click();
  await expect(delay(page)).toHaveValue('0 years');
  await expect(sentence(page)).toContainText('Six milestones (three of the ten-year plan, one of the two-year plan and two for ways of working) stand later than planned.');
});

test('with the keys alone a milestone is found, chosen, moved and undone', async ({ page }) => {
  await openRoadmap(page);
  await canvas(page, 'roadmap').focus();
  await page.keyboard.press('Home');
  const spoken = figure(page, 'roadmap').getByRole('status').first();
  await expect(spoken).toContainText('Key industry cluster formed');
  await expect(spoken).toContainText('Now: Year 1, 2020/21');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(spoken).toContainText('Now: Year 2, 2021/22');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(spoken).toContainText('Now: Year 3, 2022/23');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(spoken).toContainText('Later than planned, moved');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toContainText('Case 2020, chapter 5, ten-year plan, A');
  await expect(canvas(page, 'roadmap')).toBeFocused();
  await undo(page).click();
  await undo(page).click();
  await undo(page).click();
  await expect(sentence(page)).toContainText('Nothing has been recorded of them yet.');
});

test('a milestone that is dragged to another year is one step, and a press alone moves nothing', async ({ page }) => {
  await openRoadmap(page);
  const { box, x, y } = await firstSign(page);
  await page.mouse.click(x, y);
  await expect(chosen(page)).toContainText('Key industry cluster formed');
  await expect(sentence(page)).toContainText('Nothing has been recorded of them yet.');
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const part of [0.45, 0.6, 0.7]) await page.mouse.move(box.x + box.width * part, y + 3, { steps: 3 });
  await settled(page);
  await page.mouse.up();
  await expect(sentence(page)).toContainText('later than planned');
  await expect(chosen(page)).toContainText('it stands in Year ');
  await undo(page).click();
  await expect(sentence(page)).toContainText('Nothing has been recorded of them yet.');
});

test('while a milestone is held the chart only grows, so that nothing below it jumps', async ({ page }) => {
  await openRoadmap(page);
  const { box, x, y } = await firstSign(page);
  const height = () => canvas(page, 'roadmap').evaluate((canvas) => canvas.clientHeight);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const heights = [];
  // Over all years and back to its own: some of them are fuller than others.
  for (let part = 0.3; part < 1; part += 0.05) {
    await page.mouse.move(box.x + box.width * part, y);
    await settled(page);
    heights.push(await height());
  }
  await page.mouse.move(x, y);
  await settled(page);
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  expect(heights.at(-1)).toBeGreaterThan(box.height);
  expect(await height()).toBe(heights.at(-1));
  await page.mouse.up();
  await expect.poll(height).toBe(box.height);
  // So does a pointer that the browser takes over.
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, y);
  await settled(page);
  const one = { bubbles: true, pointerId: 1, pointerType: 'mouse', clientX: x, clientY: y };
  await canvas(page, 'roadmap').dispatchEvent('pointercancel', one);
  await settled(page);
  const left = await textOf(sentence(page));
  await page.mouse.move(box.x + box.width * 0.9, y);
  expect(await textOf(sentence(page))).toBe(left);
  await page.mouse.up();
});

test('what is seen of the chart while a milestone is held is what is there when it is let go', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await openRoadmap(page);
  const { box, x, y } = await firstSign(page);
  const seen = () =>
    look(page, () => {
      const canvas = document.querySelector('[data-figure=roadmap] canvas');
      const { top } = canvas.getBoundingClientRect();
      const first = Math.max(0, Math.ceil(-top));
      const rows = Math.floor(Math.min(innerHeight - top, canvas.height)) - first;
      return canvas.getContext('2d').getImageData(0, first, canvas.width, rows).data.join();
    });
  await page.mouse.move(x, y);
  await page.mouse.down();
  // What is below the screen is not painted meanwhile.
  expect(box.y + box.height).toBeGreaterThan(700);
  for (const part of [0.9, 0.7, 0.5]) {
    await page.mouse.move(box.x + box.width * part, y);
    await settled(page);
  }
  const held = await seen();
  await page.mouse.up();
  expect((await seen()) === held).toBe(true);
});

test('now is taken from the clock when asked, said in words, and not in the link', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2022-11-20T10:00:00'));
  await openRoadmap(page);
  const before = await fragment(page);
  await page.getByRole('button', { name: 'this month' }).click();
  await expect(pick(page, 'Month that is now')).toHaveValue('10');
  await expect(sentence(page)).toContainText('By November 2022');
  expect(await fragment(page)).toBe(before);
  await pick(page, 'Year that is now').selectOption('2021');
  await expect(sentence(page)).toContainText('By November 2021 16 milestones were due (15 of the ten-year plan and one of the two-year roadmap alone), and nothing is recorded of them.');
  await undo(page).click();
  await expect(sentence(page)).toContainText('By November 2022');
});

test('filters show what they say, and an empty choice says so', async ({ page }) => {
  await openRoadmap(page);
  await pick(page, 'Which milestones').selectOption('flagships');
  await expect(figure(page, 'roadmap')).toContainText('27 milestones, any that stands in two lists counted twice, 27 of them flagships');
  await pick(page, 'Ambition').selectOption('Live and work sustainably');
  await expect(figure(page, 'roadmap')).not.toContainText('27 milestones');
  await pick(page, 'How they stand').selectOption('dropped');
  await expect(figure(page, 'roadmap')).toContainText('No milestone of the plan is like that');
  await pick(page, 'How they stand').selectOption('however they stand');
  await pick(page, 'Years').selectOption('the first two years');
  await expect(figure(page, 'roadmap')).toContainText('What has to happen in the first two years');
  await button(page, 'Table').first().click();
  const heads = await textsOf(figure(page, 'roadmap').getByRole('columnheader'));
  expect(heads).toEqual(['Milestone', 'Priority', 'Planned', 'Now', 'State', 'Pushed by', 'Where']);
});

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test(`axe finds nothing at ${width}, with a milestone chosen and the table open`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openRoadmap(page);
    await choose(page, late[2][0]);
    await button(page, 'A year later').click();
    await button(page, 'Table').first().click();
    await settled(page);
    await expectNoAxeFindings(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });
}

test('the bar of tabs stays one calm row at usual widths', async ({ page }) => {
  for (const width of [1280, 1024, 820]) {
    await page.setViewportSize({ width, height: 800 });
    await openRoadmap(page);
    const tops = await page.getByRole('tab').evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
    expect(new Set(tops.map(Math.round)).size, `${width}`).toBe(1);
  }
});

test('the roadmap is printed whole, in its width', async ({ page }) => {
  await openRoadmap(page);
  await choose(page, late[2][0]);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await settled(page);
  const box = await canvas(page, 'roadmap').boundingBox();
  expect(box.height).toBeGreaterThan(600);
  expect(await chosen(page).evaluate((element) => getComputedStyle(element).position)).toBe('static');
  expect(await textOf(sentence(page))).toContain('65 milestones of the ten-year plan');
});
