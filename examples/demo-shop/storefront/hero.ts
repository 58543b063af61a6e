import { html } from './html.ts';

/** The coast above the fold; its colours come from the style sheet, so it has a night of its own. */
export const hero = html`<svg class="coast" viewBox="0 0 1200 460" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
<rect class="sky" width="1200" height="460"/>
<circle class="sun" cx="860" cy="112" r="54"/>
<path class="cloud" d="M612 136h120a20 20 0 0 0 0-40 34 34 0 0 0-64-8 28 28 0 0 0-50 14 18 18 0 0 0-6 34zM1010 196h100a16 16 0 0 0 0-32 28 28 0 0 0-54-6 22 22 0 0 0-40 12 14 14 0 0 0-6 26z"/>
<path class="far" d="M520 316q90-66 190-42 70-62 170-20 80-34 150 6 90-20 170 30v70H520z"/>
<path class="sea" d="M0 316h1200v144H0z"/>
<path class="foam" d="M560 344h90M720 362h130M920 342h70M1020 376h110M640 392h70M860 404h100"/>
<g class="boat"><path class="hull" d="M742 330h92l-16 24h-60z"/><path class="sail" d="M784 240v84h-34q8-52 34-84z"/><path class="sail2" d="M792 252q34 30 38 72h-38z"/></g>
<path class="cliff" d="M820 460q60-104 150-120 70-40 150-34 50-6 80 4v150z"/>
<g class="lighthouse"><path class="tower" d="M1052 178h40l12 134h-64z"/><path class="band" d="M1049 212h46l4 34h-54zM1043 280h58l3 32h-64z"/><rect class="lamp" x="1056" y="150" width="32" height="28"/><path class="roof" d="M1050 150l22-24 22 24z"/><path class="beam" d="M1056 164 800 176v52zM1088 164l112-30v56z"/></g>
<path class="near" d="M0 460V330q70-44 160-26 110 22 190 70 90 44 230 86z"/>
<g class="pines" transform="translate(6 205) scale(.55)"><path d="M96 206l34 52h-18l30 44h-24l30 46H44l30-46H50l30-44H62z"/><path d="M196 244l26 40h-14l24 36h-18l24 36h-84l24-36h-18l24-36h-14z"/><path d="M20 250l24 36H32l22 34H38l20 32h-76l20-32H-14l22-34H-4z"/><path d="M286 296l20 32h-10l18 28h-14l18 26h-64l18-26h-14l18-28h-10z"/></g>
</svg>`;

/** The same sign as in the header, for the browser's tab. */
export const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="20" fill="#25445c"/><path d="M20 6l7 10h-4l6 8H11l6-8h-4z" fill="#f3ead8"/><path d="M7 29q3.3-3 6.6 0t6.6 0 6.6 0 6.6 0" fill="none" stroke="#e3ae3b" stroke-width="2.5"/></svg>';
