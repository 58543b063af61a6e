/** The objects of a JSON file of any size, one by one, without holding the file. */

export type JsonElement =
  | { readonly ok: true; readonly text: string }
  /** It is larger than allowed and was passed over. */
  | { readonly ok: false };

export type JsonElements = {
  /** The next piece; gives the objects that ended in it. Throws nothing: what is broken shows when it is parsed. */
  readonly add: (piece: string) => readonly JsonElement[];
  /** Whether everything opened was closed, and nothing but white space stood outside. */
  readonly isWhole: () => boolean;
  /** Whether there was a list, be it an empty one. */
  readonly sawList: () => boolean;
};

type Level = { readonly mark: '{' | '['; readonly key: string };

/**
 * Finds the objects that stand in a list called `listName`, or at the top or in a list there if they hold no such
 * lists. Documents may follow each other, as when pages of an API are appended to one file.
 */
export function createJsonElements(listName: string, limit: number): JsonElements {
  const levels: Level[] = [];
  let inText = false;
  let escaped = false;
  let word = '';
  let key = '';
  let outside = false;
  let sawList = false;
  // Where the object that is being kept was opened; -1: none.
  let keptLevel = -1;
  let pieces: string[] = [];
  let length = 0;
  let from = 0;

  const keep = (part: string): void => {
    length += part.length;
    if (length > limit) pieces = [];
    else pieces.push(part);
  };
  const startsElement = (): boolean => {
    const list = levels.at(-1);
    if (list === undefined) return true;
    if (list.mark !== '[') return false;
    return list.key === listName || (levels.length === 1 && list.key === '');
  };
  const open = (mark: '{' | '[', at: number): void => {
    // A page was taken for an element: its own list holds them.
    const isPage = mark === '[' && key === listName && levels.length === keptLevel + 1;
    if (isPage) keptLevel = -1;
    if (isPage || (mark === '[' && levels.length === 0)) sawList = true;
    if (mark === '{' && keptLevel === -1 && startsElement()) {
      keptLevel = levels.length;
      pieces = [];
      length = 0;
      from = at;
    }
    levels.push({ mark, key: levels.at(-1)?.mark === '{' ? key : '' });
    key = '';
  };
  const close = (piece: string, at: number): JsonElement | null => {
    if (levels.pop() === undefined) outside = true;
    if (levels.length !== keptLevel) return null;
    keptLevel = -1;
    keep(piece.slice(from, at + 1));
    return length > limit ? { ok: false } : { ok: true, text: pieces.join('') };
  };
  /** Inside a text: is it over? Its first characters are remembered, it may be a key. */
  const readText = (character: string): void => {
    if (escaped) escaped = false;
    else if (character === '\\') escaped = true;
    else if (character === '"') inText = false;
    else if (word.length <= listName.length) word += character;
  };
  const read = (piece: string, at: number): JsonElement | null => {
    const character = piece.charAt(at);
    if (inText) readText(character);
    else if (character === '"') {
      inText = true;
      word = '';
    } else if (character === ':') key = word;
    else if (character === '{' || character === '[') open(character, at);
    else if (character === '}' || character === ']') return close(piece, at);
    else if (levels.length === 0 && !/\s/.test(character)) outside = true;
    return null;
  };
  return {
    add: (piece) => {
      const found: JsonElement[] = [];
      from = 0;
      for (let at = 0; at < piece.length; at += 1) {
        const element = read(piece, at);
        if (element !== null) found.push(element);
      }
      if (keptLevel !== -1) keep(piece.slice(from));
      return found;
    },
    isWhole: () => levels.length === 0 && !inText && !outside,
    sawList: () => sawList,
  };
}
