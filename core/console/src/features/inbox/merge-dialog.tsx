import { useEffect, useState } from 'react';
import type { ConversationView } from '../../../../src/server/console-api.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/fields.tsx';
import { Dialog } from '../../ui/floating.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { useContext } from './use-conversation.ts';

/** Which other conversation of the same customer this one goes on in. */
export function MergeDialog(props: {
  readonly conversationId: string;
  readonly onChoose: (into: ConversationView) => void;
  readonly onClose: () => void;
}) {
  const { inbox, shell } = useWords();
  const format = useFormat();
  const context = useContext(props.conversationId);
  const [into, setInto] = useState('');
  const { refetch } = context;
  // What the customer has begun since is offered too.
  useEffect(() => void refetch(), [refetch]);
  const open = (context.data?.earlier ?? []).filter(
    ({ conversation }) => conversation.status !== 'resolved',
  );
  const chosen = open.find(({ conversation }) => conversation.id === into)?.conversation;
  return (
    <Dialog
      title={inbox.mergeTitle}
      isOpen
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{shell.cancel}</Button>
          <Button
            look="primary"
            isDisabled={chosen === undefined}
            onPress={() => chosen && props.onChoose(chosen)}
          >
            {inbox.mergeInto}
          </Button>
        </>
      }
    >
      <p>{inbox.mergeHint}</p>
      {context.isPending && <Skeleton lines={3} height={32} />}
      {context.error !== null && (
        <Trouble error={context.error} onRetry={() => void context.refetch()} />
      )}
      {context.data !== undefined && open.length === 0 && <p className="soft">{inbox.mergeNone}</p>}
      {open.length > 0 && (
        <RadioGroup
          label={inbox.list}
          options={open.map(({ conversation, preview }) => ({
            id: conversation.id,
            label: preview?.text ?? inbox.noMessage,
            hint: format.full(conversation.lastMessageAt),
          }))}
          value={into}
          onChange={setInto}
        />
      )}
    </Dialog>
  );
}
