/** Somebody else saved a setting that is being changed here: both are shown, one is chosen. */
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useWords } from '../../../words/words.tsx';
import { useDraft } from './draft.tsx';
import { type Difference, differences, type Key, SECTION_OF } from './values.ts';

const MOST = 8;

export function Conflicts({ section }: { readonly section: string }) {
  const { settings } = useWords();
  const { conflicts, changes, saved, keepMine, discard } = useDraft();
  const keys = conflicts.filter((key) => SECTION_OF[key] === section);
  if (keys.length === 0) return null;
  return (
    <Notice kind="waiting">
      <div className="stack" role="alert">
        <strong>{settings.conflict.title}</strong>
        {keys.map((key) => (
          <Differing key={key} name={key} before={changes[key]?.base} after={saved[key]} />
        ))}
        <div className="row wrap">
          <Button small onPress={() => keepMine(keys)}>
            {settings.conflict.keepMine}
          </Button>
          <Button small onPress={() => discard(keys)}>
            {settings.conflict.takeTheirs}
          </Button>
        </div>
      </div>
    </Notice>
  );
}

function Differing(props: {
  readonly name: Key;
  readonly before: unknown;
  readonly after: unknown;
}) {
  const { settings } = useWords();
  const found = differences(props.before, props.after);
  const say = ({ before, after }: Difference): string =>
    settings.conflict.fromTo(
      before ?? settings.conflict.nothing,
      after ?? settings.conflict.nothing,
    );
  return (
    <div>
      <p>{settings.keys[props.name]}</p>
      <ul className="differences small">
        {found.slice(0, MOST).map((one) => (
          <li key={one.path.join('/')} dir="auto">
            {one.path.length > 0 && <code>{one.path.join(' › ')}</code>} {say(one)}
          </li>
        ))}
        {found.length > MOST && <li>{settings.conflict.more(found.length - MOST)}</li>}
      </ul>
    </div>
  );
}
