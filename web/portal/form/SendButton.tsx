import { t } from '#messages/index.ts'

type Props = { children: string; busy: boolean; busyWords?: string }

/** Sends a form once: while it is being sent the button says so and takes no second press. */
export function SendButton({ children, busy, busyWords = t('step.sending') }: Props) {
  return (
    <button type="submit" className="button main" aria-disabled={busy} aria-busy={busy}>
      {busy ? busyWords : children}
    </button>
  )
}
