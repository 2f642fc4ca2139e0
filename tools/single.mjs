// Writes the page as one file that needs no web server: `node tools/single.mjs`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { sha256 } from './policy.mjs';
import { dist } from './serve.mjs';
import { kilobytes } from './weight.mjs';

export const target = fileURLToPath(new URL('../target/derwent.html', import.meta.url));

const read = (name) => readFileSync(join(dist, name));
const names = (form) => readdirSync(dist, { recursive: true }).filter((name) => form.test(name)).sort();
/** No text ends the element in which it stands. */
const inside = (text) => text.replaceAll('</', '<\\/');

/** The program with what starts it: it takes its files from the page, where the usual one fetches them. */
async function started(js, wasm) {
  const contents = `
    import init from './${js}';
    const unpacked = (name) => {
      const packed = document.querySelector(\`script[data-file="\${name}"]\`);
      if (!packed) return null;
      const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
      return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    };
    window.fetch = async (place) => {
      const found = unpacked(String(place).split('?')[0]);
      return new Response(found, { status: found ? 200 : 404 });
    };
    await init({ module_or_path: await (await fetch('${wasm}')).arrayBuffer() });`;
  const stdin = { contents, resolveDir: dist };
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', target: 'esnext', minify: true, write: false });
  return inside(outputFiles[0].text.trim());
}

/** The whole page as one text. */
export async function single() {
  const [wasm] = names(/_bg\.wasm$/);
  const [[watch], [style], [icon]] = [names(/^watch-.*\.js$/), names(/^style-.*\.css$/), names(/^icon-.*\.svg$/)];
  const scripts = [inside(read(watch).toString().trim()), await started(wasm.replace('_bg.wasm', '.js'), wasm)];
  const css = read(style).toString().trim();
  const policy = [
    "default-src 'none'",
    ['script-src', ...scripts.map(sha256), "'wasm-unsafe-eval'"].join(' '),
    `style-src ${sha256(css)}`,
    "style-src-attr 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const packed = [wasm, ...names(/^cases\/.*\.json$/)].map((name) => {
    const bytes = gzipSync(read(name), { level: 9 }).toString('base64');
    return `<script type="text/plain" data-file="${name}">${bytes}</script>`;
  });
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<link rel="icon" href="data:image/svg+xml;base64,${read(icon).toString('base64')}">`,
    `<style>${css}</style>`,
    `<script>${scripts[0]}</script>`,
  ];
  const end = [
    ...packed,
    `<script type="text/plain" data-file="licences.txt">\n${inside(read('licences.txt').toString())}</script>`,
    `<script type="module">${scripts[1]}</script>`,
  ];
  const page = read('index.html').toString();
  return page
    .replace(/<html data-version="\w*"/, '<html data-copy="file"')
    .replace(/ *<link [^>]*href="\.[^>]*>\n?| *<script [^>]*><\/script>\n?/g, '')
    .replace(/<meta charset="utf-8">/, (charset) => [charset, ...head].join('\n'))
    .replace('</body>', () => [...end, '</body>'].join('\n'));
}

if (import.meta.url === pathToFileURL(argv[1]).href) {
  const text = await single();
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`Derwent as one file is target/derwent.html, ${kilobytes(Buffer.byteLength(text))}. Copy it where it is needed; it opens by a double click.`);
}
