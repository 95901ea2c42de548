import { t, useLanguage } from '#messages/index.ts'
import { useSession } from '../queries.ts'
import './ledger.css'
import { ImportFile } from './ImportFile.tsx'

/** The ledger to take away, and lists from other channels to bring in. */
export function LedgerPage() {
  useLanguage()
  const { role } = useSession()
  return (
    <section className="page">
      <h1>{t('menu.ledger')}</h1>
      <section className="card">
        <h2>{t('ledger.download')}</h2>
        <p>{t(role === 'coordinator' ? 'ledger.what' : 'ledger.whatHidden')}</p>
        <p className="downloads">
          <Download href="/api/v1/ledger.xlsx" label="ledger.xlsx" />
          <Download href="/api/v1/ledger.csv" label="ledger.csv" />
          {role === 'auditor' && <Download href="/api/v1/events.jsonl" label="ledger.events" />}
        </p>
      </section>
      {role === 'coordinator' && (
        <section className="card">
          <h2>{t('import.title')}</h2>
          <ImportFile />
        </section>
      )}
    </section>
  )
}

function Download({ href, label }: { href: string; label: string }) {
  return (
    <a className="download" href={href} download>
      {t(label)}
    </a>
  )
}
