import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeHostContract } from '@attendant/core/testing';
import { describe, expect, it } from '@jest/globals';
import { createMinimalAdapter } from './minimal.ts';

await describeHostContract(
  'the minimal adapter',
  async () => {
    const sent: string[] = [];
    return {
      adapter: createMinimalAdapter((to) => void sent.push(to)),
      contacts: [
        { externalId: 'ada', email: 'ada@example.com', orderNumbers: ['#1001', '#1002'] },
        { externalId: 'ben', email: 'ben@example.com', orderNumbers: ['#1003'] },
      ],
      writesDone: () => sent.length,
    };
  },
  { describe, it },
);

describe('the guide', () => {
  it('shows the minimal adapter exactly as it is', async () => {
    const read = (name: string) => readFile(join(import.meta.dirname, name), 'utf8');
    const [guide, code] = await Promise.all([read('README.md'), read('minimal.ts')]);
    const shown = /<!-- minimal\.ts -->\n```ts\n([\s\S]*?)```/.exec(guide)?.[1];
    expect(shown).toBe(code);
  });
});
