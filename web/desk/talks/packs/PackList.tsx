import { t } from '#messages/index.ts'
import { useCity } from '#web/desk/queries.ts'
import type { PackItem } from '../talk-types.ts'
import { Asked } from './Asked.tsx'
import { keyOf } from './assignments.ts'
import { SimilarAnswers } from './SimilarAnswers.tsx'

/** The questions for those who only read them: offices see their own, with answers to similar ones. */
export function PackList({ items, early }: { items: readonly PackItem[]; early: boolean }) {
  const { data: city } = useCity()
  const nameOf = (id: string | null) =>
    city?.offices.find(({ officeId }) => officeId === id)?.name ?? t('talks.packs.noOffice')
  return (
    <ol className="pack-list">
      {items.map((item, place) => (
        <li key={keyOf(item)} className="card">
          <Asked item={item} place={place} />
          {!early && (
            <p>
              <b>{nameOf(item.officeId)}</b> {item.subject}
            </p>
          )}
          {item.similar.length > 0 && <SimilarAnswers item={item} />}
        </li>
      ))}
    </ol>
  )
}
