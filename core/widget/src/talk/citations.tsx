import type { Citation } from '../../../src/model.ts';
import { fill } from '../panel/hours.ts';
import { safeUrl } from '../panel/safe-url.ts';
import { TalkIcon } from './icon.tsx';
import type { View } from './view-context.ts';

type Props = {
  readonly view: View;
  readonly citations: readonly Citation[];
  readonly shown: number | null;
  readonly panelId: string;
  readonly onMark: (mark: number) => void;
};

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function sourceDate(citation: Citation, locale: string): string {
  if (citation.validFrom === undefined) return '';
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(Date.parse(citation.validFrom));
}

function Quote({ view, citation }: { readonly view: View; readonly citation: Citation }) {
  const url = safeUrl(citation.url);
  return (
    <figure>
      <blockquote dir="auto" lang={citation.locale}>
        {citation.quote}
      </blockquote>
      {url !== null && (
        <a class="out" href={url} target="_blank" rel="noopener noreferrer">
          {view.words.openPage}
          <TalkIcon name="out" flip />
        </a>
      )}
    </figure>
  );
}

/** The sources below an answer: one line each; pressing it, or its mark in the text, opens the quote in its place. */
export function Citations({ view, citations, shown, panelId, onMark }: Props) {
  const { words, state } = view;
  return (
    <ol class="sources" aria-label={words.sources} id={panelId}>
      {citations.map((citation) => {
        const date = sourceDate(citation, state.locale);
        return (
          <li key={citation.mark}>
            <button
              type="button"
              aria-expanded={shown === citation.mark}
              onClick={() => onMark(citation.mark)}
            >
              <span class="num">{citation.mark}</span>
              <span>
                <bdi>{citation.title}</bdi>
                {date !== '' && <span class="faint">{`, ${date}`}</span>}
                {citation.otherLanguage === true && (
                  <span class="tag">
                    {fill(words.inLanguage, {
                      language: languageName(citation.locale, state.locale),
                    })}
                  </span>
                )}
              </span>
            </button>
            {shown === citation.mark && <Quote view={view} citation={citation} />}
          </li>
        );
      })}
    </ol>
  );
}
