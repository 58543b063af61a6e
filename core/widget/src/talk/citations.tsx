import { Component } from 'preact';
import type { Citation } from '../../../src/model.ts';
import { fill } from '../panel/hours.ts';
import { safeUrl } from '../panel/safe-url.ts';
import { harmless } from './format.ts';
import { Formatted } from './formatted.tsx';
import { TalkIcon } from './icon.tsx';
import { quotesOf, type Source, toSources } from './sources.ts';
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

type QuoteProps = { readonly view: View; readonly source: Source };

/** The words themselves, and the way to their page. Comes into sight when it opens. */
class Quote extends Component<QuoteProps> {
  private element: HTMLElement | null = null;

  override componentDidMount(): void {
    const { element } = this;
    const log = element?.closest('.log');
    if (element === null || log == null) return;
    const [own, seen] = [element.getBoundingClientRect(), log.getBoundingClientRect()];
    const below = own.bottom + 12 - seen.bottom;
    if (below > 0) log.scrollTop += Math.min(below, own.top - seen.top - 60);
  }

  override render() {
    const { view, source } = this.props;
    const { url, locale } = source.page;
    // A shop may name its pages by path: the chat stands on one of them.
    const address = safeUrl(url, document.baseURI);
    return (
      <figure
        ref={(element: HTMLElement | null) => {
          this.element = element;
        }}
      >
        {quotesOf(source).map((quote) => (
          <blockquote key={quote} class="text" lang={locale}>
            <Formatted text={quote} />
          </blockquote>
        ))}
        {address !== null && (
          <a class="out" href={address} target="_blank" rel="noopener noreferrer">
            {view.words.openPage}
            <TalkIcon name="out" flip />
          </a>
        )}
      </figure>
    );
  }
}

function SourceLine({ view, source, shown, onMark }: QuoteProps & Pick<Props, 'shown' | 'onMark'>) {
  const { words, state } = view;
  const { page, citations } = source;
  const open = citations.find(({ mark }) => mark === shown);
  const date = sourceDate(page, state.locale);
  return (
    <li>
      <button
        type="button"
        aria-expanded={open !== undefined}
        onClick={() => onMark((open ?? page).mark)}
      >
        {citations.map(({ mark }) => (
          <span class="num" key={mark}>
            {mark}
          </span>
        ))}
        <span>
          <bdi>{harmless(page.title)}</bdi>
          {date !== '' && <span class="faint">{`, ${date}`}</span>}
          {page.otherLanguage === true && (
            <span class="tag">
              {fill(words.inLanguage, { language: languageName(page.locale, state.locale) })}
            </span>
          )}
        </span>
      </button>
      {open !== undefined && <Quote view={view} source={source} />}
    </li>
  );
}

/** The pages below an answer, one line each; pressing it, or its mark in the text, opens the quotes in its place. */
export function Citations({ view, citations, shown, panelId, onMark }: Props) {
  return (
    <ol class="sources" aria-label={view.words.sources} id={panelId}>
      {toSources(citations).map((source) => (
        <SourceLine
          key={source.page.mark}
          view={view}
          source={source}
          shown={shown}
          onMark={onMark}
        />
      ))}
    </ol>
  );
}
