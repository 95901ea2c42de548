import { Alert } from 'antd'
import { t } from '#messages/index.ts'
import { type Problem, problemOf } from '#web/desk/api.ts'
import { sentenceOf } from '#web/desk/form-problems.ts'
import { dayWords } from '#web/ui/days.ts'

/** What the server refused, with the day or the number it told along. */
export function TalkRefusal({ error }: { error: unknown }) {
  if (!error) return null
  const problem = problemOf(error)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={sentenceOf(problem)}
      description={moreOf(problem)}
    />
  )
}

function moreOf({ code, details = {} }: Problem): string | undefined {
  if (code === 'http/sign-in-first') return t('desk.signInAgain')
  const { nextWorkingDay, notice, dueOn, on } = details
  const words = [
    text(nextWorkingDay) &&
      t('talks.refused.nextWorkingDay', { day: dayWords(text(nextWorkingDay)) }),
    text(notice),
    text(dueOn) && t('talks.refused.dueOn', { day: dayWords(text(dueOn)) }),
    text(on) && t('talks.refused.invitedOn', { day: dayWords(text(on)) }),
  ].filter(Boolean)
  return words.length > 0 ? words.join(' · ') : undefined
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
