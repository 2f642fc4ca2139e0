import { boxOf, button, canvas, changedCount, closeLevers, field, figure, group, headline, leversButton, open, openGroup, openView, option, redo, rename, scenarioMenu, slider, startFrom, textsOf, title, undo } from './support/planner.js';
import { clipboard, expectErewashPaysElsewhere } from './support/share.js';
import { expect, test } from './support/test.js';

/** On a phone the levers are on the page. */
async function showLevers(page) {
  if (await leversButton(page).isVisible()) await leversButton(page).tap();
  await openGroup(page, 'One-off cost');
}

async function hideLevers(page) {
  if (await closeLevers(page).isVisible()) await closeLevers(page).tap();
  await expect(closeLevers(page)).toBeHidden();
}

async function tapEnd(target) {
  const { width, height } = await boxOf(target);
  await target.tap({ position: { x: width - 2, y: height / 2 } });
}

for (const [device, viewport] of [
  ['tablet', { width: 820, height: 1180 }],
  ['phone', { width: 390, height: 844 }],
]) {
  test.describe(`on a ${device}`, () => {
    test.use({ hasTouch: true, isMobile: true, viewport });

    test('a scenario can be made, undone, redone and shared with touch alone', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open(page);
      await scenarioMenu(page).tap();
      await title(page).tap();
      await rename(page, 'Erewash pays');
      // The list of options is the system's, out of the page's reach.
      await startFrom(page, 'As four councils paid in 2022');

      await showLevers(page);
      await group(page, 'Who takes part').tap();
      await option(page, 'Erewash', 'Would contribute').tap();
      await expect(option(page, 'Erewash', 'Would contribute')).toBeChecked();
      const withErewash = await textsOf(headline(page));
      await tapEnd(slider(page, 'Technology'));
      await expect(field(page, 'Technology')).toHaveValue('£18.0m');
      await expect(changedCount(page)).toHaveText('2 changed');
      await expect(headline(page)).not.toHaveText(withErewash);
      await hideLevers(page);

      await undo(page).tap();
      await undo(page).tap();
      await showLevers(page);
      await expect(field(page, 'Technology')).toHaveValue('£14.0m');
      await expect(option(page, 'Erewash', 'Takes part, would not contribute')).toBeChecked();
      await hideLevers(page);
      await redo(page).tap();
      await expect(headline(page)).toHaveText(withErewash);

      await button(page, 'Share').tap();
      await button(page, 'Copy link').tap();
      await expect(page.getByText('Copied')).toBeVisible();
      const link = await clipboard(page);
      await button(page, 'Close').tap();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expectErewashPaysElsewhere(page, link);
    });

    test('the source of a figure can be found with touch alone', async ({ page }) => {
      await open(page);
      await page.getByRole('tab', { name: 'Evidence' }).tap();
      await page.getByRole('tabpanel').getByRole('searchbox').tap();
      await page.getByRole('tabpanel').getByRole('searchbox').fill('52,350');
      await expect(page.getByRole('row', { name: /£52,350 a year/ }).first()).toContainText('4.27, table');
    });

    test('the sources of a lever come into sight when they are asked for', async ({ page }) => {
      await open(page);
      await showLevers(page);
      await button(page, 'Where “Technology” comes from').tap();
      await button(page, 'See all sources for this').tap();
      await expect(page.getByRole('tabpanel').getByRole('searchbox')).toHaveValue(/technology/);
      await expect(page.getByRole('tabpanel').getByRole('searchbox')).toBeInViewport();
      await expect(closeLevers(page)).toBeHidden();
    });

    test('a finger drags a slider in one step, and a lost touch leaves nothing', async ({ page, context }) => {
      await open(page);
      await showLevers(page);
      const target = slider(page, 'Technology');
      await target.scrollIntoViewIfNeeded();
      const { x, y, width, height } = await boxOf(target);
      const devtools = await context.newCDPSession(page);
      const touch = (type, part) =>
        devtools.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: part === undefined ? [] : [{ x: x + part * width, y: y + height / 2 }],
        });

      await touch('touchStart', 0.5);
      await touch('touchMove', 0.6);
      await touch('touchMove', 0.75);
      await expect(field(page, 'Technology')).not.toHaveValue('£14.0m');
      await touch('touchCancel');
      await expect(field(page, 'Technology')).toHaveValue('£14.0m');
      await expect(undo(page)).toBeDisabled();

      await touch('touchStart', 0.5);
      await touch('touchMove', 0.6);
      await touch('touchMove', 0.75);
      await touch('touchEnd');
      await expect(changedCount(page)).toHaveText('1 changed');
      await hideLevers(page);
      await undo(page).tap();
      await expect(changedCount(page)).toHaveText('nothing changed');
      await expect(undo(page)).toBeDisabled();
    });

    test('a tap on a chart shows the figures of that place', async ({ page }) => {
      await open(page);
      const chart = page.locator('[data-figure="cash-flow"]');
      const image = chart.getByRole('application');
      await image.scrollIntoViewIfNeeded();
      const { width, height } = await boxOf(image);
      await image.tap({ position: { x: width / 2, y: height / 2 } });
      await expect(chart.getByText(/^20\d\d\/\d\d$/)).toBeVisible();
    });
  });
}

test.describe('on a tablet', () => {
  test.use({ hasTouch: true, viewport: { width: 820, height: 1180 } });

  test('the drawer of levers takes the focus when it opens and gives it back', async ({ page }) => {
    await open(page);
    const drawer = leversButton(page);
    await expect(drawer).toHaveAttribute('aria-expanded', 'false');
    await drawer.tap();
    await expect(closeLevers(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(drawer).toBeFocused();
    await expect(drawer).toHaveAttribute('aria-expanded', 'false');
  });
});

test.describe('a map under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 820, height: 1180 } });

  test('shows a place at the first tap and sets the levers at the second', async ({ page }) => {
    await open(page);
    await openView(page, 'What it takes');
    const map = canvas(page, 'map');
    await map.scrollIntoViewIfNeeded();
    const { width, height } = await boxOf(map);
    const place = { position: { x: width * 0.5, y: height * 0.4 } };
    await map.tap(place);
    await expect(figure(page, 'map').locator('.point-figures')).toBeVisible();
    await expect(changedCount(page)).toHaveText('nothing changed');
    // Another place is shown first, too.
    await map.tap({ position: { x: width * 0.8, y: height * 0.6 } });
    await expect(changedCount(page)).toHaveText('nothing changed');
    await map.tap(place);
    await map.tap(place);
    await expect(changedCount(page)).toHaveText('2 changed');
  });
});
