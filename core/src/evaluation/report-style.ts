/** The report's style: the console's tokens, light, dark and on paper. */
import { type Html, html } from './html.ts';

export const REPORT_STYLE: Html = html`
:root { color-scheme: light dark; --ground: #fff; --soft: #f3f4f5; --line: #d5d8db; --ink: #16191c; --dim: #565d64; --accent: #1f5c66; --bad: #a3261b; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171a; --soft: #1e2327; --line: #3a4147; --ink: #eceff1; --dim: #a9b1b8; --accent: #7cc4d0; --bad: #ff9a8d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 24px 16px 64px; overflow-wrap: anywhere; }
h1 { font-size: 24px; line-height: 32px; margin: 0; }
h2 { font-size: 18px; line-height: 26px; margin: 40px 0 8px; }
p { margin: 4px 0; }
code { font-size: 13px; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 8px; margin: 16px 0 0; }
.figures div { background: var(--soft); border-radius: 8px; padding: 12px; }
.figures dt { color: var(--dim); font-size: 13px; }
.figures dd { margin: 0; }
.figures b { display: block; font-size: 22px; line-height: 30px; font-variant-numeric: tabular-nums; }
.figures span { color: var(--dim); font-size: 12px; line-height: 16px; display: block; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; min-width: 28rem; font-size: 14px; }
th, td { text-align: start; padding: 8px; border-bottom: 1px solid var(--line); vertical-align: top; font-weight: 400; overflow-wrap: break-word; }
thead th { color: var(--dim); font-size: 13px; }
.n { font-variant-numeric: tabular-nums; white-space: nowrap; }
.errors { padding: 0; margin: 0; list-style: none; display: grid; gap: 12px; }
.errors li { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; break-inside: avoid; }
.question { font-size: 16px; font-weight: 600; margin: 0; white-space: pre-line; }
.kind { color: var(--bad); font-size: 13px; }
.errors dl { margin: 8px 0; font-size: 14px; display: grid; gap: 4px; }
.errors dl div { display: grid; grid-template-columns: 6rem 1fr; gap: 8px; }
.errors dt, .errors dd span { color: var(--dim); }
.errors dd { margin: 0; white-space: pre-line; }
.fix { border-inline-start: 3px solid var(--accent); padding-inline-start: 8px; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 16px; }
figure { margin: 0; }
figcaption { color: var(--dim); font-size: 13px; }
svg { width: 100%; height: auto; display: block; }
svg text { fill: var(--dim); font-size: 12px; }
svg .name { fill: var(--ink); }
svg .grid { stroke: var(--line); }
svg .bar { fill: var(--accent); }
svg .ideal { stroke: var(--ink); stroke-dasharray: 4 4; }
svg .curve { fill: none; stroke: var(--accent); stroke-width: 2.5; }
svg .mark { fill: var(--ground); stroke: var(--ink); stroke-width: 2; }
@media (max-width: 30rem) { .errors dl div { grid-template-columns: 1fr; gap: 0; } }
@media print { :root { color-scheme: light; --ground: #fff; --soft: #f3f4f5; --line: #d5d8db; --ink: #000; --dim: #444; --accent: #1f5c66; --bad: #a3261b; } body { font-size: 11px; } .scroll { overflow: visible; } }
`;
