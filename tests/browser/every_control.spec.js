// Each control of the page: after its change is undone the page is as it was before, redone as it was after it, and at
// the end as a page that nobody touched but that was opened with its link.
import { inside } from './support/others.js';
import { fragment, open, openView, views } from './support/planner.js';
import { expect, test } from './support/test.js';
import { walk, whole } from './support/walk.js';

const recorded = ['Roadmap', 'Dashboard', 'Ways of working', 'Risks and asks'];

async function expectAllRight(page, view, how) {
  await open(page);
  await openView(page, view);
  const { walked, faults } = await walk(page, how);
  expect(faults).toEqual([]);
  expect(walked).toBeGreaterThan(how.least);
  // What has happened is in no link.
  if (recorded.includes(view)) return;
  const fresh = await page.context().newPage();
  await open(fresh, await fragment(page));
  await openView(fresh, view);
  const expected = JSON.stringify(await whole(fresh, how));
  await expect.poll(async () => JSON.stringify(await whole(page, how))).toBe(expected);
}

// With its own controls each view has a part of the levers, so that every lever is changed once.
for (const [turn, view] of views.entries()) {
  test(`each control is right after undo and redo: ${view}`, async ({ page }) => {
    test.setTimeout(180_000);
    await expectAllRight(page, view, { turn, turns: views.length, least: 15 });
  });
}

for (const [how, others, view] of [
  ['translated', inside.translate, 'Bears and gains'],
  ['split', inside.split, 'Ways to share'],
]) {
  test.describe(`on a phone at a quarter of the speed, ${how}`, () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test(`some controls are right after undo and redo: ${view}`, async ({ page }) => {
      test.setTimeout(180_000);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      // Everything unfolded would take minutes here.
      await expectAllRight(page, view, { turn: 2, turns: 5, others, unfolded: false, least: 2 });
    });
  });
}
