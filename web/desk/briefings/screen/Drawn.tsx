import { t } from '#messages/index.ts'
import type { Briefing } from '#web/desk/api.ts'
import { useDrawn } from '../chart/Chart.tsx'
import { dark, monthOptions } from '../chart/options.ts'

/** The three rates over twelve months. */
export function Drawn({ briefing: { months } }: { briefing: Briefing }) {
  const { holder, broken } = useDrawn(monthOptions(months, dark))
  return (
    <section className="screen-panel">
      <h2>{t('brief.months')}</h2>
      {broken ? (
        <p>{t('brief.noChart')}</p>
      ) : (
        <div ref={holder} className="screen-drawn" role="img" aria-label={t('brief.months')} />
      )}
    </section>
  )
}
