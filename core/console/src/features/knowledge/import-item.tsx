import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download, FileText, Globe } from 'lucide-react';
import type { Import, ImportState } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import { Trouble } from '../../ui/states.tsx';
import { Badge, Bar, type Tone, When } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { faultsToCsv, saveAs } from './faults-csv.ts';

const TONES: Readonly<Record<ImportState, Tone>> = {
  waiting: 'waiting',
  running: 'agent',
  done: 'resolved',
  failed: 'trouble',
  cancelled: 'plain',
};

/** One import: how far it is, what came of it, what could not be read. */
export function ImportItem({
  one,
  mayWrite,
}: {
  readonly one: Import;
  readonly mayWrite: boolean;
}) {
  const { knowledge } = useWords();
  const client = useQueryClient();
  const refresh = (): void => void client.invalidateQueries({ queryKey: ['imports'] });
  const cancel = useMutation({
    mutationFn: () => api.send<Import>('POST', `/imports/${one.id}/cancel`, {}),
    onSettled: refresh,
  });
  const again = useMutation({
    mutationFn: () => api.send<Import>('POST', '/imports', { url: one.name }),
    onSettled: refresh,
  });
  const isOpen = one.state === 'waiting' || one.state === 'running';
  return (
    <li className="panel stack import-item">
      <div className="row wrap apart">
        <h3 className="row grow">
          {one.kind === 'site' ? (
            <Globe size={16} aria-hidden />
          ) : (
            <FileText size={16} aria-hidden />
          )}
          <span className="one-line" dir="auto" title={one.name}>
            {one.name}
          </span>
        </h3>
        <div className="row wrap">
          <Badge tone={TONES[one.state]}>{knowledge.importStates[one.state]}</Badge>
          <span className="soft small">
            <When at={one.endedAt ?? one.createdAt} />
          </span>
          {mayWrite && isOpen && (
            <Button small onPress={() => cancel.mutate()} isDisabled={cancel.isPending}>
              {knowledge.cancelImport}
            </Button>
          )}
          {mayWrite && !isOpen && one.kind === 'site' && (
            <Button small onPress={() => again.mutate()} isDisabled={again.isPending}>
              {knowledge.again}
            </Button>
          )}
        </div>
      </div>
      {isOpen && <Progress one={one} />}
      {one.error !== null && (
        <div className="notice trouble">
          <div className="grow">
            <strong dir="auto">{one.error.detail}</strong>
            {one.error.wayOut !== undefined && <p dir="auto">{one.error.wayOut}</p>}
          </div>
        </div>
      )}
      {one.report !== null && <Report one={one} report={one.report} />}
      {cancel.error !== null && <Trouble error={cancel.error} />}
      {again.error !== null && <Trouble error={again.error} />}
    </li>
  );
}

function Progress({ one }: { readonly one: Import }) {
  const { knowledge } = useWords();
  const format = useFormat();
  const { read, total } = one;
  const said =
    total === null
      ? knowledge.readSoFar(format.number(read))
      : knowledge.readOf(format.number(read), format.number(total));
  return (
    <div className="stack" role="status">
      {total !== null && total > 0 && <Bar value={read / total} label={one.name} />}
      <span className="small soft numbers">{said}</span>
    </div>
  );
}

function Report({
  one,
  report,
}: {
  readonly one: Import;
  readonly report: NonNullable<Import['report']>;
}) {
  const { knowledge } = useWords();
  const format = useFormat();
  const { added, changed, unchanged, retired, faultCount, faults } = report;
  const written = added + changed > 0;
  const isEmpty = !written && unchanged + retired === 0 && one.state !== 'done';
  return (
    <>
      <div className="row wrap apart">
        {!isEmpty && (
          <p className="numbers">
            {knowledge.report(
              format.number(added),
              format.number(changed),
              format.number(unchanged),
              format.number(retired),
            )}
          </p>
        )}
        {written && (
          <LinkButton small href="/knowledge?sort=changed">
            {knowledge.seeArticles}
          </LinkButton>
        )}
      </div>
      {faultCount > 0 && (
        <details className="faults">
          <summary>{knowledge.faultCount(faultCount)}</summary>
          <div className="stack">
            <div className="row wrap apart">
              <span className="soft small">
                {faults.length < faultCount &&
                  knowledge.faultsShown(format.number(faults.length), format.number(faultCount))}
              </span>
              <Button
                small
                onPress={() =>
                  saveAs(`${fileName(one.name)}-faults.csv`, faultsToCsv(faults), 'text/csv')
                }
              >
                <Download size={14} aria-hidden />
                {knowledge.downloadFaults}
              </Button>
            </div>
            <Faults faults={faults} />
          </div>
        </details>
      )}
    </>
  );
}

function Faults({ faults }: { readonly faults: NonNullable<Import['report']>['faults'] }) {
  const { knowledge } = useWords();
  return (
    <Scrolled className="table-frame" label={knowledge.fault.message}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{knowledge.fault.place}</th>
            <th scope="col">{knowledge.fault.message}</th>
            <th scope="col">{knowledge.fault.code}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ place, code, message }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two faults may say the same of the same place.
            <tr key={at}>
              <td dir="auto">{place}</td>
              <td dir="auto">{message}</td>
              <td>
                <code>{code}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** A name a file may have anywhere. */
function fileName(name: string): string {
  return name.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 80);
}
