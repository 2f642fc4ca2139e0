import { defineConfig } from '@playwright/test';
import { launchOptions } from '../../tools/chromium.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: '../../target/browser-tests',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  retries: 0,
  // A machine may be three times slower than ours.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: 'list',
  webServer: {
    // Below a path, because a council's host may put the folder anywhere.
    command: 'node tools/serve.mjs 0 /some/path/',
    cwd: '../..',
    // The named group becomes an environment variable, which the workers see when they read this file.
    wait: { stdout: /(?<derwent_address>http:\S+)/ },
  },
  use: {
    baseURL: process.env.DERWENT_ADDRESS,
    launchOptions: launchOptions(),
    screenshot: 'only-on-failure',
    // A copy of the page would answer where a test wants to; tests of the copy allow it.
    serviceWorkers: 'block',
    testIdAttribute: 'data-test',
    viewport: { width: 1280, height: 800 },
  },
});
