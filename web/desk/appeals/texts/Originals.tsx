import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useKeyFor } from '#web/desk/idempotency.ts'
import { RefusalNote } from '#web/desk/RefusalNote.tsx'

type Props = { appealId: string; nameOf: (key: string) => string }

/** The original is behind a reason: who looked and why is written down, and told to whose it is. */
export function Originals({ appealId, nameOf }: Props) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const keyFor = useKeyFor()
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: () => api.appeals.originals({ appealId, reason }, keyFor([appealId, reason])),
  })
  if (data) {
    return (
      <section className="originals" aria-label={t('texts.original')}>
        {data.texts.map(({ key, text }) => (
          <div key={key}>
            <small className="faint">{nameOf(key)}</small>
            <p className="body-text">{text}</p>
          </div>
        ))}
      </section>
    )
  }
  if (!asking) {
    return (
      <Button size="small" type="link" onClick={() => setAsking(true)}>
        {t('texts.original')}
      </Button>
    )
  }
  const ask = () => reason.trim() !== '' && mutate()
  return (
    <div className="original-ask">
      <Input
        autoFocus
        aria-label={t('texts.why')}
        placeholder={t('texts.why')}
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onPressEnter={(event) => {
          event.preventDefault()
          ask()
        }}
      />
      <Button loading={isPending} disabled={reason.trim() === ''} onClick={ask}>
        {t('texts.open')}
      </Button>
      <RefusalNote error={error} />
    </div>
  )
}
