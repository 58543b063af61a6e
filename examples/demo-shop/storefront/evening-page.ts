/** The switch of the simulated evening. A page for whoever runs the demo, so in English only. */
import { type Evening, type EveningState, type Speed, speeds } from '../evening/evening.ts';
import { type Html, html } from './html.ts';
import type { Page } from './layout.ts';

export function eveningPage(state: EveningState, consoleUrl: string): Page {
  return {
    title: 'An evening of customers',
    body: html`<section class="wrap narrow"><h1>An evening of customers</h1>
<p>Simulated customers come to the chat of this shop, in five languages: they ask, follow up, look for their orders, get angry, ask for a person, answer you and leave. Watch them in the <a href="${consoleUrl}">team’s inbox</a>, and answer those who wait.</p>
<p class="note" role="status">${told(state)}</p>
${state.trouble !== null && html`<p class="note" role="alert">The last trouble: ${state.trouble}</p>`}
<h2>${state.on ? 'Speed' : 'Let them come'}</h2>
<form method="post" action="/evening"><p>${speeds.map((speed) => button(speed, state))}</p></form>
${state.on && html`<form method="post" action="/evening"><p><button class="plain" name="do" value="stop">Stop: nobody comes any more</button></p></form>`}
<p class="quiet">Nothing runs unless it is switched on here or with <code>--evening</code>. What they wrote stays in the inbox.</p></section>`,
  };
}

function told({ on, speed, here, come }: EveningState): string {
  if (!on) return 'It is switched off.';
  return `It is on, ${speed}× as fast as life. In the chat now: ${here}. Came so far: ${come}.`;
}

function button(speed: Speed, { on, speed: now }: EveningState): Html {
  const current = on && speed === now;
  return html`<button class="plain" name="do" value="${speed}"${current && html` aria-current="true"`}>${speed}×</button> `;
}

/** Does what a button of the page said; false when there is no such button. */
export async function switchEvening(evening: Evening, wanted: string): Promise<boolean> {
  if (wanted === 'stop') {
    await evening.stop();
    return true;
  }
  const speed = speeds.find((one) => String(one) === wanted);
  if (speed === undefined) return false;
  evening.start(speed);
  return true;
}
