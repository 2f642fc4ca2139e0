import { boxOf, button, closeLevers, leversButton, look, open, openAllGroups, openAsFound, openView, raiseTechnology, sentence, slider, type, views } from './support/planner.js';
import { expect, test } from './support/test.js';

const sidewaysExcess = (page) =>
  look(page, () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    // What sticks out may be cut off instead of scrolled to; what lies in its own scroller may stick out.
    const scrolls = (element) => element && (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.hidden, .skip, svg')) return false;
      const box = element.getBoundingClientRect();
      return box.width > 1 && (box.right > clientWidth + 1 || box.left < -1) && !scrolls(element.parentElement);
    });
    return { scrolled: scrollWidth - clientWidth, out: out.map((element) => element.outerHTML.slice(0, 90)) };
  });

async function openEverything(page) {
  const inDrawer = await leversButton(page).isVisible();
  if (inDrawer) await leversButton(page).click();
  await openAllGroups(page);
  for (const fold of await page.getByRole('button', { name: /^Each measure of/ }).all()) await fold.click();
  await button(page, 'Where “Technology” comes from').click();
  await type(page, 'Training', 'a figure that is not one');
  if (inDrawer) await closeLevers(page).click();
}

for (const [width, height] of [
  [320, 640],
  [390, 844],
  [820, 1180],
  [1280, 800],
  [1920, 1080],
]) {
  test(`at ${width} pixels nothing scrolls sideways, with everything open`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, 'broken');
    await openEverything(page);
    for (const view of views) {
      await openView(page, view);
      for (const toggle of await button(page, 'Table').all()) await toggle.click();
      expect(await sidewaysExcess(page), view).toEqual({ scrolled: 0, out: [] });
    }
    await button(page, 'Share').click();
    const box = await boxOf(page.getByRole('dialog'));
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect((await sidewaysExcess(page)).scrolled).toBe(0);
  });

  test(`at ${width} pixels no part of the page lies over another`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    for (const view of views) {
      await openView(page, view);
      for (const toggle of await button(page, 'Table').all()) await toggle.click();
      await expect
        .poll(() =>
          page.evaluate(() => {
            const parts = [...document.querySelectorAll('.bar, .headline, .tabs, .sections, .begin, .to-know, .sentence, .council, .key, .beside, .accounts, figcaption, .frame canvas, .tools, .data, .evidence-lists')];
            const boxes = parts.map((part) => [part, part.getBoundingClientRect()]).filter(([, box]) => box.width && box.height);
            const over = [];
            for (const [index, [one, a]] of boxes.entries()) {
              for (const [other, b] of boxes.slice(index + 1)) {
                const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                const name = (part) => `${part.closest('[data-figure]')?.dataset.figure ?? ''} ${part.className || part.tagName}`;
                // What is scrolled away lies behind the bar.
                const samePane = one.closest('.view') === other.closest('.view');
                if (samePane && wide > 1 && high > 1) over.push(`${name(one)} and ${name(other)}`);
              }
            }
            return over;
          }),
        )
        .toEqual([]);
    }
  });
}

/** Elements whose text is wider or higher than the box that cuts it off. */
const cutOff = (page) =>
  look(page, () =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.hidden, svg, select, canvas')) return false;
        const { overflowX, overflowY } = getComputedStyle(element);
        const tooWide = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
        const tooHigh = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
        // A field scrolls within, but its figure should be seen whole.
        const tooLong = element.matches('input.value') && element.scrollWidth > element.clientWidth + 1;
        return tooWide || tooHigh || tooLong;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

/** As much as a page has to bear by WCAG 1.4.12. */
const spaceTexts = (page) =>
  page.addStyleTag({
    content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
  });

test('with the spacing of text that some people need, nothing is cut off or scrolls sideways', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  await openAllGroups(page);
  await spaceTexts(page);
  for (const view of views) {
    await openView(page, view);
    expect(await cutOff(page), view).toEqual([]);
    expect((await sidewaysExcess(page)).scrolled, view).toBe(0);
  }
});

test('where five differences have little room, none lies over the cross that takes it back', async ({ page }) => {
  await page.setViewportSize({ width: 1104, height: 800 });
  await open(page);
  await slider(page, 'Where in the savings range').fill('75');
  const rooms = () =>
    look(page, () =>
      [...document.querySelectorAll('.differences li button')].map((change) => {
        const values = document.createRange();
        values.selectNodeContents(change.querySelector('.values'));
        return change.querySelector('.back').getBoundingClientRect().left - values.getBoundingClientRect().right;
      }),
    );
  expect(await rooms()).toHaveLength(5);
  expect(Math.min(...(await rooms()))).toBeGreaterThan(0);
  await spaceTexts(page);
  expect(Math.min(...(await rooms())), 'with spaced texts').toBeGreaterThan(0);
});

test('at a zoom of 200% nothing is cut off and every part can be reached', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await open(page);
  await leversButton(page).click();
  await raiseTechnology(page);
  await openAllGroups(page);
  for (const view of views) {
    await openView(page, view);
    expect(await cutOff(page), view).toEqual([]);
    expect(await sidewaysExcess(page), view).toEqual({ scrolled: 0, out: [] });
    const last = page.locator('#view :not(.hidden, .hidden *, option, :has(*))').filter({ visible: true, hasText: /\S/ }).last();
    // A chart that is painted on the way may push it on.
    await expect(async () => {
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport({ timeout: 500 });
    }).toPass();
  }
});

test('on a phone come headline, sentence, chart and levers, in this order', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const tops = [];
  for (const part of [page.getByLabel('Headline'), sentence(page), page.locator('[data-figure="cash-flow"]'), page.getByLabel('Levers'), page.locator('.to-know')]) {
    const { y, height } = await boxOf(part);
    tops.push(y);
    expect(height).toBeGreaterThan(20);
  }
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

test('on a phone the first levers stand between the charts, with every group closed, so that the other charts are near', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAsFound(page);
  const levers = page.getByLabel('Levers');
  await expect(levers.getByRole('button', { expanded: true })).toHaveCount(0);
  await expect(levers.getByRole('slider')).toHaveCount(6);
  // Less than a screen.
  expect((await boxOf(levers)).height).toBeLessThan(760);
});
