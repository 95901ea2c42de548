import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { newKey } from '#web/ui/new-key.ts'
import { StepTrouble } from '../appeals/steps/StepTrouble.tsx'
import { reportsQuery, watch } from './watch-api.ts'

const acts = ['inspection', 'penalty', 'coercion', 'pressure', 'other'] as const

/** 遭到报复: one tap tells the city's auditors, and nobody else. */
export function Retaliation({ appealId }: { appealId: string }) {
  const client = useQueryClient()
  const { data: reports = [] } = useQuery(reportsQuery(appealId))
  const report = useMutation({
    mutationFn: (kind: (typeof acts)[number]) =>
      watch.reportRetaliation({ appealId, kind }, { context: { key: newKey() } }),
    onSuccess: () => client.invalidateQueries(reportsQuery(appealId)),
  })
  return (
    <details className="more no-print">
      <summary>
        <b>{t('rights.retaliation')}</b>
      </summary>
      <p>{t('rights.retaliationText')}</p>
      <div className="buttons">
        {acts.map((act) => (
          <button
            key={act}
            type="button"
            className="button quiet"
            disabled={report.isPending}
            onClick={() => report.mutate(act)}
          >
            {t(`rights.act.${act}`)}
          </button>
        ))}
      </div>
      <p role="status">{report.isSuccess && t('rights.reported')}</p>
      {reports.map(({ reportId, kind, madeOn }) => (
        <p key={reportId} className="hint">
          {t('rights.reportedOn', { on: dayWords(madeOn), act: t(`rights.act.${kind}`) })}
        </p>
      ))}
      <StepTrouble error={report.error} />
    </details>
  )
}
