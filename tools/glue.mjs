// The names under which the page's program calls its script.

const imported = /(?<=__wbg_\w*_)[0-9a-f]{16}\b/g;

/**
 * Numbers the names that wasm-bindgen ends with a hash each. Hashes do not compress, numbers do; being as long as the
 * hashes, they change no other byte of the program.
 */
export function numbered({ script, program }) {
  const numbers = new Map();
  for (const [hash] of script.matchAll(imported)) {
    if (!numbers.has(hash)) numbers.set(hash, String(numbers.size).padStart(hash.length, '0'));
  }
  const renamed = (text) => text.replace(imported, (hash) => numbers.get(hash) ?? hash);
  return { script: renamed(script), program: Buffer.from(renamed(program.toString('latin1')), 'latin1') };
}
