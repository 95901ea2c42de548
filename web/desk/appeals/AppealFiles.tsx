import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { t } from '#messages/index.ts'
import { takeBack } from '#web/send-file.ts'
import { Gallery } from '#web/ui/files/Gallery.tsx'
import { type Answer, type Appeal, api } from '../api.ts'
import { useSession } from '../queries.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { ViewerMark } from '../ViewerMark.tsx'

type Item = Answer<typeof api.attachments.list>['items'][number]

/** Copies of what the enterprise sent and of what the office drafted or replied with. */
export function AppealFiles({ appeal }: { appeal: Appeal }) {
  const { appealId } = appeal
  const session = useSession()
  const { data } = useQuery({
    queryKey: ['appeals', 'files', appealId],
    queryFn: () => api.attachments.list({ appealId }),
  })
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <section aria-label={t('files.given')}>
      <h3>{t('files.given')}</h3>
      {items.some(({ released }) => released === false) && <p>{t('files.releaseHint')}</p>}
      <Gallery
        items={items}
        below={(item) => <Below item={item} appealId={appealId} />}
        over={<ViewerMark session={session} />}
      />
    </section>
  )
}

/** What this reader may do with one: let the handling office see it, or take it out of a draft. */
function Below({ item, appealId }: { item: Item; appealId: string }) {
  const client = useQueryClient()
  const { role } = useSession()
  const again = () => client.invalidateQueries({ queryKey: ['appeals', 'files', appealId] })
  const release = useMutation({
    mutationFn: (released: boolean) =>
      api.attachments.release({ appealId, attachmentIds: [item.attachmentId], released }),
    onSettled: again,
  })
  const remove = useMutation({ mutationFn: () => takeBack(item.attachmentId), onSettled: again })
  if (item.released !== null) {
    return (
      <>
        <Checkbox
          checked={item.released}
          disabled={release.isPending}
          onChange={({ target }) => release.mutate(target.checked)}
        >
          {t('files.release')}
        </Checkbox>
        <RefusalNote error={release.error} />
      </>
    )
  }
  const handling = role === 'handler' || role === 'lead'
  if (item.part !== 'draft' || !handling || item.state === 'refused') return null
  return (
    <Button size="small" type="link" onClick={() => remove.mutate()}>
      {t('files.remove')}
    </Button>
  )
}
