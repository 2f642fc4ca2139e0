// What the page needs to open without a network: its manifest, and the worker with the list of its files.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

const source = (name) => readFileSync(new URL(`../src/app/${name}`, import.meta.url), 'utf8');
const hash = (content, form) => createHash('sha256').update(content).digest(form);

/** Writes the manifest under a name of its own for what is in it. Returns the page that names it so. */
export function withManifest(page, place) {
  const manifest = JSON.stringify(JSON.parse(source('manifest.json')));
  const name = `manifest-${hash(manifest, 'hex').slice(0, 16)}.json`;
  writeFileSync(place(name), manifest);
  return page.replace('./manifest.json', `./${name}`);
}

/** The files of a folder of which a copy is kept: not what is for whoever hosts or installs the page. */
function kept(folder) {
  const isKept = (name) => statSync(join(folder, name)).isFile() && !/\.txt$|^icons|^worker\.js$/.test(name);
  return readdirSync(folder, { recursive: true }).map((name) => name.replaceAll('\\', '/')).filter(isKept).sort();
}

/**
 * Names the version of a built page in it, a hash of all its files, and writes the worker with their list. Anything
 * that changes a file afterwards has to call this again.
 */
export function withWorker(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace(/ data-version="\w*"/, '');
  const names = kept(folder).filter((name) => name !== 'index.html');
  const hashes = names.map((name) => [name, `sha256-${hash(readFileSync(join(folder, name)), 'base64')}`]);
  const version = hash(JSON.stringify([page, source('worker.js'), hashes]), 'hex').slice(0, 16);
  const named = page.replace('<html ', `<html data-version="${version}" `);
  writeFileSync(join(folder, 'index.html'), named);
  // The page itself is had at the address of its folder: a host may lead away from its name.
  const files = [['./', `sha256-${hash(named, 'base64')}`], ...hashes];
  const head = `const VERSION = ${JSON.stringify(version)}, FILES = ${JSON.stringify(files)};\n`;
  const { code } = transformSync(head + source('worker.js'), { minify: true });
  writeFileSync(join(folder, 'worker.js'), code);
  return version;
}
