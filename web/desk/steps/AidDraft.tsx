import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Form } from 'antd'
import { t } from '#messages/index.ts'
import { type Answer, api } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import type { DeskStep } from './desk-steps.ts'
import { useStepContext } from './step-context.ts'
import { keepTyped } from './typed.ts'

type Draft = Answer<typeof api.aid.draftByAid>

/** A draft by the city's writing aid, put into the text to be changed; nothing where there is no aid. */
export function AidDraft({ appealId, step }: { appealId: string; step: DeskStep }) {
  const form = Form.useFormInstance<{ text: string }>()
  const { touch } = useStepContext()
  const aid = useQuery({
    queryKey: ['aid'],
    queryFn: () => api.aid.aid({}),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const draft = useMutation({
    mutationFn: () => api.aid.draftByAid({ appealId, kind: 'reply' }),
    onSuccess: ({ text }) => {
      // Why after: what somebody has typed is theirs.
      const typed = form.getFieldValue('text')?.trim()
      form.setFieldValue('text', typed ? `${typed}\n\n${text}` : text)
      keepTyped(appealId, step, form.getFieldsValue())
      touch()
    },
  })
  if (aid.data?.on !== true) return null
  return (
    <div className="stack aid-draft">
      <div>
        <Button size="small" loading={draft.isPending} onClick={() => draft.mutate()}>
          {t('aid.draft')}
        </Button>{' '}
        <small>{t('aid.hint')}</small>
      </div>
      <RefusalNote error={draft.error} />
      {draft.data && <Drafted draft={draft.data} />}
    </div>
  )
}

/** Says that a machine wrote it, from what, and what it cited that is not there. */
function Drafted({ draft: { citations, removed, model } }: { draft: Draft }) {
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={t('aid.drafted', { model })}
      description={
        <>
          {citations.length === 0 && <p>{t('aid.noPrecedent')}</p>}
          {citations.map(({ n, number, title, repliedOn }) => (
            <p key={n}>
              [{n}] {number} {title} {t('aid.repliedOn', { on: repliedOn })}
            </p>
          ))}
          {removed.length > 0 && <p>{t('aid.removed', { n: removed.length })}</p>}
        </>
      }
    />
  )
}
