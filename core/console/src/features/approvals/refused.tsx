import { Problem } from '../../api/client.ts';
import { Notice, Trouble } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';

/** What was not done and how it stands; whatever was written is still there. */
export function Refused({ error, wrote }: { readonly error: unknown; readonly wrote: boolean }) {
  const { approvals, shell } = useWords();
  const said = error instanceof Problem ? approvals.errors[error.code] : undefined;
  if (said === undefined) return <Trouble error={error} />;
  return (
    <div role="alert">
      <Notice kind="trouble">
        {said} {wrote && shell.problemKept}
      </Notice>
    </div>
  );
}
