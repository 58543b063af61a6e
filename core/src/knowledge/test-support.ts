/** The knowledge service over a store, as the composition root makes it but for hosts and the web. */
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDraft } from '../answering/check-receipts.ts';
import { createExtractiveComposer } from '../answering/compose-extractive.ts';
import type { AskDeps } from '../conversation/ask.ts';
import { createHostRegistry, type HostRegistry } from '../host/host-registry.ts';
import { createIndexCache } from '../retrieval/index-cache.ts';
import type { Store } from '../storage/store.ts';
import { createUnderstand } from '../understanding/understand.ts';
import { createKnowledge, type Knowledge, type KnowledgeDeps } from './create-knowledge.ts';
import { type ImportFormat, openImport } from './import/open-import.ts';

export type TestKnowledge = Knowledge & {
  /** Of uploads; made when the first comes. */
  readonly folder: string;
  readonly thinkParts: AskDeps['thinkParts'];
};

type ThinkParts = Awaited<ReturnType<AskDeps['thinkParts']>>;

export function createTestKnowledge(
  given: { readonly store: Store; readonly clock: () => Date } & Partial<
    Pick<KnowledgeDeps, 'importSite' | 'openImport' | 'wakeJobs' | 'tickMs' | 'model'>
  > & { readonly hosts?: HostRegistry },
): TestKnowledge {
  const { store, clock } = given;
  const folder = join(tmpdir(), `attendant-uploads-${randomUUID()}`);
  const { changes, version, all, head } = store.articles;
  const indexes = createIndexCache({ changes, version, all, head, checkEvery: 0 });
  // Made by the first question: most tests ask none, and the tables of all languages take half a second.
  let thinking: Pick<ThinkParts, 'understand' | 'composers'> | null = null;
  const thinkParts: AskDeps['thinkParts'] = async (tenantId) => {
    thinking ??= {
      understand: createUnderstand(),
      composers: [{ name: 'extractive', compose: createExtractiveComposer() }],
    };
    return {
      ...thinking,
      retrieve: await indexes.retrieverFor(tenantId),
      check: checkDraft,
      elapsed: () => 0,
    };
  };
  const knowledge = createKnowledge({
    indexes,
    thinkParts,
    hosts: createHostRegistry([], { clock, log: { warn: () => undefined } }),
    model: undefined,
    uploadFolder: folder,
    openImport: (path, format, of) => openImport(path, format as ImportFormat | 'auto', of),
    importSite: () => {
      throw new Error('No test reads the web.');
    },
    wakeJobs: () => undefined,
    ...given,
  });
  return { ...knowledge, folder, thinkParts };
}
