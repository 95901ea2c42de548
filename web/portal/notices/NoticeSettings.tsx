import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { api, problemOf } from '#web/client.ts'
import { newKey } from '#web/ui/new-key.ts'
import { SendButton } from '../form/SendButton.tsx'
import { TextField } from '../form/TextField.tsx'
import { Tick } from '../form/Tick.tsx'

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
  const problem = save.error ? problemOf(save.error) : null
  const fault = problem?.errors?.find(({ field }) => field === 'email') ? problem.title : undefined
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className="panel" onSubmit={send}>
      <TextField
        {...{ id: 'email', label: t('notices.email'), hint: t('notices.emailHint') }}
        {...{ value: email, onChange: setEmail, fault, inputMode: 'email', optional: true }}
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
      {problem && !fault && <p role="alert">{problem.title}</p>}
      {save.isSuccess && <p role="status">{t('notices.saved')}</p>}
      <SendButton busy={save.isPending}>{t('notices.save')}</SendButton>
    </form>
  )
}
