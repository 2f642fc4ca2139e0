import { tabTo } from './support/keyboard.js';
import { button, changedCount, field, group, headline, open, option, redo, scenarioMenu, slider, startingPoint, tabs, textsOf, title, type, undo } from './support/planner.js';
import { clipboard, expectErewashPaysElsewhere } from './support/share.js';
import { expect, test } from './support/test.js';

// There are a hundred stops and more, each a question to the page.
test.describe.configure({ timeout: 180_000 });

test('a scenario can be made, undone, redone and shared with the keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const { keyboard } = page;

  await tabTo(page, scenarioMenu(page));
  await keyboard.press('Enter');
  await tabTo(page, title(page));
  await keyboard.type('Erewash pays');
  await tabTo(page, page.getByRole('combobox', { name: 'Starting point' }));
  await keyboard.type('As four');
  await expect(startingPoint(page)).toHaveText('As four councils paid in 2022');

  await keyboard.press('Escape');
  await expect(scenarioMenu(page)).toBeFocused();
  await expect(scenarioMenu(page)).toContainText('Erewash pays');

  await tabTo(page, group(page, 'Who takes part'));
  await keyboard.press('Enter');
  await tabTo(page, option(page, 'Erewash', 'Takes part, would not contribute'));
  await keyboard.press('ArrowLeft');
  await expect(option(page, 'Erewash', 'Would contribute')).toBeChecked();
  const withErewash = await textsOf(headline(page));

  // A closed group has no stops but its heading.
  await tabTo(page, group(page, "Councils' savings"));
  await keyboard.press('Enter');
  await tabTo(page, slider(page, 'Technology'));
  await keyboard.press('End');
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
  await expect(changedCount(page)).toHaveText('2 changed');
  await expect(headline(page)).not.toHaveText(withErewash);

  await keyboard.press('Control+z');
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
  await expect(option(page, 'Erewash', 'Would contribute')).toBeChecked();
  await keyboard.press('Control+z');
  await expect(option(page, 'Erewash', 'Takes part, would not contribute')).toBeChecked();
  await expect(startingPoint(page)).toHaveText('As four councils paid in 2022');
  await keyboard.press('Control+Shift+z');
  await expect(option(page, 'Erewash', 'Would contribute')).toBeChecked();
  await expect(headline(page)).toHaveText(withErewash);

  await tabTo(page, button(page, 'Share'), 'Shift+Tab');
  await keyboard.press('Enter');
  await tabTo(page, button(page, 'Copy link'));
  await keyboard.press('Enter');
  await expect(page.getByText('Copied')).toBeVisible();
  const link = await clipboard(page);
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button(page, 'Share')).toBeFocused();

  await expectErewashPaysElsewhere(page, link);
});

test('the source of a figure can be found with the keyboard alone', async ({ page }) => {
  await open(page);
  await tabTo(page, page.getByRole('tab', { name: 'In short' }));
  await page.keyboard.press('End');
  await tabTo(page, page.getByRole('tabpanel').getByRole('searchbox'));
  await page.keyboard.type('52,350');
  await expect(page.getByRole('row', { name: /£52,350 a year/ }).first()).toContainText('4.27, table');
});

test('the keys for undo work from the field in which a figure was just typed', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', '100%');
  await expect(undo(page)).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
  await expect(changedCount(page)).toHaveText('nothing changed');
  await page.keyboard.press('Control+y');
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
});

test('the keys for undo take back letters, not the scenario, while a figure is being typed', async ({ page }) => {
  await open(page);
  await type(page, 'Training', '10%');
  await field(page, 'Technology').focus();
  await page.keyboard.type('7');
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Training')).toHaveValue('£120k');
  await expect(changedCount(page)).toHaveText('1 changed');
});

test('tabs are chosen with the arrow keys, and the panel follows', async ({ page }) => {
  await open(page);
  const tab = (name) => page.getByRole('tab', { name });
  const panel = (name) => page.getByRole('tabpanel', { name });
  await tab('In short').focus();
  for (const name of tabs.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await expect(tab(name)).toBeFocused();
    await expect(tab(name)).toHaveAttribute('aria-selected', 'true');
    await expect(panel(name)).toBeVisible();
  }
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await expect(panel('Evidence')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(tab('Evidence')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(tab('In short')).toBeFocused();
  await expect(panel('In short')).toBeVisible();
  // One stop for all tabs.
  await page.keyboard.press('Tab');
  await expect(panel('In short')).toBeFocused();
});

test('the first stop skips to the figures and leaves the scenario in the address alone', async ({ page }) => {
  await open(page, '1.case-high.wh5k');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the figures' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'In short' })).toBeFocused();
  expect(new URL(page.url()).hash).toBe('#1.case-high.wh5k');
});

test('every stop of the Tab key is marked where it can be seen', async ({ page }) => {
  await open(page);
  const unmarked = [];
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return null;
      // A radio button is drawn by the words behind it.
      const shown = element.type === 'radio' ? element.nextElementSibling : element;
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      const box = shown.getBoundingClientRect();
      const inView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
      const marked = inView && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      return marked ? null : element.outerHTML.slice(0, 80);
    });
    if (found) unmarked.push(found);
  }
  expect(unmarked).toEqual([]);
});

test('undo and redo say when there is nothing left to undo or redo', async ({ page }) => {
  await open(page);
  await expect(undo(page)).toBeDisabled();
  await expect(redo(page)).toBeDisabled();
  await slider(page, 'Training').focus();
  await page.keyboard.press('ArrowRight');
  await expect(undo(page)).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect(undo(page)).toBeDisabled();
  await expect(redo(page)).toBeEnabled();
});
