import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

type Axe = {
  readonly AxeBuilder: new (given: {
    readonly page: Page;
  }) => {
    include(selector: string): {
      analyze(): Promise<{
        readonly violations: readonly {
          readonly id: string;
          readonly nodes: readonly { readonly html: string }[];
        }[];
      }>;
    };
  };
};

/** What axe finds wrong inside an element of the page: rule and markup. axe belongs to the core's own tests. */
export async function findAxeFaults(page: Page, selector: string): Promise<readonly string[]> {
  const fromCore = createRequire(new URL('../../core/package.json', import.meta.url));
  const { AxeBuilder } = fromCore('@axe-core/playwright') as Axe;
  const { violations } = await new AxeBuilder({ page }).include(selector).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
