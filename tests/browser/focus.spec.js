import { button, field, fragment, open, openAllGroups, openView, settled, slider, type, views } from './support/planner.js';
import { expect, test } from './support/test.js';

const focused = (page) => page.evaluate(() => document.activeElement.outerHTML.slice(0, 100));
const isNowhere = (page) => page.evaluate(() => document.activeElement === document.body);

test('the focus stays near what took itself away', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', '80%');
  await button(page, 'Reset Technology to £14.0m').focus();
  await page.keyboard.press('Enter');
  await expect(slider(page, 'Technology')).toBeFocused();
  // A wrong link: its notice can be closed.
  await page.evaluate(() => (location.hash = '#1.case-high.wh5x'));
  await button(page, 'Close').first().focus();
  await page.keyboard.press('Enter');
  await settled(page);
  expect(await isNowhere(page)).toBe(false);
});

for (const name of ['Start afresh', 'Carry on where you left off']) {
  test(`the focus is somewhere after ${name}`, async ({ page }) => {
    await open(page);
    await type(page, 'Technology', '80%');
    await fragment(page);
    await page.goto('about:blank');
    await open(page);
    await button(page, name).focus();
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await isNowhere(page)).toBe(false);
  });
}

test('whoever leaves by a click on nothing is not called back', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', '80%');
  await button(page, 'Reset Technology to £14.0m').focus();
  await page.evaluate(() => document.activeElement.blur());
  await settled(page);
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
  expect(await isNowhere(page)).toBe(true);
});

for (const view of views) {
  test(`no button that is pressed with a key leaves the focus nowhere: ${view}`, async ({ page }) => {
    test.setTimeout(300_000);
    await open(page, '1.two-phase-2023.QZBOWAck');
    await openView(page, view);
    const shown = () => page.locator('#view').evaluate((panel) => panel.classList.item(1));
    const asked = await shown();
    if (view === 'In short') await openAllGroups(page);
    await settled(page);
    const lost = [];
    const selector = view === 'In short' ? 'button, summary' : 'main button, main summary';
    // A press may take buttons away or bring others; each name is pressed once.
    const pressed = new Set();
    for (let turn = 0; turn < 400; turn += 1) {
      const next = await page.evaluate(
        ([selector, known]) => {
          const name = (element) => `${element.id} ${element.getAttribute('aria-label') ?? element.textContent} ${element.getAttribute('aria-describedby') ?? ''}`;
          const buttons = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true }));
          const isSaving = (element) => /PNG|SVG|CSV|Save|Copy|Open$/.test(element.textContent);
          const found = buttons.find((element) => !known.includes(name(element)) && !isSaving(element) && element.role !== 'tab' && !element.closest('dialog'));
          if (!found) return null;
          found.focus();
          return name(found);
        },
        [selector, [...pressed]],
      );
      if (next === null) break;
      pressed.add(next);
      await page.keyboard.press('Enter');
      await settled(page);
      if (await page.locator('dialog[open]').count()) await page.keyboard.press('Escape');
      await settled(page);
      if (await isNowhere(page)) lost.push(next);
      if ((await shown()) !== asked) await openView(page, view);
    }
    expect(pressed.size, await focused(page)).toBeGreaterThan(3);
    expect(lost).toEqual([]);
  });
}

test('Page Down, Space, arrows and the wheel scroll the panel after loading and after a click on a tab', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page);
  const top = () => page.locator('#view').evaluate((element) => element.scrollTop);
  const scrolls = async (act, message) => {
    await page.locator('#view').evaluate((element) => (element.scrollTop = 0));
    await act();
    await expect.poll(top, { message }).toBeGreaterThan(20);
  };
  const keys = ['PageDown', 'Space', 'ArrowDown'];
  for (const key of keys) await scrolls(() => page.keyboard.press(key), `${key} after loading`);
  await openView(page, 'Money');
  for (const key of keys) await scrolls(() => page.keyboard.press(key), `${key} after a click on a tab`);
  await expect(page.getByRole('tab', { name: 'Money' })).toBeFocused();
  await page.getByLabel('Headline').hover();
  await scrolls(() => page.mouse.wheel(0, 300), 'the wheel over the headline');
});

test.describe('the drawer', () => {
  test.use({ viewport: { width: 820, height: 1180 } });
  const drawer = (page) => page.getByRole('complementary', { name: 'Levers' });

  test('closes with Escape, and gives the focus back to what opened it', async ({ page }) => {
    await open(page);
    const opener = page.locator('#levers-open');
    await opener.click();
    await expect(drawer(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(drawer(page)).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test('Escape gives up what was typed before it closes', async ({ page }) => {
    await open(page);
    await page.locator('#levers-open').click();
    await field(page, 'Technology').fill('abc');
    await page.keyboard.press('Escape');
    await expect(field(page, 'Technology')).toHaveValue('£14.0m');
    await expect(drawer(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(drawer(page)).toBeHidden();
  });
});

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('no field is so small that the page zooms in', async ({ page }) => {
    await open(page);
    const small = async () =>
      page.evaluate(() =>
        [...document.querySelectorAll('input:not([type=range],[type=radio],[type=checkbox],[type=file]), select, textarea')]
          .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16)
          .map((element) => element.outerHTML.slice(0, 90)),
      );
    for (const view of views) {
      await openView(page, view);
      expect(await small(), view).toEqual([]);
    }
    await button(page, 'Share').click();
    expect(await small()).toEqual([]);
  });

  test('only fields that take nothing but digits get a keypad of digits', async ({ page }) => {
    await open(page);
    await openAllGroups(page);
    await expect(field(page, 'Savings delivered')).toHaveAttribute('inputmode', 'decimal');
    // Pounds or per cent.
    await expect(field(page, 'Technology')).toHaveAttribute('inputmode', 'text');
    for (const name of ['Year in which the team ends', 'First financial year']) {
      const one = field(page, name);
      if (await one.count()) await expect(one).toHaveAttribute('inputmode', 'text');
    }
    const pounds = page.locator('.value').filter({ visible: true });
    const wrong = await pounds.evaluateAll((fields) => fields.filter((field) => /[£Y/]/.test(field.value) && field.inputMode !== 'text').map((field) => field.value));
    expect(wrong).toEqual([]);
  });
});
