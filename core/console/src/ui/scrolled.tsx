import type { ReactNode } from 'react';

/** A box with more in it than has room: it is scrolled by key as well, so it can be focused. */
export function Scrolled(props: {
  readonly label: string;
  readonly className: string;
  readonly lang?: string;
  readonly children: ReactNode;
}) {
  return (
    <section
      className={props.className}
      aria-label={props.label}
      lang={props.lang}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus the arrow keys would not scroll it.
      tabIndex={0}
    >
      {props.children}
    </section>
  );
}
