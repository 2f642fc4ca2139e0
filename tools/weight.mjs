// What a visitor has to load. Called by itself it fails if the page is heavier than tests/weight.json allows.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { dist } from './serve.mjs';

export const kilobytes = (count) => `${(count / 1000).toFixed(1)} kB`;

/** The files of the page with their bytes, as they are and after gzip. */
export function weights() {
  return readdirSync(dist, { recursive: true })
    .sort()
    // The policy and the licences are for whoever hosts the page, a sample is loaded by whoever opens it, a picture by
    // whoever installs the page.
    .filter((name) => statSync(join(dist, name)).isFile() && !name.endsWith('.txt') && !/^(cases|icons)/.test(name))
    .map((name) => {
      const content = readFileSync(join(dist, name));
      return { name, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
    });
}

/** What the files weigh together. */
export function together(files) {
  const sum = (what) => files.reduce((total, file) => total + file[what], 0);
  return { raw: sum('raw'), gzip: sum('gzip') };
}

if (import.meta.url === pathToFileURL(argv[1]).href) {
  const { gzip: allowed } = JSON.parse(readFileSync(new URL('../tests/weight.json', import.meta.url), 'utf8'));
  const { gzip } = together(weights());
  const over = gzip - allowed;
  console.log(
    over > 0
      ? `The page weighs ${kilobytes(gzip)} after gzip: ${kilobytes(over)} more than tests/weight.json allows.`
      : `The page weighs ${kilobytes(gzip)} after gzip, of ${kilobytes(allowed)} allowed.`,
  );
  process.exitCode = over > 0 ? 1 : 0;
}
