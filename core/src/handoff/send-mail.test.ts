import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { createSendMail } from './send-mail.ts';

const mails: string[] = [];
let server: SMTPServer;
let port: number;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (address, _session, done) =>
      done(address.address.startsWith('gone') ? new Error('No such user') : null),
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (piece) => {
        text += String(piece);
      });
      stream.on('end', () => {
        mails.push(text);
        done();
      });
    },
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  port = (server.server.address() as AddressInfo).port;
});
afterAll(() => new Promise<void>((done) => server.close(() => done())));

const send = () =>
  createSendMail({
    host: '127.0.0.1',
    port,
    secure: false,
    from: 'Shop <help@shop.example>',
    timeoutMs: 5_000,
  });

it('sends a packet with its transcript, under the same id each time', async () => {
  const mail = {
    to: 'desk@shop.example',
    subject: 'Shop: cnv_1\r\nBcc: eve@other.example',
    text: 'Li Wei asked.',
    key: 'handoff:m1',
    attachment: { name: 'cnv_1.txt', text: 'Customer: hello' },
  };
  const ids = [await send()(mail), await send()(mail)];
  expect(new Set(ids).size).toBe(1);
  const [text = ''] = mails;
  expect(text).toContain(`Message-ID: ${ids[0]}`);
  expect(text).toContain('Li Wei asked.');
  expect(text).toContain('cnv_1.txt');
  expect(text).not.toMatch(/^Bcc:/mu);
});

it('throws when the address is not taken, so that it is tried again and then told', async () => {
  const mail = { to: 'gone@shop.example', subject: 's', text: 't', key: 'k' };
  await expect(send()(mail)).rejects.toThrow();
});
