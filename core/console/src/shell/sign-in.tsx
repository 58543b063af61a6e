import { type FormEvent, useState } from 'react';
import { signIn, type Who } from '../api/session.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/fields.tsx';
import { Dialog } from '../ui/floating.tsx';
import { Trouble } from '../ui/states.tsx';
import { useWords } from '../words/words.tsx';

function SignInForm({
  onSignedIn,
  email: known,
}: {
  readonly onSignedIn: (who: Who) => void;
  readonly email?: string;
}) {
  const { shell } = useWords();
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      onSignedIn(await signIn(email, password));
    } catch (trouble) {
      setError(trouble);
      setBusy(false);
    }
  };
  return (
    <form className="stack wide" onSubmit={(event) => void submit(event)}>
      <TextField
        label={shell.email}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isRequired
        autoFocus={known === undefined}
      />
      <TextField
        label={shell.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isRequired
        autoFocus={known !== undefined}
      />
      {error !== null && <Trouble error={error} />}
      <Button look="primary" type="submit" isDisabled={busy}>
        {shell.signIn}
      </Button>
      <p className="soft small">{shell.forgot}</p>
    </form>
  );
}

export function SignInPage({ onSignedIn }: { readonly onSignedIn: (who: Who) => void }) {
  const { shell } = useWords();
  return (
    <main className="sign-in">
      <div className="panel stack wide">
        <h1>{shell.signInTo}</h1>
        <SignInForm onSignedIn={onSignedIn} />
      </div>
    </main>
  );
}

/** Over whatever was being done: the screen behind stays as it is. */
export function SignInAgain(props: {
  readonly isOpen: boolean;
  readonly email: string;
  readonly onSignedIn: (who: Who) => void;
}) {
  const { shell } = useWords();
  return (
    <Dialog title={shell.signInAgain} isOpen={props.isOpen} onClose={() => undefined} binding>
      <p>{shell.sessionEnded}</p>
      <SignInForm email={props.email} onSignedIn={props.onSignedIn} />
    </Dialog>
  );
}
