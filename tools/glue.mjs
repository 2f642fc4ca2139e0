// The names under which the page's program and its script call each other.

const shared = /__wbg_\w*_[0-9a-f]{16}\b|wasm_bindgen__\w*__h[0-9a-f]{16}\w*/g;

/**
 * Numbers the names that wasm-bindgen ends with a hash each. Hashes do not compress, numbers do; being as long as the
 * names, they change no other byte of the program.
 */
export function numbered({ script, program }) {
  const numbers = new Map();
  for (const [name] of script.matchAll(shared)) {
    if (!numbers.has(name)) numbers.set(name, String(numbers.size).padStart(name.length, '_'));
  }
  const renamed = (text) => text.replace(shared, (name) => numbers.get(name) ?? name);
  return { script: renamed(script), program: Buffer.from(renamed(program.toString('latin1')), 'latin1') };
}
