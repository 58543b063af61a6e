/** What holds where the business has set nothing of its own. */
import { queryOptions } from '@tanstack/react-query';
import type {
  EscalationRule,
  Locale,
  TemplateName,
  TenantSettings,
} from '../../../../src/model.ts';
import { api, withQuery } from '../../api/client.ts';

type Defaults = {
  readonly templates: readonly {
    readonly name: TemplateName;
    readonly locale: Locale;
    readonly text: string;
  }[];
  readonly escalation: readonly EscalationRule[];
};

export function defaultsQuery(tone: NonNullable<TenantSettings['tone']>) {
  return queryOptions({
    queryKey: ['tenant', 'defaults', tone],
    queryFn: () => api.get<Defaults>(withQuery('/tenant/defaults', { tone })),
  });
}
