import { t } from '#messages/index.ts'
import { To } from '../places.tsx'
import { useSession } from '../queries.ts'

export function Footer() {
  const role = useSession().data?.role
  return (
    <footer className="footer">
      <div className="wide">
        <h2>{t('portal.data')}</h2>
        <p>{t('portal.dataText')}</p>
        {role === 'enterprise' && <To to="/my-data">{t('portal.myData')}</To>}
      </div>
    </footer>
  )
}
