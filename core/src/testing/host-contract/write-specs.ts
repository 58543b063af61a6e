import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { WriteResult } from '../../host/index.ts';
import { contactAt, type HostFixture, type HostSpec, need } from './host-fixture.ts';

export type Write = (fixture: HostFixture, idempotencyKey: string) => Promise<WriteResult>;

const reply: Write = (fixture, idempotencyKey) =>
  need(fixture.adapter.reply, 'adapter.reply')(
    need(fixture.threadId, 'threadId'),
    'It is on its way.',
    { idempotencyKey },
  );
const handOff: Write = (fixture, idempotencyKey) =>
  need(fixture.adapter.handOff, 'adapter.handOff')(
    need(fixture.threadId, 'threadId'),
    { summary: 'The parcel is late.', transcript: 'contact: where is it?' },
    { idempotencyKey },
  );
const notify: Write = (fixture, idempotencyKey) => {
  const orderNumber = need(contactAt(fixture, 0).orderNumbers[0], 'contacts[0].orderNumbers[0]');
  return need(fixture.adapter.notify, 'adapter.notify')(
    { orderNumber },
    { subject: 'Your code', text: '123 456' },
    { idempotencyKey },
  );
};
/** What holds for every write. */
export function idempotencySpecs(write: Write): readonly HostSpec[] {
  return [
    {
      name: 'does it once for one key and answers the same again',
      run: async (fixture) => {
        const before = await writesDone(fixture);
        const first = await write(fixture, 'key-1');
        strictEqual(first.done, true, `refused: ${first.done ? '' : first.reason}`);
        deepStrictEqual(await write(fixture, 'key-1'), first);
        strictEqual((await writesDone(fixture)) - before, 1);
      },
    },
    {
      name: 'does it once when the same key comes several times at once',
      run: async (fixture) => {
        const before = await writesDone(fixture);
        const results = await Promise.all(
          Array.from({ length: 5 }, () => write(fixture, 'key-at-once')),
        );
        strictEqual(results[0]?.done, true);
        for (const result of results) deepStrictEqual(result, results[0]);
        strictEqual((await writesDone(fixture)) - before, 1);
      },
    },
  ];
}

/** For messages: another key is another message. */
function repeatableSpecs(write: Write): readonly HostSpec[] {
  return [
    ...idempotencySpecs(write),
    {
      name: 'does it again for another key',
      run: async (fixture) => {
        const before = await writesDone(fixture);
        await write(fixture, 'key-1');
        await write(fixture, 'key-2');
        strictEqual((await writesDone(fixture)) - before, 2);
      },
    },
  ];
}

export const replySpecs = repeatableSpecs(reply);
export const handOffSpecs = repeatableSpecs(handOff);
export const notifySpecs: readonly HostSpec[] = [
  ...repeatableSpecs(notify),
  {
    name: 'sends nothing for an order or contact that does not exist',
    run: async (fixture) => {
      const send = need(fixture.adapter.notify, 'adapter.notify');
      const before = await writesDone(fixture);
      const message = { subject: 'Your code', text: '123 456' };
      const none = [{ orderNumber: '#0000000-none' }, { externalId: 'nobody-has-this-id' }];
      for (const [index, to] of none.entries()) {
        const result = await send(to, message, { idempotencyKey: `nobody-${index}` });
        strictEqual(result.done, false);
      }
      strictEqual(await writesDone(fixture), before);
    },
  },
];

export async function writesDone(fixture: HostFixture): Promise<number> {
  return need(fixture.writesDone, 'writesDone')();
}
