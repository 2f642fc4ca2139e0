// Runs every check, also after one has failed, and ends with one summary.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';

const make = process.env.MAKE ?? 'make';
const page = '--target wasm32-unknown-unknown';
const native = '--no-default-features';

// `counts` finds the tests run in the output; `needs` names the steps without which this one cannot run.
const steps = [
  { name: 'tools', command: `${make} tools` },
  { name: 'format', command: 'cargo fmt --check' },
  { name: 'clippy, native', command: `cargo clippy --locked ${native} --all-targets -- -D warnings` },
  { name: 'clippy, page', command: `cargo clippy --locked ${page} -- -D warnings` },
  { name: 'docs', command: `RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --lib ${page}` },
  {
    name: 'native tests',
    command: `cargo test --locked ${native} --no-fail-fast`,
    counts: { passed: /^test result: .*?(\d+) passed;/gm, failed: /^test result: .*?(\d+) failed;/gm },
  },
  {
    name: 'scripts',
    command: 'for script in tools/*.mjs bench/*.mjs bench/peers/*.mjs tests/browser/*.js tests/browser/support/*.js; do node --check "$script" || exit; done',
  },
  { name: 'page', command: `${make} build`, needs: ['tools'] },
  { name: 'weight', command: 'node tools/weight.mjs', needs: ['page'] },
  { name: 'chromium', command: 'tools/chromium', needs: ['tools'] },
  {
    name: 'browser tests',
    command: 'playwright test --config tests/browser',
    counts: { passed: /^ {2}(\d+) passed\b/gm, failed: /^ {2}(\d+) failed\b/gm },
    needs: ['page', 'chromium'],
  },
];

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function run({ name, command, counts }) {
  console.log(`\n== ${name}: ${command}`);
  const start = performance.now();
  const child = spawn(command, { shell: true, stdio: ['ignore', counts ? 'pipe' : 'inherit', 'inherit'] });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text;
    process.stdout.write(text);
  });
  const [code] = await once(child, 'close');
  const plain = stripVTControlCharacters(output);
  const sum = (pattern) => [...plain.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);
  return {
    result: code === 0 ? 'ok' : 'FAILED',
    time: seconds(start),
    tests: counts && { passed: sum(counts.passed), failed: sum(counts.failed) },
  };
}

const start = performance.now();
const results = new Map();
for (const step of steps) {
  const possible = (step.needs ?? []).every((name) => results.get(name).result === 'ok');
  results.set(step.name, possible ? await run(step) : { result: 'not run', time: '' });
}

console.log('\n== summary');
let passed = 0;
let failed = 0;
for (const [name, { result, time, tests }] of results) {
  const counted = tests ? `  ${tests.passed} passed, ${tests.failed} failed` : '';
  console.log(`${name.padEnd(16)}${result.padEnd(8)}${time.padStart(9)}${counted}`.trimEnd());
  passed += tests?.passed ?? 0;
  failed += tests?.failed ?? 0;
}
console.log(`${'together'.padEnd(24)}${seconds(start).padStart(9)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = [...results.values()].every(({ result }) => result === 'ok') ? 0 : 1;
