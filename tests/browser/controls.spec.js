import { grab } from './support/drag.js';
import { boxOf, button, changedCount, field, group, headline, open, openGroup, openScenario, openView, option, pick, redo, rename, reset, sentence, settled, slider, startFrom, startingPoint, title, type, undo, valueOf } from './support/planner.js';
import { expect, test } from './support/test.js';

/** Sets a slider and fires events one after the other, as a program does. */
const fire = (slider, value, ...events) =>
  slider.evaluate(
    (element, [value, events]) => {
      element.value = value;
      for (const name of events) element.dispatchEvent(new Event(name, { bubbles: true }));
    },
    [value, events],
  );

test('a slider that only gets a change moves its lever, in one step', async ({ page }) => {
  await open(page);
  await fire(slider(page, 'Technology'), '0.8', 'change');
  await expect(field(page, 'Technology')).toHaveValue('£16.4m');
  await expect(changedCount(page)).toHaveText('1 changed');
  await undo(page).click();
  await expect(changedCount(page)).toHaveText('nothing changed');
  await expect(slider(page, 'Technology')).toHaveValue('0.5');
  // The same once more: it is not what was taken last.
  await fire(slider(page, 'Technology'), '0.8', 'change');
  await expect(field(page, 'Technology')).toHaveValue('£16.4m');
});

test('a thumb that was left elsewhere comes back to its lever', async ({ page }) => {
  await open(page);
  await fire(slider(page, 'Technology'), '0.9');
  await type(page, 'Training', '60%');
  await expect(slider(page, 'Technology')).toHaveValue('0.5');
});

test('the first try after a lost touch or Escape counts', async ({ page }) => {
  await open(page);
  const technology = slider(page, 'Technology');
  await technology.evaluate((element) => {
    element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    element.value = '0.7';
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true }));
  });
  await expect(technology).toHaveValue('0.5');
  await fire(technology, '0.8', 'input', 'change');
  await expect(field(page, 'Technology')).toHaveValue('£16.4m');
  await technology.focus();
  await page.keyboard.press('Escape');
  await expect(field(page, 'Technology')).toHaveValue('£16.4m');
  await fire(technology, '0.6', 'input', 'change');
  await expect(field(page, 'Technology')).toHaveValue('£14.8m');
});

test('two opposite changes within one frame leave the control where its lever is', async ({ page }) => {
  await open(page);
  await openGroup(page, 'Who takes part');
  await page.evaluate(() => {
    const technology = [...document.querySelectorAll('[data-lever="cost.technology"] input')][0];
    technology.focus();
    technology.value = '0.54';
    technology.dispatchEvent(new Event('input', { bubbles: true }));
    technology.dispatchEvent(new Event('change', { bubbles: true }));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
    const free = document.querySelector('[data-lever="stance.bolsover"] input[value="joins"]');
    free.click();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
  });
  await settled(page);
  await expect(slider(page, 'Technology')).toHaveValue('0.5');
  await expect(page.locator('[data-lever="stance.bolsover"] input[value="funds"]')).toBeChecked();
  await expect(changedCount(page)).toHaveText('nothing changed');
});

test('lists show what the scenario has, whatever changed it', async ({ page }) => {
  await open(page);
  const shown = () => startingPoint(page).textContent();
  await startFrom(page, '2020 figures, low end, with the 2023 team');
  await startFrom(page, '2020 figures, high end, with the 2023 team');
  await undo(page).click();
  await expect.poll(shown).toContain('low end');
  await undo(page).click();
  await expect.poll(shown).toContain('half way');
  await redo(page).click();
  await expect.poll(shown).toContain('low end');
  await undo(page).click();
  const phasing = page.locator('[data-lever="cost-phasing"] select');
  const before = await valueOf(phasing);
  await phasing.selectOption({ index: 1 });
  await phasing.selectOption({ index: 2 });
  await reset(page);
  await expect.poll(() => phasing.inputValue()).toBe(before);
  await openView(page, 'Money');
  await pick(page, 'Years counted').selectOption({ label: '20 years' });
  await expect(changedCount(page)).toHaveText('1 changed');
  await undo(page).click();
  await expect(pick(page, 'Years counted').locator('option:checked')).toHaveText('10 years');
});

test('a click after typing meets what it was pressed on', async ({ page }) => {
  await open(page);
  for (const text of ['80%', 'abc', '12.345678%', '50%']) {
    await field(page, 'Technology').fill(text);
    const info = page.getByRole('button', { name: 'Where “Training” comes from' });
    await info.scrollIntoViewIfNeeded();
    const opened = (await info.getAttribute('aria-expanded')) === 'true';
    const box = await boxOf(info);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await settled(page);
    expect((await boxOf(info)).y, text).toBe(box.y);
    await page.mouse.up();
    await expect(info, text).toHaveAttribute('aria-expanded', String(!opened));
  }
});

test('a press after a title that had to be cut meets what it was pressed on', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await openScenario(page);
  await title(page).focus();
  await page.keyboard.insertText('x'.repeat(119));
  await button(page, 'Share').scrollIntoViewIfNeeded();
  const box = await boxOf(button(page, 'Share'));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await settled(page);
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('cut to 80 characters')).toBeVisible();
});

test('a pressed Set is met though a sum was being typed', async ({ page }) => {
  await open(page);
  await openView(page, 'What it takes');
  await pick(page, 'Aim').selectOption({ index: 2 });
  const set = page.getByRole('button', { name: /^Set / }).first();
  await expect(set).toBeVisible();
  await page.getByRole('textbox', { name: 'Sum' }).fill('abc');
  const box = await boxOf(set);
  await page.mouse.move(box.x + 5, box.y + box.height / 2);
  await page.mouse.down();
  await settled(page);
  expect((await boxOf(set)).y).toBe(box.y);
  await page.mouse.up();
  await expect(changedCount(page)).toHaveText('1 changed');
});

test('a row stays while it is used, though it no longer differs', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', '51%');
  await page.getByRole('checkbox', { name: /^Only what differs/ }).check();
  await slider(page, 'Technology').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
  await expect(slider(page, 'Technology')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(field(page, 'Technology')).toHaveValue('£13.9m');
  await field(page, 'Technology').fill('50%');
  await field(page, 'Technology').press('Enter');
  await expect(changedCount(page)).toHaveText('nothing changed');
  await expect(field(page, 'Technology')).toBeFocused();
  await undo(page).focus();
  await expect(field(page, 'Technology')).toHaveCount(0);
});

test('a drag goes on past the starting point in the list of what differs', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', '60%');
  await page.getByRole('checkbox', { name: /^Only what differs/ }).check();
  const { to, release } = await grab(page, slider(page, 'Technology'), 0.6);
  await to(0.5, 10);
  await to(0.3, 10);
  await release();
  await expect(field(page, 'Technology')).toHaveValue(/^£(11\.[6-9]|12\.[0-6])m$/);
});

test('a pasted title is cut or cleaned with a word, and field, tab and link agree', async ({ page }) => {
  await open(page);
  await openScenario(page);
  const paste = async (text) => {
    await title(page).evaluate((element, text) => {
      element.focus();
      element.value = text;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  };
  await paste('x'.repeat(119));
  await expect(page.getByText('cut to 80 characters')).toBeVisible();
  await expect(title(page)).toHaveValue('x'.repeat(80));
  await expect(page).toHaveTitle(new RegExp(`^x{80} `));
  await paste('Plan\u202e B');
  await expect(page.getByText('characters that nobody can see were left out')).toBeVisible();
  await expect(title(page)).toHaveValue('Plan B');
  await expect(page).toHaveTitle(/^Plan B /);
  await rename(page, 'Plan C');
  await expect(page.getByText('were left out')).toHaveCount(0);
});

test('undo and redo say what they do', async ({ page }) => {
  await open(page);
  await expect(undo(page)).toHaveAccessibleName('Undo');
  await type(page, 'Delay of savings', '1');
  await expect(field(page, 'Delay of savings')).toHaveValue('1 year');
  await expect(undo(page)).toHaveAccessibleName('Undo: Delay of savings: 1 → 0 years');
  await undo(page).click();
  await expect(redo(page)).toHaveAccessibleName('Redo: Delay of savings: 0 → 1 year');
});

test('one line says what differs, and takes each change back', async ({ page }) => {
  await open(page);
  const strip = page.getByRole('region', { name: 'What differs' });
  const { height } = await boxOf(strip);
  await expect(strip).toContainText('nothing changed');
  await type(page, 'Delay of savings', '1');
  await type(page, 'Savings delivered', '50%');
  await expect(strip.getByRole('listitem')).toHaveCount(2);
  expect((await boxOf(strip)).height).toBe(height);
  await strip.getByRole('button', { name: /^Take back Delay of savings: 0 → 1 year/ }).click();
  await expect(strip.getByRole('listitem')).toHaveCount(1);
  await expect(field(page, 'Delay of savings')).toHaveValue('0 years');
  for (const lever of ['Technology', 'Training', 'Delay of savings', 'Front office', 'Project management', 'Contingency']) {
    if (await field(page, lever).count()) await type(page, lever, lever === 'Delay of savings' ? '3' : '3%');
  }
  expect((await boxOf(strip)).height).toBe(height);
  await expect(strip).toContainText(/and \d more/);
  await strip.getByRole('button', { name: 'Take all back' }).click();
  await expect(strip).toContainText('nothing changed');
});

test('what changed is told to those who listen', async ({ page }) => {
  await open(page);
  const news = page.getByTestId('news');
  await expect(news).toHaveText('');
  await slider(page, 'Savings delivered').focus();
  await page.keyboard.press('PageDown');
  await expect(news).toHaveText(/^Savings delivered: 100% → \d+%\. .*£/);
  await page.keyboard.press('Control+z');
  await expect(news).toHaveText(/^Savings delivered: \d+% → 100%\./);
  await openView(page, 'Bears and gains');
  await page.getByRole('button', { name: /^Erewash .*change to/ }).click();
  await expect(news).toHaveText(/^What Erewash does: /);
  await startFrom(page, 'Slow start, an illustration');
  await expect(news).toHaveText(/^Starting point: /);
});

test('a remark of a field is in a region that was there before it', async ({ page }) => {
  await open(page);
  const region = page.locator('#label-cost\\.technology-remark');
  await expect(region).toHaveCSS('display', /^(?!none)/);
  await type(page, 'Technology', 'abc');
  await expect(region).toContainText('is not a number');
});

test('events without what they should have are no mistake', async ({ page }) => {
  await open(page);
  for (const view of ['In short', 'What it takes']) {
    await openView(page, view);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('input, canvas, button, select')) {
        for (const name of ['keydown', 'keyup', 'pointermove', 'pointerdown', 'pointerleave', 'pointerup', 'pointercancel', 'input', 'focusin']) {
          element.dispatchEvent(new Event(name, { bubbles: true }));
        }
      }
    });
  }
  await openView(page, 'In short');
  await type(page, 'Technology', '100%');
  await expect(headline(page).filter({ hasText: '£42.8m' })).not.toHaveCount(0);
  await expect(sentence(page)).toContainText('42.8');
});

test('every button takes two taps as two presses', async ({ page }) => {
  await open(page);
  const wrong = await page.evaluate(() =>
    [...document.querySelectorAll('button, label, select, html')]
      .filter((element) => getComputedStyle(element).touchAction !== 'manipulation')
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(wrong).toEqual([]);
});

test('groups and measures that were opened are open again after a look at what differs', async ({ page }) => {
  await open(page);
  await openGroup(page, 'Wider benefits');
  await page.getByRole('button', { name: /^Each measure of/ }).first().click();
  await group(page, 'One-off cost').click();
  const levers = page.getByLabel('Levers').locator('[data-lever]');
  const before = await levers.evaluateAll((rows) => rows.map((row) => row.dataset.lever));
  const differs = page.getByRole('checkbox', { name: /^Only what differs/ });
  await differs.check();
  await expect(levers).toHaveCount(0);
  await differs.uncheck();
  expect(await levers.evaluateAll((rows) => rows.map((row) => row.dataset.lever))).toEqual(before);
  expect(before.filter((id) => id.startsWith('progress.')).length).toBeGreaterThan(3);
});
