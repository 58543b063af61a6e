/** From when and until when a rule is in force, by which date, and the article that says so. */
import { InstantField } from '../../../ui/date-field.tsx';
import { Select, TextField } from '../../../ui/fields.tsx';
import { useWords } from '../../../words/words.tsx';
import { ArticleChooser } from '../../knowledge/article-chooser.tsx';
import { useTitles } from '../../knowledge/use-titles.ts';
import { withCondition } from './policy-rule.ts';
import type { Editing } from './rule-form.tsx';

const NONE: readonly string[] = [];

export function ValidityFields({ rule, put, faultOf }: Editing) {
  const { policy: w } = useWords().settings;
  const { articleId } = rule;
  const title = useTitles(articleId === undefined ? [] : [articleId]).get(articleId ?? '');
  return (
    <fieldset className="plain-set stack wide">
      <legend className="label">{w.validity}</legend>
      <div className="settings-columns">
        {(['validFrom', 'validTo'] as const).map((field) => (
          <InstantField
            key={field}
            label={w.labels[field] ?? field}
            value={rule[field] ?? null}
            error={faultOf(field)}
            onChange={(at) => put(withCondition(rule, field, at))}
          />
        ))}
        <Select
          label={w.labels.appliesBy ?? ''}
          options={(['now', 'order-date'] as const).map((id) => ({ id, label: w.dates[id] ?? id }))}
          value={rule.appliesBy ?? 'now'}
          onChange={(by) => put(withCondition(rule, 'appliesBy', by === 'now' ? null : by))}
        />
        <TextField
          label={w.labels.articleId ?? ''}
          description={title === undefined ? undefined : <bdi>{title}</bdi>}
          value={articleId ?? ''}
          maxLength={200}
          error={faultOf('articleId')}
          onChange={(text) =>
            put(withCondition(rule, 'articleId', text.trim() === '' ? null : text.trim()))
          }
        />
      </div>
      <ArticleChooser
        first={NONE}
        addLabel={w.useArticle}
        busy={null}
        isPlain
        onAdd={(id) => put(withCondition(rule, 'articleId', id))}
      />
    </fieldset>
  );
}
