import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { Inbound, RawRequest } from '../../host/index.ts';
import { contactAt, type HostFixture, type HostSpec, need } from './host-fixture.ts';

export const receiveSpecs: readonly HostSpec[] = [
  {
    name: 'answers the messages of a rightly signed delivery',
    run: async (fixture) => {
      const messages = [message(fixture, 'delivery-1')];
      const result = await receive(fixture, deliver(fixture, messages));
      deepStrictEqual(result.valid && ids(result.messages), ['delivery-1']);
      strictEqual(result.valid && result.messages[0]?.text, messages[0]?.text);
    },
  },
  {
    name: 'gives a repeated delivery the same externalId, and another one another',
    run: async (fixture) => {
      const first = await receive(fixture, deliver(fixture, [message(fixture, 'delivery-1')]));
      const again = await receive(fixture, deliver(fixture, [message(fixture, 'delivery-1')]));
      const other = await receive(fixture, deliver(fixture, [message(fixture, 'delivery-2')]));
      const seen = [first, again, other].map((each) => each.valid && ids(each.messages));
      deepStrictEqual(seen, [['delivery-1'], ['delivery-1'], ['delivery-2']]);
    },
  },
  {
    name: 'refuses a changed body, a missing and a wrong signature',
    run: async (fixture) => {
      const right = deliver(fixture, [message(fixture, 'delivery-1')]);
      const changed = Uint8Array.from(right.body);
      changed[changed.length - 3] = (changed[changed.length - 3] ?? 0) ^ 1;
      const wrong: readonly RawRequest[] = [
        { ...right, body: changed },
        { ...right, body: new Uint8Array() },
        { ...right, headers: {} },
        { ...right, headers: mapValues(right.headers, () => 'nonsense') },
        { ...right, headers: mapValues(right.headers, flipFirst) },
      ];
      for (const request of wrong) strictEqual((await receive(fixture, request)).valid, false);
    },
  },
  {
    name: 'refuses before it parses: an unsigned body that cannot be parsed is a wrong signature',
    run: async (fixture) => {
      const right = deliver(fixture, [message(fixture, 'delivery-1')]);
      const broken = new TextEncoder().encode('{"messages":[{{{');
      const wellFormed = new TextEncoder().encode('{"messages":[]}');
      const [one, other] = [
        await receive(fixture, { ...right, body: broken }),
        await receive(fixture, { ...right, body: wellFormed }),
      ];
      // A parser that ran first would tell the two apart.
      strictEqual(one.valid, false);
      deepStrictEqual(one, other);
    },
  },
];

function receive(fixture: HostFixture, request: RawRequest) {
  return need(fixture.adapter.receive, 'adapter.receive')(request);
}

function deliver(fixture: HostFixture, messages: readonly Inbound[]): RawRequest {
  return need(fixture.deliver, 'deliver')(messages);
}

function message(fixture: HostFixture, externalId: string): Inbound {
  return {
    externalId,
    threadId: 'thread-1',
    contact: { externalId: contactAt(fixture, 0).externalId },
    text: 'Where is my parcel? 我的包裹呢？',
    at: '2026-11-22T10:00:00.000Z',
  };
}

function ids(messages: readonly Inbound[]): readonly string[] {
  return messages.map((each) => each.externalId);
}

function mapValues(
  headers: Readonly<Record<string, string>>,
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, change(value)]));
}

function flipFirst(signature: string): string {
  return `${signature.startsWith('0') ? '1' : '0'}${signature.slice(1)}`;
}
