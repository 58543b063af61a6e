/** Clothes and shoes. Palette: navy #25445c, pine #3f6253, sand #d6c29d, rust #b4593a, slate #6d7f87, cream #f3ead8, yellow #e3ae3b, brown #7a4e33. */
export const wearDrawings: Readonly<Record<string, string>> = {
  jacket: `
    <path d="M140 92 L92 122 L66 270 L104 280 L122 196 L118 334 H282 L278 196 L296 280 L334 270 L308 122 L260 92 Z" fill="#25445c"/>
    <path d="M150 96 Q200 44 250 96 L236 128 Q200 104 164 128 Z" fill="#1b3447"/>
    <path d="M168 108 Q200 76 232 108 L200 140 Z" fill="#3d617b"/>
    <path d="M200 138 V334" stroke="#e3ae3b" stroke-width="5"/>
    <path d="M118 196 L122 196 L119 230 Z M282 196 L278 196 L281 230 Z" fill="#1b3447"/>
    <path d="M138 236 L176 226 M262 236 L224 226" stroke="#e3ae3b" stroke-width="4" stroke-linecap="round"/>
    <path d="M118 322 H282 V334 H118 Z" fill="#1b3447"/>
    <path d="M68 258 L106 268 L104 280 L66 270 Z M332 258 L294 268 L296 280 L334 270 Z" fill="#1b3447"/>`,
  raincoat: `
    <path d="M146 96 L96 128 L76 258 L112 266 L128 200 L112 336 H288 L272 200 L288 266 L324 258 L304 128 L254 96 Z" fill="#e3ae3b"/>
    <path d="M150 100 Q200 30 250 100 Q200 132 150 100 Z" fill="#cf9627"/>
    <path d="M170 98 Q200 62 230 98 Q200 116 170 98 Z" fill="#8a611a"/>
    <path d="M200 114 V336" stroke="#cf9627" stroke-width="4"/>
    <g fill="#f3ead8"><circle cx="200" cy="146" r="6"/><circle cx="200" cy="192" r="6"/><circle cx="200" cy="238" r="6"/><circle cx="200" cy="284" r="6"/></g>
    <path d="M132 252 H178 V262 H132 Z M222 252 H268 V262 H222 Z" fill="#cf9627"/>`,
  jumper: `
    <path d="M150 96 Q112 104 96 130 L66 284 L106 296 L124 200 V334 H276 V200 L294 296 L334 284 L304 130 Q288 104 250 96 Z" fill="#f3ead8"/>
    <path d="M150 96 Q200 130 250 96 L244 82 Q200 104 156 82 Z" fill="#ddd0b6"/>
    <g stroke="#ddd0b6" stroke-width="5" fill="none"><path d="M146 130 V312 M254 130 V312"/><path d="M172 126 q14 16 0 32 q-14 16 0 32 q14 16 0 32 q-14 16 0 32 q14 16 0 32 M228 126 q-14 16 0 32 q14 16 0 32 q-14 16 0 32 q14 16 0 32 q-14 16 0 32 M200 128 V312"/></g>
    <path d="M124 314 H276 V334 H124 Z M69 268 L109 280 L106 296 L66 284 Z M331 268 L291 280 L294 296 L334 284 Z" fill="#ddd0b6"/>`,
  cardigan: `
    <path d="M152 92 Q112 102 98 130 L70 286 L108 296 L126 204 V334 H274 V204 L292 296 L330 286 L302 130 Q288 102 248 92 Z" fill="#6d7f87"/>
    <path d="M152 92 L200 210 L248 92 L228 84 L200 158 L172 84 Z" fill="#54656d"/>
    <path d="M172 84 Q200 98 228 84 L200 158 Z" fill="#f3ead8"/>
    <path d="M200 206 V334" stroke="#54656d" stroke-width="10"/>
    <g fill="#7a4e33"><circle cx="200" cy="226" r="7"/><circle cx="200" cy="260" r="7"/><circle cx="200" cy="294" r="7"/></g>
    <path d="M138 258 h42 v44 h-42 z M220 258 h42 v44 h-42 z" fill="none" stroke="#54656d" stroke-width="5"/>
    <path d="M126 322 H274 V334 H126 Z M73 270 L111 280 L108 296 L70 286 Z M327 270 L289 280 L292 296 L330 286 Z" fill="#54656d"/>`,
  shirt: `
    <path d="M152 90 L98 118 L66 226 L110 242 L128 196 V330 Q200 346 272 330 V196 L290 242 L334 226 L302 118 L248 90 Z" fill="#fbf8f1"/>
    <path d="M152 90 L200 120 L248 90 L240 76 Q200 92 160 76 Z" fill="#e6dfce"/>
    <path d="M152 90 L176 134 L200 118 L224 134 L248 90 L200 112 Z" fill="#d6c29d"/>
    <path d="M200 118 V338" stroke="#d6c29d" stroke-width="3"/>
    <g fill="#b9a47c"><circle cx="200" cy="152" r="4"/><circle cx="200" cy="194" r="4"/><circle cx="200" cy="236" r="4"/><circle cx="200" cy="278" r="4"/></g>
    <path d="M222 168 h34 v38 l-17 10 l-17 -10 z" fill="none" stroke="#d6c29d" stroke-width="3"/>
    <path d="M68 218 L112 234 L110 242 L66 226 Z M332 218 L288 234 L290 242 L334 226 Z" fill="#d6c29d"/>`,
  tee: `
    <clipPath id="c"><path d="M150 96 L92 124 L72 216 L116 228 L128 190 V332 H272 V190 L284 228 L328 216 L308 124 L250 96 Q200 128 150 96 Z"/></clipPath>
    <g clip-path="url(#c)"><rect x="60" y="80" width="280" height="260" fill="#fbf8f1"/>
    <g fill="#25445c"><rect x="60" y="146" width="280" height="10"/><rect x="60" y="170" width="280" height="10"/><rect x="60" y="194" width="280" height="10"/><rect x="60" y="218" width="280" height="10"/><rect x="60" y="242" width="280" height="10"/><rect x="60" y="266" width="280" height="10"/><rect x="60" y="290" width="280" height="10"/><rect x="60" y="314" width="280" height="10"/></g></g>
    <path d="M150 96 Q200 128 250 96 L242 90 Q200 112 158 90 Z" fill="#25445c"/>`,
  cap: `
    <path d="M100 250 Q100 108 200 108 Q300 108 300 250 Z" fill="#25445c"/>
    <g stroke="#1b3447" stroke-width="4" fill="none"><path d="M200 108 V250 M166 114 Q148 170 148 250 M234 114 Q252 170 252 250 M134 134 Q118 180 122 250 M266 134 Q282 180 278 250"/></g>
    <rect x="86" y="240" width="228" height="72" rx="20" fill="#3d617b"/>
    <g stroke="#25445c" stroke-width="4"><path d="M114 246 V306 M143 246 V306 M172 246 V306 M200 246 V306 M229 246 V306 M258 246 V306 M287 246 V306"/></g>
    <rect x="236" y="262" width="38" height="26" rx="3" fill="#f3ead8"/>`,
  souwester: `
    <path d="M110 232 Q112 116 206 116 Q288 116 296 222 Z" fill="#e3ae3b"/>
    <path d="M206 116 Q190 170 196 228 M150 134 Q136 180 140 230 M262 138 Q258 180 262 224" stroke="#cf9627" stroke-width="4" fill="none"/>
    <path d="M62 268 Q120 212 206 220 Q300 206 352 322 Q270 270 206 262 Q132 254 62 268 Z" fill="#cf9627"/>
    <path d="M110 232 Q200 204 296 222 L298 238 Q200 222 108 250 Z" fill="#8a611a"/>
    <path d="M150 262 Q160 318 196 330" stroke="#7a4e33" stroke-width="5" fill="none" stroke-linecap="round"/>`,
  gloves: `
    <g transform="rotate(-10 150 220)"><path d="M108 322 V212 L86 178 Q78 160 92 156 Q102 154 112 172 L118 108 Q120 94 131 95 Q141 96 140 110 L140 96 Q142 82 153 83 Q163 84 163 98 L164 106 Q166 94 176 96 Q186 98 185 112 L183 136 Q188 128 196 132 Q204 137 202 148 L192 216 V322 Z" fill="#8f6140"/><path d="M108 290 H192 V322 H108 Z" fill="#6d452b"/><path d="M132 186 V254 M150 182 V254 M168 186 V254" stroke="#6d452b" stroke-width="4" stroke-linecap="round"/></g>
    <g transform="translate(400 6) scale(-1 1) rotate(-10 150 220)"><path d="M108 322 V212 L86 178 Q78 160 92 156 Q102 154 112 172 L118 108 Q120 94 131 95 Q141 96 140 110 L140 96 Q142 82 153 83 Q163 84 163 98 L164 106 Q166 94 176 96 Q186 98 185 112 L183 136 Q188 128 196 132 Q204 137 202 148 L192 216 V322 Z" fill="#a06f4a"/><path d="M108 290 H192 V322 H108 Z" fill="#7a4e33"/><path d="M132 186 V254 M150 182 V254 M168 186 V254" stroke="#7a4e33" stroke-width="4" stroke-linecap="round"/></g>`,
  socks: `
    <path d="M122 84 H188 V216 Q190 236 168 250 L112 290 Q82 306 68 280 Q60 262 82 246 L122 212 Z" fill="#6d7f87"/><path d="M122 84 H188 V116 H122 Z" fill="#b4593a"/><path d="M68 280 Q60 262 82 246 L104 268 L112 290 Q82 306 68 280 Z M188 206 V216 Q190 236 168 250 L150 226 Z" fill="#b4593a"/>
    <path d="M236 108 H302 V240 Q304 260 282 274 L226 314 Q196 330 182 304 Q174 286 196 270 L236 236 Z" fill="#25445c"/><path d="M236 108 H302 V140 H236 Z" fill="#e3ae3b"/><path d="M182 304 Q174 286 196 270 L218 292 L226 314 Q196 330 182 304 Z M302 230 V240 Q304 260 282 274 L264 250 Z" fill="#e3ae3b"/>`,
  boots: `
    <path d="M196 92 H288 V216 Q288 240 300 264 L304 306 H150 Q96 306 92 276 Q92 254 132 246 Q186 234 196 196 Z" fill="#7a4e33"/>
    <path d="M92 290 Q96 310 150 310 H306 V334 H248 L240 326 H104 Q84 326 86 300 Z" fill="#3b2c24"/>
    <path d="M86 294 Q100 308 150 308 H306" stroke="#d6c29d" stroke-width="4" fill="none" stroke-dasharray="7 5"/>
    <path d="M132 246 Q92 254 92 276 Q94 292 112 300 Q140 290 140 262 Z" fill="#63402a"/>
    <path d="M188 90 H294 V112 H188 Z" fill="#63402a"/>
    <g stroke="#f3ead8" stroke-width="5" stroke-linecap="round"><path d="M192 134 L222 142 M194 158 L222 166 M192 182 L220 192 M184 208 L212 220 M166 230 L194 242"/></g>
    <path d="M276 74 Q292 74 292 92" stroke="#7a4e33" stroke-width="7" fill="none"/>`,
  wellies: `
    <path d="M118 86 H186 L182 240 Q184 262 196 276 V322 H96 Q60 322 62 296 Q64 274 94 264 Q114 254 116 226 Z" fill="#25445c" transform="translate(-2 -8)"/>
    <path d="M60 300 H194 V328 H150 L144 320 H76 Q58 320 60 300 Z" fill="#f3ead8" transform="translate(0 4)"/>
    <path d="M118 78 H184 V96 H117 Z" fill="#e3ae3b"/>
    <path d="M236 92 H304 L300 246 Q302 268 314 282 V328 H214 Q178 328 180 302 Q182 280 212 270 Q232 260 234 232 Z" fill="#31587a" transform="translate(4 -6)"/>
    <path d="M182 308 H318 V336 H272 L266 328 H198 Q180 328 182 308 Z" fill="#fbf8f1"/>
    <path d="M240 86 H308 V104 H239 Z" fill="#e3ae3b"/>`,
  slippers: `
    <path d="M70 262 Q70 196 142 196 Q206 196 234 232 Q268 258 262 290 H84 Q68 284 70 262 Z" fill="#6d7f87"/>
    <path d="M86 242 Q98 212 144 212 Q182 212 196 230 Q150 262 92 258 Z" fill="#4b5a61"/>
    <path d="M66 286 H266 Q268 306 250 306 H84 Q66 306 66 286 Z" fill="#d6a878"/>
    <path d="M140 286 Q140 222 210 222 Q276 222 304 258 Q338 284 332 316 H154 Q138 310 140 286 Z" fill="#84979f"/>
    <path d="M156 268 Q168 238 214 238 Q252 238 266 256 Q220 288 162 284 Z" fill="#54656d"/>
    <path d="M136 312 H336 Q338 334 320 334 H154 Q136 334 136 312 Z" fill="#c99663"/>`,
};
