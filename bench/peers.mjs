// Times the same Monte Carlo model in what people would use instead: `node bench/peers.mjs`.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { argv, env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inputs } from './peers/inputs.mjs';

/** How many draws, and how often to time them; the median counts. */
const RUNS = [[10_000, 5], [100_000, 3]];
const INSTALL_PATIENCE = 5 * 60_000;

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = path('peers');
const venv = path('../target/bench/venv');
const python = `${venv}/bin/python`;

/** The libraries below NumPy would take all cores that there are. */
const ONE_CORE = Object.fromEntries(['OMP', 'OPENBLAS', 'MKL'].map((library) => [`${library}_NUM_THREADS`, '1']));

const PEERS = [
  { name: 'Squiggle', install: installSquiggle, command: [execPath, 'squiggle.mjs'] },
  { name: 'NumPy', install: installNumpy, command: [python, 'numpy_model.py'] },
];

/**
 * Draws a second at each number of draws, on one core and without start and import, with P10, P50 and P90 in pounds of
 * `npv` (cashable), `npsv` and each year's `cumulative` net cash. A peer that does not run here: `{ name, problem }`.
 */
export async function peers(model) {
  const results = [];
  // One after the other: they would slow each other down.
  for (const { name, install, command: [program, script] } of PEERS) {
    try {
      await install();
      const task = JSON.stringify({ inputs: model, runs: RUNS });
      const printed = await output(program, [script], { env: { ...env, ...ONE_CORE } }, task);
      results.push({ name, ...JSON.parse(printed) });
    } catch (error) {
      results.push({ name, problem: error.message });
    }
  }
  return results;
}

async function installSquiggle() {
  const locked = (lock) => JSON.parse(readFileSync(`${folder}/${lock}`, 'utf8')).packages;
  const squiggle = 'node_modules/@quri/squiggle-lang';
  // npm writes its own lock last, so that it names only what is there.
  const there = attempt(() => locked('node_modules/.package-lock.json')[squiggle].version);
  if (there === locked('package-lock.json')[squiggle].version) return;

  console.log('Installing Squiggle for the comparison: under a minute, once for each clone.');
  await output('npm', ['ci', '--no-audit', '--no-fund'], { timeout: INSTALL_PATIENCE });
}

async function installNumpy() {
  const [, pinned] = /^numpy==(\S+)$/m.exec(readFileSync(`${folder}/requirements.txt`, 'utf8'));
  const there = await output(python, ['-c', 'import numpy; print(numpy.__version__)']).catch(() => '');
  if (there.trim() === pinned) return;

  await output('python3', ['-c', 'import venv, ensurepip']).catch((error) => {
    if (error.code === 'ENOENT') throw error;
    throw new Error('python3 comes without venv or pip (Debian: apt-get install python3-venv)');
  });
  console.log('Installing NumPy for the comparison into target/bench/venv: under a minute, once for each clone.');
  await output('python3', ['-m', 'venv', '--clear', venv]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', 'requirements.txt'];
  await output(python, pip, { timeout: INSTALL_PATIENCE });
}

/** What a program prints when it is given `input`; if it fails, an error of one line that says why. */
async function output(program, parameters, options = {}, input = '') {
  const running = promisify(execFile)(program, parameters, { cwd: folder, ...options });
  // A program that fails at once does not read; why it failed is said below.
  running.child.stdin.on('error', () => {}).end(input);
  try {
    return (await running).stdout;
  } catch (error) {
    throw Object.assign(new Error(reason(program, error)), { code: error.code });
  }
}

function reason(program, { code, killed, stderr }) {
  const name = basename(program);
  if (code === 'ENOENT') return `${name} is missing`;
  if (killed) return `${name} took too long`;
  const lines = stderr.split('\n').map((line) => line.trim()).filter(Boolean);
  // npm names the cause first and ends with advice; the others come to it last, with or without a line after it.
  const cause =
    lines.find((line) => line.startsWith('npm err')) ??
    lines.findLast((line) => /^[\w.]*error\b.*:/i.test(line)) ??
    lines.at(-1);
  return `${name}: ${cause ?? `ended with ${code}`}`;
}

function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const line = (name, values) => console.log(name.padEnd(20) + values.map((value) => value.padStart(12)).join(''));
  const thousands = (count) => Math.round(count).toLocaleString('en-GB');
  const millions = (pounds) => `£${(pounds / 1e6).toFixed(1)}m`;
  const results = await peers(inputs());
  line('draws a second', [...RUNS.map(([draws]) => `of ${thousands(draws)}`), 'NPV P10', 'P50', 'P90']);
  for (const { name, version, perSecond, npv, problem } of results) {
    if (problem) console.log(`${name.padEnd(20)}skipped: ${problem}`);
    else line(`${name} ${version}`, [...Object.values(perSecond).map(thousands), ...Object.values(npv).map(millions)]);
  }
}
