// On a slow machine everything is later, and nothing is lost or mixed.
import { field, open, openView, settled, slider, undo } from './support/planner.js';
import { expect, test } from './support/test.js';

async function slowDown(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

test('a held key loses no step, however long a frame takes', async ({ page }) => {
  await open(page);
  await slowDown(page, 8);
  await slider(page, 'Technology').focus();
  for (let repeat = 0; repeat < 40; repeat += 1) await page.keyboard.down('ArrowRight');
  await expect(field(page, 'Technology')).toHaveValue('£17.2m');
  await page.keyboard.up('ArrowRight');
  await undo(page).click();
  await expect(field(page, 'Technology')).toHaveValue('£14.0m');
});

test('nothing is seen of a frame before all of it is there', async ({ page }) => {
  await open(page);
  await openView(page, 'Money');
  await slowDown(page, 8);
  // Between any two pieces of the page's work: what the lever says, and what the headline and the chart say of it.
  await page.evaluate(() => {
    const shows = (selector) => document.querySelector(selector).textContent;
    const lever = document.querySelector('[data-lever="cost.technology"]');
    window.seen = new Map();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // Where the page has the lever, with all digits; its words round.
      const here = lever.querySelector('.slider').style.getPropertyValue('--at');
      const there = `${lever.querySelector('.meaning').textContent} ${shows('.tile:nth-child(2) .figure')} ${shows('[data-figure="one-off-cost"]')}`;
      window.seen.set(here, (window.seen.get(here) ?? new Set()).add(there));
      port2.postMessage('');
    };
    port2.postMessage('');
  });
  await slider(page, 'Technology').focus();
  for (let press = 0; press < 15; press += 1) await page.keyboard.press('ArrowRight');
  await settled(page);
  const seen = await page.evaluate(() => [...window.seen].map(([lever, rest]) => [lever, [...rest]]));
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.filter(([, rest]) => rest.length > 1)).toEqual([]);
});

test('a slider that is ahead of the page is not put back by what else happens before the next frame', async ({ page }) => {
  await open(page);
  const value = await slider(page, 'Technology').evaluate(async (element) => {
    element.value = '0.6';
    element.dispatchEvent(new Event('input', { bubbles: true }));
    document.getElementById('tab-money').click();
    for (let turn = 0; turn < 10; turn += 1) await null;
    return element.value;
  });
  expect(value).toBe('0.6');
});
