import { readFile } from 'node:fs/promises';
import { field, isReady, open, rename, type } from './support/planner.js';
import { expect, test } from './support/test.js';

// The program cannot go on after a panic: every later event fails too.
test.use({ expectedFaults: /page error|console/ });

/** Makes the page's next new element fail in a way that no program expects. */
function breakPage() {
  Node.prototype.insertBefore = () => {
    throw new DOMException('broken by the test', 'HierarchyRequestError');
  };
}

async function savedScenario(page) {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'save it as a file' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('scenario.derwent.json');
  return JSON.parse(await readFile(await saved.path(), 'utf8'));
}

/** What whoever looks for the fault needs: the version, what the browser says, and where the program was. */
const detail = /Derwent \d+\.\d+\.\d+, RuntimeError: unreachable; .*wasm-function\[\d+\]/;

const stopped = (page) => page.getByRole('alert').filter({ hasText: 'Derwent has stopped' });

test('a program that stops says so and hands over the scenario', async ({ page }) => {
  await open(page, '1.case-high.wh5k');
  await rename(page, 'Käse & “tea” 100%');
  await type(page, 'Technology', '12.5%');
  await expect(field(page, 'Technology')).toHaveValue('£11.0m');
  await expect(stopped(page)).toBeHidden();
  await page.evaluate(breakPage);
  await page.getByRole('tab', { name: 'Evidence' }).click();
  await expect(stopped(page)).toContainText(detail);
  expect(await savedScenario(page)).toEqual({
    format: 1,
    preset: 'case-high',
    title: 'Käse & “tea” 100%',
    changes: { 'cost.technology': 0.125 },
  });

  // The file opens again after the reload that the message asks for.
  await page.getByRole('link', { name: 'reload the page' }).click();
  await isReady(page);
  await expect(stopped(page)).toBeHidden();
});

test('a program that stops before anything was changed hands over the scenario of its link', async ({ page }) => {
  await open(page, '1.four-funders-2022.BgA7kE4ARXJld2FzaCBwYXlzFLXN');
  await page.evaluate(breakPage);
  await page.getByRole('tab', { name: 'Evidence' }).click();
  await expect(stopped(page)).toBeVisible();
  expect(await savedScenario(page)).toEqual({
    format: 1,
    preset: 'four-funders-2022',
    title: 'Erewash pays',
    changes: { 'stance.erewash': 'funds', 'cost.technology': 1 },
  });
});

test('what fails after the program has stopped does not take the place of what stopped it', async ({ page }) => {
  await open(page);
  await page.evaluate(breakPage);
  await page.getByRole('tab', { name: 'Evidence' }).click();
  await expect(stopped(page)).toContainText(detail);
  const first = await stopped(page).textContent();
  await page.getByRole('tab', { name: 'Councils' }).click();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await stopped(page).textContent()).toBe(first);
});

test('a fault of another script is not taken for a stop of the program', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new RangeError('of an add-on');
    });
    Promise.reject(new TypeError('of an add-on'));
    return new Promise((done) => setTimeout(done, 50));
  });
  await expect(stopped(page)).toBeHidden();
});
