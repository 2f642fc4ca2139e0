import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How Playwright starts the system's Chromium, for the tests and the benchmark. */
export function launchOptions() {
  // Kept in the environment so that Playwright's workers do not look for it again.
  process.env.CHROMIUM ??= execFileSync(fileURLToPath(new URL('chromium', import.meta.url)), {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
  return {
    executablePath: process.env.CHROMIUM,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
