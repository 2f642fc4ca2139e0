// Trunk calls this when the page is built and not yet in dist/.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { env } from 'node:process';
import { transformSync } from 'esbuild';
import { numbered } from './glue.mjs';
import { listed } from './samples.mjs';
import { licences } from './licences.mjs';
import { withManifest, withWorker } from './offline.mjs';
import { ordered } from './order.mjs';
import { outsourced, policy } from './policy.mjs';

const place = (name) => join(env.TRUNK_STAGING_DIR, name);

const { page, files } = outsourced(readFileSync(place('index.html'), 'utf8'));
for (const [name, text] of files) writeFileSync(place(name), text);
writeFileSync(place('index.html'), withManifest(page, place));

const [wasm] = readdirSync(env.TRUNK_STAGING_DIR).filter((name) => name.endsWith('_bg.wasm'));
const js = wasm.replace('_bg.wasm', '.js');
const { script, program } = numbered({ script: readFileSync(place(js), 'utf8'), program: readFileSync(place(wasm)) });
writeFileSync(place(js), script);
writeFileSync(place(wasm), ordered(program));

for (const name of readdirSync(env.TRUNK_STAGING_DIR).filter((name) => /\.(js|css)$/.test(name))) {
  // The watchman speaks to the oldest browsers too.
  const target = name.startsWith('watch-') ? 'es5' : 'esnext';
  const { code } = transformSync(readFileSync(place(name), 'utf8'), { loader: extname(name).slice(1), minify: true, target });
  writeFileSync(place(name), code);
}

writeFileSync(place('cases/index.json'), listed(place('cases')));
withWorker(env.TRUNK_STAGING_DIR);
writeFileSync(place('policy.txt'), `Content-Security-Policy: ${policy(page)}\n`);
writeFileSync(place('licences.txt'), licences());
console.log(`The policy for a host, also in dist/policy.txt:\nContent-Security-Policy: ${policy(page)}`);
