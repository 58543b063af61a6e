/** One article: its languages, what holds when, and the text that is chosen. */
import { useQueryClient } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Locale } from '../../../../src/model.ts';
import { Problem } from '../../api/client.ts';
import { useMay, useWho } from '../../shell/session.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Empty, Skeleton, Trouble } from '../../ui/states.tsx';
import { useSpeaking, useWords } from '../../words/words.tsx';
import { inForceAt, localesOf, type Statement } from './article-time.ts';
import { type Draft, emptyDraft, toDraft } from './draft.ts';
import { Editor } from './editor.tsx';
import { Languages } from './languages.tsx';
import { type Article, useArticle, useTenant } from './queries.ts';
import { RetiredArticle } from './retired-article.tsx';
import { Timeline } from './timeline.tsx';
import { keep, readDraft } from './use-draft.ts';
import { useNow } from './use-now.ts';

export function ArticlePage({
  id,
  correctionId,
  savedVersion,
}: {
  readonly id: string;
  /** The correction that this article is to mend. */
  readonly correctionId: string | null;
  /** The version that was saved to mend it, when one came here by saving. */
  readonly savedVersion: number | null;
}) {
  const { knowledge } = useWords();
  const found = useArticle(id);
  const mayWrite = useMay('articles:write');
  const tenant = useTenant();
  const gone = found.error instanceof Problem && found.error.status === 404;
  return (
    <div className="page knowledge article">
      <p>
        <Link href="/knowledge" className="row back">
          <ArrowLeft size={16} aria-hidden className="mirrored" />
          {knowledge.back}
        </Link>
      </p>
      {(found.isPending || tenant.isPending) && <Skeleton lines={8} height={32} />}
      {gone && <RetiredArticle id={id} mayRestore={mayWrite} missing={<Missing />} />}
      {found.error !== null && !gone && (
        <Trouble error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.data !== undefined && !gone && !tenant.isPending && (
        <Statements
          id={id}
          article={found.data}
          mainLocale={tenant.data?.locale}
          correctionId={correctionId}
          savedVersion={savedVersion}
        />
      )}
    </div>
  );
}

function Missing() {
  const { knowledge } = useWords();
  return (
    <Empty
      title={knowledge.missing}
      action={<LinkButton href="/knowledge">{knowledge.back}</LinkButton>}
    >
      {knowledge.missingHint}
    </Empty>
  );
}

/** A statement that is recorded, or a text that is only being written. `key` changes when another one is chosen. */
type Chosen = {
  readonly locale: Locale;
  readonly slot: Statement['validFrom'] | 'new';
  readonly start: Draft | null;
  readonly key: number;
};

/** What a kept text is kept under: of this agent, this article and language, and the place it was made from. */
function draftName(agentId: string, id: string, place: string): string {
  return `${agentId} ${id} ${place}`;
}

/** The language asked for in the address, else the tenant's main one; of it a text under way, else what holds now. */
function firstChoice(
  statements: readonly Statement[],
  of: {
    readonly wanted: readonly (string | null | undefined)[];
    readonly nameOfNew: (locale: Locale) => string;
  },
): Omit<Chosen, 'key'> {
  const locales = localesOf(statements);
  const like = (wanted: string) =>
    locales.find((locale) => locale === wanted) ??
    locales.find((locale) => locale.split('-')[0] === wanted.split('-')[0]);
  const locale =
    of.wanted.flatMap((one) => (one ? (like(one) ?? []) : []))[0] ?? locales[0] ?? 'en';
  const kept = readDraft(of.nameOfNew(locale));
  if (kept !== null) return { locale, slot: 'new', start: kept.draft };
  return { locale, slot: slotIn(statements, locale), start: null };
}
/** What holds now, else what comes last. */
function slotIn(statements: readonly Statement[], locale: Locale): Statement['validFrom'] {
  const own = statements.filter((one) => one.locale === locale);
  return (inForceAt(own, new Date().toISOString()) ?? own.at(-1))?.validFrom ?? null;
}

function Statements(props: {
  readonly id: string;
  readonly article: Article;
  readonly mainLocale: Locale | undefined;
  readonly correctionId: string | null;
  readonly savedVersion: number | null;
}) {
  const { id, article, correctionId } = props;
  const client = useQueryClient();
  const { language } = useSpeaking();
  const { agent } = useWho();
  const now = useNow();
  const { items } = article;
  const newName = (locale: Locale): string => draftName(agent.id, id, `${locale} new`);
  const wanted = [new URLSearchParams(location.search).get('locale'), props.mainLocale, language];
  const [chosen, setChosen] = useState<Chosen>(() => ({
    ...firstChoice(items, { wanted, nameOfNew: newName }),
    key: 0,
  }));
  const [mended, setMended] = useState(props.savedVersion);
  const own = items.filter((one) => one.locale === chosen.locale);
  const statement =
    chosen.slot === 'new' ? null : (own.find((one) => one.validFrom === chosen.slot) ?? null);
  const choose = (next: Omit<Chosen, 'key'>): void => setChosen({ ...next, key: chosen.key + 1 });
  const begin = (draft: Draft): void => {
    keep(newName(draft.locale), { base: null, draft });
    choose({ locale: draft.locale, slot: 'new', start: draft });
  };
  const start =
    chosen.start ?? (statement === null ? emptyDraft(chosen.locale) : toDraft(statement));
  return (
    <Editor
      key={chosen.key}
      id={id}
      article={article}
      statement={statement}
      siblings={own}
      start={start}
      now={now}
      name={
        chosen.slot === 'new'
          ? newName(chosen.locale)
          : draftName(agent.id, id, `${chosen.locale} ${chosen.slot ?? ''}`)
      }
      correction={correctionId === null ? null : { id: correctionId, version: mended }}
      onSchedule={begin}
      onSaved={(saved, slot) => {
        setMended(saved.version);
        setChosen({ ...chosen, slot, start: null });
        void client.invalidateQueries({ queryKey: ['article', id] });
        void client.invalidateQueries({ queryKey: ['knowledge'] });
      }}
      onLeave={(left) =>
        choose(firstChoice(left, { wanted: [chosen.locale, ...wanted], nameOfNew: newName }))
      }
      around={
        <>
          <Languages
            statements={items}
            chosen={chosen.locale}
            onChoose={(locale) => {
              const kept = readDraft(newName(locale));
              if (kept !== null) choose({ locale, slot: 'new', start: kept.draft });
              else choose({ locale, slot: slotIn(items, locale), start: null });
            }}
            onAdd={begin}
          />
          <Timeline
            statements={own}
            chosen={chosen.slot === 'new' ? null : (statement?.version ?? null)}
            now={now}
            onChoose={(one) => choose({ locale: one.locale, slot: one.validFrom, start: null })}
          />
        </>
      }
    />
  );
}
