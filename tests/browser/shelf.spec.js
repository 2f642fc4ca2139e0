// What a device remembers: nobody's work is lost to a link, another tab, another folder or a reload.
import { button, changedCount, field, fragment, isReady, open, problem, raiseTechnology, rename, reset, startFrom, title, type, valueOf } from './support/planner.js';
import { expect, test } from './support/test.js';

const high = '1.case-high.wh5k';
const low = '1.case-low.mGOS';
const offer = (page) => page.getByTestId('carry-on');
const carryOn = (page) => button(page, 'Carry on where you left off');
const close = (page) => page.goto('about:blank');
const kept = (page) => page.evaluate(() => Object.keys(localStorage).length);

async function name(page, text) {
  await rename(page, text);
}

test('a link and one move leave own work where it was, and the page says so', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', '70%');
  await name(page, 'My long work');
  await close(page);
  await open(page, high);
  await expect(offer(page)).toContainText('This link leaves your own work alone.');
  await expect(offer(page)).toContainText('My long work (from ');
  await expect(offer(page)).toContainText('Cost of technology: £14.0m → £15.6m (70% of its range)');
  await expect(offer(page)).toContainText(/, \d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d\./);
  await button(page, 'Stay with this link').click();
  await type(page, 'Technology', '60%');
  await close(page);

  await open(page);
  await page.getByText('Earlier scenarios (2)').click();
  await button(page, 'Open My long work').click();
  await expect(field(page, 'Technology')).toHaveValue('£15.6m');
  await expect(title(page)).toHaveValue('My long work');
});

test('two tabs keep their work apart', async ({ page, context }) => {
  const other = await context.newPage();
  await open(page);
  await open(other);
  await name(page, 'Tab A');
  await name(other, 'Tab B');
  await type(page, 'Technology', '70%');
  await type(other, 'Technology', '60%');
  await close(page);
  await close(other);
  await open(page);
  await page.getByText('Earlier scenarios (2)').click();
  await expect(button(page, 'Open Tab A')).toBeVisible();
  await expect(button(page, 'Open Tab B')).toBeVisible();
});

test('a tab that was made from another does not write over it', async ({ page, context }) => {
  await open(page);
  await name(page, 'First');
  await expect(page).toHaveURL(/#1\./);
  const memory = await page.evaluate(() => ({ ...sessionStorage }));
  const copy = await context.newPage();
  await copy.addInitScript((items) => {
    if (location.protocol !== 'about:') Object.assign(sessionStorage, items);
  }, memory);
  await open(copy, new URL(page.url()).hash.slice(1));
  await copy.reload();
  await isReady(copy);
  await name(copy, 'Second');
  // Browsers tell other tabs of what was kept a moment later.
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).some((kept) => kept.includes('Second')))).toBe(true);
  await close(page);
  await close(copy);
  await open(page);
  await page.getByText('Earlier scenarios (').click();
  await expect(button(page, 'Open First')).toBeVisible();
  await expect(button(page, 'Open Second')).toBeVisible();
});

for (const start of ['', high]) {
  test(`a change is there after a reload at once, ${start ? 'with' : 'without'} a link in the address`, async ({ page }) => {
    await open(page, start);
    await type(page, 'Technology', '66%');
    await page.reload();
    await isReady(page);
    await expect(field(page, 'Technology')).toHaveValue('£15.3m');
    await type(page, 'Technology', '67%');
    await type(page, 'Technology', '68%');
    const reloaded = page.waitForEvent('load');
    await page.evaluate(() => location.reload());
    await reloaded;
    await isReady(page);
    await expect(field(page, 'Technology')).toHaveValue('£15.4m');
    await expect(problem(page)).toHaveCount(0);
  });
}

test('a change is there after a reload under an address that is several changes old', async ({ page }) => {
  await open(page, high);
  for (const text of ['66%', '67%', '68%', '69%']) {
    await type(page, 'Technology', text);
    await fragment(page);
  }
  // Under load a browser itself may not have heard of the addresses that the page wrote last.
  await page.evaluate((link) => history.replaceState(null, '', `#${link}`), high);
  await page.reload();
  await isReady(page);
  await expect(field(page, 'Technology')).toHaveValue('£15.5m');
  await expect.poll(() => new URL(page.url()).hash).not.toBe(`#${high}`);
});

test('a drag that was just let go is there after a reload', async ({ page }) => {
  await open(page, high);
  const before = await valueOf(field(page, 'Technology'));
  await page.getByRole('slider', { name: 'Technology', exact: true }).evaluate((slider) => {
    slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    slider.value = '0.3';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    location.reload();
  });
  await page.waitForLoadState('load');
  await isReady(page);
  await expect(field(page, 'Technology')).toHaveValue('£12.4m');
  expect(before).not.toBe('30%');
});

test('a change made just before Back is in the address that Forward leads to', async ({ page }) => {
  await open(page, high);
  await page.evaluate((link) => location.assign(`#${link}`), low);
  await expect(page).toHaveTitle(/low/);
  await type(page, 'Technology', '66%');
  await page.evaluate(() => history.back());
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${high}`);
  await page.goForward();
  await expect(field(page, 'Technology')).toHaveValue('£15.3m');
});

test('a link opened on a running page leaves the work of before on offer', async ({ page }) => {
  await open(page);
  await raiseTechnology(page);
  await page.evaluate((link) => location.assign(`#${link}`), high);
  await expect(offer(page)).toContainText('Your own work is kept on this device:');
  await button(page, 'Go back to it').click();
  await expect(field(page, 'Technology')).toHaveValue('£18.0m');
});

test('a published case that is only looked at takes no place, and what is removed is gone', async ({ page }) => {
  await open(page, high);
  await startFrom(page, { index: 3 });
  await expect(page).not.toHaveURL(new RegExp(`#${high.replaceAll('.', '\\.')}`));
  expect(await kept(page)).toBe(0);
  await type(page, 'Technology', '66%');
  await expect.poll(() => kept(page)).toBe(1);
  await close(page);
  await open(page);
  await page.getByRole('button', { name: /^Remove .* from this device$/ }).click();
  await expect(offer(page)).toHaveCount(0);
  await expect.poll(() => kept(page)).toBe(0);
});

test('a reset and another starting point leave what was there on the shelf', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', '66%');
  await reset(page);
  await expect(changedCount(page)).toHaveText('nothing changed');
  await type(page, 'Training', '10%');
  await close(page);
  await open(page);
  await page.getByText('Earlier scenarios (2)').click();
  await expect(offer(page)).toContainText('Cost of technology: £14.0m → £15.3m (66% of its range)');
  await expect(offer(page)).toContainText('Cost of training: £200k → £120k (10% of its range)');
});

test('the scenario that an earlier version kept is taken over, and what a newer one kept is left alone', async ({ page }) => {
  const old = JSON.stringify({ format: 1, title: 'Old plan', changes: { delay: 1 } });
  const newer = JSON.stringify({ format: 99, title: 'From the future' });
  await open(page);
  await page.evaluate((text) => localStorage.setItem('derwent.scenario', text), old);
  await close(page);
  await open(page);
  await expect(offer(page)).toContainText('Old plan (from ');
  await expect(offer(page)).toContainText('Delay of savings: 0 → 1 year');
  expect(await page.evaluate(() => localStorage.getItem('derwent.scenario'))).toBeNull();

  const keys = await page.evaluate((text) => {
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, `2 5 5\n${text}`);
    localStorage.setItem('derwent.scenario', text);
    return Object.keys(localStorage);
  }, newer);
  await close(page);
  await open(page);
  await raiseTechnology(page);
  for (const key of keys) {
    expect(await page.evaluate((key) => localStorage.getItem(key), key), key).toContain('From the future');
  }
});

test('two folders of one host do not mix what they keep', async ({ page }) => {
  await open(page);
  await name(page, 'Of this folder');
  const [key] = await page.evaluate(() => Object.keys(localStorage));
  expect(key).toMatch(/^derwent:\/some\/path\/:/);
  await page.evaluate((key) => localStorage.setItem(key.replace('/path/', '/path/below/'), localStorage.getItem(key)), key);
  await close(page);
  await open(page);
  await expect(carryOn(page)).toBeVisible();
  await expect(page.getByText('Earlier scenarios')).toHaveCount(0);
});

test('a drag whose release is never seen ends when the window is left', async ({ page }) => {
  await open(page);
  const slider = page.getByRole('slider', { name: 'Technology', exact: true });
  const drag = () =>
    slider.evaluate((element) => {
      element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      element.value = '0.7';
      element.dispatchEvent(new Event('input', { bubbles: true }));
    });
  await drag();
  await expect(field(page, 'Technology')).toHaveValue('£15.6m');
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveAttribute('aria-disabled', 'true');
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect(page.getByRole('button', { name: /^Undo/ })).not.toHaveAttribute('aria-disabled');
  await expect(page).toHaveURL(/#1\./);
});
