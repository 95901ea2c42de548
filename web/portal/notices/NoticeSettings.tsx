import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import { t } from '#messages/index.ts'
import { api, problemOf } from '#web/client.ts'
import { newKey } from '#web/ui/new-key.ts'
import { FaultSummary } from '../form/FaultSummary.tsx'
import { SendButton } from '../form/SendButton.tsx'
import { TextField } from '../form/TextField.tsx'
import { Tick } from '../form/Tick.tsx'
import { sentenceOf, wordsOf } from '../problems.ts'

type Address = Awaited<ReturnType<typeof api.notices.address>>
const queryKey = ['notice-address']

/** How the enterprise wants to be told beside this page. */
export function NoticeSettings() {
  const found = useQuery({ queryKey, queryFn: () => api.notices.address({}) })
  return (
    <section>
      <h2>{t('notices.settings')}</h2>
      {found.data && <Settings address={found.data} />}
    </section>
  )
}

function Settings({ address }: { address: Address }) {
  const client = useQueryClient()
  const [email, setEmail] = useState(address.email ?? '')
  const [quiet, setQuiet] = useState(address.quiet)
  const [digest, setDigest] = useState(address.digest)
  const [language, setLanguage] = useState(address.language)
  const save = useMutation({
    mutationFn: () =>
      api.notices.setAddress(
        { email: email.trim() || null, quiet, digest, language },
        { context: { key: newKey() } },
      ),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  })
  const faults = useMemo(() => faultsOf(save.error), [save.error])
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }
  return (
    <form className="panel" onSubmit={send} noValidate aria-label={t('notices.settings')}>
      <FaultSummary refusal={save.error ? sentenceOf(save.error) : undefined} faults={faults} />
      <TextField
        {...{ id: 'email', label: t('notices.email'), hint: t('notices.emailHint') }}
        {...{ value: email, onChange: setEmail, inputMode: 'email', optional: true }}
        fault={faults.email}
      />
      <label className="tick">
        {t('notices.language')}{' '}
        <select
          value={language}
          onChange={({ target }) => setLanguage(target.value === 'en' ? 'en' : 'zh')}
        >
          <option value="zh">{t('language.zh')}</option>
          <option value="en">{t('language.en')}</option>
        </select>
      </label>
      <Tick checked={quiet} onChange={setQuiet}>
        {t('notices.quiet')}
      </Tick>
      <Tick checked={digest} onChange={setDigest}>
        {t('notices.digest')}
      </Tick>
      {save.isSuccess && <p role="status">{t('notices.saved')}</p>}
      <SendButton busy={save.isPending}>{t('notices.save')}</SendButton>
    </form>
  )
}

/** What is wrong with the one field that is typed; the others cannot be filled in wrongly. */
function faultsOf(error: unknown): { email?: string } {
  if (!error) return {}
  const { code, errors = [] } = problemOf(error)
  const found = errors.find(({ field }) => field === 'email')
  if (found === undefined) return {}
  return {
    email: code === 'input/invalid' ? t('notices.emailFault') : wordsOf(code, found.message),
  }
}
