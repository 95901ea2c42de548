import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { t } from '#messages/index.ts'
import { type Appeal, api } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { Precedents } from '../search/Precedents.tsx'
import type { DeskStep } from '../steps/desk-steps.ts'
import { StepArea } from '../steps/StepArea.tsx'
import { AppealFiles } from './AppealFiles.tsx'
import { AppealText } from './AppealText.tsx'
import { Attempts } from './Attempts.tsx'
import { useAppeal } from './appeal-queries.ts'
import { Deadlines } from './Deadlines.tsx'
import { Duty } from './duty/Duty.tsx'
import { SimilarNote } from './merging/SimilarNote.tsx'
import { Together } from './merging/Together.tsx'
import { ReplyText } from './ReplyText.tsx'
import { Reveal } from './Reveal.tsx'
import { Standing } from './Standing.tsx'
import { Timeline } from './Timeline.tsx'
import type { Wish } from './use-triage.ts'

type Props = {
  appealId: string
  wish: Wish | undefined
  onTaken: (step: DeskStep, appeal: Appeal) => Promise<void>
  onClose: () => void
}

/** One appeal: what it says, how it stands, what can be done now, and what was done. */
export function AppealPanel({ appealId, wish, onTaken, onClose }: Props) {
  const found = useAppeal(appealId)
  const [comparedAt, compare] = useState(0)
  useNotedPrints(appealId)
  return (
    <section className="panel" aria-label={t('panel.title')}>
      <Button className="panel-close" size="small" onClick={onClose} aria-keyshortcuts="Escape">
        {t('panel.close')}
      </Button>
      <Loaded query={found}>
        {(appeal) => (
          <article>
            <Standing appeal={appeal} />
            <AppealText appeal={appeal} />
            <AppealFiles appeal={appeal} />
            <Reveal key={appealId} appeal={appeal} />
            <Together appeal={appeal} />
            <SimilarNote appeal={appeal} onCompare={() => compare(performance.now())} />
            <StepArea
              appeal={appeal}
              wish={comparedAt > (wish?.at ?? 0) ? { step: 'merge', at: comparedAt } : wish}
              onTaken={onTaken}
            />
            {appeal.reply && <ReplyText title="panel.reply" reply={appeal.reply} />}
            {!appeal.reply && appeal.draft && (
              <ReplyText title="panel.draft" reply={appeal.draft} />
            )}
            <Precedents key={`like ${appealId}`} appeal={appeal} />
            <Duty appeal={appeal} />
            <Attempts attempts={appeal.attempts} />
            <Deadlines deadlines={appeal.deadlines} />
            <Timeline moments={appeal.timeline} />
          </article>
        )}
      </Loaded>
    </section>
  )
}

/** Says who has printed what stands on the page; a print is not held up by it. */
function useNotedPrints(appealId: string): void {
  useEffect(() => {
    const note = () => {
      api.trust.print({ appealId }).catch(() => undefined)
    }
    addEventListener('beforeprint', note)
    return () => removeEventListener('beforeprint', note)
  }, [appealId])
}
