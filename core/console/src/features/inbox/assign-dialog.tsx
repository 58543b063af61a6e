import { useState } from 'react';
import { Autocomplete, ListBox, ListBoxItem, useFilter } from 'react-aria-components';
import { useWho } from '../../shell/session.tsx';
import { SearchField } from '../../ui/fields.tsx';
import { Dialog } from '../../ui/floating.tsx';
import { Avatar } from '../../ui/words-with-shape.tsx';
import { useWords } from '../../words/words.tsx';
import { useColleagues } from './use-conversation.ts';

const NOBODY = 'nobody';

/** Who is to have it. Only those who may answer are offered. */
export function AssignDialog(props: {
  readonly holder: string | null;
  /** Waiting for anybody is a choice only where somebody holds it. */
  readonly mayRelease: boolean;
  readonly onChoose: (agentId: string | null) => void;
  readonly onClose: () => void;
}) {
  const { inbox, shell } = useWords();
  const { agent } = useWho();
  const [text, setText] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const people = useColleagues().filter(
    ({ id, active, role }) => active && role !== 'viewer' && id !== props.holder,
  );
  const entries = [
    ...people.map(({ id, name }) => ({
      id,
      name: id === agent.id ? `${name} (${inbox.you})` : name,
    })),
    ...(props.mayRelease ? [{ id: NOBODY, name: inbox.assignNobody }] : []),
  ];
  return (
    <Dialog title={inbox.assignTitle} isOpen onClose={props.onClose}>
      <div className="stack">
        <Autocomplete inputValue={text} onInputChange={setText}>
          <SearchField
            label={inbox.assignTitle}
            placeholder={inbox.assignHint}
            clearLabel={shell.clear}
            value={text}
            onChange={setText}
            autoFocus
          />
          <ListBox
            className="listbox inbox-choices"
            aria-label={inbox.assignTitle}
            onAction={(key) => props.onChoose(key === NOBODY ? null : String(key))}
            renderEmptyState={() => <p className="soft">{inbox.peopleNone}</p>}
          >
            {entries
              .filter(({ name }) => contains(name, text))
              .map(({ id, name }) => (
                <ListBoxItem key={id} id={id} textValue={name} className="menu-item">
                  {id !== NOBODY && <Avatar name={name} />}
                  <span className="one-line" dir="auto">
                    {name}
                  </span>
                </ListBoxItem>
              ))}
          </ListBox>
        </Autocomplete>
      </div>
    </Dialog>
  );
}
