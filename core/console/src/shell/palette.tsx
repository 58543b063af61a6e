/** `⌘K`: go to a screen, find a conversation or an article, do what the open screen offers. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import {
  Dialog as AriaDialog,
  Autocomplete,
  Header,
  Heading,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  useFilter,
} from 'react-aria-components';
import { useLocation } from 'wouter';
import type { FoundRow, KnowledgeRow, Page } from '../../../src/server/console-api.ts';
import { api, segment, withQuery } from '../api/client.ts';
import { SearchField } from '../ui/fields.tsx';
import { useWords } from '../words/words.tsx';
import { type Command, useOfferedCommands } from './commands.tsx';

type Entry = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly keys?: string;
  readonly run: () => void;
};
type Section = { readonly title: string; readonly entries: readonly Entry[] };

/**
 * Server-side finds are shown as they come: their words are not the label's. Those before stay until then: what somebody
 * chose with the arrow keys must not go from under them with the next letter.
 */
const FOUND = 'found:';

function useFound(text: string): readonly Section[] {
  const { shell } = useWords();
  const [, navigate] = useLocation();
  const enabled = text.trim().length >= 2;
  const conversations = useQuery({
    queryKey: ['palette', 'conversations', text],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get<Page<FoundRow>>(withQuery('/inbox/search', { q: text, limit: 5 }), { signal }),
  });
  const articles = useQuery({
    queryKey: ['palette', 'articles', text],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get<Page<KnowledgeRow>>(withQuery('/knowledge', { q: text, limit: 5 }), { signal }),
  });
  if (!enabled) return [];
  return [
    {
      title: shell.paletteFound,
      entries: (conversations.data?.items ?? []).map((row) => ({
        id: `${FOUND}${row.conversation.id}`,
        label: row.contact.name ?? row.contact.email ?? shell.nameless,
        hint: row.match?.snippet ?? row.preview?.text ?? '',
        run: () => navigate(`/inbox/all/${row.conversation.id}`),
      })),
    },
    {
      title: shell.paletteArticles,
      entries: (articles.data?.items ?? []).map((row) => ({
        id: `${FOUND}${row.id}`,
        label: row.title,
        run: () => navigate(`/knowledge/a/${segment(row.id)}`),
      })),
    },
  ];
}

export function Palette({
  isOpen,
  onClose,
  goTo,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly goTo: readonly Command[];
}) {
  const { shell } = useWords();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="veil"
    >
      <Modal className="dialog palette">
        <AriaDialog>
          <Heading slot="title" className="visually-hidden">
            {shell.palette}
          </Heading>
          <PaletteBody onClose={onClose} goTo={goTo} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({
  onClose,
  goTo,
}: {
  readonly onClose: () => void;
  readonly goTo: readonly Command[];
}) {
  const { shell } = useWords();
  const offered = useOfferedCommands();
  const [text, setText] = useState('');
  const found = useFound(useDeferredValue(text));
  const { contains } = useFilter({ sensitivity: 'base' });
  const fits = ({ label }: Entry): boolean => contains(label, text);
  const sections: readonly Section[] = [
    { title: shell.paletteDo, entries: offered.filter(fits) },
    { title: shell.paletteGo, entries: goTo.filter(fits) },
    ...found,
  ].filter(({ entries }) => entries.length > 0);
  const run = (key: string | number): void => {
    onClose();
    for (const { entries } of sections) entries.find(({ id }) => id === key)?.run();
  };
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField
        label={shell.palette}
        placeholder={shell.paletteHint}
        clearLabel={shell.clear}
        value={text}
        onChange={setText}
        autoFocus
      />
      <ListBox
        className="listbox"
        aria-label={shell.palette}
        selectionMode="none"
        onAction={run}
        renderEmptyState={() => <p className="soft palette-empty">{shell.paletteEmpty}</p>}
      >
        {sections.map(({ title, entries }) => (
          <ListBoxSection key={title} id={title}>
            <Header className="menu-title">{title}</Header>
            {entries.map(({ id, label, hint, keys }) => (
              <ListBoxItem key={id} id={id} textValue={label} className="menu-item">
                <span className="one-line">
                  {label}
                  {hint !== undefined && <span className="soft"> · {hint}</span>}
                </span>
                {keys !== undefined && <kbd>{keys}</kbd>}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  );
}
