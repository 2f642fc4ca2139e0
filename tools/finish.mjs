// Trunk calls this when the page is built and not yet in dist/.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { licences } from './licences.mjs';
import { outsourced, policy } from './policy.mjs';

const place = (name) => join(env.TRUNK_STAGING_DIR, name);

const { page, files } = outsourced(readFileSync(place('index.html'), 'utf8'));
for (const [name, text] of files) writeFileSync(place(name), text);
writeFileSync(place('index.html'), page);
writeFileSync(place('policy.txt'), `Content-Security-Policy: ${policy(page)}\n`);
writeFileSync(place('licences.txt'), licences());
console.log(`The policy for a host, also in dist/policy.txt:\nContent-Security-Policy: ${policy(page)}`);
