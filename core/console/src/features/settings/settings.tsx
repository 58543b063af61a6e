/** Settings: a list of sections at the side (on a phone the list comes first), one section, what is unsaved below. */
import { Suspense, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useCommands } from '../../shell/commands.tsx';
import { ScreenBoundary } from '../../shell/screen-boundary.tsx';
import { useWho } from '../../shell/session.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Empty, Skeleton } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { DraftProvider, useDraft } from './draft/draft.tsx';
import { SaveBar } from './draft/save-bar.tsx';
import { type Key, SECTION_OF } from './draft/values.ts';
import { groups, type SectionEntry } from './sections.tsx';

export function Settings() {
  return (
    <DraftProvider>
      <Screen />
    </DraftProvider>
  );
}

function Screen() {
  const { settings } = useWords();
  const { may } = useWho();
  const [place, navigate] = useLocation();
  const open = place.split('/')[2] ?? '';
  const allowed = groups
    .map((group) => ({
      ...group,
      sections: group.sections.filter(({ needs }) => needs === undefined || may.includes(needs)),
    }))
    .filter(({ sections }) => sections.length > 0);
  const all = allowed.flatMap(({ sections }) => sections);
  useCommands(
    all.map(({ name }) => ({
      id: `settings-${name}`,
      label: `${settings.title}: ${settings.sections[name]}`,
      run: () => navigate(`/settings/${name}`),
    })),
  );
  // Beside the list there is always a section; alone on a phone the list comes first.
  const section = open === '' ? all[0] : all.find(({ name }) => name === open);
  return (
    <div className="settings" data-open={open !== ''}>
      <h1 className="visually-hidden">{settings.title}</h1>
      <nav className="settings-list" aria-label={settings.title}>
        <p className="section-title" aria-hidden>
          {settings.title}
        </p>
        {allowed.map((group) => (
          <div key={group.name} className="stack">
            <h2 className="menu-title">{settings.groups[group.name]}</h2>
            <ul>
              {group.sections.map((entry) => (
                <Entry
                  key={entry.name}
                  entry={entry}
                  isOpen={entry.name === section?.name}
                  isChosen={entry.name === open}
                />
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="settings-main">
        {section === undefined ? (
          <Empty
            title={settings.noSection}
            action={<LinkButton href="/settings">{settings.title}</LinkButton>}
          />
        ) : (
          <ScreenBoundary place={section.name}>
            <Suspense fallback={<Skeleton lines={8} height={32} />}>
              <Focused name={open}>
                <section.Screen key={section.name} />
              </Focused>
            </Suspense>
          </ScreenBoundary>
        )}
      </div>
      <SaveBar />
    </div>
  );
}

function Entry(props: {
  readonly entry: SectionEntry;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
}) {
  const { settings } = useWords();
  const { changes } = useDraft();
  const { name, Icon } = props.entry;
  const unsaved = (Object.keys(changes) as Key[]).some((key) => SECTION_OF[key] === name);
  return (
    <li>
      <Link
        href={`/settings/${name}`}
        className="settings-link"
        data-open={props.isOpen}
        aria-current={props.isChosen ? 'page' : undefined}
      >
        <Icon size={16} aria-hidden />
        <span className="grow one-line">{settings.sections[name]}</span>
        {unsaved && <span className="badge waiting">{settings.bar.mark}</span>}
      </Link>
    </li>
  );
}

/** Going to another section moves the focus to its heading, as a new page would. */
function Focused({
  name,
  children,
}: {
  readonly name: string;
  readonly children: React.ReactNode;
}) {
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name says that another section is shown.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    document.querySelector<HTMLElement>('#section-title')?.focus();
  }, [name]);
  return children;
}
