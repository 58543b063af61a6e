import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleInput } from '@attendant/core/host';

/** Sections that tell staff how to use their tools, not customers what holds. */
const FOR_STAFF = /^(Domain basic|Generic action rules)$/u;

/** The shop's written policy, one article a section; empty without the file. */
export function readPolicy(folder: string): readonly ArticleInput[] {
  const file = join(folder, 'policy.md');
  if (!existsSync(file)) return [];
  const [, ...sections] = readFileSync(file, 'utf8').split(/^## /mu);
  return sections.flatMap((section) => {
    const [title = '', ...lines] = section.split('\n');
    if (FOR_STAFF.test(title.trim())) return [];
    const id = title.trim().toLowerCase().replace(/\W+/gu, '-');
    return [
      {
        id,
        title: title.trim(),
        body: lines.join('\n').trim(),
        locale: 'en',
        url: `/policy#${id}`,
      },
    ];
  });
}
