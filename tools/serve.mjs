// Serves dist/ on loopback: `node tools/serve.mjs [port] [path]`. Port 0 is any free one.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

export const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Starts the server and returns it with its address; a taken port is replaced by a free one. */
export async function serve(port = 0, path = '/') {
  // `dev` reads the folder at each request, so that a new build shows at the next reload.
  const files = sirv(dist, { dev: true, etag: true });
  const server = createServer((request, response) => {
    if (!request.url.startsWith(path)) return response.writeHead(404).end();
    request.url = request.url.slice(path.length - 1);
    files(request, response);
  });
  try {
    await listening(server, port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.log(`Port ${port} is taken: using a free one. (PORT=… chooses another.)`);
    await listening(server, 0);
  }
  return { server, address: `http://127.0.0.1:${server.address().port}${path}` };
}

function listening(server, port) {
  server.listen(port, '127.0.0.1');
  return once(server, 'listening');
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { address } = await serve(Number(argv[2] ?? 8080), argv[3]);
    console.log(`Derwent is at ${address} (Ctrl-C stops it)`);
  } catch (error) {
    console.error(`Cannot serve: ${error.message}`);
    process.exitCode = 1;
  }
}
