/** Line icons on a 24-unit grid. */
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  more: 'M5 11.5v1M12 11.5v1M19 11.5v1',
  minimise: 'M6 12.5h12',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  send: 'M12 19.5V5M5.5 11.2L12 4.7l6.5 6.5',
  clip: 'M16.5 7.5V16a4.5 4.5 0 0 1-9 0V6.5a3 3 0 0 1 6 0V15.5a1.5 1.5 0 0 1-3 0V8',
  person: 'M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.3 3.8-5 7.5-5s6.7 1.7 7.5 5',
  parcel: 'M3.8 7.8L12 3.5l8.2 4.3v8.4L12 20.5l-8.2-4.3zM3.8 7.8L12 12l8.2-4.2M12 12v8.5',
  next: 'M9 5.5l6.5 6.5L9 18.5',
} as const;
type Props = {
  readonly name: keyof typeof PATHS;
  /** Mirrored where text runs from the right. */
  readonly flip?: boolean;
};

/** The drawing itself, for a path of any set of icons. */
export function Drawing({
  path,
  flip,
}: {
  readonly path: string;
  readonly flip?: boolean | undefined;
}) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" class={flip ? 'flip' : ''}>
      <path d={path} />
    </svg>
  );
}

export function Icon({ name, flip }: Props) {
  return <Drawing path={PATHS[name]} flip={flip} />;
}
