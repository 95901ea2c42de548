import { t, useLanguage } from '#messages/index.ts'
import { Trouble } from '#web/desk/Trouble.tsx'
import { TalkHead } from '../parts/TalkHead.tsx'
import '../talks.css'
import { Rota } from './Rota.tsx'
import { useComing } from './use-coming.ts'

/** Who hosts where in the periods to come; two sessions of one venue may change hosts. */
export function HostsPage() {
  useLanguage()
  const { list, periods, loading } = useComing()
  return (
    <section className="page talks wide">
      <TalkHead title={t('talks.hosts')} />
      <p className="faint">{t('talks.rotaNote')}</p>
      <Trouble query={list} />
      {periods.length === 0 ? (
        <p className="card">{t(loading ? 'desk.loading' : 'talks.noRota')}</p>
      ) : (
        <Rota periods={periods} />
      )}
    </section>
  )
}
