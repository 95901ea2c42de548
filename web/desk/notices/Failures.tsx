import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { Loaded } from '../Loaded.tsx'

/** What was tried again and again and never arrived. */
export function Failures() {
  const found = useQuery({
    queryKey: ['notices', 'failures'],
    queryFn: () => api.notices.failures({ limit: 50 }),
  })
  return (
    <section>
      <h2>{t('failures.title')}</h2>
      <Loaded query={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="faint">{t('failures.empty')}</p>
          ) : (
            <table className="plain">
              <thead>
                <tr>
                  {['number', 'channel', 'attempts', 'error'].map((name) => (
                    <th key={name} scope="col">
                      {t(`failures.${name}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map(({ noticeId, number, channel, attempts, error }) => (
                  <tr key={noticeId + channel}>
                    <td className="digits">{number}</td>
                    <td>{channel}</td>
                    <td className="digits">{attempts}</td>
                    <td>{error}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  )
}
