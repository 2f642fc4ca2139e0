// The page without a network, and its updates: under the policy that the build prints.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawn, picture, SIZES } from '../../tools/icons.mjs';
import { expect, isKept, test, updateNotice, versionOf } from './support/host.js';
import { button, caseButton, changedCount, chooseFile, fragment, headline, isReady, open, openAsFound, problem, raiseTechnology, startFrom, startingPoint, textsOf } from './support/planner.js';

const share = (page) => page.getByRole('dialog', { name: 'Share this scenario' });

async function openToy(page) {
  await caseButton(page).click();
  await page.getByRole('button', { name: /^Open .*Toy/i }).click();
}

test('after the first visit everything works without a network', async ({ page, host }) => {
  await open(page);
  await isKept(page);
  await host.stop();

  await page.reload();
  await isReady(page);
  await raiseTechnology(page);
  await startFrom(page, { index: 2 });
  const texts = await textsOf(headline(page));
  await button(page, 'Share').click();
  await expect(share(page)).toContainText('On this device the page opens without a network');
  const link = await share(page).getByRole('textbox', { name: 'Link' }).inputValue();
  await expect(share(page).getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await page.keyboard.press('Escape');
  await openToy(page);
  await expect(caseButton(page)).toHaveText(/toy/i);

  // In another window, by the link that was shared.
  const other = await page.context().newPage();
  await other.goto(link);
  await isReady(other);
  await expect(headline(other)).toHaveText(texts);
  // Under the name of its file too.
  await other.goto('./index.html');
  await isReady(other);
});

test('an update is offered, never forced, and both windows take it together', async ({ page, host, context }) => {
  await open(page);
  await isKept(page);
  await raiseTechnology(page);
  const other = await context.newPage();
  await open(other, '1.case-high.wh5k');
  await host.publish('B');

  // It is not in the way: whatever is opened now is of the version that was there.
  await page.reload();
  await isReady(page);
  await expect(updateNotice(page)).toContainText('An update of Derwent is ready.');
  await expect(updateNotice(other)).toBeVisible();
  const third = await context.newPage();
  await open(third);
  for (const window of [page, other, third]) expect(await versionOf(window)).toBe('W');
  await third.close();

  const texts = await textsOf(headline(page));
  const address = await fragment(page);
  await updateNotice(other).getByRole('button', { name: 'Update now' }).click();
  for (const window of [page, other]) {
    await expect.poll(() => versionOf(window).catch(() => '')).toBe('B');
    await isReady(window);
    await expect(updateNotice(window)).toHaveCount(0);
  }
  await expect(headline(page)).toHaveText(texts);
  await expect(changedCount(page)).toHaveText('1 changed');
  expect(await fragment(page)).toBe(address);
  await expect(startingPoint(other)).toHaveText('2020 figures, high end, with the 2023 team');
  // What was there before is gone, and the new one is whole.
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(2);
  await host.stop();
  await page.reload();
  await isReady(page);
  expect(await versionOf(page)).toBe('B');
});

test.describe('an update whose turn does not come, for a window still waits for a file', () => {
  test.use({ expectedFaults: /\/stuck/ });

  test('is offered and taken all the same', async ({ page, host, context }) => {
    await open(page);
    await isKept(page);
    await page.reload();
    await isReady(page);
    await raiseTechnology(page);
    const other = await context.newPage();
    await open(other);
    await other.evaluate(() => void fetch('./stuck').catch(() => {}));
    await host.publish('B');
    const waits = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting?.state);
    await page.evaluate(() => dispatchEvent(new Event('derwent-look')));
    await expect.poll(waits).toBe('installed');
    // The worker of the version that is there tidies up meanwhile, and leaves the copy of the other.
    await page.reload();
    await isReady(page);
    await expect(updateNotice(page)).toBeVisible();
    expect(await waits()).toBe('installed');
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(3);
    await host.stop();
    await updateNotice(page).getByRole('button', { name: 'Update now' }).click();
    await expect.poll(() => versionOf(page).catch(() => '')).toBe('B');
    await isReady(page);
    await expect(changedCount(page)).toHaveText('1 changed');
  });
});

test('an update that is not wanted waits, over a restart too', async ({ page, host, context }) => {
  await open(page);
  await isKept(page);
  await host.publish('B');
  await page.reload();
  await updateNotice(page).getByRole('button', { name: 'Not now' }).click();
  await expect(updateNotice(page)).toHaveCount(0);
  await page.close();
  const again = await context.newPage();
  await open(again);
  expect(await versionOf(again)).toBe('W');
  await expect(updateNotice(again)).toBeVisible();
});

test('a page never gets a file of another version', async ({ page, host }) => {
  await open(page);
  await isKept(page);
  await host.publish('B');
  await page.reload();
  await isReady(page);
  await expect(updateNotice(page)).toBeVisible();
  await openToy(page);
  await expect(caseButton(page)).not.toHaveText(/^B/);
  await expect(caseButton(page)).toHaveText(/toy/i);
  // As it stands, not as it was opened before.
  await page.evaluate(() => localStorage.clear());
  await updateNotice(page).getByRole('button', { name: 'Update now' }).click();
  await expect.poll(() => versionOf(page).catch(() => '')).toBe('B');
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await open(page);
  await openToy(page);
  await expect(caseButton(page)).toHaveText(/^B/);
});

test('a version of which a file is missing or another is never offered', async ({ page, host }) => {
  await open(page);
  await isKept(page);
  await host.publish('B');
  // Not all of it is there yet.
  await host.change('cases/surrey.case.json', '"title": "', '"title": "C ');
  await page.reload();
  await isReady(page);
  const became = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const { installing } = registration;
    await new Promise((done) => installing.addEventListener('statechange', done, { once: true }));
    return installing.state;
  });
  expect(became).toBe('redundant');
  await expect(updateNotice(page)).toHaveCount(0);
  expect(await versionOf(page)).toBe('W');
  await host.change('cases/surrey.case.json', '"title": "C ', '"title": "');
  await page.evaluate(() => dispatchEvent(new Event('derwent-look')));
  await expect(updateNotice(page)).toBeVisible();
});

test.describe('what a newer version made', () => {
  const newer = '3.two-phase-2023.QZBONw';

  test('a link offers the update at once, which opens it', async ({ page, host }) => {
    await open(page);
    await isKept(page);
    await raiseTechnology(page);
    await host.publish('B');
    await page.evaluate((text) => location.assign(`#${text}`), newer);
    await expect(problem(page)).toContainText('made by a newer Derwent');
    await expect(updateNotice(page)).toContainText('which may open that link');
    // The work on the page went back into the address meanwhile.
    expect(await fragment(page)).not.toContain(newer);
    await updateNotice(page).getByRole('button', { name: 'Update now' }).click();
    await expect.poll(() => versionOf(page).catch(() => '')).toBe('B');
    await isReady(page);
    expect(page.url()).toContain(`#${newer}`);
    // Nothing of the work is lost.
    await page.getByRole('button', { name: 'Carry on where you left off' }).click();
    await expect(changedCount(page)).toHaveText('1 changed');
  });

  test('a link with which the page opens does too', async ({ page, host, context }) => {
    await open(page);
    await isKept(page);
    await page.close();
    await host.publish('B');
    const again = await context.newPage();
    await openAsFound(again, newer);
    await expect(problem(again)).toContainText('made by a newer Derwent');
    await expect(updateNotice(again)).toContainText('which may open that link');
  });

  test('a file offers it, even if it was put off', async ({ page, host }) => {
    await open(page);
    await isKept(page);
    await host.publish('B');
    await page.evaluate(() => dispatchEvent(new Event('derwent-look')));
    await updateNotice(page).getByRole('button', { name: 'Not now' }).click();
    const file = { name: 'new.derwent.json', mimeType: 'application/json', buffer: Buffer.from('{"format": 2}') };
    await chooseFile(page, file);
    await expect(problem(page)).toContainText('the file was made by a newer Derwent');
    await expect(updateNotice(page)).toBeVisible();
  });
});

test.describe('where no copy can be kept', () => {
  const said = async (page, words) => {
    await button(page, 'Share').click();
    await expect(share(page)).toContainText(words);
    await page.keyboard.press('Escape');
    await raiseTechnology(page);
    await expect(problem(page)).toHaveCount(0);
  };

  test('a browser without the means says so, and works', async ({ page }) => {
    await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
    await open(page);
    await said(page, 'the browser keeps no copy of it');
  });

  for (const [what, broken] of [
    ['a full storage', "caches.open = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));"],
    ['a blocked storage', "Object.defineProperty(self, 'caches', { get() { throw new DOMException('blocked', 'SecurityError'); } });"],
    ['a worker that does not run', 'throw new Error("broken");'],
  ]) {
    test(`${what} is spoken of, and the page works`, async ({ page, host }) => {
      await host.change('worker.js', 'const VERSION', `${broken}const VERSION`);
      await open(page);
      await said(page, 'no whole copy of it could be kept');
    });
  }

  test.describe('under a policy that forbids it', () => {
    test.use({ expectedFaults: /Trusted Types|TrustedTypes|trusted-types|CSP|Content Security Policy/i });

    test('the page works too', async ({ page, host }) => {
      host.headers['content-security-policy'] = host.headers['content-security-policy'].replace('trusted-types derwent-worker', "trusted-types 'none'");
      await open(page);
      await said(page, 'no whole copy of it could be kept');
    });
  });
});

test('a copy that can no longer be read leaves the page to the host', async ({ page, host }) => {
  await host.change('worker.js', 'const VERSION', 'CacheStorage.prototype.match = () => Promise.reject(new Error("broken"));const VERSION');
  await open(page);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active.state)).toBe('activated');
  await page.reload();
  await isReady(page);
  await raiseTechnology(page);
});

test('a copy that the browser threw away is fetched again', async ({ page, host }) => {
  await open(page);
  await isKept(page);
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await page.reload();
  await isReady(page);
  await isKept(page);
  await host.stop();
  await page.reload();
  await isReady(page);
});

test.describe('without a copy', () => {
  test.use({ expectedFaults: /ERR_CONNECTION_REFUSED/ });

  test('the samples come back with the network', async ({ page, host }) => {
    await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
    await open(page);
    await host.stop();
    await caseButton(page).click();
    await expect(page.getByRole('dialog')).toContainText('The samples that lie beside the page cannot be had');
    await page.keyboard.press('Escape');
    await host.back();
    await caseButton(page).click();
    await expect(page.getByRole('button', { name: /^Open .*Toy/i })).toBeVisible();
  });
});

test('the page can be installed, with pictures made of its icon', async ({ page, host, browser }) => {
  await open(page);
  const place = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = JSON.parse(await readFile(join(host.folder, place), 'utf8'));
  expect(manifest).toMatchObject({ start_url: './', scope: './', display: 'standalone', short_name: 'Derwent' });
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (src) => {
      const image = Object.assign(new Image(), { src });
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(size).toBe(sizes);
  }
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A test's window is a private one.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  for (const size of SIZES) {
    const [now, kept] = [await drawn(browser, size), await readFile(picture(size))].map((png) => png.toString('base64'));
    const difference = await page.evaluate(async (pictures) => {
      const pixels = await Promise.all(pictures.map(async (text) => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
      }));
      return pixels[0].reduce((sum, value, at) => sum + Math.abs(value - pixels[1][at]), 0) / pixels[0].length;
    }, [now, kept]);
    expect(difference, `${size}`).toBeLessThan(1);
  }
});
