import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { codeTyped, confirmByPasskey, isPutAway, passkeysWork } from '#web/passkeys.ts'
import { SendButton } from '#web/portal/form/SendButton.tsx'
import { TextField } from '#web/portal/form/TextField.tsx'
import { sentenceOf } from '#web/portal/problems.ts'
import type { Factors } from './security-queries.ts'

type Session = Awaited<ReturnType<typeof api.people.confirm>>
type Done = { onDone: (session: Session) => void }

/** Asks for one of the factors that are enrolled; who has none needs a new link. */
export function ShowFactor({ has, onDone }: Done & { has: Factors }) {
  const byPasskey = has.passkeys.length > 0 && passkeysWork()
  return (
    <>
      {byPasskey && (
        <Press words="again.passkey" press={() => confirmByPasskey(api.people)} onDone={onDone} />
      )}
      {has.generator && (
        <CodeForm
          label={t('factor.code')}
          send={(code) => api.people.confirm({ code })}
          onDone={onDone}
        />
      )}
      {has.demo && (
        <>
          <p className="hint">{t('again.demoText')}</p>
          <Press
            words="factor.demo"
            press={() => api.people.confirm({ demo: true })}
            onDone={onDone}
          />
        </>
      )}
      {!byPasskey && !has.generator && !has.demo && <p>{t('again.link')}</p>}
    </>
  )
}

type PressProps<T> = { words: string; press: () => Promise<T>; onDone: (answer: T) => void }

/** A button that has the device or the server confirm something. */
export function Press<T>({ words, press, onDone }: PressProps<T>) {
  const asked = useMutation({ mutationFn: press, onSuccess: onDone })
  return (
    <>
      <Fault error={asked.error} />
      <p>
        <button
          type="button"
          className="button"
          aria-busy={asked.isPending}
          onClick={() => !asked.isPending && asked.mutate()}
        >
          {t(words)}
        </button>
      </p>
    </>
  )
}

type CodeProps<T> = {
  label: string
  send: (code: string) => Promise<T>
  onDone: (answer: T) => void
}

export function CodeForm<T>({ label, send, onDone }: CodeProps<T>) {
  const [code, write] = useState('')
  const sent = useMutation({
    mutationFn: () => send(codeTyped(code)),
    onSuccess: onDone,
    onError: () => write(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!sent.isPending && code !== '') sent.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <TextField
        id="factor-code"
        label={label}
        value={code}
        onChange={write}
        inputMode="numeric"
        fault={sent.error === null ? undefined : sentenceOf(sent.error)}
      />
      <SendButton busy={sent.isPending}>{t('factor.sendCode')}</SendButton>
    </form>
  )
}

/** The device's own question put away is no refusal of the server's. */
function Fault({ error }: { error: unknown }) {
  if (error === null) return null
  return (
    <p className="fault" role="alert">
      {isPutAway(error) ? t('factor.putAway') : sentenceOf(error)}
    </p>
  )
}
