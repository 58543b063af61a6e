/** What would be different once it is done, thing by thing. */
import type { Difference, DifferenceValue } from '../../../../src/server/console-api.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

export function DifferenceTable({ of }: { readonly of: readonly Difference[] }) {
  const { approvals } = useWords();
  if (of.length === 0) return <p className="soft small">{approvals.noDifference}</p>;
  return (
    <div className="table-frame">
      <table className="table approval-difference">
        <thead>
          <tr>
            <th scope="col">{approvals.thing}</th>
            <th scope="col">{approvals.before}</th>
            <th scope="col">{approvals.after}</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ what, of: which, before, after }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike; their order does not change.
            <tr key={at}>
              <td>
                {approvals.what[what] ?? what}
                {which !== undefined && (
                  // The line is of the screen's direction, only the name in it is of its own.
                  <span className="soft small approval-which" title={which}>
                    <bdi>{which}</bdi>
                  </span>
                )}
              </td>
              <td className="soft">
                <Value of={before} />
              </td>
              <td>
                <Value of={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ of }: { readonly of: DifferenceValue | null }) {
  const { approvals, inbox } = useWords();
  const format = useFormat();
  switch (of?.kind) {
    case 'text':
      return <bdi>{of.text}</bdi>;
    case 'money':
      return <bdi className="numbers">{format.money(of.money)}</bdi>;
    case 'state':
      return inbox.orderState[of.state] ?? of.state;
    case 'pieces':
      return approvals.pieces(of.count);
    default:
      return '—';
  }
}
