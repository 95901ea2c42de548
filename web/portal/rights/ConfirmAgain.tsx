import { startAuthentication } from '@simplewebauthn/browser'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { passkeysWork } from '#web/ui/sign-in/passkeys.ts'
import { SendButton } from '../form/SendButton.tsx'
import { TextField } from '../form/TextField.tsx'
import { sentenceOf } from '../problems.ts'

type Props = { onDone: () => void }

/** Asks once more who somebody is, by what the account has: a factor, or else a new link. */
export function ConfirmAgain({ onDone }: Props) {
  const { data: has } = useQuery({
    queryKey: ['rights', 'factors'],
    queryFn: () => api.people.factors({}),
    staleTime: 0,
  })
  if (has === undefined) return null
  const byPasskey = has.passkeys.length > 0 && passkeysWork()
  return (
    <section className="panel note confirm-again" role="alert">
      <h3>{t('again.title')}</h3>
      <p>{t('again.text')}</p>
      {byPasskey && <Press words="again.passkey" confirm={confirmByPasskey} onDone={onDone} />}
      {has.generator && <CodeForm onDone={onDone} />}
      {has.demo && (
        <>
          <p className="hint">{t('again.demoText')}</p>
          <Press
            words="again.demo"
            confirm={() => api.people.confirm({ demo: true })}
            onDone={onDone}
          />
        </>
      )}
      {!byPasskey && !has.generator && !has.demo && <p>{t('again.link')}</p>}
    </section>
  )
}

// Why `as` twice: what the server made with the same library is what its other half takes.
async function confirmByPasskey() {
  const optionsJSON = (await api.people.passkeyToConfirm({})) as never
  const response = await startAuthentication({ optionsJSON })
  return api.people.confirm({ response: response as never })
}

type PressProps = Props & { words: string; confirm: () => Promise<unknown> }

function Press({ words, confirm, onDone }: PressProps) {
  const asked = useMutation({ mutationFn: confirm, onSuccess: onDone })
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

/** Six digits; full-width ones are as good as others. */
function CodeForm({ onDone }: Props) {
  const [code, write] = useState('')
  const sent = useMutation({
    mutationFn: () => api.people.confirm({ code: code.normalize('NFKC').replaceAll(' ', '') }),
    onSuccess: onDone,
    onError: () => write(''),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!sent.isPending && code !== '') sent.mutate()
  }
  return (
    <form onSubmit={send}>
      <TextField
        id="again-code"
        label={t('again.code')}
        value={code}
        onChange={write}
        inputMode="numeric"
        fault={sent.error === null ? undefined : sentenceOf(sent.error)}
      />
      <SendButton busy={sent.isPending}>{t('again.send')}</SendButton>
    </form>
  )
}

/** The device's own question put away is no refusal of the server's. */
function Fault({ error }: { error: unknown }) {
  if (error === null) return null
  const putAway = error instanceof Error && error.name === 'NotAllowedError'
  return <p className="fault">{putAway ? t('again.putAway') : sentenceOf(error)}</p>
}
