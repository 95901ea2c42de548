import './words.ts'
import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { api } from './api.ts'
import './evaluation.css'

type One = Awaited<ReturnType<typeof api.evaluation.ownRectifications>>['items'][number]

/** How the rectifying of this enterprise's own bad rating goes on; nothing where there was none. */
export function Rectifications({ appealId }: { appealId: string }) {
  const { data } = useQuery({
    queryKey: ['appeal', appealId, 'rectifications'],
    queryFn: () => api.evaluation.ownRectifications({ appealId }),
  })
  if (!data || data.items.length === 0) return null
  return (
    <section className="panel rectification" aria-labelledby="rectification">
      <h2 id="rectification">{t('rectify.title')}</h2>
      {data.items.map((one) => (
        <div key={one.rectificationId}>
          <p>{t(`rectify.${one.end ?? one.status}`, valuesOf(one))}</p>
          {one.measure && (
            <p className="judged-reply">
              <b>{t('rectify.measure')}</b> {one.measure}
            </p>
          )}
        </div>
      ))}
      <p className="hint">{t('rectify.hidden')}</p>
    </section>
  )
}

const valuesOf = ({ officeName, ratedOn, rectifyDueOn, rectifiedOn, ruling }: One) => ({
  office: officeName ?? '',
  ratedOn: dayWords(ratedOn),
  dueOn: rectifyDueOn ? dayWords(rectifyDueOn) : '',
  rectifiedOn: rectifiedOn ? dayWords(rectifiedOn) : '',
  ruling: ruling ?? '',
})
