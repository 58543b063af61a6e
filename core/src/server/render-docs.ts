/** The API description as a page for people: plain HTML, no script. Everything from the document is escaped. */

import type { ApiDocument, Operation, Parameter, Schema } from './describe-api.ts';
import { escapeHtml } from './escape-html.ts';

/** Schemas are opened this deep; deeper ones are named. */
const DEEPEST = 6;

/** Of Markdown: fenced code, code in backticks, paragraphs. */
function prose(text: string): string {
  return text
    .split(/```\w*\n/u)
    .map((part, index) => {
      if (index % 2 === 1) return `<pre><code>${escapeHtml(part.trimEnd())}</code></pre>`;
      return part
        .split(/\n{2,}/u)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => `<p>${inline(paragraph)}</p>`)
        .join('\n');
    })
    .join('\n');
}

function inline(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/gu, '<code>$1</code>');
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').pop() ?? '';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return [...new Set(either.map(typeOf))].join(' | ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
  return [schema.type ?? 'any'].flat().join(' | ');
}

const BOUNDS = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'format'];

function boundsOf(schema: Schema): string {
  const told = BOUNDS.filter((name) => {
    const value = schema[name];
    // Zod writes the largest safe integers where no bound was meant.
    return value !== undefined && Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER;
  }).map((name) => `${name} ${String(schema[name])}`);
  const fallback =
    schema.default === undefined ? [] : [`default ${JSON.stringify(schema.default)}`];
  return [...told, ...fallback].join(', ');
}

/** The schemas below one that have fields of their own. */
function innerOf(schema: Schema): readonly Schema[] {
  if (schema.properties !== undefined) return [schema];
  const within = [
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ];
  return within.flatMap(innerOf);
}

function fields(schema: Schema, depth = 0): string {
  return innerOf(schema)
    .map((object) => {
      const required = new Set(object.required ?? []);
      const items = Object.entries(object.properties ?? {}).map(([name, of]) =>
        field({ name, schema: of, required: required.has(name), depth }),
      );
      return items.length === 0 ? '' : `<ul class="fields">${items.join('')}</ul>`;
    })
    .join('');
}

function field(of: {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly depth: number;
  readonly description?: string | undefined;
}): string {
  const { name, schema, required, depth } = of;
  const bounds = boundsOf(schema);
  const description = of.description ?? schema.description;
  return [
    `<li><code class="name">${escapeHtml(name)}</code> <span class="type">${escapeHtml(typeOf(schema))}</span>`,
    required ? ' <span class="required">required</span>' : '',
    bounds === '' ? '' : ` <span class="bounds">${escapeHtml(bounds)}</span>`,
    description === undefined ? '' : ` <span class="says">${inline(description)}</span>`,
    depth < DEEPEST ? fields(schema, depth + 1) : '',
    '</li>',
  ].join('');
}

function parameters(list: readonly Parameter[]): string {
  if (list.length === 0) return '';
  const items = list.map(({ name, schema, required, in: place, description }) =>
    field({
      name,
      schema,
      required: required === true,
      depth: DEEPEST,
      description: [`in ${place}`, description].filter(Boolean).join('. '),
    }),
  );
  return `<h3>Parameters</h3><ul class="fields">${items.join('')}</ul>`;
}

function media(content: NonNullable<Operation['requestBody']>['content']): string {
  return Object.entries(content)
    .map(([type, { schema = {} }]) => {
      const kind = type === 'application/json' ? '' : `<p><code>${escapeHtml(type)}</code></p>`;
      const inner = fields(schema);
      if (inner !== '' || kind !== '') return kind + inner;
      return schema.type === 'object' ? '<p>Empty</p>' : `<p>${escapeHtml(typeOf(schema))}</p>`;
    })
    .join('');
}

const WHO: Readonly<Record<string, string>> = {
  public: 'Anybody',
  session: 'Any agent signed in',
  visitor: 'A visitor of the chat, by token',
  webhook: 'The host, by its signature',
  metrics: 'This machine, or who has metrics:read',
};

function operation(method: string, path: string, of: Operation): string {
  const access = of['x-access'];
  const answers = Object.entries(of.responses).filter(([status]) => !/^[45]xx$/iu.test(status));
  return [
    `<details id="${escapeHtml(of.operationId)}"><summary>`,
    `<span class="method ${escapeHtml(method)}">${escapeHtml(method.toUpperCase())}</span> `,
    `<code class="path">${escapeHtml(path)}</code> <span class="says">${inline(of.summary)}</span></summary>`,
    of.description === undefined ? '' : prose(of.description),
    `<p class="who">Who may: ${inline(WHO[access] ?? `an agent or key with \`${access}\``)}</p>`,
    parameters(of.parameters ?? []),
    of.requestBody === undefined
      ? ''
      : `<h3>Body${of.requestBody.required === true ? '' : ', may be left out'}</h3>${media(of.requestBody.content)}`,
    ...answers.map(
      ([status, { description, content }]) =>
        `<h3>Answer ${escapeHtml(status)}</h3><p>${inline(description)}</p>${media(content ?? {})}`,
    ),
    '</details>',
  ].join('\n');
}

/** The page. Same document, same page: it may be kept. */
export function renderDocs(document: ApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({ method, path, of })),
  );
  const groups = document.tags
    .map((tag) => ({ ...tag, has: operations.filter(({ of }) => of.tags.includes(tag.name)) }))
    .filter(({ has }) => has.length > 0);
  const problem = document.components.schemas?.Problem;
  const links = groups.map(
    ({ name }) => `<li><a href="#${escapeHtml(name)}">${escapeHtml(name)}</a></li>`,
  );
  const sections = groups.map(
    ({ name, description, has }) =>
      `<section aria-labelledby="${escapeHtml(name)}"><h2 id="${escapeHtml(name)}">${escapeHtml(name)}</h2><p>${inline(description)}</p>${has
        .map(({ method, path, of }) => operation(method, path, of))
        .join('\n')}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.info.title)} · API</title>
<link rel="stylesheet" href="/docs/docs.css">
</head>
<body>
<header>
<h1>${escapeHtml(document.info.title)} API <small>${escapeHtml(document.info.version)}</small></h1>
${prose(document.info.description)}
<p>For programs: <a href="/openapi.json">/openapi.json</a> (OpenAPI ${escapeHtml(document.openapi)}).</p>
</header>
<nav aria-label="Groups"><ul>${links.join('')}</ul></nav>
<main>
${sections.join('\n')}
<section aria-labelledby="problems"><h2 id="problems">Problems</h2>
<p>Every refusal and failure of any route is <code>application/problem+json</code>:</p>
${problem === undefined ? '' : fields(problem)}</section>
</main>
</body>
</html>
`;
}

export const DOCS_STYLE = `:root { color-scheme: light dark; --line: light-dark(#d4d8de, #3a4048); --soft: light-dark(#4d5660, #adb5bf); --back: light-dark(#ffffff, #15181c); --ink: light-dark(#16191d, #eceff2); --code: light-dark(#eef1f4, #23282e); --link: light-dark(#0b57b0, #8ab8ff); font: 15px/22px system-ui, sans-serif; }
body { margin: 0 auto; padding: 24px 16px 64px; max-width: 60rem; background: var(--back); color: var(--ink); overflow-wrap: anywhere; }
h1 { font-size: 24px; line-height: 32px; margin: 0 0 8px; }
h1 small { font-weight: 400; color: var(--soft); }
h2 { font-size: 20px; line-height: 28px; margin: 40px 0 4px; }
h3 { margin: 16px 0 4px; font-size: 15px; }
p { margin: 4px 0 8px; }
a { color: var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0; margin: 16px 0; list-style: none; }
nav a { display: inline-block; min-height: 24px; }
code, pre { font: 13px/20px ui-monospace, monospace; }
code { background: var(--code); border-radius: 4px; padding: 0 4px; }
pre { background: var(--code); border-radius: 8px; padding: 12px; white-space: pre-wrap; }
pre code { padding: 0; }
details { border: 1px solid var(--line); border-radius: 8px; margin: 8px 0; padding: 0 12px; }
details[open] { padding-bottom: 12px; }
summary { cursor: pointer; padding: 10px 0; }
.method { font: 600 13px/20px ui-monospace, monospace; display: inline-block; min-width: 4.5em; }
.path { background: none; padding: 0; font-weight: 600; }
.type, .bounds, .who, .required { color: var(--soft); }
.required { font-weight: 600; }
.fields { margin: 4px 0; padding-inline-start: 16px; list-style: none; border-inline-start: 2px solid var(--line); }
.fields li { margin: 4px 0; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
`;
