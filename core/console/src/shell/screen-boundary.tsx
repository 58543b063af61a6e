import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/states.tsx';
import { useWords } from '../words/words.tsx';

function Crashed() {
  const { shell } = useWords();
  return (
    <Empty
      title={shell.crashed}
      action={<Button onPress={() => location.reload()}>{shell.reload}</Button>}
    >
      {shell.crashedHint}
    </Empty>
  );
}

/** One screen's fault leaves the rest of the console usable. `place` changing tries again. */
export class ScreenBoundary extends Component<
  { readonly place: string; readonly children: ReactNode },
  { readonly failed: boolean; readonly place: string }
> {
  static getDerivedStateFromError() {
    return { failed: true };
  }
  static getDerivedStateFromProps(props: { place: string }, state: { place: string }) {
    return props.place === state.place ? null : { failed: false, place: props.place };
  }
  override state = { failed: false, place: this.props.place };
  override render() {
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}
