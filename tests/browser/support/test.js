import { expect, test as base } from '@playwright/test';

export { expect };

/** Collects everything that goes wrong in any page of a context, and every request that leaves the site. */
export function watch(context, site) {
  const faults = [];
  const { origin } = new URL(site);
  const isOutside = (url) => url.startsWith('http') && new URL(url).origin !== origin;

  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`page error: ${error.error().stack ?? error.error()}`));
  context.on('request', (request) => {
    if (isOutside(request.url())) faults.push(`request leaves the site: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`response ${response.status()}: ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    // A download or a page left while loading ends a request without a failure.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()} ${reason}`);
  });
  return faults;
}

/** Makes each page of a context as many times slower as `DERWENT_SLOWER` says, to look for tests that depend on speed. */
function slowDown(context) {
  const rate = Number(process.env.DERWENT_SLOWER ?? 1);
  if (rate === 1) return;
  context.on('page', async (page) => {
    try {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate });
    } catch {
      // It was closed before.
    }
  });
}

/**
 * Playwright's `test`, failing at any fault of any page in the test's context.
 * A test about a fault says so: `test.use({ expectedFaults: /pattern/ })`.
 */
export const test = base.extend({
  expectedFaults: [null, { option: true }],
  context: async ({ context, baseURL, expectedFaults }, use) => {
    const faults = watch(context, baseURL);
    slowDown(context);
    await use(context);
    expect(faults.filter((fault) => !expectedFaults?.test(fault)), 'faults in the page').toEqual([]);
  },
});
