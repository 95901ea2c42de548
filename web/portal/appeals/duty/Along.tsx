import { t } from '#messages/index.ts'
import type { Appeal } from '#web/portal/queries.ts'

/** The reply was given to the leading appeal: by whom, and what becomes of it when it is denied. */
export function Along({ along: { officeName, files } }: { along: NonNullable<Appeal['along']> }) {
  return (
    <section className="panel">
      <h2>{t('along.title')}</h2>
      <p>{t('along.text', { office: officeName ?? t('who.office') })}</p>
      {files > 0 && <p>{t('along.files', { n: files })}</p>}
    </section>
  )
}
