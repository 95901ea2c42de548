import { useMutation } from '@tanstack/react-query'
import { Button, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { revealReasons } from '#modules/appeals/domain/words.ts'
import { type Answer, type Appeal, api } from '../api.ts'
import { useKeyFor } from '../idempotency.ts'
import { useSession } from '../queries.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { type Fact, Facts } from './Facts.tsx'

type Identity = Answer<typeof api.appeals.revealIdentity>

/**
 * Lets a coordinator see who asks, and an office the enterprise has agreed to tell, for a reason; it is
 * shown until the appeal is left, and kept nowhere.
 */
export function Reveal({ appeal }: { appeal: Appeal }) {
  const { role } = useSession()
  const [asking, setAsking] = useState(false)
  const [identity, setIdentity] = useState<Identity>()
  if (!mayAsk(role, appeal)) return null
  if (identity) return <Facts facts={factsOf(identity)} />
  return (
    <p>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('reveal.open')}
      </Button>
      {asking && (
        <WhyForm appealId={appeal.appealId} onTold={setIdentity} onClose={() => setAsking(false)} />
      )}
    </p>
  )
}

/** To an office the server names its own consent alone. */
function mayAsk(role: string, { enterpriseCode, disclosedTo }: Appeal): boolean {
  if (role === 'coordinator') return enterpriseCode !== null
  return ['handler', 'lead'].includes(role) && disclosedTo.length > 0
}

const factsOf = ({ name, creditCode, contactName, contactPhone }: Identity): Fact[] => [
  ['list.enterprise', name],
  ['enterprise.code', creditCode],
  ['enterprise.contactName', contactName],
  ['enterprise.contactPhone', contactPhone],
]

type Props = { appealId: string; onTold: (identity: Identity) => void; onClose: () => void }

function WhyForm({ appealId, onTold, onClose }: Props) {
  const [reason, setReason] = useState<(typeof revealReasons)[number]>('contact')
  const [words, setWords] = useState('')
  const keyFor = useKeyFor()
  const reveal = useMutation({
    gcTime: 0,
    mutationFn: () => {
      const input = { appealId, reason, words }
      return api.appeals.revealIdentity(input, keyFor(input))
    },
    onSuccess: onTold,
  })
  return (
    <Modal
      open
      title={t('reveal.title')}
      okText={t('reveal.open')}
      okButtonProps={{ loading: reveal.isPending, disabled: words.trim() === '' }}
      cancelText={t('desk.cancel')}
      onOk={() => reveal.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t('reveal.note')}</p>
        <Radio.Group
          aria-label={t('reveal.reason')}
          value={reason}
          options={revealReasons.map((value) => ({ value, label: t(`revealReason.${value}`) }))}
          onChange={({ target }) => setReason(target.value)}
        />
        <label htmlFor="reveal-words">{t('reveal.words')}</label>
        <Input
          id="reveal-words"
          maxLength={200}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <RefusalNote error={reveal.error} />
      </div>
    </Modal>
  )
}
