/** News that another process wrote. Two stores over one database are two processes to each other. */
import { expect, it } from '@jest/globals';
import { openStore } from './open-store.ts';
import { createSubscriptions } from './subscriptions.ts';
import { describeOnEachDatabase } from './test-databases.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describeOnEachDatabase('subscriptions across processes', (make) => {
  it('hear of what another process wrote, once, of their tenant only, until they end', async () => {
    const own = await make();
    const [here, there] = [await openStore(own.options), await openStore(own.options)];
    await there.events.append('harbour', { kind: 'a.b' });
    let heard = 0;
    let heardOther = 0;
    const stop = here.events.subscribe('harbour', () => {
      heard += 1;
    });
    const stopOther = here.events.subscribe('other', () => {
      heardOther += 1;
    });
    // The first look only learns how far the log is.
    await wait(1300);
    const before = heard;
    await there.events.append('harbour', { kind: 'a.b' });
    const deadline = Date.now() + 5000;
    while (heard === before && Date.now() < deadline) await wait(20);
    expect(heard).toBe(before + 1);
    await wait(1300);
    expect(heard).toBe(before + 1);
    expect(heardOther).toBeLessThanOrEqual(1);
    stop();
    await there.events.append('harbour', { kind: 'a.b' });
    await wait(1300);
    expect(heard).toBe(before + 1);
    stopOther();
    await here.close();
    await there.close();
    await own.remove();
  });
});

it('a database that is away for a while is asked again', async () => {
  let head = 1;
  let away = false;
  const subscriptions = createSubscriptions({
    headOf: async () => (away ? Promise.reject(new Error('away')) : head),
    pollMs: 5,
  });
  let heard = 0;
  subscriptions.subscribe('harbour', () => {
    heard += 1;
  });
  await wait(40);
  const before = heard;
  away = true;
  head = 2;
  await wait(40);
  expect(heard).toBe(before);
  away = false;
  await wait(60);
  expect(heard).toBe(before + 1);
  subscriptions.close();
});
