import { describe, expect, it } from '@jest/globals';
import { fromOwnPage } from './test-support.ts';
import { useTestServer } from './use-test-server.ts';

const start = useTestServer();

async function shop() {
  const server = await start();
  const tenant = await server.tenant('acme');
  const owner = await server.agent(tenant.id, 'owner');
  const headers = fromOwnPage(await server.cookie(owner));
  const set = (settings: object) =>
    server.app.inject({ method: 'PATCH', url: '/v1/tenant', headers, payload: { settings } });
  const get = (path: string, by = headers) =>
    server.app.inject({ url: `/v1/tenant${path}`, headers: by });
  return { server, owner, set, get };
}
type Versions = {
  readonly items: readonly { version: number; changed: string[]; actor: object }[];
};

describe('settings of before', () => {
  it('are kept with who changed what, and can be looked at whole', async () => {
    const { set, get, owner } = await shop();
    await set({ tone: 'formal' });
    await set({ tone: 'friendly', templates: { unknown: { en: 'Nothing here.' } } });
    const { items } = (await get('/versions')).json<Versions>();
    expect(items).toMatchObject([
      { version: 3, changed: ['templates', 'tone'], actor: { kind: 'agent', id: owner.id } },
      { version: 2, changed: ['tone'] },
      { version: 1, changed: [], actor: { kind: 'system', id: null } },
    ]);
    const words = (await get('/versions?changed=templates')).json<Versions>();
    expect(words.items.map(({ version }) => version)).toEqual([3, 1]);
    expect((await get('/versions/2')).json()).toMatchObject({
      snapshot: { settings: { tone: 'formal' } },
    });
    expect(
      (await get('/versions/1')).json<{ snapshot: { settings: object } }>().snapshot.settings,
    ).not.toHaveProperty('tone');
  });

  it('do not grow by a change that changes nothing', async () => {
    const { set, get } = await shop();
    await set({ tone: 'formal' });
    await set({ tone: 'formal' });
    expect((await get('/versions')).json<Versions>().items).toHaveLength(2);
  });

  it('are the tenant’s own', async () => {
    const { server, set, get } = await shop();
    await set({ tone: 'formal' });
    const other = await server.tenant('other');
    const stranger = fromOwnPage(await server.cookie(await server.agent(other.id, 'owner')));
    expect((await get('/versions', stranger)).json()).toEqual({ items: [] });
    expect((await get('/versions/1', stranger)).statusCode).toBe(404);
    expect((await get('/versions/9')).json()).toMatchObject({ code: 'SETTINGS_VERSION_NOT_FOUND' });
    expect((await get('/versions?changed=a%25')).statusCode).toBe(400);
  });
});
