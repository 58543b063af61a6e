import { useMutation } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Trouble } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { CopyText } from './parts/copy-text.tsx';

/** A code by which a site connects itself; it is on the screen alone and gone with it. */
export function Pairing() {
  const { settings } = useWords();
  const { connections: w } = settings;
  const made = useMutation({
    mutationFn: () => api.send<{ readonly code: string }>('POST', '/pairing-codes', {}),
  });
  return (
    <div className="stack">
      <div className="row">
        <Button onPress={() => made.mutate()} isDisabled={made.isPending}>
          <Link2 size={16} aria-hidden /> {w.makeCode}
        </Button>
      </div>
      <div role="status">
        {made.data !== undefined && (
          <>
            <CopyText label={w.makeCode} text={made.data.code} />
            <p className="soft small">{w.codeHint}</p>
          </>
        )}
      </div>
      {made.error !== null && <Trouble error={made.error} />}
    </div>
  );
}
