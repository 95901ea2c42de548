import { t } from '#messages/index.ts'

export function Footer() {
  return (
    <footer className="footer">
      <div className="wide">
        <h2>{t('portal.data')}</h2>
        <p>{t('portal.dataText')}</p>
      </div>
    </footer>
  )
}
