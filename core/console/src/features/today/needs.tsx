import { Clock } from 'lucide-react';
import { Link } from 'wouter';
import type { InboxRow, Today } from '../../../../src/server/console-api.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

/** The next thing to do is the largest thing on the screen. */
export function Needs({ needs, at }: { readonly needs: Today['needs']; readonly at: string }) {
  const { today } = useWords();
  const format = useFormat();
  const since = (from: string): string => format.length(Date.parse(at) - Date.parse(from));
  return (
    <section className="panel stack wide" aria-labelledby="needs">
      <h2 id="needs" className="visually-hidden">
        {today.needs}
      </h2>
      <div className="row wrap apart">
        <div>
          <p className="needs-count">
            {needs.waiting === 0 ? today.nobodyWaits : today.waiting(needs.waiting)}
          </p>
          <p className="soft">
            {needs.waitingSince === null
              ? today.nobodyWaitsHint
              : today.longest(since(needs.waitingSince))}
          </p>
        </div>
        <LinkButton href="/inbox/waiting" look={needs.waiting > 0 ? 'primary' : 'secondary'}>
          {today.openInbox}
        </LinkButton>
      </div>
      {needs.rows.length > 0 && (
        <ul className="needs-rows">
          {needs.rows.map((row) => (
            <Row key={row.conversation.id} row={row} since={since} />
          ))}
        </ul>
      )}
      <Chips needs={needs} />
    </section>
  );
}

function Row({ row, since }: { readonly row: InboxRow; readonly since: (from: string) => string }) {
  const { shell, today, why } = useWords();
  const { conversation, contact, preview } = row;
  const { handoff } = conversation;
  return (
    <li>
      <Link href={`/inbox/waiting/${conversation.id}`} className="needs-row">
        <span className="row apart">
          <strong className="one-line" dir="auto">
            {contact.name ?? contact.email ?? shell.nameless}
          </strong>
          <Badge tone="waiting">
            <Clock size={12} aria-hidden />{' '}
            {today.waitsSince(since(handoff?.at ?? conversation.createdAt))}
          </Badge>
        </span>
        <span className="one-line soft" dir="auto" lang={conversation.locale ?? undefined}>
          {preview?.text}
        </span>
        {handoff !== null && (
          <span className="small">{why.reasons[handoff.reason] ?? handoff.reason}</span>
        )}
      </Link>
    </li>
  );
}

function Chips({ needs }: { readonly needs: Today['needs'] }) {
  const { handoff, today } = useWords();
  const format = useFormat();
  const chips = [
    {
      href: '/inbox/due',
      count: needs.breached,
      words: (count: number) => handoff.breached(format.number(count)),
    },
    {
      href: '/inbox/waiting',
      count: needs.undelivered,
      words: (count: number) => handoff.undeliveredCount(format.number(count)),
    },
    { href: '/inbox/mine', count: needs.mine, words: today.mine },
    { href: '/inbox/mentions', count: needs.mentions, words: today.mentions },
    { href: '/review', count: needs.corrections, words: today.corrections },
  ].filter(({ count }) => count > 0);
  if (chips.length === 0) return null;
  return (
    <div className="row wrap">
      {chips.map(({ href, count, words }) => (
        <LinkButton key={href} href={href} small>
          {words(count)}
        </LinkButton>
      ))}
    </div>
  );
}
