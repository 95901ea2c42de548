import { t } from '#messages/index.ts'

/** A report about officials leaves this channel; nothing of it is sent from here. */
export function ReportElsewhere() {
  return (
    <section className="panel bad" role="alert">
      <h2>{t('report.title')}</h2>
      <p>{t('report.text')}</p>
      <div className="buttons">
        <a className="button" href="tel:12388">
          {t('report.call')}
        </a>
        <a className="button quiet" href="https://www.12388.gov.cn/" rel="noreferrer">
          {t('report.site')}
        </a>
      </div>
      <p className="hint">{t('report.notSent')}</p>
    </section>
  )
}
