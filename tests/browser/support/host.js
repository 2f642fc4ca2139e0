// A host of the page for one test: another version can be put there, and it can go away.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';
import { withWorker } from '../../../tools/offline.mjs';
import { dist } from '../../../tools/serve.mjs';
import { expect, test as base } from './test.js';

export { expect };

class Host {
  constructor(folder) {
    this.folder = folder;
    this.headers = {};
  }

  async start(port = 0) {
    const files = sirv(this.folder, { dev: true, etag: true });
    this.server = createServer((request, response) => {
      for (const [name, value] of Object.entries(this.headers)) response.setHeader(name, value);
      if (!request.url.startsWith('/some/path/')) return response.writeHead(404).end();
      request.url = request.url.slice('/some/path'.length);
      // Never answered, as by a network that hangs.
      if (request.url === '/stuck') return;
      files(request, response);
    });
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = this.server.address().port;
    this.address = `http://127.0.0.1:${this.port}/some/path/`;
  }

  /** The network goes, and comes back. */
  stop() {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(done));
  }

  back() {
    return this.start(this.port);
  }

  async change(name, from, to) {
    const place = join(this.folder, name);
    const text = await readFile(place, 'utf8');
    expect(text).toContain(from);
    await writeFile(place, text.replaceAll(from, to));
  }

  /** Puts another version in the place of this one, file by file as a person would copy it. */
  async publish(name) {
    const page = await readFile(join(this.folder, 'index.html'), 'utf8');
    const [style] = page.match(/style-\w+\.css/);
    await rename(join(this.folder, style), join(this.folder, `style-${name}.css`));
    await this.change('index.html', style, `style-${name}.css`);
    await this.change('index.html', 'name="description" content="', `name="description" content="${name} `);
    await this.change('cases/toy.case.json', '"title": "', `"title": "${name} `);
    return withWorker(this.folder);
  }
}

export const test = base.extend({
  serviceWorkers: 'allow',
  host: async ({}, use, info) => {
    const folder = info.outputPath('host');
    await cp(dist, folder, { recursive: true });
    const host = new Host(folder);
    // Everything has to work under the policy that the build prints.
    const [, policy] = (await readFile(join(dist, 'policy.txt'), 'utf8')).match(/^Content-Security-Policy: (.*)\n$/);
    host.headers['content-security-policy'] = policy;
    await host.start();
    await use(host);
    await host.stop().catch(() => {});
    await rm(folder, { recursive: true, force: true });
  },
  baseURL: async ({ host }, use) => use(host.address),
});

/** Waits until this device has a whole copy of the page. */
export const isKept = (page) => expect(page.locator('html')).toHaveAttribute('data-copy', 'ready');
/** Which version a page is of: the name under which it was published. */
export const versionOf = (page) => page.locator('meta[name=description]').getAttribute('content').then((text) => text.match(/^\w/)[0]);
export const updateNotice = (page) => page.locator('[data-test="update"]');
