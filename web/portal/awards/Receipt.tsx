import { t } from '#messages/index.ts'
import type { Paper } from './queries.ts'

type Props = { paper: Paper; checked: boolean | null | undefined }

/** The receipt of a ballot: that it was cast and is in the log; never what it chose. */
export function Receipt({ paper: { cycle, cast }, checked }: Props) {
  if (cast === null) return null
  const text = [
    cycle.title,
    t('award.receiptOf'),
    cast.commitment,
    `${location.origin}/api/v1/award-cycles/${cycle.cycleId}/commitments`,
  ].join('\n')
  return (
    <section className="panel good" aria-live="polite">
      <h2>{t('award.voted')}</h2>
      {checked === true && <p>{t('award.checked')}</p>}
      {checked === false && <p role="alert">{t('award.unlike')}</p>}
      <p>{t(cast.inLog ? 'award.inLog' : 'award.notYetInLog')}</p>
      {cast.leftOut.length > 0 && <p>{t('award.leftOut', { n: cast.leftOut.length })}</p>}
      <p className="award-commitment">{cast.commitment}</p>
      <p>
        <a
          className="button"
          download={`${t('award.receiptName')}.txt`}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {t('award.takeReceipt')}
        </a>
      </p>
      <p className="hint">{t('award.receiptHint')}</p>
    </section>
  )
}
