// What is typed into a field: judged when it is done, kept where it cannot be used, dropped with what it was about.
import { button, changedCount, field, open, openView, pick, reset, sentence, settled, slider, startFrom, type, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

test('refused text is judged again with Enter and on leaving', async ({ page }) => {
  await open(page);
  const technology = field(page, 'Technology');
  await technology.fill('9999');
  await technology.press('Enter');
  await expect(technology).toHaveAttribute('aria-invalid', 'true');
  await technology.press('Backspace');
  await technology.press('9');
  await technology.press('Enter');
  await expect(technology).toHaveAttribute('aria-invalid', 'true');
  await technology.press('Backspace');
  await technology.press('9');
  await expect(technology).toHaveAttribute('aria-invalid', 'false');
  await technology.press('Tab');
  await expect(technology).toHaveAttribute('aria-invalid', 'true');
});

test('a good figure counts at the first Enter, though another was refused before it', async ({ page }) => {
  await open(page);
  for (const [refused, good, shown] of [['abc', '60%', '£14.8m'], ['9999', '£16m', '£16.0m'], ['-', '11', '£11.0m']]) {
    await type(page, 'Technology', refused);
    await expect(field(page, 'Technology')).toHaveAttribute('aria-invalid', 'true');
    await type(page, 'Technology', good);
    await expect(field(page, 'Technology')).toHaveAttribute('aria-invalid', 'false');
    await settled(page);
    await field(page, 'Technology').press('Tab');
    await expect(field(page, 'Technology')).toHaveValue(shown);
    await expect(changedCount(page)).toHaveText('1 changed');
  }
});

for (const [how, renew] of Object.entries({
  Reset: (page) => reset(page),
  'another starting point': (page) => startFrom(page, 'Slow start, an illustration'),
  undo: (page) => undo(page).click(),
})) {
  test(`refused text goes with ${how}, though its lever stays`, async ({ page }) => {
    await open(page);
    await type(page, 'Training', '60%');
    await type(page, 'Technology', 'abc');
    await expect(field(page, 'Technology')).toHaveAttribute('aria-invalid', 'true');
    await renew(page);
    await expect(field(page, 'Technology')).toHaveValue('£14.0m');
    await expect(field(page, 'Technology')).toHaveAttribute('aria-invalid', 'false');
  });
}

test('a remark about a figure goes when a press on something else moves the lever on', async ({ page }) => {
  await open(page);
  await type(page, 'Technology', '80%');
  await field(page, 'Technology').fill('12.345678%');
  await button(page, 'Reset Technology to £14.0m').click();
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
  await expect(page.getByText('Rounded to')).toHaveCount(0);
});

test('a sum that is being typed stays while something else is told, and a good one counts after a refused one', async ({ page }) => {
  await open(page);
  await openView(page, 'What it takes');
  await pick(page, 'Aim').selectOption({ label: 'the councils’ cash to be worth, today, at least' });
  await slider(page, 'Technology').press('ArrowRight');
  await field(page, 'Sum').fill('a lo');
  await expect(page.getByTestId('news')).toHaveText(/technology/);
  await settled(page);
  await expect(field(page, 'Sum')).toHaveValue('a lo');
  await field(page, 'Sum').press('Enter');
  await expect(field(page, 'Sum')).toHaveAttribute('aria-invalid', 'true');
  await field(page, 'Sum').fill('£300m');
  await field(page, 'Sum').press('Enter');
  await field(page, 'Sum').press('Tab');
  await expect(sentence(page)).toContainText('at least £300m today');
});
