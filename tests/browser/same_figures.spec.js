// The page works out the same figures as the evaluator, to the last bit.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from './support/test.js';
import { button, open } from './support/planner.js';

const root = new URL('../../', import.meta.url);
const links = readFileSync(new URL('tests/fixtures/links-format-1.txt', root), 'utf8').match(/1\.\S+$/gm);

/** What the evaluator prints, natively. */
const evaluated = (link) =>
  execFileSync('cargo', ['run', '--quiet', '--locked', '--no-default-features', '--example', 'evaluate', '--', link], {
    cwd: root,
    encoding: 'utf8',
  });

test('every link that ever shipped gives the same figures in the browser and natively', async ({ page }) => {
  test.setTimeout(120_000);
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) {
    await page.goto('about:blank');
    await open(page, link);
    await button(page, 'Share').click();
    const download = page.waitForEvent('download');
    await button(page, 'Save the figures').click();
    expect(readFileSync(await (await download).path(), 'utf8'), link).toBe(evaluated(link));
  }
});
