import type { ReactNode } from 'react';

/** A figure's heading, its rows, and what it counts. */
export function Part(props: {
  readonly id: string;
  readonly title: string;
  readonly means: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="panel stack" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
      <p className="small soft">{props.means}</p>
    </section>
  );
}
