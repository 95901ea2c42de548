import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { api, problemOf } from '#web/client.ts'
import { SendButton } from '../form/SendButton.tsx'
import { TextField } from '../form/TextField.tsx'
import { sentenceOf } from '../problems.ts'
import { CodeForm } from './security/ShowFactor.tsx'
import { useEntered } from './use-entered.ts'
import './security/security.css'

/** Signs in by a code sent to the enterprise's telephone, where the city sends text messages. */
export function ByPhone() {
  const { data: ways } = useQuery({
    queryKey: ['security', 'ways'],
    queryFn: () => api.people.signInWays({}),
  })
  return ways?.phone ? <PhoneForm /> : null
}

function PhoneForm() {
  const entered = useEntered()
  const [phone, write] = useState('')
  const asked = useMutation({ mutationFn: () => api.people.askForCode({ phone }) })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!asked.isPending) asked.mutate()
  }
  return (
    <section className="panel">
      <h2>{t('phone.title')}</h2>
      <p>{t('phone.text')}</p>
      <form onSubmit={send} noValidate>
        <TextField
          id="phone"
          label={t('phone.number')}
          value={phone}
          onChange={write}
          inputMode="tel"
          fault={faultOf(asked.error)}
        />
        <SendButton busy={asked.isPending}>
          {t(asked.data ? 'phone.sendAgain' : 'phone.send')}
        </SendButton>
      </form>
      {asked.data && (
        <>
          <p role="status" className="sent">
            {t('phone.sent')}
          </p>
          <CodeForm
            key={asked.data.requestId}
            label={t('phone.code')}
            send={(code) => api.people.signInByCode({ requestId: asked.data.requestId, code })}
            onDone={(session) => void entered(session)}
          />
        </>
      )}
    </section>
  )
}

function faultOf(error: unknown): string | undefined {
  if (error === null) return undefined
  return problemOf(error).code === 'input/invalid' ? t('phone.fault') : sentenceOf(error)
}
