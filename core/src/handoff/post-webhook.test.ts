import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postWebhook, signWebhook, type WebhookDeps } from './post-webhook.ts';
import { makeCertificate } from './test-certificate.fixture.ts';

type Got = { readonly headers: Readonly<Record<string, unknown>>; readonly body: string };
const got: Got[] = [];
let server: Server;
let answer = { status: 200, body: '{"reference":"T-17"}' };
let url: string;
let ca: string;

beforeAll(async () => {
  const made = makeCertificate();
  ca = made.cert;
  server = createServer(made, (request, reply) => {
    let body = '';
    request.on('data', (piece) => {
      body += String(piece);
    });
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      reply.writeHead(answer.status, { location: 'https://elsewhere.example' }).end(answer.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `https://localhost:${(server.address() as AddressInfo).port}/in`;
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
});

const clock = () => new Date('2026-11-24T12:00:00.000Z');
const deps = (): WebhookDeps => ({ clock, ca, isPublic: () => true });
const call = () => ({ url, secret: 's3cret', id: 'handoff:m1', body: '{"a":1}' });

describe('a signed webhook', () => {
  it('carries id, time and a signature over both and the body', async () => {
    answer = { status: 200, body: '{"reference":"T-17"}' };
    expect(await postWebhook(deps(), call())).toBe('{"reference":"T-17"}');
    const { headers, body } = got.at(-1) ?? { headers: {}, body: '' };
    const timestamp = clock().getTime() / 1000;
    const signed = createHmac('sha256', 's3cret').update(`handoff:m1.${timestamp}.${body}`);
    expect(headers).toMatchObject({
      'webhook-id': 'handoff:m1',
      'webhook-timestamp': String(timestamp),
      'webhook-signature': `v1,${signed.digest('base64')}`,
    });
    expect(signWebhook({ ...call(), timestamp })).toBe(headers['webhook-signature']);
    expect(signWebhook({ ...call(), timestamp: timestamp + 1 })).not.toBe(
      headers['webhook-signature'],
    );
  });

  it.each([301, 400, 500])(
    'is not taken with status %i, and follows no redirect',
    async (status) => {
      answer = { status, body: '' };
      const before = got.length;
      await expect(postWebhook(deps(), call())).rejects.toMatchObject({ code: 'WEBHOOK_REFUSED' });
      expect(got.length).toBe(before + 1);
    },
  );

  it.each([
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://169.254.169.254/x',
    'http://shop.example/x',
  ])('never calls %s', async (address) => {
    await expect(postWebhook({ clock }, { ...call(), url: address })).rejects.toMatchObject({
      code: 'WEBHOOK_ADDRESS',
    });
  });

  it('never calls a name that leads inside', async () => {
    const before = got.length;
    await expect(postWebhook({ clock, ca }, call())).rejects.toThrow();
    const mixed = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    await expect(postWebhook({ clock, ca, lookup: mixed }, call())).rejects.toThrow();
    expect(got.length).toBe(before);
  });
});
