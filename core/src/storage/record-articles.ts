import type { Selectable } from 'kysely';
import { AttendantError } from '../errors.ts';
import type { ArticleInput, Locale } from '../model.ts';
import { toArticleText } from './article-text.ts';
import { type Db, lock, nowOf } from './db.ts';
import type { Schema } from './schema.ts';
import { slotKey, toInstantOrNull, toSlot } from './slot-key.ts';

type Row = Selectable<Schema['article_versions']>;
type Place = Pick<Row, 'article_id' | 'version'>;
type Change = Place & { readonly kind: 'recorded' | 'superseded' };
type Result = 'added' | 'changed' | 'unchanged';

/** Articles read and rows written per statement: well under both databases' limits of parameters. */
const BATCH = 200;

/** Records inputs in order; of two for one slot the later wins. All inputs are checked before anything is written. */
export async function recordArticles(
  tx: Db,
  of: {
    readonly tenantId: string;
    readonly source: string;
    readonly inputs: readonly ArticleInput[];
    readonly defaults: { readonly locale: Locale };
  },
): Promise<readonly Result[]> {
  const rows = of.inputs.map((input) => toRow(of, input, nowOf(tx)));
  await lock(tx, `articles:${of.tenantId}`);
  const results: Result[] = [];
  const written: Row[] = [];
  const superseded: Place[] = [];
  const known = createKnown();
  for (const [at, row] of rows.entries()) {
    if (at % BATCH === 0) {
      const ids = rows.slice(at, at + BATCH).map((next) => next.article_id);
      await known.load(tx, of.tenantId, ids);
    }
    const earlier = known.inSlot(row);
    if (earlier && saysTheSame(earlier, row)) {
      results.push('unchanged');
      continue;
    }
    if (earlier) superseded.push(earlier);
    const next = known.add(row);
    written.push(next);
    results.push(earlier ? 'changed' : 'added');
  }
  await write(tx, of.tenantId, { written, superseded });
  return results;
}

/** Marks statements as no longer said. Returns how many. The caller holds the tenant's lock. */
export async function supersede(
  tx: Db,
  tenantId: string,
  places: readonly Place[],
): Promise<number> {
  await write(tx, tenantId, { written: [], superseded: places });
  return places.length;
}

async function write(
  tx: Db,
  tenantId: string,
  of: { readonly written: readonly Row[]; readonly superseded: readonly Place[] },
): Promise<void> {
  const now = nowOf(tx);
  const isGone = new Set(of.superseded.map(placeKey));
  // A statement replaced within the same call is written as superseded at once: slots are unique among current ones.
  const rows = of.written.map((row) =>
    isGone.has(placeKey(row)) ? { ...row, superseded_at: now } : row,
  );
  for (const place of of.superseded) {
    await tx.kysely
      .updateTable('article_versions')
      .set({ superseded_at: now })
      .where('tenant_id', '=', tenantId)
      .where('article_id', '=', place.article_id)
      .where('version', '=', place.version)
      .execute();
    await tx.kysely
      .deleteFrom('article_texts')
      .where('tenant_id', '=', tenantId)
      .where('article_id', '=', place.article_id)
      .where('version', '=', place.version)
      .execute();
  }
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    await tx.kysely.insertInto('article_versions').values(batch).execute();
    const texts = batch.filter((row) => row.superseded_at === null).map(toArticleText);
    if (texts.length > 0) await tx.kysely.insertInto('article_texts').values(texts).execute();
  }
  await log(tx, tenantId, [
    ...of.superseded.map((place): Change => ({ ...toPlace(place), kind: 'superseded' })),
    ...of.written.map((row): Change => ({ ...toPlace(row), kind: 'recorded' })),
  ]);
}

/** In the order things were said; a statement replaced in the same call is logged as recorded, then superseded. */
async function log(tx: Db, tenantId: string, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const head = await tx.kysely
    .selectFrom('article_changes')
    .select((eb) => eb.fn.max('cursor').as('cursor'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  let cursor = Number(head?.cursor ?? 0);
  const newer = new Set(changes.filter((c) => c.kind === 'recorded').map(placeKey));
  const isBoth = (change: Change) => change.kind === 'superseded' && newer.has(placeKey(change));
  const ordered = [...changes.filter((c) => !isBoth(c)), ...changes.filter(isBoth)];
  const rows = ordered.map((change) => {
    cursor += 1;
    return { tenant_id: tenantId, cursor, ...change };
  });
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    await tx.kysely.insertInto('article_changes').values(batch).execute();
  }
}

/** The current statements and highest versions of the articles at hand. */
function createKnown() {
  const bySlot = new Map<string, Row>();
  const highest = new Map<string, number>();
  const keyOf = (row: Row) =>
    slotKey({ articleId: row.article_id, locale: row.locale, validFrom: row.valid_from });
  return {
    async load(tx: Db, tenantId: string, articleIds: readonly string[]): Promise<void> {
      const ids = [...new Set(articleIds)].filter((id) => !highest.has(id));
      if (ids.length === 0) return;
      const ofTenant = tx.kysely
        .selectFrom('article_versions')
        .where('tenant_id', '=', tenantId)
        .where('article_id', 'in', ids);
      for (const id of ids) highest.set(id, 0);
      const versions = await ofTenant
        .select((eb) => ['article_id', eb.fn.max('version').as('version')])
        .groupBy('article_id')
        .execute();
      for (const row of versions) highest.set(row.article_id, Number(row.version));
      const current = await ofTenant.selectAll().where('superseded_at', 'is', null).execute();
      for (const row of current) bySlot.set(keyOf(row), row);
    },
    inSlot: (row: Row): Row | undefined => bySlot.get(keyOf(row)),
    add(row: Row): Row {
      const version = (highest.get(row.article_id) ?? 0) + 1;
      highest.set(row.article_id, version);
      const numbered = { ...row, version };
      bySlot.set(keyOf(row), numbered);
      return numbered;
    },
  };
}

function toRow(
  of: {
    readonly tenantId: string;
    readonly source: string;
    readonly defaults: { readonly locale: Locale };
  },
  input: ArticleInput,
  now: string,
): Row {
  const slot = toSlot(input, of.defaults);
  const validTo = toInstantOrNull(input.validTo, input.id);
  if (slot.validFrom !== null && validTo !== null && validTo <= slot.validFrom) {
    throw new AttendantError(
      'ARTICLE_WINDOW_EMPTY',
      `Article ${input.id} would end (${validTo}) before it begins (${slot.validFrom}).`,
      { wayOut: 'Make validTo later than validFrom, or leave one out.', status: 400 },
    );
  }
  return {
    tenant_id: of.tenantId,
    article_id: slot.articleId,
    version: 0,
    source: of.source,
    title: storable(input.title),
    body: storable(input.body),
    url: input.url === undefined ? null : storable(input.url),
    locale: slot.locale,
    audience: input.audience ?? 'public',
    questions: JSON.stringify((input.questions ?? []).map(storable)),
    valid_from: slot.validFrom,
    valid_to: validTo,
    recorded_at: now,
    superseded_at: null,
    applies_by: input.appliesBy === 'order-date' ? input.appliesBy : null,
  };
}

/** Content comes from anywhere: NUL and lone surrogates, which a database refuses or changes, become U+FFFD. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

const COMPARED = [
  'source',
  'title',
  'body',
  'url',
  'audience',
  'questions',
  'valid_to',
  'applies_by',
] as const satisfies readonly (keyof Row)[];

function saysTheSame(a: Row, b: Row): boolean {
  return COMPARED.every((column) => a[column] === b[column]);
}

function toPlace(row: Place): Place {
  return { article_id: row.article_id, version: row.version };
}

function placeKey(row: Place): string {
  return JSON.stringify([row.article_id, row.version]);
}
