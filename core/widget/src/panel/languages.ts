/** Modules that are fetched when they are needed: the conversation, and one file of strings per language and stage. */
import type { HomeWords } from '../languages/en.home.ts';
import type { TalkWords } from '../languages/en.talk.ts';

/** Tried twice: a failed import may be remembered by its address, and the fragment makes it another one. */
export function load<Module>(file: string): Promise<Module> {
  return import(file).catch(() => import(`${file}#${Date.now()}`));
}
async function words<Words>(language: string, stage: 'home' | 'talk'): Promise<Words> {
  return (await load<{ readonly words: Words }>(`./${language}.${stage}-${STRINGS_HASH}.js`)).words;
}
/** Strings of the home, for a language that `chatLanguage` names. */
export const loadHomeWords = (language: string): Promise<HomeWords> => words(language, 'home');
/** Strings of the conversation. */
export const loadTalkWords = (language: string): Promise<TalkWords> => words(language, 'talk');
