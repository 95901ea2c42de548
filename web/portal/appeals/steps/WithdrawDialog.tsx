import { type FormEvent, type ReactNode, useRef } from 'react'
import { t } from '#messages/index.ts'
import { TextField } from '#web/portal/form/TextField.tsx'
import { StepTrouble } from './StepTrouble.tsx'
import { useKeptText } from './use-kept-text.ts'
import { useStep } from './use-step.ts'

type Props = {
  /** What is withdrawn: its words are kept under this until they are sent. */
  id: string
  about: 'appeals' | 'talks'
  words: { open: string; title: string; text: string; reason: string; send: string }
  call: (
    input: { id: string; reason: string | null },
    options: { context: { key: string } },
  ) => Promise<unknown>
  finish: (step: string) => void
  /** Puts the button into what tells why it may not be pressed. */
  around?: (button: ReactNode) => ReactNode
}

/** A button, and behind it the question whether to withdraw, with what that means. */
export function WithdrawDialog({ id, about, words, call, finish, around = (it) => it }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const kept = useKeptText(`${id}.withdraw`)
  const done = () => {
    dialog.current?.close()
    kept.forget()
    finish('withdraw')
  }
  const send = useStep(call, done, about)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!send.isPending) send.mutate({ id, reason: kept.text.trim() || null })
  }
  return (
    <>
      {around(
        <button
          type="button"
          className="button quiet danger"
          onClick={() => dialog.current?.showModal()}
        >
          {t(words.open)}
        </button>,
      )}
      <dialog ref={dialog} aria-labelledby="withdraw-title">
        <form onSubmit={onSubmit} noValidate>
          <h2 id="withdraw-title">{t(words.title)}</h2>
          <p>{t(words.text)}</p>
          <TextField
            id="withdraw"
            label={t(words.reason)}
            optional
            value={kept.text}
            onChange={kept.change}
            max={1_000}
            lines={3}
          />
          <StepTrouble error={send.error} about={about} />
          <div className="buttons">
            <button type="submit" className="button danger" aria-disabled={send.isPending}>
              {send.isPending ? t('step.sending') : t(words.send)}
            </button>
            <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
              {t('portal.cancel')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  )
}
