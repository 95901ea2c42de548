import { queryOptions, useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { Gallery } from '#web/ui/files/Gallery.tsx'

const filesQuery = (appealId: string) =>
  queryOptions({
    queryKey: ['appeals', 'files', appealId],
    queryFn: () => api.attachments.list({ appealId }),
  })

type Props = { appealId: string; side: 'enterprise' | 'office' }

/** The files that one side attached; nothing where there are none. */
export function AppealFiles({ appealId, side }: Props) {
  const { data } = useQuery(filesQuery(appealId))
  const items = data?.items.filter((item) => item.side === side) ?? []
  if (items.length === 0) return null
  return (
    <>
      <h3>{t('files.given')}</h3>
      <Gallery items={items} />
    </>
  )
}
