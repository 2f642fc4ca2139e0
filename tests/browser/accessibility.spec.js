import { expectNoAxeFindings } from './support/axe.js';
import { button, field, leversButton, open, openAllGroups, openView, raiseTechnology, slider, textsOf, type, views } from './support/planner.js';
import { expect, test } from './support/test.js';

for (const colorScheme of ['light', 'dark']) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`${colorScheme}, ${viewport.width} pixels wide`, () => {
      test.use({ colorScheme, viewport });

      test('axe finds nothing in any view, with its tables open', async ({ page }) => {
        // All views with all their tables, on a slow machine too.
        test.setTimeout(180_000);
        await open(page);
        await raiseTechnology(page);
        for (const view of views) {
          await test.step(view, async () => {
            await openView(page, view);
            for (const toggle of await button(page, 'Table').all()) await toggle.click();
            // A hundred rows are looked into like five.
            if (view === 'Evidence') await page.getByRole('tabpanel').getByRole('searchbox').fill('technology');
            await expectNoAxeFindings(page);
          });
        }
      });

      test('axe finds nothing among the levers, with an explanation, a remark and a message open', async ({ page }) => {
        await open(page);
        await openAllGroups(page);
        await button(page, 'Each measure of “Climate change targets beaten”').click();
        await button(page, 'Where “Technology” comes from').click();
        await button(page, 'Where “Contingency” comes from').click();
        await type(page, 'Training', '12.345%');
        await type(page, 'Technology', 'abc');
        await expect(field(page, 'Technology')).toHaveAttribute('aria-invalid', 'true');
        await expectNoAxeFindings(page);
      });

      test('axe finds nothing in a message and in the dialog to share', async ({ page }) => {
        await open(page, 'broken');
        await expect(page.getByText('This link cannot be read')).toBeVisible();
        await expectNoAxeFindings(page);
        await button(page, 'Share').click();
        await expect(page.getByRole('dialog', { name: 'Share this scenario' })).toBeVisible();
        await expectNoAxeFindings(page);
      });
    });
  }
}

test('axe finds nothing in the evidence as a whole', async ({ page }) => {
  await open(page);
  await openView(page, 'Evidence');
  await expectNoAxeFindings(page);
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 } });

  test('axe finds nothing while the drawer of levers is open', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    await leversButton(page).click();
    await expect(slider(page, 'Technology')).toBeVisible();
    await expectNoAxeFindings(page);
  });
});

test('axe finds nothing on the page before the program runs', async ({ page }) => {
  await page.route('**/*.wasm', () => {});
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.getByLabel('Headline')).toBeVisible();
  await expectNoAxeFindings(page);
});

test('the dialog to share keeps the focus inside and gives it back', async ({ page }) => {
  await open(page);
  await button(page, 'Share').click();
  const dialog = page.getByRole('dialog');
  for (let stop = 0; stop < 8; stop += 1) {
    await page.keyboard.press('Tab');
    // The browser's own controls come between the last and the first.
    const inside = await dialog.evaluate((element) => element.contains(document.activeElement) || document.activeElement === document.body);
    expect(inside).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button(page, 'Share')).toBeFocused();
});

test('every control has a name, and no two levers the same', async ({ page }) => {
  await open(page);
  await openAllGroups(page);
  for (const fold of await page.getByRole('button', { name: /^Each measure of/ }).all()) await fold.click();
  const names = await textsOf(page.locator('[data-lever] .lever-label'));
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  const snapshot = await page.locator('body').ariaSnapshot();
  const nameless = snapshot.split('\n').filter((line) => /- (button|slider|textbox|combobox|checkbox|radio|searchbox|tab|link|img|radiogroup|figure)(?: \[|:|$)/.test(line));
  expect(nameless).toEqual([]);
});

test('nothing moves for people who do not want motion', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration.split(',').some((duration) => parseFloat(duration) > 0);
      }).length,
    );
  await open(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await leversButton(page).click();
  expect(await moving()).toBe(0);
});
