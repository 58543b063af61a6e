/**
 * A consent plugin is there (WP Consent API): what it says about preferences decides whether a conversation may be kept
 * for tomorrow. Nothing is kept before it agrees, and what was kept goes when it disagrees.
 */
(() => {
  const tell = (given) => {
    window.Attendant ??= [];
    window.Attendant.push(['setConsent', given]);
  };
  const has = () =>
    typeof window.wp_has_consent === 'function' && window.wp_has_consent('preferences') === true;
  if (has()) tell(true);
  document.addEventListener('wp_listen_for_consent_change', (event) => {
    const said = event.detail?.preferences;
    if (said !== undefined) tell(said === 'allow');
  });
  // The plugin may only now know which kind of consent its visitor's country asks for.
  document.addEventListener('wp_consent_type_defined', () => has() && tell(true));
})();
