// The strictest content security policy with which the page works.
import { createHash } from 'node:crypto';

/** A hash as policies name it. */
export const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy for a built index.html. A script that stands in the page itself is named by its hash. */
export function policy(html) {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g)].map(([, text]) => sha256(text));
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inline, "'wasm-unsafe-eval'"].join(' '),
    "style-src 'self'",
    // Sliders set the place of their marks in an attribute.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "connect-src 'self'",
    // The copy for times without a network, and what a device needs to install the page.
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // It makes one address, that of the worker.
    'trusted-types derwent-worker',
  ].join('; ');
}

/** Moves the scripts that trunk writes into the page to files of their own: their names and contents by place. */
export function outsourced(html) {
  const files = new Map();
  const page = html.replace(/<script type="module">([^]*?)<\/script>/g, (_, text) => {
    const name = `start-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`;
    files.set(name, `${text.trim()}\n`);
    return `<script type="module" src="./${name}"></script>`;
  });
  return { page, files };
}
