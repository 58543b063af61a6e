import { type ReactNode, useDeferredValue, useState } from 'react';
import { Link } from 'wouter';
import { segment, withQuery } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { SearchField } from '../../ui/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { useFoundArticles } from './queries.ts';
import { useTitles } from './use-titles.ts';

/** Most of the first ones that are shown. */
const MOST = 5;

/** Articles to choose from: those given first, and any that a search finds. */
export function ArticleChooser(props: {
  readonly first: readonly string[];
  /** Beside the title of one of the first. */
  readonly mark?: (id: string) => ReactNode;
  readonly addLabel: string;
  /** Bound by the screen to adding to the first one given. */
  readonly firstKey?: string;
  /** Id for which it is being done. */
  readonly busy: string | null;
  readonly onAdd: (id: string) => void;
  /** Titles that lead nowhere: following one would lose what is being written. */
  readonly isPlain?: boolean;
  /** Carried to the article's page. */
  readonly correctionId?: string;
}) {
  const { knowledge, shell } = useWords();
  const [typed, setTyped] = useState('');
  const found = useFoundArticles(useDeferredValue(typed));
  const first = props.first.slice(0, MOST);
  const titles = useTitles(first);
  const searching = typed.trim().length > 1;
  const shown = searching
    ? (found.data?.items ?? []).map(({ id, title }) => ({ id, title }))
    : first.flatMap((id) => {
        const title = titles.get(id);
        return title === undefined ? [] : [{ id, title }];
      });
  return (
    <div className="stack">
      <SearchField
        label={knowledge.findArticle}
        clearLabel={shell.clear}
        value={typed}
        onChange={setTyped}
      />
      <ul className="chooser">
        {shown.map(({ id, title }, at) => (
          <li key={id} className="row wrap apart">
            <span className="grow">
              {props.isPlain === true ? (
                <bdi>{title}</bdi>
              ) : (
                <Link
                  href={withQuery(`/knowledge/a/${segment(id)}`, {
                    correction: props.correctionId,
                  })}
                  dir="auto"
                >
                  {title}
                </Link>
              )}{' '}
              {props.mark?.(id)}
            </span>
            <Button small isDisabled={props.busy !== null} onPress={() => props.onAdd(id)}>
              {props.addLabel}
              <span className="visually-hidden">: {title}</span>
              {!searching && at === 0 && props.firstKey !== undefined && (
                <kbd>{props.firstKey}</kbd>
              )}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="soft small">
        {searching && found.isSuccess && shown.length === 0 && knowledge.noneTitle}
      </p>
    </div>
  );
}
