/** Text of a page that is no part of what it says: navigation, calls to click, dates of change, marks of ownership. */

/** Longer than this is a sentence that happens to begin so. */
const LONGEST = 120;
const WHOLE = new RegExp(
  `^[\\s\\-*•›»>→]*(?:${[
    '(?:click|tap) here(?: .{0,60})?',
    '(?:read|learn|see|show|find out) more(?: .{0,50})?',
    'back to (?:the )?top',
    '(?:was|did) this (?:article|page|answer) (?:help(?:ful)?|help you).{0,20}',
    'did you find (?:this|what).{0,40}',
    '(?:last )?(?:updated|modified|reviewed)(?: on| at)?[: ].{4,40}',
    '(?:related|similar|popular|recommended|more) (?:articles?|questions?|topics?|pages?|links?)',
    'table of contents|contents|on this page|in this article',
    '(?:still )?(?:have|got) (?:any )?(?:more |other )?questions\\?',
    '(?:share|print|save|download) this (?:article|page)|share|print|menu|home|skip to (?:main )?content|previous|next',
    '(?:all rights reserved|©|\\(c\\)).{0,80}',
    '.{0,60}all rights reserved',
    'hier klicken|(?:klicken sie|klicke) hier.{0,60}|mehr (?:erfahren|lesen|anzeigen).{0,40}|weiterlesen|nach oben|zurück nach oben',
    'war (?:dieser artikel|diese seite|das) hilfreich.{0,20}|(?:zuletzt|letzte) (?:aktualisiert|geändert|aktualisierung|änderung).{0,40}',
    '(?:ähnliche|verwandte|weitere) (?:artikel|fragen|themen)|inhaltsverzeichnis|inhalt|auf dieser seite|alle rechte vorbehalten',
    'cliquez ici.{0,60}|en savoir plus.{0,40}|lire la suite|haut de page|cet article.{0,20} (?:utile|aidé).{0,20}|(?:dernière )?mise à jour.{0,40}',
    'articles (?:liés|associés|similaires)|sommaire|table des matières|tous droits réservés',
    'ha(?:z|ga) clic aquí.{0,60}|(?:leer|saber|ver) más.{0,40}|volver arriba|¿?te (?:ha )?(?:resultado|fue) útil.{0,40}',
    '(?:última )?actualización.{0,40}|artículos relacionados|contenidos?|índice|todos los derechos reservados',
    '(?:请)?点击(?:这里|此处|查看).{0,20}|(?:了解|查看|阅读)(?:更多|详情|全文).{0,12}|返回顶部|回到顶部|(?:本文|此文|这篇文章)?(?:对您|对你)?(?:是否)?有(?:所)?帮助吗.{0,6}',
    '(?:最后|最近)?更新(?:时间|于|日期)?[:： ]?.{4,24}|相关(?:文章|问题|链接)|目录|版权所有.{0,30}',
    '(?:點擊|點選)(?:這裡|此處).{0,20}|(?:了解|查看|閱讀)更多.{0,12}|返回頂部|相關(?:文章|問題)|目錄',
    '(?:こちら(?:を)?クリック|詳細はこちら|続きを読む|ページの先頭へ|関連記事|目次).{0,20}',
    'اضغط هنا.{0,60}|(?:اقرأ|اعرف) المزيد.{0,40}|العودة إلى الأعلى|هل كان(?:ت)? هذ[اه].{0,30}|آخر تحديث.{0,40}|مقالات ذات صلة|المحتويات|جميع الحقوق محفوظة',
  ].join('|')})[\\s.!…:›»>→]*$`,
  'iu',
);
/** "Home > Help > Returns"; a path in an app ("Settings > Account") is part of an answer. */
const BREADCRUMBS =
  /^(?:home|help(?: cent(?:er|re))?|support|startseite|hilfe|accueil|aide|inicio|ayuda|首页|首頁|帮助中心|الرئيسية)\s{0,3}[>›»→|/].{1,100}$/iu;

/** Is this piece, taken alone, no part of what the page says? */
export function isBoilerplate(text: string): boolean {
  const line = text.trim();
  return (
    line.length <= LONGEST &&
    (!/[\p{L}\p{N}]/u.test(line) || WHOLE.test(line) || BREADCRUMBS.test(line))
  );
}
