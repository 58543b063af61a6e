/** Buttons of the block and the shortcode open the chat; a click before it has loaded waits in its queue. */
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest('[data-attendant-open]');
  if (!button) return;
  window.Attendant ??= [];
  window.Attendant.push(['open']);
});
