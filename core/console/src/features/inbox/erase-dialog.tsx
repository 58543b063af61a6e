import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, segment } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Dialog } from '../../ui/floating.tsx';
import { Trouble } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';

/** Asks twice: once what it means, once by a word that has to be typed. */
export function EraseDialog({
  contactId,
  onClose,
}: {
  readonly contactId: string;
  readonly onClose: () => void;
}) {
  const { inbox, shell } = useWords();
  const client = useQueryClient();
  const [sure, setSure] = useState(false);
  const [word, setWord] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const key = useRef(crypto.randomUUID());
  const erase = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await api.send('POST', `/contacts/${segment(contactId)}/erase`, {}, { key: key.current });
      toast(inbox.eraseDone);
      onClose();
      // Nothing of them may stay on this machine.
      client.removeQueries({ queryKey: ['attachment'] });
      client.removeQueries({ queryKey: ['inbox-search'] });
      await client.resetQueries({ queryKey: ['conversation'] });
      await client.resetQueries({ queryKey: ['inbox'] });
    } catch (trouble) {
      setError(trouble);
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={sure ? inbox.eraseSure : inbox.eraseTitle}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{shell.cancel}</Button>
          {sure ? (
            <Button
              look="danger"
              isDisabled={busy || word.trim() !== inbox.eraseWord}
              onPress={() => void erase()}
            >
              {inbox.eraseConfirm}
            </Button>
          ) : (
            <Button look="danger" onPress={() => setSure(true)}>
              {inbox.eraseNext}
            </Button>
          )}
        </>
      }
    >
      {sure ? (
        <TextField
          label={inbox.eraseSureHint(inbox.eraseWord)}
          value={word}
          onChange={setWord}
          autoComplete="off"
          autoFocus
        />
      ) : (
        <p>{inbox.eraseWhat}</p>
      )}
      {error !== null && <Trouble error={error} />}
    </Dialog>
  );
}
