/** Why, where the contact's words say it: in the values that the journeys offer as buttons. */
import type { FlowAction } from '../flow-steps.ts';

type Reasons = readonly (readonly [value: string, said: RegExp])[];

const OF_RETURNS: Reasons = [
  [
    'does-not-fit',
    /\b(?:(?:too|bit|little) (?:small|big|large|tight|loose|short|long|narrow|wide)|(?:do(?:es)?|did)(?: not|n['’]?t) fit|zu (?:klein|groß|gross|eng|weit|kurz|lang)|pass(?:t|en) (?:mir |uns )?nicht|(?:demasiado|muy) (?:pequeñ|grande|ajustad|cort|larg)\p{L}*|no me qued\p{L}+|trop (?:petit|grand|serré|court|long)\p{L}*)|太[小大紧緊松鬆长長短窄宽寬]|不合身|不合[脚腳]|尺[码碼寸]不/iu,
  ],
  [
    'not-as-described',
    /\b(?:not (?:as|what) (?:it was |they were )?(?:described|shown|pictured|ordered)|(?:wrong|different) (?:item|thing|colou?r|product)|nicht wie beschrieben|falsche[nrs]? (?:artikel|farbe|ware)|no es como|no coincide|pas conforme)|(?:与|和|跟)(?:描述|图片|照片)不|[货貨]不[对對]板|[发發][错錯]/iu,
  ],
  [
    'damaged',
    /\b(?:damaged|broken|defective|faulty|cracked|beschädigt|kaputt|defekt|dañad\p{L}|rot[oa]s?|defectuos\p{L}+|abîmé\p{L}*|cassé\p{L}*|défectueu\p{L}+)(?!\p{L})|坏了|壞了|破[损損了]|损坏|損壞/iu,
  ],
  [
    'changed-my-mind',
    /\b(?:changed (?:my|our) mind|(?:do(?:es)?|did)(?: not|n['’]?t) (?:really )?(?:like|want|need)|no longer (?:want|need)|gefäll\p{L}* (?:mir |uns )?nicht|nicht mehr (?:brauche|benötige|will)|(?:brauche|benötige|will) .{0,30}nicht mehr|no me gust\p{L}+|ya no .{0,12}(?:quiero|necesito)|ne (?:me )?pla[iî]t\p{L}* pas|changé d['’]avis)|不喜[欢歡]|不想要了|不需要了|改[变變]主意/iu,
  ],
];
const OF_CANCELLING: Reasons = [
  [
    'ordered-by-mistake',
    /\b(?:by (?:mistake|accident|error)|accidental\p{L}*|ordered (?:it |them |this )?twice|versehentlich|aus versehen|irrtümlich|por (?:error|equivocación)|par erreur)|下[错錯][单單]|[买買][错錯]|误[买拍]|誤[買拍]/iu,
  ],
  [
    'no-longer-needed',
    /\b(?:no longer (?:want|need)|(?:do(?:es)?)(?: not|n['’]?t) (?:want|need) .{0,20}(?:any ?more|any longer)|changed (?:my|our) mind|nicht mehr|ya no .{0,12}(?:quiero|necesito)|plus besoin)|不需要了|不想要了|不要了/iu,
  ],
  [
    'takes-too-long',
    /\b(?:tak(?:es|ing) too long|too (?:slow|late)|dauert .{0,12}(?:zu|so) lange?|tarda (?:demasiado|mucho)|trop (?:long|tard)|prend trop de temps)|太慢|太久|等不及/iu,
  ],
];

/** What answers the question for a reason in other words than a button's: "too small". Null: none of these. */
export function reasonAmong(text: string, values: readonly string[]): string | null {
  const said = [readReason(text, 'create-return'), readReason(text, 'cancel-order')];
  return said.find((value) => value !== null && values.includes(value)) ?? null;
}

/** Null: none is said, or more than one. */
export function readReason(text: string, action: FlowAction): string | null {
  const reasons =
    action === 'create-return' ? OF_RETURNS : action === 'cancel-order' ? OF_CANCELLING : [];
  const said = reasons.filter(([, pattern]) => pattern.test(text));
  return said.length === 1 ? (said[0]?.[0] ?? null) : null;
}
