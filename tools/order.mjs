// The order of the functions in the page's program.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As far as gzip looks back for what it has seen before, less what stands around it. */
const SEEN = 31_500;
/** The bytes that are compared at a time. */
const PIECE = 6;
/** What is in more functions than this makes none of them alike. */
const COMMON = 40;
/** Functions with fewer pieces than this are like others by chance. */
const SMALL = 100;

const IMPORTS = 2;
const CODE = 10;

/**
 * Puts functions next to those that are most like them, from the largest on, so that gzip finds in one what it has just
 * seen in another: 36 kB of the page. `wasm-opt` moves them, by names that say where each is to go.
 */
export function ordered(program) {
  const folder = mkdtempSync(join(tmpdir(), 'order-'));
  try {
    const [named, moved] = ['named.wasm', 'moved.wasm'].map((name) => join(folder, name));
    const { imported, functions } = functionsOf(program);
    writeFileSync(named, Buffer.concat([program, names(imported, likeByLike(functions))]));
    execFileSync('wasm-opt', [named, '--reorder-functions-by-name', '--output', moved]);
    return readFileSync(moved);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many functions a program imports, and the bytes of each of its own. */
function functionsOf(program) {
  const found = { imported: 0, functions: [] };
  for (let at = 8; at < program.length; ) {
    const id = program[at];
    const [size, start] = number(program, at + 1);
    if (id === IMPORTS) found.imported = importedFunctions(program, start);
    if (id === CODE) {
      let [count, place] = number(program, start);
      for (; count > 0; count--) {
        const [length, body] = number(program, place);
        place = body + length;
        found.functions.push(program.subarray(body, place));
      }
    }
    at = start + size;
  }
  return found;
}

/** wasm-bindgen imports functions alone; another kind would have to be told apart here. */
function importedFunctions(program, start) {
  let [count, at] = number(program, start);
  const all = count;
  for (; count > 0; count--) {
    for (let name = 0; name < 2; name++) {
      const [length, text] = number(program, at);
      at = text + length;
    }
    if (program[at] !== 0) throw new Error(`The program imports something of kind ${program[at]}, which is no function.`);
    [, at] = number(program, at + 1);
  }
  return all;
}

/** The unsigned number at a place, and the place behind it. */
function number(bytes, at) {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    shift += 7;
    if (byte < 0x80) return [value, at];
  }
}

/** The positions of functions in the order in which they are to stand. */
function likeByLike(functions) {
  const pieces = functions.map(piecesOf);
  const holders = new Map();
  pieces.forEach((own, position) => {
    for (const piece of own) holders.get(piece)?.push(position) ?? holders.set(piece, [position]);
  });
  for (const [piece, { length }] of holders) if (length < 2 || length > COMMON) holders.delete(piece);

  const alike = new Float64Array(functions.length);
  /** Counts what a function shares with others as seen, or as too far behind. */
  function see(position, sign) {
    for (const piece of pieces[position]) {
      const sharing = holders.get(piece);
      if (!sharing) continue;
      // What few have says more.
      const weight = sign / Math.log(1 + sharing.length);
      for (const other of sharing) alike[other] += weight;
    }
  }

  const left = new Set(functions.keys());
  const order = [];
  let [seen, behind] = [0, 0];
  let next = functions.reduce((most, body, position) => (body.length > functions[most].length ? position : most), 0);
  while (left.size > 0) {
    left.delete(next);
    order.push(next);
    see(next, 1);
    seen += functions[next].length;
    while (seen > SEEN && behind < order.length - 1) {
      see(order[behind], -1);
      seen -= functions[order[behind++]].length;
    }
    let best = -1;
    for (const position of left) {
      const share = alike[position] / (pieces[position].size + SMALL);
      if (share > best) [best, next] = [share, position];
    }
  }
  return order;
}

function piecesOf(body) {
  const pieces = new Set();
  for (let at = 0; at + PIECE <= body.length; at++) pieces.add(body.readUIntBE(at, PIECE));
  return pieces;
}

/** A section that names functions by their places in an order. */
function names(imported, order) {
  const digits = String(order.length).length;
  const named = order.map((position, place) => [imported + position, String(place).padStart(digits, '0')]).sort(([a], [b]) => a - b);
  const list = [unsigned(named.length), ...named.flatMap(([index, name]) => [unsigned(index), text(name)])];
  return section(0, Buffer.concat([text('name'), section(1, Buffer.concat(list))]));
}

const section = (id, content) => Buffer.concat([Buffer.of(id), unsigned(content.length), content]);

const text = (word) => Buffer.concat([unsigned(word.length), Buffer.from(word)]);

function unsigned(value) {
  const bytes = [];
  for (; value > 0x7f; value >>= 7) bytes.push((value & 0x7f) | 0x80);
  return Buffer.of(...bytes, value);
}
