import { type Html, html } from './html.ts';

/**
 * Shows an article: headings, paragraphs, lists, tables, bold and links into the shop. Anything else is text.
 * It knows what our own articles use and builds them with `html`, so nothing in them can become markup.
 */
export function toHtml(markdown: string): Html {
  const blocks = markdown.trim().split(/\n{2,}/);
  return html`${blocks.map((block) => toBlock(block.split('\n')))}`;
}

function toBlock(lines: readonly string[]): Html {
  const first = lines[0] ?? '';
  if (first.startsWith('## '))
    return html`<h2>${inline(first.slice(3))}</h2>${lines.length > 1 && toBlock(lines.slice(1))}`;
  if (first.startsWith('|')) return toTable(lines);
  const list = /^(- |\d+\. )/;
  const from = lines.findIndex((line) => list.test(line));
  if (from < 0) return html`<p>${inline(lines.join(' '))}</p>`;
  if (from > 0) return html`${toBlock(lines.slice(0, from))}${toBlock(lines.slice(from))}`;
  const items = lines.map((line) => html`<li>${inline(line.replace(list, ''))}</li>`);
  return first.startsWith('- ') ? html`<ul>${items}</ul>` : html`<ol>${items}</ol>`;
}

function toTable(lines: readonly string[]): Html {
  const rows = lines
    .filter((line) => !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
  const [head = [], ...body] = rows;
  return html`<div class="table" tabindex="0"><table><thead><tr>${head.map((cell) => html`<th scope="col"${cell.length <= 2 && html` class="short"`}>${inline(cell)}</th>`)}</tr></thead>
<tbody>${body.map((row) => html`<tr>${row.map((cell, at) => (at === 0 ? html`<th scope="row">${inline(cell)}</th>` : html`<td${cell.length <= 10 && html` class="short"`}>${inline(cell)}</td>`))}</tr>`)}</tbody></table></div>`;
}

function inline(text: string): Html {
  const parts = text.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\(\/[^)\s]*\))/);
  return html`${parts.map((part) => {
    const bold = /^\*\*([^*]+)\*\*$/.exec(part);
    if (bold) return html`<strong>${bold[1]}</strong>`;
    const link = /^\[([^\]]+)\]\((\/(?!\/)[^)\s]*)\)$/.exec(part);
    return link ? html`<a href="${link[2]}">${link[1]}</a>` : part;
  })}`;
}
