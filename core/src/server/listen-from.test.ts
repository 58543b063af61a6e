import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { listenFrom } from './listen-from.ts';

describe('listenFrom', () => {
  it('steps over a taken port and says so; any free one is taken as it is', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const server = fastify();
    const { url, notes } = await listenFrom(server, { host: '127.0.0.1', port });
    const used = Number(new URL(url).port);
    expect(used).toBeGreaterThan(port);
    expect(notes).toEqual([`Port ${port} is taken; using ${used}.`]);
    await server.close();
    const other = fastify();
    const any = await listenFrom(other, { host: '0.0.0.0', port: 0 });
    expect(any.url).toMatch(/^http:\/\/localhost:\d+$/u);
    expect(any.notes).toEqual([]);
    await other.close();
    await new Promise((resolve) => taken.close(resolve));
  });

  it('says what to do when an address is not this machine’s', async () => {
    const server = fastify();
    await expect(listenFrom(server, { host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
      code: 'SERVER_CANNOT_LISTEN',
      wayOut: expect.stringContaining('--port'),
    });
    await server.close();
  });

  it('says so when no port is left', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => {
      taken.once('error', () => resolve());
      taken.listen(65_535, '127.0.0.1', () => resolve());
    });
    const server = fastify();
    await expect(listenFrom(server, { host: '127.0.0.1', port: 65_535 })).rejects.toMatchObject({
      code: 'SERVER_NO_PORT',
      wayOut: expect.stringContaining('--port'),
    });
    await server.close();
    if (taken.listening) await new Promise((resolve) => taken.close(resolve));
  });

  it('writes an address of IPv6 in brackets', async () => {
    const server = fastify();
    const listening = await listenFrom(server, { host: '::1', port: 0 }).catch((error) => error);
    // A machine without IPv6 refuses the address, and that is said.
    if (listening instanceof Error) {
      expect(listening).toMatchObject({ code: 'SERVER_CANNOT_LISTEN' });
    } else expect(listening.url).toMatch(/^http:\/\/\[::1\]:\d+$/u);
    await server.close();
  });
});
