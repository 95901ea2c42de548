import { t } from '#messages/index.ts'
import { toldKinds } from '#modules/appeals/domain/words.ts'
import { dayWords, timeWords } from '#web/ui/days.ts'
import type { Appeal } from '../queries.ts'

export type Deadline = Appeal['deadlines'][number]

const told: readonly string[] = toldKinds

/** Whether a date is the enterprise's concern; the others are what offices owe each other. */
export const isTold = (kind: string): boolean => told.includes(kind)

/** Dates are told in the order in which they come in the loop. */
export const orderOf = (kind: string): number => told.indexOf(kind)

/** The date that runs of a kind; none when it has ended or stands still. */
export const runningDate = ({ deadlines }: Pick<Appeal, 'deadlines'>, kind: string) =>
  deadlines.find((one) => one.kind === kind && one.endedOn === null && !one.standsStill)

/** The date the appeal waits for. */
export const awaitedDate = (appeal: Pick<Appeal, 'deadlines' | 'nextDueOn'>) =>
  toldKinds
    .map((kind) => runningDate(appeal, kind))
    .find((date) => date !== undefined && date.dueOn === appeal.nextDueOn)

/** When a date ends, in words; limits in hours have a time. */
export const dueOnWords = ({ dueOn, dueAt }: Pick<Deadline, 'dueOn' | 'dueAt'>): string =>
  dueAt === null
    ? dayWords(dueOn)
    : t('ask.byTime', { date: dayWords(dueOn), time: timeWords(dueAt) })

/** Until when an office has to decide something, and whether it is late; empty when it has decided. */
export function decidedBy(
  appeal: Appeal,
  kind: 'rule' | 'extension' | 'contest',
  today: string,
): string {
  const date = runningDate(appeal, kind)
  if (date === undefined) return ''
  return date.dueOn < today ? t('date.late', { date: dueOnWords(date) }) : dueOnWords(date)
}
