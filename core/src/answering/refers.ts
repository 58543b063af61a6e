/** Sentences that only say where something is written: "What you pay at the border is in [Customs](…)." */

const LABELS = /\[([^\]\n]{1,200})\]\([^()\n]{0,500}\)/g;
/** What stands before the name of the other page. */
const POINTS =
  /(?:\b(?:is|are) (?:(?:described|explained|listed|covered|all) )?(?:in|on|at|under)|\bsee(?: also)?|\b(?:read|find|more|details?)\b.{0,60}\b(?:in|at|on|under|about)|(?:steht|stehen|siehe|finden Sie|beschrieben|erklärt)(?: alles)?(?: (?:in|unter|auf|bei))?|\b(?:está|están|véase|consulta|consulte|se (?:explica|describe))(?: en)?|\b(?:est|sont|voir|consultez|trouverez)(?: décrite?s?)?(?: (?:dans|sur|à))?|(?:请看|请见|请参阅|详见|参见|见|請看|詳見|參見)|(?:انظر|راجع|في))[\s:：«„“"]*$/iu;
const END = /[\s.。!！»”"“]+$/u;

/** Names of the pages a text links to, as a reader sees them. */
export function linkLabels(markdown: string): readonly string[] {
  return markdown.includes('](')
    ? [...markdown.matchAll(LABELS)].map(([, label = '']) => label.trim())
    : [];
}

/** Does a sentence say no more than where to read on? One with a figure says something. */
export function refersElsewhere(sentence: string, labels: readonly string[]): boolean {
  if (labels.length === 0 || /\p{N}/u.test(sentence)) return false;
  const said = sentence.replace(END, '');
  const label = labels.find((one) => one !== '' && said.endsWith(one));
  return label !== undefined && POINTS.test(said.slice(0, -label.length));
}
