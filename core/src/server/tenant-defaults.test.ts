import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from './test-support.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

type Answer = {
  readonly templates: readonly {
    readonly name: string;
    readonly locale: string;
    readonly text: string;
  }[];
  readonly escalation: readonly { readonly name: string }[];
};

describe('GET /v1/tenant/defaults', () => {
  it('says our words in the languages of the tenant, the opening as a variable, in the tone asked for', async () => {
    const tenant = await server.tenant('acme');
    await server.store.tenants.update(tenant.id, { locales: ['en', 'de', 'zh-Hans'] });
    const cookie = await server.cookie(await server.agent('acme', 'viewer'));
    const read = async (query = ''): Promise<Answer> =>
      (
        await server.app.inject({ url: `/v1/tenant/defaults${query}`, headers: { cookie } })
      ).json<Answer>();
    const neutral = await read();
    expect(neutral.templates).toHaveLength(15);
    expect(new Set(neutral.templates.map(({ locale }) => locale))).toEqual(
      new Set(['en', 'de', 'zh-Hans']),
    );
    for (const { name, text } of neutral.templates) {
      expect(text.includes('{{opening}}')).toBe(name === 'handed-over-closed');
      expect(text).not.toMatch(/2026|November|11月/u);
    }
    expect(neutral.escalation[0]?.name).toBe('self-harm-or-safety');
    const german = ({ templates }: Answer) =>
      templates.find(({ name, locale }) => name === 'handed-over-closed' && locale === 'de')?.text;
    const friendly = await read('?tone=friendly');
    expect(german(friendly)).not.toBe(german(neutral));
    expect(german(friendly)).toContain('{{opening}}');
  });
});
