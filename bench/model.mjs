// Times the model natively and as wasm in Chromium: the same code, bench/model.rs.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const READINGS = 3;
const folder = fileURLToPath(new URL('../target/bench', import.meta.url));
const small = fileURLToPath(new URL('../tools/small', import.meta.url));
const module = fileURLToPath(new URL('../target/wasm32-unknown-unknown/release/bench-model.wasm', import.meta.url));

/** For each job the microseconds it takes once, natively and in wasm: the best of some readings. */
export async function modelTimes(browser) {
  const build = ['--locked', '--release', '--bin', 'bench-model'];
  const quiet = { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' };
  const native = new Map();
  for (let reading = 0; reading < READINGS; reading++) {
    const printed = execFileSync('cargo', ['run', '--quiet', ...build], quiet);
    for (const line of printed.trim().split('\n')) {
      const [job, times, microseconds] = line.split(' ');
      const best = Math.min(Number(microseconds), native.get(job)?.microseconds ?? Infinity);
      native.set(job, { times: Number(times), microseconds: best });
    }
  }

  execFileSync(small, ['cargo', 'build', '--quiet', '--target', 'wasm32-unknown-unknown', ...build], quiet);
  execFileSync('wasm-bindgen', ['--target', 'no-modules', '--no-typescript', '--out-dir', folder, module], quiet);
  const page = await browser.newPage();
  const script = readFileSync(`${folder}/bench-model.js`, 'utf8');
  const bytes = readFileSync(`${folder}/bench-model_bg.wasm`).toString('base64');
  const jobs = [...native].map(([job, { times }]) => [job, times]);
  const wasm = await page.evaluate(async ([script, bytes, jobs, readings]) => {
    const model = new Function(`${script}; return wasm_bindgen;`)();
    const module_or_path = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
    await model({ module_or_path });
    return jobs.map(([job, times]) => {
      model.run_job(job, Math.ceil(times / 10));
      let best = Infinity;
      for (let reading = 0; reading < readings; reading++) {
        const start = performance.now();
        model.run_job(job, times);
        best = Math.min(best, ((performance.now() - start) * 1000) / times);
      }
      return best;
    });
  }, [script, bytes, jobs, READINGS]);
  await page.close();
  return jobs.map(([job], index) => ({ job, native: native.get(job).microseconds, wasm: wasm[index] }));
}
