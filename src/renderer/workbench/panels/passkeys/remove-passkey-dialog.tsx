import type { Passkey } from '../../../../shared/contract/passkey.ts';
import { removePasskey } from '../../commands/change-passkey.ts';
import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { useWords } from '../../words/use-words.ts';

interface RemovePasskeyDialogProps {
  readonly passkey: Passkey;
  onClose(): void;
}

/** Asks before a passkey is forgotten, and says what stays behind. */
export function RemovePasskeyDialog({ passkey, onClose }: RemovePasskeyDialogProps) {
  const { passkeys } = useWords().shell;
  const remove = () => {
    onClose();
    void removePasskey(passkey.record.id);
  };
  return (
    <Dialog
      title={passkeys.removeTitle(passkey.name)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{passkeys.cancel}</Button>
          <Button look="danger" onClick={remove}>
            {passkeys.removeButton}
          </Button>
        </>
      }
    >
      <p>{passkeys.removeText}</p>
    </Dialog>
  );
}
