import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { momentOf } from '../days.ts'
import { Loaded } from '../Loaded.tsx'
import { RefusalNote } from '../RefusalNote.tsx'
import { useProvider } from './Provider.tsx'

const queryKey = ['identity']

/** Who one is at the city's own sign-in, where it has one. */
export function OwnIdentity() {
  const name = useProvider()
  return name === null ? null : <Binding name={name} />
}

function Binding({ name }: { name: string }) {
  const client = useQueryClient()
  const found = useQuery({ queryKey, queryFn: () => api.people.identity({}) })
  const bind = useMutation({
    mutationFn: () => api.people.providerToBind({}),
    onSuccess: ({ url }) => location.assign(url),
  })
  const unbind = useMutation({
    mutationFn: () => api.people.unbindIdentity({}),
    onSuccess: (answer) => client.setQueryData(queryKey, answer),
  })
  return (
    <section className="stack">
      <h2>{name}</h2>
      <Loaded query={found}>
        {({ boundAt }) =>
          boundAt === null ? (
            <>
              <p className="faint">{t('identity.none', { name })}</p>
              <p>
                <Button loading={bind.isPending} onClick={() => bind.mutate()}>
                  {t('identity.bind', { name })}
                </Button>
              </p>
            </>
          ) : (
            <>
              <p className="faint">{t('identity.bound', { at: momentOf(boundAt) })}</p>
              <p>
                <Button loading={unbind.isPending} onClick={() => unbind.mutate()}>
                  {t('identity.unbind')}
                </Button>
              </p>
            </>
          )
        }
      </Loaded>
      <RefusalNote error={bind.error ?? unbind.error} />
    </section>
  )
}
