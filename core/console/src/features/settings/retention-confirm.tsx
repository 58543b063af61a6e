import type { TenantSettings } from '../../../../src/model.ts';
import { Confirm } from '../../ui/floating.tsx';
import { useWords } from '../../words/words.tsx';
import { ErasePreview } from './retention-preview.tsx';

/** Asked before fewer days are saved than before: what is erased cannot be brought back. */
export function EraseConfirm(props: {
  readonly retention: TenantSettings['retention'] | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const { settings } = useWords();
  const { retention: w } = settings;
  return (
    <Confirm
      title={w.confirmTitle}
      action={w.confirm}
      isOpen
      onClose={props.onClose}
      onConfirm={props.onConfirm}
    >
      <div className="stack">
        <p>{w.confirmHint}</p>
        <ErasePreview days={props.retention ?? { resolvedDays: null, attachmentDays: null }} />
      </div>
    </Confirm>
  );
}
