/** Markdown of articles as elements. Never as HTML: what an article holds is data, whoever wrote it. */
import { lexer, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode, useMemo } from 'react';

/** Longer texts are shown up to here; the whole is in the editor. */
const MOST_CHARACTERS = 200_000;

export function Markdown({ text, lang }: { readonly text: string; readonly lang?: string }) {
  const tokens = useMemo(() => lexer(text.slice(0, MOST_CHARACTERS), { gfm: true }), [text]);
  return (
    <div className="prose" dir="auto" lang={lang}>
      {blocks(tokens)}
    </div>
  );
}

/** Only addresses that open a page or a mail; anything else is shown as text. */
export function safeHref(href: string): string | null {
  try {
    const { protocol } = new URL(href, 'https://relative.invalid');
    return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) ? href : null;
  } catch {
    return null;
  }
}

function blocks(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, at) => <Fragment key={at}>{block(token)}</Fragment>);
}
function block(token: Token): ReactNode {
  switch (token.type) {
    case 'heading': {
      // The page has its own first headings.
      const Heading = token.depth <= 2 ? 'h3' : 'h4';
      return <Heading>{inline(token.tokens ?? [])}</Heading>;
    }
    case 'paragraph':
      return <p>{inline(token.tokens ?? [])}</p>;
    case 'text':
      return 'tokens' in token && token.tokens ? inline(token.tokens) : plain(token);
    case 'blockquote':
      return <blockquote>{blocks(token.tokens ?? [])}</blockquote>;
    case 'list':
      return list(token as Tokens.List);
    case 'code':
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'table':
      return table(token as Tokens.Table);
    case 'space':
    case 'def':
      return null;
    default:
      return <p>{token.raw}</p>;
  }
}
function list(token: Tokens.List): ReactNode {
  const items = token.items.map((item, at) => <li key={at}>{blocks(item.tokens)}</li>);
  return token.ordered ? <ol start={Number(token.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}
function table(token: Tokens.Table): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          {token.header.map((cell, at) => (
            <th key={at}>{inline(cell.tokens)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {token.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column}>{inline(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
function inline(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, at) => <Fragment key={at}>{span(token)}</Fragment>);
}
function span(token: Token): ReactNode {
  const inner = (): ReactNode => inline(('tokens' in token && token.tokens) || []);
  switch (token.type) {
    case 'strong':
      return <strong>{inner()}</strong>;
    case 'em':
      return <em>{inner()}</em>;
    case 'del':
      return <del>{inner()}</del>;
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br />;
    case 'link': {
      const href = safeHref((token as Tokens.Link).href);
      if (href === null) return inner();
      return (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {inner()}
        </a>
      );
    }
    // No picture of another server is loaded: it would tell that server who reads.
    case 'image':
      return <span className="soft">[{(token as Tokens.Image).text}]</span>;
    case 'text':
      return 'tokens' in token && token.tokens ? inner() : plain(token);
    default:
      return plain(token);
  }
}

/** The lexer leaves entities as they were written. */
function plain(token: Token): string {
  const text = 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
