import { Check, X } from 'lucide-react';
import type { Receipt } from '../../../../src/model.ts';
import { useWords } from '../../words/words.tsx';

/** Each claim of the draft: what proves it, or that it was taken out. */
export function Claims({ receipts }: { readonly receipts: readonly Receipt[] }) {
  const { why } = useWords();
  if (receipts.length === 0) return <p className="soft">{why.noClaims}</p>;
  return (
    <ul className="claims">
      {receipts.map((receipt) => (
        <Claim
          key={`${receipt.kind} ${receipt.claim} ${JSON.stringify(receipt.source)}`}
          receipt={receipt}
        />
      ))}
    </ul>
  );
}

function Claim({ receipt }: { readonly receipt: Receipt }) {
  const { why } = useWords();
  const { kind, claim, source } = receipt;
  const name = <span className="soft small">{why.claimKinds[kind] ?? kind}</span>;
  if (source === null) {
    return (
      <li className="claim removed">
        <X size={14} aria-hidden />
        <div>
          <s dir="auto">{claim}</s> {name}
          <p className="small">{why.removed}</p>
        </div>
      </li>
    );
  }
  return (
    <li className="claim traced">
      <Check size={14} aria-hidden />
      <div>
        <strong dir="auto">{claim}</strong> {name}
        <p className="small">
          {why.traced}:{' '}
          {source.kind === 'citation'
            ? why.fromQuote(String(source.mark))
            : why.fromTool(source.name)}
        </p>
        {source.kind === 'citation' && (
          <q className="small soft" dir="auto">
            {highlight(source.quote, claim)}
          </q>
        )}
      </div>
    </li>
  );
}

/** The claim's own words inside its quote, where they stand there letter by letter. */
function highlight(quote: string, claim: string) {
  const at = quote.toLocaleLowerCase().indexOf(claim.toLocaleLowerCase());
  if (at < 0) return quote;
  return (
    <>
      {quote.slice(0, at)}
      <mark>{quote.slice(at, at + claim.length)}</mark>
      {quote.slice(at + claim.length)}
    </>
  );
}
