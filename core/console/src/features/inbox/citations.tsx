import { ExternalLink } from 'lucide-react';
import type { Citation } from '../../../../src/model.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

/** The words a reply was taken from. */
export function Quote({ of }: { readonly of: Citation }) {
  const { inbox } = useWords();
  const format = useFormat();
  // Only addresses that open a page.
  const href = of.url !== undefined && /^https?:\/\//iu.test(of.url) ? of.url : null;
  return (
    <figure className="quote" id={`quote-${of.mark}`}>
      <figcaption className="small">
        <span className="mark-number numbers">{of.mark}</span>{' '}
        <strong dir="auto" lang={of.locale}>
          {of.title}
        </strong>
        {of.validFrom !== undefined && (
          <span className="soft"> · {inbox.since(format.date(of.validFrom))}</span>
        )}
      </figcaption>
      <blockquote dir="auto" lang={of.locale}>
        {of.quote}
      </blockquote>
      {href !== null && (
        <a className="small" href={href} target="_blank" rel="noopener noreferrer">
          {inbox.openPage} <ExternalLink size={12} aria-hidden />
        </a>
      )}
    </figure>
  );
}
