import type { Report } from '../../../../src/server/evaluation-api.ts';

/** An article's title; its id where there is none. */
export function nameOf({ titles }: Pick<Report, 'titles'>, id: string): string {
  return (Object.hasOwn(titles, id) ? titles[id] : undefined) || id;
}
