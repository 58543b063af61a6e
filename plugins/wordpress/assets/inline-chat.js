/**
 * The chat in its place in the page. Until a visitor turns to it the page shows its own words and asks nobody for
 * anything. On a phone it fills the screen as everywhere. Nothing here is a style attribute or an inline script.
 */
(() => {
  const place = document.querySelector('.attendant-inline');
  const front = place?.querySelector('.attendant-inline-front');
  const host = document.querySelector('attendant-chat');
  if (!place || !front || !host?.shadowRoot) return;
  const narrow = matchMedia('(max-width:30em),(max-height:26em)');
  const sheet = new CSSStyleSheet();
  host.shadowRoot.adoptedStyleSheets = [...host.shadowRoot.adoptedStyleSheets, sheet];
  const put = (values) => {
    for (const [name, value] of Object.entries(values))
      host.style.setProperty(name, value, 'important');
  };
  const lay = () => {
    const inside = !narrow.matches;
    // Above the page's layers only where it covers the page.
    put(
      inside
        ? { position: 'absolute', inset: '0', width: 'auto', height: 'auto', 'z-index': '1' }
        : { position: 'fixed', inset: 'auto', width: '0', height: '0', 'z-index': '2147483000' },
    );
    sheet.replaceSync(
      inside
        ? '.launcher{display:none!important}.panel{position:absolute!important;inset:0!important;width:auto!important;height:auto!important;border-radius:0!important;box-shadow:none!important;animation:none!important}'
        : '.launcher:not([aria-expanded="true"]){display:none!important}',
    );
    // Before it is opened the page's own words are there instead. An attribute would not do: the host resets everything.
    put({ display: inside && !front.hidden ? 'none' : 'block' });
  };
  const show = (open) => {
    front.hidden = open && !narrow.matches;
    lay();
  };
  place.append(host);
  narrow.addEventListener('change', () => show(front.dataset.open === '1'));
  front.addEventListener('click', () => window.Attendant?.open());
  window.Attendant.on('open', () => {
    front.dataset.open = '1';
    show(true);
  });
  window.Attendant.on('close', () => {
    front.dataset.open = '0';
    show(false);
    front.querySelector('button')?.focus({ preventScroll: true });
  });
  const isOpen =
    host.shadowRoot.querySelector('.launcher')?.getAttribute('aria-expanded') === 'true';
  front.dataset.open = isOpen ? '1' : '0';
  show(isOpen);
})();
