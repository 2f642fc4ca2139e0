// Times the model's `run` natively and as wasm in Chromium: the same code, bench/model.rs.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RUNS = 200_000;
const folder = fileURLToPath(new URL('../target/bench', import.meta.url));
const module = fileURLToPath(new URL('../target/wasm32-unknown-unknown/release/bench-model.wasm', import.meta.url));

/** Microseconds for one run, natively and in wasm. */
export async function modelTimes(browser) {
  const build = ['--locked', '--release', '--bin', 'bench-model'];
  const quiet = { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' };
  const native = Number(execFileSync('cargo', ['run', '--quiet', ...build], quiet));

  execFileSync('cargo', ['build', '--quiet', '--target', 'wasm32-unknown-unknown', ...build], quiet);
  execFileSync('wasm-bindgen', ['--target', 'no-modules', '--no-typescript', '--out-dir', folder, module], quiet);
  const page = await browser.newPage();
  const script = readFileSync(`${folder}/bench-model.js`, 'utf8');
  const bytes = readFileSync(`${folder}/bench-model_bg.wasm`).toString('base64');
  const wasm = await page.evaluate(async ([script, bytes, runs]) => {
    const model = new Function(`${script}; return wasm_bindgen;`)();
    const module_or_path = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
    await model({ module_or_path });
    model.run_model(runs / 10);
    const start = performance.now();
    model.run_model(runs);
    return ((performance.now() - start) * 1000) / runs;
  }, [script, bytes, RUNS]);
  await page.close();
  return { native, wasm };
}
