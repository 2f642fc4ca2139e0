// The page opens every kept link as what it was, and works out the same figures as the evaluator, to the last bit.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from './support/test.js';
import { button, exportMenu, open } from './support/planner.js';

const root = new URL('../../', import.meta.url);
const fixtures = new URL('tests/fixtures/', root);
const links = readFileSync(new URL('links-format-1.txt', fixtures), 'utf8').trim().split('\n').map((line) => line.split(' '));

/** What the evaluator prints, natively, with how sure it is by the runs and the seed in the link. */
function evaluated(link, draws) {
  const build = ['run', '--quiet', '--locked', '--no-default-features', '--example', 'evaluate'];
  return execFileSync('cargo', [...build, '--', link, '--draws', draws], { cwd: root, encoding: 'utf8' });
}

/** The scenario that a link stands for, with what a file may leave out. */
const expected = (name) => ({
  title: '',
  changes: {},
  ...JSON.parse(readFileSync(new URL(`links-format-1/${name}.json`, fixtures), 'utf8')),
});

/** What a button of the dialog to share saves. */
async function saved(page, name) {
  const download = page.waitForEvent('download');
  await button(page, name).click();
  return readFileSync(await (await download).path(), 'utf8');
}

test('every link that ever shipped gives the same scenario and figures in the browser and natively', async ({ page }) => {
  // The evaluator runs each link ten thousand times, without optimisation.
  test.setTimeout(420_000);
  expect(links.length).toBeGreaterThan(10);
  for (const [name, link] of links) {
    await page.goto('about:blank');
    await open(page, link);
    await button(page, 'Share').click();
    const scenario = JSON.parse(await saved(page, 'Save as a file'));
    expect(scenario, name).toEqual(expected(name));
    await button(page, 'Close').click();
    await exportMenu(page).click();
    const figures = await saved(page, 'Save the figures');
    expect(JSON.parse(figures).uncertainty.npv_cashable.p10, name).toBeLessThan(Infinity);
    expect(figures, name).toBe(evaluated(link, scenario.changes.draws ?? 10_000));
  }
});
