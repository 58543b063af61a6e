/** What is used outdoors, at home, in the kitchen and for care. Same palette as the clothes. */
export const homeDrawings: Readonly<Record<string, string>> = {
  tent: `
    <path d="M200 96 L348 334 H52 Z" fill="#3f6253"/>
    <path d="M200 96 L348 334 H250 Z" fill="#324f43"/>
    <path d="M200 130 L262 334 H138 Z" fill="#22362e"/>
    <path d="M200 130 L138 334 H168 Q196 260 200 130 Z" fill="#d6c29d"/>
    <path d="M200 96 L188 80 M200 96 L212 80" stroke="#7a4e33" stroke-width="6" stroke-linecap="round"/>
    <path d="M118 228 L40 334 M282 228 L360 334" stroke="#e3ae3b" stroke-width="3"/>
    <path d="M64 314 L336 314" stroke="#e3ae3b" stroke-width="0"/>
    <circle cx="312" cy="98" r="20" fill="#e3ae3b" opacity=".75"/>`,
  sleepingbag: `
    <path d="M132 86 Q200 46 268 86 Q300 180 270 300 Q252 336 200 336 Q148 336 130 300 Q100 180 132 86 Z" fill="#b4593a"/>
    <path d="M146 96 Q200 64 254 96 Q262 130 250 158 Q200 178 150 158 Q138 130 146 96 Z" fill="#f3ead8"/>
    <ellipse cx="200" cy="116" rx="34" ry="20" fill="#d6c29d"/>
    <g stroke="#93452b" stroke-width="4" fill="none"><path d="M120 196 Q200 222 280 196 M118 232 Q200 258 282 232 M122 268 Q200 292 278 268 M134 302 Q200 322 266 302"/></g>
    <path d="M252 156 Q268 230 258 312" stroke="#e3ae3b" stroke-width="5" fill="none"/>`,
  lantern: `
    <path d="M132 140 Q132 66 200 66 Q268 66 268 140" fill="none" stroke="#54656d" stroke-width="8"/>
    <rect x="128" y="126" width="144" height="34" rx="12" fill="#b4593a"/>
    <rect x="142" y="160" width="116" height="112" fill="#f6dfa4"/>
    <rect x="142" y="160" width="116" height="112" fill="#e3ae3b" opacity=".28"/>
    <ellipse cx="200" cy="220" rx="28" ry="40" fill="#fff6da"/>
    <g fill="#54656d"><rect x="140" y="158" width="8" height="116"/><rect x="252" y="158" width="8" height="116"/><rect x="196" y="158" width="8" height="116" opacity=".55"/></g>
    <path d="M124 270 H276 L288 326 Q288 336 276 336 H124 Q112 336 112 326 Z" fill="#b4593a"/>
    <path d="M120 292 H280" stroke="#93452b" stroke-width="4"/><circle cx="200" cy="312" r="9" fill="#f3ead8"/>`,
  stove: `
    <rect x="152" y="244" width="96" height="92" rx="16" fill="#3f6253"/><path d="M152 268 H248 V292 H152 Z" fill="#f3ead8"/>
    <path d="M170 244 Q170 228 200 228 Q230 228 230 244 Z" fill="#54656d"/>
    <rect x="192" y="196" width="16" height="36" fill="#6d7f87"/><path d="M208 212 H252" stroke="#6d7f87" stroke-width="7" stroke-linecap="round"/><circle cx="256" cy="212" r="9" fill="#b4593a"/>
    <path d="M166 188 H234 L226 202 H174 Z" fill="#54656d"/>
    <path d="M168 190 L132 150 M232 190 L268 150 M200 188 V150" stroke="#54656d" stroke-width="8" stroke-linecap="round"/>
    <path d="M120 148 H280" stroke="#54656d" stroke-width="7" stroke-linecap="round"/>
    <path d="M176 184 Q170 162 184 150 Q184 164 194 164 Q192 148 202 138 Q204 156 214 164 Q220 158 218 150 Q230 168 222 184 Z" fill="#e3ae3b"/>
    <path d="M130 144 H270 V96 Q270 84 258 84 H142 Q130 84 130 96 Z" fill="#9aa8ad"/><path d="M270 104 H320" stroke="#7a4e33" stroke-width="10" stroke-linecap="round"/><path d="M124 84 H276" stroke="#84979f" stroke-width="8" stroke-linecap="round"/>`,
  cartridge: `
    <path d="M118 176 Q118 144 200 144 Q282 144 282 176 V312 Q282 336 200 336 Q118 336 118 312 Z" fill="#3f6253"/>
    <path d="M118 208 H282 V272 H118 Z" fill="#f3ead8"/><path d="M200 216 Q228 244 200 264 Q172 244 200 216 Z" fill="#b4593a"/>
    <path d="M118 176 Q118 144 200 144 Q282 144 282 176 Q240 190 200 190 Q160 190 118 176 Z" fill="#4f7a68"/>
    <rect x="180" y="118" width="40" height="30" rx="4" fill="#9aa8ad"/><path d="M180 126 H220 M180 134 H220" stroke="#6d7f87" stroke-width="3"/>`,
  drybag: `
    <path d="M122 152 H278 L286 312 Q286 336 200 336 Q114 336 114 312 Z" fill="#e3ae3b"/>
    <path d="M132 100 H268 L278 152 H122 Z" fill="#cf9627"/><rect x="126" y="90" width="148" height="20" rx="10" fill="#8a611a"/>
    <rect x="180" y="84" width="40" height="30" rx="6" fill="#25445c"/>
    <path d="M122 170 Q66 220 116 312" fill="none" stroke="#25445c" stroke-width="10"/>
    <path d="M150 226 q12 -12 25 0 t25 0 t25 0 t25 0 M150 250 q12 -12 25 0 t25 0 t25 0 t25 0" fill="none" stroke="#fbf8f1" stroke-width="6" stroke-linecap="round"/>`,
  rucksack: `
    <path d="M168 96 Q168 66 200 66 Q232 66 232 96" fill="none" stroke="#7a4e33" stroke-width="9"/>
    <path d="M116 148 Q116 88 200 88 Q284 88 284 148 V316 Q284 336 264 336 H136 Q116 336 116 316 Z" fill="#3f6253"/>
    <path d="M112 150 Q112 84 200 84 Q288 84 288 150 V184 Q200 206 112 184 Z" fill="#4f7a68"/>
    <rect x="140" y="234" width="120" height="82" rx="10" fill="#4f7a68"/><path d="M140 250 H260" stroke="#324f43" stroke-width="4"/>
    <path d="M152 172 V262 M248 172 V262" stroke="#7a4e33" stroke-width="13"/><g fill="#e3ae3b"><rect x="144" y="210" width="16" height="16" rx="2"/><rect x="240" y="210" width="16" height="16" rx="2"/></g>
    <path d="M116 220 Q92 240 96 300 H116 M284 220 Q308 240 304 300 H284" fill="#324f43"/>`,
  flask: `
    <path d="M160 132 H240 Q254 142 254 162 V316 Q254 336 234 336 H166 Q146 336 146 316 V162 Q146 142 160 132 Z" fill="#3f6253"/>
    <path d="M158 66 H242 V120 Q242 128 234 128 H166 Q158 128 158 120 Z" fill="#9aa8ad"/><path d="M158 82 H242" stroke="#84979f" stroke-width="5"/>
    <rect x="160" y="126" width="80" height="10" fill="#54656d"/><path d="M162 166 V312" stroke="#5f8c79" stroke-width="8" stroke-linecap="round"/>
    <path d="M200 196 L222 238 H178 Z M200 218 L228 266 H172 Z" fill="#f3ead8"/><rect x="196" y="264" width="8" height="16" fill="#f3ead8"/>`,
  hammock: `
    <path d="M70 60 V338 M330 60 V338" stroke="#7a4e33" stroke-width="16" stroke-linecap="round"/>
    <path d="M70 126 L128 190 M330 126 L272 190" stroke="#d6c29d" stroke-width="5"/>
    <path d="M112 172 Q200 300 288 172 Q270 296 200 296 Q130 296 112 172 Z" fill="#d6c29d"/>
    <path d="M112 172 Q200 268 288 172 Q200 236 112 172 Z" fill="#b4593a"/>
    <path d="M140 226 Q200 286 260 226 M152 252 Q200 290 248 252" stroke="#b9a47c" stroke-width="4" fill="none"/>
    <circle cx="70" cy="62" r="34" fill="#3f6253"/><circle cx="330" cy="62" r="34" fill="#3f6253"/>`,
  knife: `
    <g transform="rotate(-32 200 210)"><path d="M196 196 L60 186 Q84 224 196 226 Z" fill="#b8c3c7"/><path d="M196 206 L74 200 Q96 222 196 226 Z" fill="#9aa8ad"/>
    <path d="M190 186 H320 Q348 186 348 210 Q348 236 320 236 H190 Z" fill="#c99663"/><g fill="#a87748"><circle cx="220" cy="202" r="3"/><circle cx="246" cy="218" r="4"/><circle cx="268" cy="200" r="3"/><circle cx="292" cy="222" r="3"/><circle cx="308" cy="204" r="4"/><circle cx="232" cy="224" r="3"/></g>
    <rect x="184" y="184" width="20" height="54" rx="4" fill="#6d7f87"/><circle cx="330" cy="211" r="7" fill="#efe7da"/><path d="M336 214 Q372 234 360 270" stroke="#b4593a" stroke-width="5" fill="none"/></g>`,
  blanket: `
    <path d="M84 250 Q84 232 104 232 H296 Q316 232 316 250 V318 Q316 336 296 336 H104 Q84 336 84 318 Z" fill="#f3ead8"/>
    <path d="M84 262 H316 M84 284 H316 M84 306 H316" stroke="#ddd0b6" stroke-width="4"/>
    <path d="M96 168 Q96 150 116 150 H284 Q304 150 304 168 V232 H96 Z" fill="#3f6253"/><path d="M96 176 H304 M96 196 H304 M96 216 H304" stroke="#324f43" stroke-width="4"/>
    <path d="M108 96 Q108 78 128 78 H272 Q292 78 292 96 V150 H108 Z" fill="#d6c29d"/><path d="M108 102 H292 M108 124 H292" stroke="#b9a47c" stroke-width="4"/>
    <g stroke="#7a4e33" stroke-width="5" stroke-linecap="round"><path d="M84 258 h14 M84 274 h14 M84 290 h14 M84 306 h14 M96 172 h14 M96 188 h14 M96 204 h14 M108 98 h14 M108 114 h14 M108 130 h14"/></g>`,
  bed: `
    <path d="M56 150 Q56 134 72 134 H328 Q344 134 344 150 V336 H56 Z" fill="#a87748"/>
    <path d="M76 214 H324 V322 H76 Z" fill="#fbf8f1"/>
    <rect x="92" y="176" width="98" height="60" rx="18" fill="#efe2c8"/><rect x="210" y="176" width="98" height="60" rx="18" fill="#efe2c8"/>
    <path d="M66 238 Q200 216 334 238 V326 Q200 342 66 326 Z" fill="#d6c29d"/><path d="M66 238 Q200 216 334 238 V258 Q200 238 66 258 Z" fill="#e7d7b6"/>
    <path d="M120 262 Q128 296 116 322 M200 256 V328 M282 262 Q274 296 286 322" stroke="#b9a47c" stroke-width="3" fill="none"/>
    <path d="M64 326 V338 M336 326 V338" stroke="#7a4e33" stroke-width="12"/>`,
  shelf: `
    <g fill="#a87748"><rect x="104" y="60" width="14" height="278"/><rect x="282" y="60" width="14" height="278"/></g>
    <g fill="#c99663"><rect x="98" y="66" width="204" height="13"/><rect x="98" y="128" width="204" height="13"/><rect x="98" y="190" width="204" height="13"/><rect x="98" y="252" width="204" height="13"/><rect x="98" y="314" width="204" height="13"/></g>
    <g><rect x="130" y="88" width="12" height="40" fill="#25445c"/><rect x="144" y="94" width="14" height="34" fill="#b4593a"/><rect x="160" y="90" width="10" height="38" fill="#d6c29d"/><rect x="172" y="98" width="14" height="30" fill="#3f6253"/></g>
    <path d="M230 128 Q224 100 246 96 Q268 100 262 128 Z" fill="#6d7f87"/><path d="M246 96 Q238 84 246 78 M246 96 Q256 86 262 84" stroke="#3f6253" stroke-width="4" fill="none"/>
    <rect x="136" y="156" width="62" height="34" rx="5" fill="#d6c29d"/><path d="M150 172 h34" stroke="#a87748" stroke-width="4"/><circle cx="246" cy="172" r="18" fill="#e3ae3b"/>
    <path d="M226 252 V222 H272 V252 Z" fill="#b4593a"/><rect x="130" y="232" width="70" height="10" fill="#6d7f87"/><rect x="136" y="242" width="60" height="10" fill="#f3ead8"/>
    <path d="M132 314 L140 278 H190 L198 314 Z" fill="#7a4e33"/><path d="M230 314 V284 H266 V314 Z" fill="#3f6253"/>`,
  bench: `
    <rect x="56" y="206" width="288" height="22" rx="6" fill="#c99663"/><rect x="56" y="222" width="288" height="8" fill="#a87748"/>
    <path d="M92 230 L80 338 H100 L116 230 Z M308 230 L320 338 H300 L284 230 Z" fill="#a87748"/>
    <rect x="100" y="284" width="200" height="12" fill="#8f6140"/>
    <path d="M224 206 Q224 164 268 164 H300 Q320 164 320 184 V206 Z" fill="#3f6253"/><path d="M236 206 Q238 178 268 176" stroke="#4f7a68" stroke-width="5" fill="none"/>
    <path d="M96 206 V190 H150 V206 Z" fill="#25445c"/><path d="M100 190 V178 H146 V190 Z" fill="#b4593a"/>`,
  candle: `
    <path d="M142 84 H258 Q272 200 252 306 H148 Q128 200 142 84 Z" fill="#cfe0e2" opacity=".75"/>
    <rect x="172" y="196" width="56" height="110" rx="5" fill="#f3ead8"/><path d="M200 196 V182" stroke="#3b2c24" stroke-width="4"/>
    <path d="M200 140 Q220 166 200 184 Q180 166 200 140 Z" fill="#e3ae3b"/><path d="M200 158 Q208 170 200 180 Q192 170 200 158 Z" fill="#fff6da"/>
    <path d="M156 100 Q146 200 160 290" stroke="#fff" stroke-width="6" fill="none" opacity=".8" stroke-linecap="round"/>
    <ellipse cx="200" cy="84" rx="58" ry="9" fill="none" stroke="#aac4c8" stroke-width="5"/><path d="M128 304 H272 L280 336 H120 Z" fill="#8f6140"/>`,
  jar: `
    <rect x="124" y="168" width="152" height="168" rx="18" fill="#6d7f87"/><rect x="124" y="168" width="152" height="30" rx="12" fill="#84979f"/><ellipse cx="200" cy="176" rx="64" ry="10" fill="#f3ead8"/>
    <path d="M200 174 V156" stroke="#3b2c24" stroke-width="4"/><path d="M200 112 Q222 140 200 160 Q178 140 200 112 Z" fill="#e3ae3b"/><path d="M200 130 Q208 146 200 156 Q192 146 200 130 Z" fill="#fff6da"/>
    <rect x="150" y="220" width="100" height="84" rx="4" fill="#f3ead8"/><path d="M200 230 L218 258 H182 Z M200 246 L222 276 H178 Z" fill="#3f6253"/><rect x="196" y="276" width="8" height="14" fill="#7a4e33"/>`,
  mat: `
    <ellipse cx="200" cy="226" rx="146" ry="98" fill="#c9b48c"/><g fill="none" stroke="#a88f63" stroke-width="7"><ellipse cx="200" cy="226" rx="128" ry="82" stroke-dasharray="22 7"/><ellipse cx="200" cy="226" rx="106" ry="65" stroke-dasharray="20 7"/><ellipse cx="200" cy="226" rx="84" ry="49" stroke-dasharray="18 7"/><ellipse cx="200" cy="226" rx="60" ry="33" stroke-dasharray="16 7"/><ellipse cx="200" cy="226" rx="34" ry="16" stroke-dasharray="14 6"/></g>
    <ellipse cx="200" cy="226" rx="146" ry="98" fill="none" stroke="#25445c" stroke-width="9" stroke-dasharray="26 8"/>`,
  clock: `
    <circle cx="200" cy="206" r="130" fill="#c99663"/><circle cx="200" cy="206" r="110" fill="#fbf8f1"/>
    <path d="M92 226 Q128 206 164 226 T236 226 T308 226 A110 110 0 0 1 92 226 Z" fill="#3d617b" opacity=".85"/><path d="M100 252 Q136 234 172 252 T244 252 T300 252" stroke="#25445c" stroke-width="5" fill="none" opacity=".7"/>
    <g stroke="#25445c" stroke-width="6" stroke-linecap="round"><path d="M200 108 V122 M200 290 V304 M102 206 H116 M284 206 H298 M130 136 L140 146 M270 136 L260 146 M130 276 L140 266 M270 276 L260 266"/></g>
    <path d="M200 206 L158 152" stroke="#25445c" stroke-width="9" stroke-linecap="round"/><path d="M200 206 L256 140" stroke="#b4593a" stroke-width="6" stroke-linecap="round"/><circle cx="200" cy="206" r="10" fill="#25445c"/>`,
  skillet: `
    <path d="M268 262 L372 342" stroke="#2f3a3f" stroke-width="30" stroke-linecap="round"/><circle cx="366" cy="338" r="6" fill="#f1e3da"/>
    <circle cx="176" cy="196" r="122" fill="#2f3a3f"/><circle cx="176" cy="196" r="102" fill="#41505a"/><path d="M96 160 Q118 110 172 102" stroke="#5d6e78" stroke-width="8" fill="none" stroke-linecap="round"/>
    <path d="M128 190 Q124 150 168 152 Q184 128 214 148 Q250 158 236 196 Q250 236 204 240 Q176 262 154 236 Q118 232 128 190 Z" fill="#fbf8f1"/><circle cx="184" cy="196" r="28" fill="#e3ae3b"/><path d="M172 184 Q178 176 188 176" stroke="#f6dfa4" stroke-width="6" fill="none" stroke-linecap="round"/>`,
  pot: `
    <path d="M92 180 H308 V296 Q308 336 268 336 H132 Q92 336 92 296 Z" fill="#25445c"/><path d="M108 200 V290" stroke="#3d617b" stroke-width="9" stroke-linecap="round"/>
    <path d="M92 214 H68 Q52 214 52 232 Q52 250 68 250 H92 M308 214 H332 Q348 214 348 232 Q348 250 332 250 H308" fill="none" stroke="#1b3447" stroke-width="14"/>
    <path d="M84 180 Q84 126 200 126 Q316 126 316 180 Z" fill="#31587a"/><rect x="80" y="170" width="240" height="18" rx="9" fill="#1b3447"/>
    <rect x="188" y="104" width="24" height="24" fill="#9aa8ad"/><ellipse cx="200" cy="100" rx="28" ry="14" fill="#c99663"/>`,
  mug: `
    <path d="M268 166 Q344 160 344 226 Q344 292 262 286" fill="none" stroke="#54656d" stroke-width="22"/>
    <path d="M94 126 H280 L272 310 Q270 336 244 336 H130 Q104 336 102 310 Z" fill="#6d7f87"/><path d="M97 206 Q140 222 186 206 T277 210 L272 310 Q270 336 244 336 H130 Q104 336 102 310 Z" fill="#d9cdb6"/>
    <ellipse cx="187" cy="126" rx="93" ry="18" fill="#84979f"/><ellipse cx="187" cy="129" rx="78" ry="12" fill="#5b3a26"/>
    <path d="M156 96 Q146 80 158 66 Q168 52 158 36 M208 96 Q198 80 210 66 Q220 52 210 36" stroke="#b9a89a" stroke-width="6" fill="none" stroke-linecap="round" opacity=".8"/>`,
  board: `
    <rect x="92" y="92" width="216" height="244" rx="22" fill="#c99663"/><g fill="#b9814f"><rect x="92" y="148" width="72" height="60"/><rect x="236" y="148" width="72" height="60"/><rect x="164" y="208" width="72" height="64"/><path d="M164 92 H236 V148 H164 Z"/><path d="M92 272 H164 V336 H114 Q92 336 92 314 Z"/><path d="M236 272 H308 V314 Q308 336 286 336 H236 Z"/></g>
    <circle cx="200" cy="118" r="13" fill="#f1e3da"/><path d="M200 118 Q230 70 200 52" stroke="#7a4e33" stroke-width="6" fill="none"/>
    <g transform="rotate(24 220 240)"><ellipse cx="214" cy="238" rx="46" ry="24" fill="#3f6253"/><path d="M172 238 H262" stroke="#5f8c79" stroke-width="4"/><path d="M190 238 l14 -12 M208 238 l14 -12 M226 238 l12 -10 M190 238 l14 12 M208 238 l14 12 M226 238 l12 10" stroke="#5f8c79" stroke-width="3"/></g>`,
  towel: `
    <path d="M70 92 H330" stroke="#8f6140" stroke-width="12" stroke-linecap="round"/>
    <path d="M92 92 H174 V300 L92 306 Z" fill="#fbf8f1"/><path d="M92 226 H174 V240 H92 Z M92 252 H174 V258 H92 Z M92 206 H174 V212 H92 Z" fill="#25445c"/>
    <path d="M160 92 H246 V318 L160 314 Z" fill="#3d617b"/><path d="M178 92 V314 M202 92 V316 M226 92 V317" stroke="#fbf8f1" stroke-width="4"/><path d="M160 150 H246 M160 196 H246 M160 242 H246 M160 288 H246" stroke="#fbf8f1" stroke-width="4"/>
    <path d="M234 92 H312 V304 L234 298 Z" fill="#d6c29d"/><path d="M234 266 H312 V280 H234 Z M234 248 H312 V254 H234 Z" fill="#b4593a"/>`,
  bottle: `
    <path d="M172 128 H228 Q262 146 262 184 V312 Q262 336 238 336 H162 Q138 336 138 312 V184 Q138 146 172 128 Z" fill="#d6c29d"/><rect x="174" y="78" width="52" height="54" rx="7" fill="#3f6253"/><path d="M174 96 H226" stroke="#4f7a68" stroke-width="4"/>
    <rect x="138" y="200" width="124" height="96" fill="#fbf8f1"/><path d="M170 262 Q156 262 158 248 Q156 234 172 236 Q176 220 192 226 Q204 214 216 226 Q232 222 234 238 Q246 244 238 258 Q230 266 222 262 Z" fill="#e6dfce"/><path d="M236 238 q14 2 12 16 q-8 6 -14 0" fill="#54656d"/><path d="M178 262 v14 M216 262 v14" stroke="#54656d" stroke-width="5"/>`,
  spray: `
    <rect x="150" y="142" width="100" height="194" rx="14" fill="#25445c"/><path d="M150 150 Q150 126 176 122 H224 Q250 126 250 150 Z" fill="#9aa8ad"/><rect x="176" y="82" width="48" height="42" rx="8" fill="#f3ead8"/><rect x="168" y="92" width="12" height="12" rx="3" fill="#b4593a"/>
    <rect x="150" y="196" width="100" height="92" fill="#f3ead8"/><path d="M200 206 Q228 246 218 262 Q200 284 182 262 Q172 246 200 206 Z" fill="#3d617b"/>
    <g fill="#6d9ab5"><circle cx="142" cy="92" r="5"/><circle cx="122" cy="82" r="6"/><circle cx="120" cy="104" r="5"/><circle cx="98" cy="72" r="6"/><circle cx="98" cy="94" r="6"/><circle cx="96" cy="116" r="5"/><circle cx="74" cy="84" r="5"/><circle cx="74" cy="106" r="5"/></g>`,
  tin: `
    <path d="M88 232 V300 Q88 336 200 336 Q312 336 312 300 V232 Z" fill="#e3ae3b"/><path d="M88 262 Q120 288 200 288 Q280 288 312 262 V274 Q280 300 200 300 Q120 300 88 274 Z" fill="#cf9627"/><ellipse cx="200" cy="232" rx="112" ry="38" fill="#8a611a"/><ellipse cx="200" cy="234" rx="100" ry="31" fill="#f6e3b0"/><path d="M146 236 Q176 214 206 232 T262 228" stroke="#e0c37c" stroke-width="6" fill="none" stroke-linecap="round"/>
    <g transform="rotate(-14 236 150)"><ellipse cx="236" cy="158" rx="112" ry="38" fill="#cf9627"/><ellipse cx="236" cy="150" rx="112" ry="38" fill="#e3ae3b"/><path d="M236 132 L256 158 H216 Z" fill="#3f6253"/><rect x="232" y="158" width="8" height="10" fill="#7a4e33"/></g>`,
  giftcard: `
    <g transform="rotate(-8 200 220)"><rect x="76" y="140" width="248" height="158" rx="16" fill="#25445c"/><path d="M76 244 q31 -20 62 0 t62 0 t62 0 t62 0 V282 Q324 298 308 298 H92 Q76 298 76 282 Z" fill="#3d617b"/>
    <path d="M150 160 L178 202 H122 Z M150 182 L184 228 H116 Z" fill="#f3ead8"/><rect x="145" y="228" width="10" height="14" fill="#f3ead8"/>
    <rect x="252" y="140" width="20" height="158" fill="#b4593a"/><path d="M262 140 Q226 96 218 122 Q214 142 262 140 Q298 96 306 122 Q310 142 262 140 Z" fill="#b4593a"/><circle cx="262" cy="140" r="10" fill="#93452b"/></g>`,
};
