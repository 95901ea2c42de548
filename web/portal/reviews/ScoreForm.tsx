import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { newKey } from '#web/ui/new-key.ts'
import { StepTrouble } from '../appeals/steps/StepTrouble.tsx'
import { Choices } from '../form/Choices.tsx'
import { SendButton } from '../form/SendButton.tsx'
import { reviews } from './api.ts'

const levels = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5 } as const
type Level = keyof typeof levels
// Why `as`: the keys of the object above.
const all = Object.keys(levels) as Level[]

/** How the problem stands today, 1 to 5: once for each enterprise, and before the review. */
export function ScoreForm({ itemId }: { itemId: string }) {
  const client = useQueryClient()
  const [level, setLevel] = useState<Level | null>(null)
  const [fault, setFault] = useState<string>()
  const [key] = useState(newKey)
  const send = useMutation({
    mutationFn: (score: number) => reviews.scoreItem({ itemId, score }, { context: { key } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reviews'] }),
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setFault(level === null ? t('fault.choose') : undefined)
    if (level !== null && !send.isPending) send.mutate(levels[level])
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <Choices<Level>
        id={`score-${itemId}`}
        legend={t('review.ask')}
        hint={t('review.askHint')}
        fault={fault}
        value={level}
        onChange={setLevel}
        choices={all.map((value) => ({ value, label: t(`review.score.${value}`) }))}
      />
      <StepTrouble error={send.error} about="reviews" />
      <SendButton busy={send.isPending}>{t('review.send')}</SendButton>
    </form>
  )
}
