import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { momentOf } from '../days.ts'
import { RefusalNote } from '../RefusalNote.tsx'

type Proposal = Awaited<ReturnType<typeof api.accounts.proposals>>['items'][number]
type Props = { item: Proposal; onHandOver: (secret: string) => void }

export function ProposalRow({ item, onHandOver }: Props) {
  const { kind, facts, proposedName, proposedAt, expiresAt, status } = item
  return (
    <li className="notice">
      <p>
        <b>{t(`proposal.${kind}`)}</b> <Tag>{t(`proposals.status.${status}`)}</Tag>
      </p>
      <p className="body-text">{t(`proposal.${kind}.says`, inWords(facts))}</p>
      <p className="faint">
        {t('proposals.by', { name: proposedName, at: momentOf(proposedAt) })}
        {status === 'pending' && ` · ${t('proposals.until', { at: momentOf(expiresAt) })}`}
        {item.decidedName &&
          ` · ${t('proposals.decidedBy', { name: item.decidedName, at: momentOf(item.decidedAt ?? '') })}`}
        {item.reason && ` · ${item.reason}`}
      </p>
      {item.mayDecide && <Decide proposalId={item.proposalId} onHandOver={onHandOver} />}
      {item.own && status === 'pending' && <p className="faint">{t('proposals.own')}</p>}
    </li>
  )
}

/** A role among the facts has words of its own. */
const inWords = ({ role, ...facts }: Record<string, string>) =>
  role === undefined ? facts : { ...facts, role: t(`role.${role}`) }

function Decide({
  proposalId,
  onHandOver,
}: {
  proposalId: string
  onHandOver: Props['onHandOver']
}) {
  const client = useQueryClient()
  const [reason, setReason] = useState<string>()
  const onSuccess = () => client.invalidateQueries({ queryKey: ['proposals'] })
  const approve = useMutation({
    mutationFn: () => api.accounts.approve({ proposalId }),
    onSuccess: ({ handOver }) => {
      if (handOver !== null) onHandOver(handOver)
      return onSuccess()
    },
  })
  const refuse = useMutation({
    mutationFn: () => api.accounts.refuse({ proposalId, reason: reason ?? '' }),
    onSuccess,
  })
  return (
    <div className="stack">
      <div className="row">
        <Button
          type="primary"
          size="small"
          loading={approve.isPending}
          onClick={() => approve.mutate()}
        >
          {t('proposals.approve')}
        </Button>
        <Button size="small" onClick={() => setReason(reason === undefined ? '' : undefined)}>
          {t('proposals.refuse')}
        </Button>
      </div>
      {reason !== undefined && (
        <div className="row">
          <Input
            maxLength={500}
            value={reason}
            aria-label={t('proposals.reason')}
            placeholder={t('proposals.reason')}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button
            disabled={reason.trim() === ''}
            loading={refuse.isPending}
            onClick={() => refuse.mutate()}
          >
            {t('proposals.send')}
          </Button>
        </div>
      )}
      <RefusalNote error={approve.error ?? refuse.error} />
    </div>
  )
}
