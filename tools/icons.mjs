// Draws the pictures of the installed page from src/app/icon.svg: `node tools/icons.mjs`, after a change of that.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';

const app = (name) => fileURLToPath(new URL(`../src/app/${name}`, import.meta.url));

/** The sizes that devices ask for, in pixels. */
export const SIZES = [180, 192, 512];
export const picture = (size) => app(`icons/${size}.png`);

/** The icon on white, with as much room round it as devices may cut away. */
export async function drawn(browser, size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const icon = Buffer.from(readFileSync(app('icon.svg'))).toString('base64');
  await page.setContent(`<body style="margin: 0; background: #fff"><img style="width: 64%; margin: 18%" src="data:image/svg+xml;base64,${icon}">`);
  await page.locator('img').evaluate((image) => image.decode());
  const png = await page.screenshot();
  await page.close();
  return png;
}

if (import.meta.url === pathToFileURL(argv[1]).href) {
  const browser = await chromium.launch(launchOptions());
  mkdirSync(app('icons'), { recursive: true });
  for (const size of SIZES) writeFileSync(picture(size), await drawn(browser, size));
  await browser.close();
}
