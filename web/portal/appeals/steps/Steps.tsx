import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import type { Appeal } from '#web/portal/queries.ts'
import { dayWords } from '#web/ui/days.ts'
import { AddWords } from './AddWords.tsx'
import { Confirm } from './Confirm.tsx'
import { Rate } from './Rate.tsx'
import { type StepProps, stepsOf } from './step-props.ts'

type Props = { appeal: Appeal; finish: StepProps['finish']; reply: ReactNode }

/** A form for every step the server says is open, around the reply it is about. */
export function Steps({ appeal, finish, reply }: Props) {
  // Why: a new key folds the form of news away once its words are in.
  const added = appeal.supplements.length
  const { has, given } = stepsOf(appeal, finish)
  return (
    <>
      {has('supplement') && appeal.question !== null && (
        <AddWords
          step="supplement"
          question={appeal.question}
          pause={pauseWords(appeal)}
          {...given('supplement')}
        />
      )}
      {reply}
      {has('confirm') && <Confirm {...given('confirm')} denyBlocked={given('deny').blocked} />}
      {has('rate') && <Rate {...given('rate')} rating={appeal.rating} folded={has('confirm')} />}
      {has('addDetail') && <AddWords key={added} step="addDetail" {...given('addDetail')} />}
      {has('supplement') && appeal.question === null && (
        <AddWords key={added} step="supplement" {...given('supplement')} />
      )}
    </>
  )
}

/** Since when the clock stands still for the enterprise's answer, and until when it does. */
function pauseWords({ pausedOn, deadlines }: Appeal): string {
  const asked = deadlines.find(({ kind }) => kind === 'supplement')
  if (asked === undefined) return ''
  const by = dayWords(asked.dueOn)
  if (pausedOn === null) return t('pause.over', { by })
  return t('pause.now', { from: dayWords(pausedOn), by })
}
