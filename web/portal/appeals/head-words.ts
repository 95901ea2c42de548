import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { Appeal } from '../queries.ts'
import { runningDate } from './dates.ts'

const atOffice: readonly Appeal['status'][] = [
  'dispatched',
  'objected',
  'signed',
  'drafted',
  'shelved',
]

/** Who helps the office, how high the matter has been lifted, and how often the office was pressed. */
export function aboutWho({ status, coHandlers, level, letters, timeline }: Appeal): string[] {
  if (!atOffice.includes(status)) return []
  const lifted = timeline.findLast(({ type }) => type === 'lifted')
  const helpers = coHandlers.flatMap(({ officeName }) => officeName ?? [])
  const sent = (kind: string) => letters.filter(({ document }) => document === kind).length
  return [
    level > 0 && lifted?.text && t('who.liftedTo', { name: lifted.text }),
    helpers.length > 0 && t('who.co', { offices: helpers.join(t('list.gap')) }),
    sent('reminder') > 0 && t('who.reminded', { n: sent('reminder') }),
    sent('order') > 0 && t('who.ordered', { n: sent('order') }),
  ].filter((words) => typeof words === 'string')
}

/** Whether the clock stands still, goes on all the same, or was given more time. */
export function aboutDays(appeal: Appeal): string[] {
  const { status, pausedOn, extension, overdue } = appeal
  const reply = runningDate(appeal, 'reply')
  return [
    pausedOn !== null && t('ask.paused'),
    status === 'replied' && overdue && t('ask.stillOpen'),
    (status === 'objected' || status === 'shelved') && t('ask.goesOn'),
    reply !== undefined &&
      reply.extended > 0 &&
      extension !== null &&
      t('ask.extended', { date: dayWords(extension.promisedOn) }),
  ].filter((words) => typeof words === 'string')
}
