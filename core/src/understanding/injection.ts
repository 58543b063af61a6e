import { createMatcher, lines, type Matcher, toPatternText } from './patterns.ts';
import { clip } from './text.ts';

/** Families of attack wording and what each adds to the log-odds. Only a signal: nothing is ever authorised by text. */
const families: readonly (readonly [number, Matcher])[] = (
  [
    [
      4.6,
      `
ignore|disregard|forget|bypass|override|discard|skip|neglect|drop all|any|the|your|every|my|these|those|previous|prior|above|everything|what _ previous|prior|above|earlier|preceding|initial|original|system|instructions|told|prompt|guidelines|rules|directions
ignore|disregard|forget everything|all|anything _ before|above|said|told
vergiss|ignoriere|missachte _ anweisungen|instruktionen|regeln|vorgaben|vorherigen|bisherigen
ignore|oublie|oubliez|ignorez _ instructions|consignes|precedentes|regles
ignora|ignore|olvida|olvide|olvidate _ instrucciones|anteriores|reglas|previas
ignora|dimentica _ istruzioni|precedenti|regole
ignore|esqueca|desconsidere _ instrucoes|anteriores|regras
negeer|vergeet _ instructies|vorige|regels|eerdere
zignoruj|ignoruj|zapomnij _ instrukcj*|poprzedni*|polecen*|zasad*
onceki|yukaridaki|tum _ talimat*|kural* _ unut|yok|goz|gormezden
игнорируй|забудь|игнорируйте|забудьте _ инструкци*|предыдущ*|указан*|правил*
تجاهل|انس|اهمل _ التعليمات|تعليمات|السابقه|القواعد|الاوامر
忽略|无视|無視|忘记|忘記|忘掉 _ 指令|指示|规则|規則|之前的|以上|提示词|系统提示|設定
指示|命令|ルール|プロンプト|指令 _ 無視|忘れ
無視 して _ 指示`,
    ],
    [
      3.2,
      `
reveal|show|print|repeat|output|tell|give|leak|display|dump me? your|the|its|full? _ system|hidden|initial|secret|original|internal prompt|prompts|instructions|message|rules|configuration
what|whats is|are|s? your|the _ system|initial|hidden prompt|instructions
system prompt|override|message
developer|god|admin|debug|dan|jailbreak|sudo|root mode
you are|re now _ dan|unrestricted|jailbroken|evil|admin|developer|root|free
act|behave|pretend|respond|roleplay as|like|to|that _ dan|admin|administrator|developer|unrestricted|no|jailbroken|different|without
from now on you|your|act|ignore|respond|only|answer
do anything now
new|updated|revised|following instructions|system|directive for|are|override|prompt|you
you|must _ obey|comply with|my|these|the|all _ instructions|commands|orders
pretend|imagine|act _ no|without rules|restrictions|limits|filters|guidelines
instead|now do|say|print|output|write|reply|respond with|only|exactly|the
systemprompt|system-prompt|jailbreak
du bist|agierst jetzt|ab|nun|als _ ohne|admin|entwickler|dan
zeig|zeige|nenne|gib _ systemprompt|systemanweisung*|geheimen
montre|revele|affiche _ systeme|prompt|instructions
muestra|revela|dime _ sistema|prompt|instrucciones
mostra|rivela _ sistema|prompt|istruzioni
系统 提示|提示词|提示詞|指令
你现在是|你現在是|从现在起你|從現在起你|扮演 _ 管理员|不受|没有限制|开发者|DAN|无限制
システム プロンプト
今から|これから あなたは`,
    ],
    [
      2.6,
      `
i|im|we|this am|is|are? a|an|the|your|from? developer|administrator|admin|openai|anthropic|creator|owner|programmer|ceo of|and|so|here|team|account
as|per|by your|an|the admin|administrator|developer|owner|manager|creator _ authorise|authorize|allow|approve|order|command|instruct
you are|have|re authorised|authorized|allowed|permission to
approve|issue|grant|process|authorize|authorise|apply|give _ refund|discount|credit|coupon without|regardless|now|immediately|bypass|100|full _ verification|checking|approval|policy|check|policies
without|skip|bypass|disable|turn _ verification|approval|safety|filters|checks|restrictions|security
mark|set|change|update _ as _ refunded|verified|admin|approved
base64|rot13|decode _ following|execute|run|and
execute|run|eval|call _ command|code|function|tool|script|sql|query|shell
send|forward|email|post|exfiltrate _ customer|customers|data|database|passwords|credentials|conversation|keys|records _ to
include|insert|add|append|embed|place|mention|incorporate|integrate|write _ your|the|this response|reply|answer|output|responses
modify|change|alter|adjust|rewrite|rephrase|encode|reverse|replace|translate|misspell|rearrange|scramble|remove|delete|swap|convert|jumble _ your|the|every|all|each _ response|reply|answer|responses|output|words|letters|word|spaces|text|vowels
respond|reply|answer only|exclusively|entirely|in|using|with _ base64|code|emojis|emoji|reverse|caps|cipher|anagrams|pirate|yes`,
    ],
  ] as const
).map(([weight, block]) => [weight, createMatcher(lines(block))]);

/** Marks of chat formats, hidden text and payloads, looked for in the raw message. */
const marks: readonly (readonly [number, RegExp])[] = [
  [
    4,
    /<\|?(?:im_start|im_end|system|endoftext)\|?>|\[\/?INST\]|<<\/?SYS>>|###\s{0,3}(?:system|instruction|human|assistant)/i,
  ],
  [3, /(?:^|\n)\s{0,5}(?:system|assistant|developer)\s{0,3}:\s/i],
  [2.5, /[\u{E0000}-\u{E007F}]/u],
  [1.5, /[\u202a-\u202e\u2066-\u2069]/],
  [2, /<script\b|javascript:|onerror\s{0,3}=|drop\s{1,3}table|union\s{1,3}select|\{\{.{0,40}\}\}/i],
  [1.5, /[A-Za-z0-9+/]{120}/],
  [
    1.5,
    /<!--|<\s{0,3}(?:div|span|p|img)\b[^>]{0,200}(?:display\s{0,3}:\s{0,3}none|font-size\s{0,3}:\s{0,3}0)/i,
  ],
];

/** Log-odds of an ordinary message. */
const USUAL = -3.3;

/** 0..1: looks like pasted instructions. A signal for agents, never a permission: what it misses is harmless by construction. */
export const injectionScore = (text: string, read = toPatternText(text)): number => {
  const raw = clip(text);
  let odds = USUAL;
  for (const [weight, matcher] of families) {
    const found = matcher.count(read);
    if (found > 0) odds += weight + Math.min(2, found - 1) * 0.5;
  }
  for (const [weight, mark] of marks) if (mark.test(raw)) odds += weight;
  return Math.round((1 / (1 + Math.exp(-odds))) * 1000) / 1000;
};
