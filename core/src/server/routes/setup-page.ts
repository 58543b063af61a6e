/** The page behind a one-time link: choose a password. Plain files of our own, no inline script or style. */
import { existsSync } from 'node:fs';
import type { App } from '../app.ts';
import type { RouteDeps } from '../server-deps.ts';

const toPage = (next: string | null) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Attendant · Choose a password</title>
<link rel="stylesheet" href="/setup/setup.css">
<script type="module" src="/setup/setup.js"></script>
<noscript>This page needs JavaScript to keep the secret of your link out of every log.</noscript>
<main${next === null ? '' : ` data-next="${next}"`}>
  <h1 tabindex="-1">Choose a password</h1>
  <p id="hint">This link works once.</p>
  <form id="form" hidden>
    <label class="first">Your name <input name="name" autocomplete="name" maxlength="100"></label>
    <label class="first">E-mail <input name="email" type="email" autocomplete="username" maxlength="254"></label>
    <label>Password <input name="password" type="password" autocomplete="new-password" minlength="12" maxlength="256" required aria-describedby="rule"></label>
    <small id="rule">At least 12 characters. A few random words are good.</small>
    <details><summary>I was invited by a colleague</summary><p>Leave name and e-mail empty: they are known.</p></details>
    <button>Set password</button>
  </form>
  <p id="said" role="status"></p>
  <p id="next" hidden>Next: put the chat on your site with the tag from <code>GET /v1/tenant/snippet</code>; the <a href="/docs">API documentation</a> shows this and everything else.</p>
</main>
</html>
`;

const SCRIPT = `const token = location.hash.slice(1);
const form = document.querySelector('#form');
const said = document.querySelector('#said');
// The secret must not stay in the address bar or the history.
history.replaceState(null, '', location.pathname);
if (token === '') said.textContent = 'This link is not complete. Open it again from where you got it.';
else form.hidden = false;
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const filled = [...new FormData(form)].filter(([, value]) => value !== '');
  said.textContent = 'One moment…';
  const response = await fetch('/v1/setup', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-attendant-request': '1' },
    body: JSON.stringify({ token, ...Object.fromEntries(filled) }),
  }).catch(() => null);
  if (response?.ok) {
    const { agent } = await response.json();
    const { next } = document.querySelector('main').dataset;
    if (next !== undefined) return location.replace(next);
    form.remove();
    document.querySelector('#hint').remove();
    document.querySelector('h1').textContent = 'You are signed in';
    said.textContent = 'Done. You are signed in as ' + agent.name + ' (' + agent.role + ').';
    document.querySelector('#next').hidden = false;
    document.querySelector('h1').focus();
    return;
  }
  const problem = response === null ? null : await response.json().catch(() => null);
  said.textContent = problem === null
    ? 'The server could not be reached. Try again.'
    : [problem.detail, problem.wayOut].filter(Boolean).join(' ');
});
`;

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#ffffff, #15181c); color: light-dark(#16191d, #eceff2); display: grid; min-height: 100vh; place-items: center; }
main { width: min(24rem, 100vw - 2rem); }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h1:focus { outline: none; }
a { color: light-dark(#0b57b0, #8ab8ff); }
[hidden] { display: none; }
form { display: grid; gap: 1rem; }
label { display: grid; gap: .25rem; font-weight: 600; }
input, button { font: inherit; padding: .625rem .75rem; border-radius: .5rem; border: 1px solid GrayText; min-height: 44px; box-sizing: border-box; }
button { background: light-dark(#16191d, #eceff2); color: light-dark(#ffffff, #15181c); border-color: transparent; font-weight: 600; cursor: pointer; }
:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
`;

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** With a console the page leads into it. */
export function addSetupPage(app: App, deps: RouteDeps): void {
  const { consoleFolder = null } = deps.config;
  const built = consoleFolder !== null && existsSync(`${consoleFolder}/index.html`);
  const files = [
    ['/setup', 'text/html; charset=utf-8', toPage(built ? '/console/' : null)],
    ['/setup/setup.js', 'text/javascript; charset=utf-8', SCRIPT],
    ['/setup/setup.css', 'text/css; charset=utf-8', STYLE],
  ] as const;
  for (const [path, type, text] of files) {
    app.get(path, {
      config: { access: 'public' },
      schema: { hide: true },
      handler: async (_request, reply) =>
        reply.type(type).header('content-security-policy', CSP).send(text),
    });
  }
}
