import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import { api } from '../api.ts'

type Preview = Awaited<ReturnType<typeof api.appeals.previewDispatch>>

/** What the dates would be if it were dispatched now. */
export function DispatchPreview({ appealId, helped }: { appealId: string; helped: boolean }) {
  const { data } = useQuery({
    queryKey: ['appeals', 'preview', appealId],
    queryFn: () => api.appeals.previewDispatch({ appealId }),
  })
  return data ? (
    <output className="preview">
      <b>{t('preview.title')}</b>
      {wordsOf(data, helped).join(t('desk.stroke'))}
      {data.provisional && <span className="warn"> {t('due.provisional')}</span>}
    </output>
  ) : null
}

function wordsOf({ workingDays, ...days }: Preview, helped: boolean): string[] {
  const left = workingDays < 0 ? 'due.over' : 'due.left'
  return [
    t('preview.reply', {
      on: shortDay(days.replyDueOn),
      left: t(left, { n: Math.abs(workingDays) }),
    }),
    t('preview.object', { on: shortDay(days.objectBy) }),
    ...(helped ? [t('preview.part', { on: shortDay(days.partDueOn) })] : []),
    t('preview.warn', { on: shortDay(days.warnOn) }),
  ]
}
