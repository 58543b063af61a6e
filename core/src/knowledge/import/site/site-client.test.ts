import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { isPublicAddress } from './public-address.ts';
import { createSiteClient } from './site-client.ts';

describe('isPublicAddress', () => {
  it.each(['93.184.216.34', '8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '2a00:1450:4001::200e'])(
    'takes %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['this network', ['0.0.0.0', '0.1.2.3']],
    ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.0.1']],
    ['shared', ['100.64.0.1', '100.127.255.255']],
    ['loopback', ['127.0.0.1', '127.255.0.1', '::1']],
    [
      'link-local and metadata',
      ['169.254.169.254', 'fe80::1', 'fd00:ec2::254', '168.63.129.16', '100.100.100.200'],
    ],
    [
      'reserved and documentation',
      [
        '192.0.0.1',
        '192.0.2.1',
        '198.18.0.1',
        '198.51.100.1',
        '203.0.113.1',
        '240.0.0.1',
        '255.255.255.255',
        '2001:db8::1',
        '3fff::1',
      ],
    ],
    ['multicast', ['224.0.0.1', '239.1.1.1', 'ff02::1']],
    [
      'IPv4 inside IPv6',
      [
        '::ffff:127.0.0.1',
        '::ffff:8.8.8.8',
        '::127.0.0.1',
        '64:ff9b::8.8.8.8',
        '64:ff9b:1::1',
        '2002:7f00:1::1',
        '2001:0:53aa:64c::1',
      ],
    ],
    ['local IPv6', ['fc00::1', 'fd12::1', 'fec0::1', '::', '100::1']],
    [
      'another spelling',
      ['127.1', '2130706433', '0x7f000001', '0177.0.0.1', '8.8.8', '[::1]', 'fe80::1%eth0'],
    ],
    ['none', ['', 'localhost', '8.8.8.8.8', '1.2.3.256']],
  ])('refuses %s', (_, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });
});

describe('createSiteClient', () => {
  it('judges the address of every new connection, so that a name may not change its answer', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.socket.localAddress} ${request.headers.host?.split(':')[0]}`);
      response.writeHead(200, { 'content-type': 'text/html', connection: 'close' }).end('hello');
    });
    await new Promise<void>((resolve) => void server.listen(0, '0.0.0.0', resolve));
    const url = new URL(`http://rebinding.test:${(server.address() as AddressInfo).port}/`);
    const answers = ['127.0.0.1', '127.0.0.2'];
    const client = createSiteClient({
      allowedHosts: new Set(),
      // One address of this machine plays the internet, the other the house.
      isPublic: (address) => address === '127.0.0.1',
      lookup: async () => [{ address: answers.shift() ?? '', family: 4 }],
    });
    const options = { bytes: 1_000, milliseconds: 5_000, wants: () => true };
    try {
      const first = await client.get(url, options);
      expect(first.ok && first.body.toString()).toBe('hello');
      expect(await client.get(url, options)).toMatchObject({ code: 'IMPORT_SITE_PRIVATE' });
      expect(answers).toEqual([]);
      expect(asked).toEqual(['127.0.0.1 rebinding.test']);
    } finally {
      client.close();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('says what is wrong with a name that is not known, and with a packing that is not', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'zstd' }).end('x');
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = createSiteClient({
      allowedHosts: new Set([host]),
      lookup: async () => {
        throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
      },
    });
    const options = { bytes: 1_000, milliseconds: 5_000, wants: () => true };
    try {
      expect(await client.get(new URL('https://none.test/'), options)).toMatchObject({
        code: 'IMPORT_SITE_UNREACHABLE',
        message: 'it cannot be reached (ENOTFOUND)',
      });
      expect(await client.get(new URL(`http://${host}/`), options)).toMatchObject({
        code: 'IMPORT_SITE_ENCODING',
      });
    } finally {
      client.close();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
