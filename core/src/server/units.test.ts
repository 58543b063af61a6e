import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type { Agent, Message, MessageBody, TenantSettings } from '../model.ts';
import { createLog, maskText } from './create-log.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { createKnownPaths } from './known-paths.ts';
import type { messageBodySchema } from './schemas/content.ts';
import type { problemSchema } from './schemas/problem.ts';
import type { settingsSchema } from './schemas/tenant.ts';
import type {
  sendMessageSchema,
  sessionRequestSchema,
  sessionSchema,
  widgetConfigSchema,
  widgetConversationSchema,
  widgetMessageSchema,
} from './schemas/widget.ts';
import { attachmentDisposition, cleanFileName, sniffAttachment } from './sniff-attachment.ts';
import { toWidgetMessage } from './to-widget-message.ts';
import type {
  Problem,
  SendMessage,
  Session,
  SessionRequest,
  WidgetConfig,
  WidgetConversation,
  WidgetMessage,
} from './widget-api.ts';

/** Fails to compile unless each can stand for the other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const sameTypes: readonly true[] = [
  true satisfies Same<z.output<typeof widgetConfigSchema>, WidgetConfig>,
  true satisfies Same<z.output<typeof sessionSchema>, Session>,
  true satisfies Same<z.output<typeof sessionRequestSchema>, SessionRequest>,
  true satisfies Same<z.output<typeof widgetConversationSchema>, WidgetConversation>,
  true satisfies Same<z.output<typeof widgetMessageSchema>, WidgetMessage>,
  true satisfies Same<z.output<typeof sendMessageSchema>, SendMessage>,
  true satisfies Same<z.output<typeof messageBodySchema>, MessageBody>,
  true satisfies Same<z.output<typeof settingsSchema>, TenantSettings>,
  true satisfies Same<z.output<typeof problemSchema>, Problem>,
];

const message: Message = {
  tenantId: 't',
  id: 'm',
  conversationId: 'c',
  seq: 1,
  author: 'agent',
  authorId: 'a',
  audience: 'everyone',
  body: { text: 'hi', fields: { email: 'a@b.example' } },
  externalId: 'x',
  inReplyTo: null,
  feedback: null,
  createdAt: '2026-11-22T10:00:00.000Z',
};
const mara: Agent = {
  tenantId: 't',
  id: 'a',
  email: 'mara@t.example',
  name: ' Mara  Lind',
  role: 'agent',
  active: true,
  createdAt: message.createdAt,
};

describe('the schemas', () => {
  it('are the types that widget and model declare (checked by the compiler)', () => {
    expect(sameTypes.length).toBe(9);
  });
});

describe('toWidgetMessage', () => {
  it('shows what a contact may see and nothing else', () => {
    const shown = toWidgetMessage(message, mara);
    expect(shown).toMatchObject({ authorName: 'Mara', text: 'hi' });
    for (const inside of ['Lind', 'mara@', 'a@b.example', '"t"', '"x"', 'audience']) {
      expect([inside, JSON.stringify(shown).includes(inside)]).toEqual([inside, false]);
    }
    expect(toWidgetMessage({ ...message, audience: 'team' }, mara)).toBeNull();
    expect(toWidgetMessage(message, null)?.authorName).toBeNull();
  });
});

describe('maskText', () => {
  it('takes out what may be personal or secret', () => {
    expect(maskText('mail a.b+c@shop.example failed')).toBe('mail [EMAIL] failed');
    expect(maskText('call +49 170 123-4567 now')).toBe('call [NUMBER] now');
    expect(maskText(`token ${'aB3_'.repeat(11)}.x.y end`)).toBe('token [TOKEN] end');
    expect(maskText('no such column "Li Wei"')).toBe('no such column [TEXT]');
  });
  it('keeps an error’s kind, code and place in the log, not its words', () => {
    const lines: string[] = [];
    const log = createLog({ destination: { write: (line: string) => void lines.push(line) } });
    const cause = new TypeError('inner "secret words"');
    const err = Object.assign(new Error("bad value 'secret words'", { cause }), { code: 'X_Y' });
    log.error(
      { err, req: { method: 'GET', url: '/secret', id: 'r1' }, res: { statusCode: 200 } },
      'it failed',
    );
    log.error({ err: 'secret words' }, 'not an error');
    log.debug('below the level');
    expect(lines.length).toBe(2);
    expect(lines[0]).toContain('"code":"X_Y"');
    expect(lines[0]).toContain('units.test.ts');
    expect(lines.join('')).not.toContain('secret');
  });
});

describe('cursors', () => {
  it('come back only to their own list', () => {
    const cursor = toCursor('a', '["x",1]') ?? '';
    expect(fromCursor('a', cursor)).toBe('["x",1]');
    for (const bad of ['', '!', 'bnVsbA', Buffer.from('["a",1]').toString('base64url')]) {
      expect(() => fromCursor('a', bad)).toThrow(/not given out/u);
    }
    expect(() => fromCursor('b', cursor)).toThrow(/not given out/u);
    expect([toCursor('a', null), fromCursor('a', undefined)]).toEqual([null, null]);
  });
});

describe('known paths', () => {
  it('match whole paths with any id', () => {
    const known = createKnownPaths();
    known.add({ url: '/v1/things/:id', method: ['GET', 'HEAD'] } as never);
    known.add({ url: '/v1/things/:id', method: 'POST' } as never);
    known.add({ url: '/files/*', method: 'GET' } as never);
    expect(known.methods('/v1/things/7')).toEqual(['GET', 'HEAD', 'POST']);
    for (const path of ['/v1/things', '/v1/things/', '/v1/things/7/8', '/files/x']) {
      expect(known.methods(path)).toEqual([]);
    }
  });
});

describe('attachments', () => {
  it('are known by their first bytes', () => {
    const of = (hex: string) => sniffAttachment(Buffer.from(hex, 'hex'));
    expect(of('ffd8ffe000')).toBe('image/jpeg');
    expect(of('474946383961')).toBe('image/gif');
    expect(of('52494646000000005745425056')).toBe('image/webp');
    expect(of('52494646000000004156492056')).toBeNull();
    expect(of('255044462d312e37')).toBe('application/pdf');
    expect(of('0a255044462d')).toBeNull();
    expect(of('')).toBeNull();
  });
  it('get names that are names', () => {
    expect(cleanFileName('C:\\Users\\x\\bill.pdf')).toBe('bill.pdf');
    expect(cleanFileName('..')).toBe('file');
    expect(cleanFileName('a\r\nSet-Cookie: x')).toBe('aSet-Cookie x');
    expect([...cleanFileName('😀'.repeat(300))].length).toBe(120);
    expect(attachmentDisposition('é".png')).toBe(
      'attachment; filename="__.png"; filename*=UTF-8\'\'%C3%A9%22.png',
    );
  });
});
