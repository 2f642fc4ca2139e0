// The notices of everything that is in the program, as its licences ask for.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const TARGET = 'wasm32-unknown-unknown';
const APACHE = 'Apache-2.0';
const RULE = '-'.repeat(78);

const output = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1e9 });

/** The crates whose code is in the program: not those that only write code, build or test. */
function shippedCrates() {
  const options = ['--format-version', '1', '--locked', '--offline', '--filter-platform', TARGET];
  const { packages, resolve } = JSON.parse(output('cargo', 'metadata', ...options));
  const byId = new Map(packages.map((crate) => [crate.id, crate]));
  const needs = new Map(resolve.nodes.map(({ id, deps }) => [id, deps]));
  const shipped = new Map();
  const visit = (id) => {
    const crate = byId.get(id);
    if (shipped.has(id) || crate.targets.some(({ kind }) => kind.includes('proc-macro'))) return;
    shipped.set(id, crate);
    for (const { pkg, dep_kinds: kinds } of needs.get(id)) {
      if (kinds.some(({ kind }) => kind === null)) visit(pkg);
    }
  };
  visit(resolve.root);
  const inOrder = (a, b) => (a.name === b.name ? compare(a.version, b.version) : compare(a.name, b.name));
  return [...shipped.values()].sort(inOrder);
}

const compare = (a, b) => (a < b ? -1 : 1);

/** The texts of a crate's licences, as they stand in its folder. */
function texts({ manifest_path: manifest }) {
  const read = (folder, isOne) =>
    readdirSync(folder)
      .filter(isOne)
      .sort()
      .flatMap((name) => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? read(path, () => true) : [readFileSync(path, 'utf8')];
      });
  const isOne = (name) => /^(un)?licen[cs]e|^copy(ing|right)|^notice/i.test(name);
  const files = read(dirname(manifest), isOne).map((text) => text.replace(/\r\n/g, '\n').trim());
  return files.length > 0 ? files : notice(manifest);
}

/** The text of a licence that stands at the head of the program of a crate, in none of its files. */
function notice(manifest) {
  const program = readFileSync(join(dirname(manifest), 'src/lib.rs'), 'utf8');
  const [, comment] = program.match(/^\/\*([^]*?)\*\//) ?? [];
  if (!comment?.includes('Permission is hereby granted')) return [];
  return [comment.replace(/^[ \t]*\*?[ \t]?/gm, '').trim()];
}

/** All notices as one text, the same for the same Cargo.lock. */
export function licences() {
  const crates = shippedCrates();
  const numbers = new Map();
  const numberOf = (text) => {
    if (!numbers.has(text)) numbers.set(text, numbers.size + 1);
    return numbers.get(text);
  };
  const apache = crates.flatMap(texts).find((text) => /^Apache License\s+Version 2\.0/.test(text));
  const list = crates.map((crate) => {
    const own = texts(crate);
    // Some crates come without the text of the licence that they name.
    if (own.length === 0 && !(apache && crate.license?.includes(APACHE))) {
      throw new Error(`${crate.name} ${crate.version} (${crate.license}) comes without the text of its licence.`);
    }
    const found = (own.length > 0 ? own : [apache]).map(numberOf);
    const people = crate.authors.map((author) => author.replace(/ *<.*>/, '')).join(', ');
    const by = people && `, by ${people}`;
    const which = `text${found.length > 1 ? 's' : ''} ${[...new Set(found)].join(', ')}`;
    return `${crate.name} ${crate.version}${by}: ${crate.license}; ${which}`;
  });
  const parts = [...numbers].map(([text, number]) => `${RULE}\nText ${number}\n${RULE}\n\n${text}\n`);
  return [
    'The program of Derwent is made of these parts. Each stands under the licences named with it;',
    'their texts follow below.',
    '',
    ...list,
    `The standard library of Rust, by the Rust Project Developers: MIT OR ${APACHE}; text ${numberOf(apache)}`,
    '',
    ...parts,
  ].join('\n');
}
