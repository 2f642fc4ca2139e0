// The page under the policy that the build prints, under one that forbids scripts, and from a folder.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist } from '../../tools/serve.mjs';
import { button, changedCount, field, headline, isReady, problem, slider, type } from './support/planner.js';
import { expect, test } from './support/test.js';

const built = (name) => readFile(join(dist, name), 'utf8');

async function withPolicy(page, policy) {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
}

test('everything works under the policy that the build prints', async ({ page }) => {
  const [, policy] = (await built('policy.txt')).match(/^Content-Security-Policy: (.*)\n$/);
  expect(policy).not.toContain("'unsafe-inline' 'self'");
  expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).toContain("; worker-src 'self'; manifest-src 'self'; ");
  expect(policy).toMatch(/; trusted-types derwent-worker$/);
  await withPolicy(page, policy);
  await page.goto('./#1.case-high.wh5k');
  await isReady(page);
  await type(page, 'Technology', '30%');
  await expect(changedCount(page)).toHaveText('1 changed');
  await slider(page, 'Training').press('ArrowRight');
  for (const view of await page.getByRole('tab').all()) await view.click();
  await page.getByRole('tab', { name: 'In short', exact: true }).click();
  await button(page, 'Save').first().click();
  for (const kind of ['PNG', 'SVG', 'CSV']) {
    const download = page.waitForEvent('download');
    await button(page, kind).first().click();
    await download;
  }
  await button(page, 'Share').click();
  const download = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  await download;
  await expect(problem(page)).toHaveCount(0);
});

test.describe('under a policy that forbids scripts', () => {
  test.use({ expectedFaults: /csp|Content Security Policy/ });

  for (const policy of ["script-src 'none'", "default-src 'none'", "script-src 'self'"]) {
    test(`${policy}: the page says that something keeps it from starting`, async ({ page }) => {
      await withPolicy(page, policy);
      await page.goto('./');
      const said = page.getByText('If this line stays, something keeps Derwent from starting');
      const watched = page.getByText('Derwent could not start.');
      await expect(said.or(watched).filter({ visible: true }).first()).toBeVisible({ timeout: 20_000 });
    });
  }
});

test('while the program of a link is loading, no figure stands there that is not the link’s', async ({ page }) => {
  let letGo;
  const held = new Promise((done) => (letGo = done));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./#1.case-high.wh5k', { waitUntil: 'commit' });
  await expect(headline(page).first()).toHaveText('…');
  for (const text of await headline(page).allTextContents()) expect(text).not.toMatch(/\d/);
  await expect(page.getByText('Loading the scenario of your link.')).toBeVisible();
  letGo();
  await isReady(page);
  await expect(headline(page).first()).toHaveText('£66.0m');
});

test.describe('when the program never comes', () => {
  test.use({ expectedFaults: /./ });

  test('a link says so, and still shows no other figures', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.goto('./#1.case-high.wh5k');
    await expect(problem(page)).toContainText('The figures of your link are not shown');
    await expect(headline(page).first()).toHaveText('…');
  });

  test('opened from a folder, the page says that it needs a web server, and has its style', async ({ page }) => {
    await page.goto(pathToFileURL(join(dist, 'index.html')).href);
    await expect(problem(page)).toContainText('It was opened from a folder');
    await expect(problem(page)).not.toContainText('Reload the page');
    expect(await page.locator('.headline').evaluate((element) => getComputedStyle(element).display)).toBe('grid');
  });
});

test('what is shipped names its licences, and nothing of whoever built it', async () => {
  const licences = await built('licences.txt');
  for (const part of ['yew 0.', 'plotters 0.', 'serde_json 1.', 'Apache License', 'Permission is hereby granted']) {
    expect(licences).toContain(part);
  }
  expect(licences).not.toContain(dist);
  const page = await built('index.html');
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(page).not.toContain(' integrity=');
  const [program] = page.match(/derwent-[0-9a-f]+_bg\.wasm/);
  const bytes = await readFile(join(dist, program), 'latin1');
  for (const folder of ['/registry/src', '/.cargo/', '/.rustup/', dist.replace(/dist\/?$/, '')]) {
    expect(bytes.includes(folder), folder).toBe(false);
  }
});

for (const [what, spoil, click] of [
  ['picture', () => (HTMLCanvasElement.prototype.toBlob = (done) => done(null)), 'PNG'],
  ['file', () => delete window.Blob, 'CSV'],
]) {
  test(`a ${what} that the browser does not make is spoken of`, async ({ page }) => {
    await page.goto('./');
    await isReady(page);
    await page.evaluate(spoil);
    await button(page, 'Save').first().click();
    await button(page, click).first().click();
    await expect(problem(page)).toContainText('was not saved: the browser does not allow it.');
  });
}

test('without dialogs that lie over the page, Share opens in the page and closes again', async ({ page }) => {
  await page.addInitScript(() => delete HTMLDialogElement.prototype.showModal);
  await page.goto('./');
  await isReady(page);
  await button(page, 'Share').click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toBeVisible();
  await button(page, 'Close').click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveCount(0);
});

test('a text dragged to a field reaches it, and a link dragged to the page does not take its place', async ({ page }) => {
  await page.goto('./');
  await isReady(page);
  const prevented = (target) =>
    target.evaluate((element) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', '80%');
      const events = ['dragover', 'drop'].map((name) => new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }));
      return events.map((event) => !element.dispatchEvent(event));
    });
  expect(await prevented(field(page, 'Technology'))).toEqual([false, false]);
  expect(await prevented(page.getByRole('tabpanel'))).toEqual([true, true]);
});
