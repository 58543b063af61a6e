import { expect, it } from '@jest/globals';
import { startExample } from './start-site.ts';

const from = process.env.ATTENDANT_WORDPRESS ?? '';
const on = from === '' ? it.skip : it;

on(
  'boots a WordPress whose public pages answer, and nothing else of it',
  async () => {
    const { site, service, stop } = await startExample({ from, port: 0 });
    try {
      expect(await (await fetch(`${site.url}/`)).text()).toContain('data-key');
      expect(await (await fetch(`${site.url}/?pagename=ask`)).text()).toContain('attendant-inline');
      const outlines = await service.store.knowledge.outlines('main');
      expect(outlines.map(({ title }) => title)).toContain('Returns');
      expect(outlines.map(({ title }) => title).join()).not.toMatch(/pay|next year/u);
      const said = (await site.php(
        `return Attendant\\Service::call( 'answer', array( 'question' => 'Can I return worn shoes?' ) );`,
      )) as { readonly text: string; readonly citations: readonly { readonly url: string }[] };
      expect(said.text).toContain('resole');
      expect(said.citations[0]?.url).toContain(site.url);
    } finally {
      await stop();
    }
  },
  240_000,
);
