/** A procedure is found by one of its steps and read with all of them, wherever the index has cut it. */

/** Pieces added around what was found: a procedure of some 10,000 characters. */
const MOST_ADDED = 12;
/** "3. ", "٣. ", "３、", "第三步": a step that is not the first, at the beginning of a piece. */
const GOES_ON =
  /^\s*(?:(?![1１١۱१๑]\s{0,2}[.)、．）])\p{Nd}{1,3}\s{0,2}[.)、．）]|第(?!一)[二三四五六七八九十]{1,3}步)/u;
/** "To assemble the shelf:" alone in its piece, and what it introduces at the beginning of the next. */
const INTRODUCES = /[:：]\s*$/u;
const BEGINS = /^\s*(?:\p{Nd}{1,3}\s{0,2}[.)、．）]|第[一二三四五六七八九十]{1,3}步|[-*•] )/u;
const HAS_STEP = /^\s{0,3}(?:\p{Nd}{1,3}\s{0,2}[.)、．）]|第[一二三四五六七八九十]{1,3}步)/mu;

export type Piece = { readonly heading: string; readonly text: string };

type PieceAt = (place: number) => Piece | undefined;

/**
 * Does the piece at a place go on with the steps of the one before it? It is of the same section and begins with a step
 * that is not the first, or with what that one introduces.
 */
export function goesOnAt(place: number, pieceAt: PieceAt): boolean {
  const [before, piece] = [pieceAt(place - 1), pieceAt(place)];
  return (
    before !== undefined &&
    piece !== undefined &&
    before.heading === piece.heading &&
    ((GOES_ON.test(piece.text) && HAS_STEP.test(before.text)) ||
      (INTRODUCES.test(before.text) && BEGINS.test(piece.text)))
  );
}

/** Places of pieces that belong to the steps at the given places, in order, without those. */
export function restOfSteps(places: readonly number[], pieceAt: PieceAt): readonly number[] {
  const held = new Set(places);
  const added: number[] = [];
  const goesOn = (place: number): boolean => goesOnAt(place, pieceAt);
  const add = (place: number): void => {
    if (held.has(place) || added.length >= MOST_ADDED) return;
    held.add(place);
    added.push(place);
  };
  for (const place of places) {
    for (let at = place + 1; goesOn(at) && added.length < MOST_ADDED; at += 1) add(at);
    for (let at = place; goesOn(at) && added.length < MOST_ADDED; at -= 1) add(at - 1);
  }
  return added.toSorted((one, other) => one - other);
}
