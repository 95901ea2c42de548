import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'

/**
 * Enterprises by name, credit code or initials. Why only when asked for: who they are is opened for it,
 * and that is written down.
 */
export function EnterprisesFound({ q }: { q: string }) {
  const look = useMutation({ mutationFn: () => api.people.enterprises({ q, limit: 20 }) })
  return (
    <section className="enterprises-found" aria-label={t('menu.enterprises')}>
      <Button loading={look.isPending} onClick={() => look.mutate()}>
        {t('search.enterprises', { q })}
      </Button>
      <p className="faint">{t('search.enterprisesNote')}</p>
      {look.error && <RefusalNote error={look.error} />}
      {look.data && (
        <output>
          {look.data.items.length === 0 ? (
            t('search.noEnterprise')
          ) : (
            <ul>
              {look.data.items.map(({ enterpriseId, name }) => (
                <li key={enterpriseId}>{name}</li>
              ))}
            </ul>
          )}
          <Link to="/enterprises">{t('menu.enterprises')}</Link>
        </output>
      )}
    </section>
  )
}
