import { t } from '#messages/index.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { dayWords } from '#web/ui/days.ts'
import { useOpenSteps } from '../session/may-act.ts'
import { usePacks } from '../talk-queries.ts'
import type { Packs, Talk } from '../talk-types.ts'
import { Assigning } from './Assigning.tsx'
import { PackList } from './PackList.tsx'
import './packs.css'

/** The questions before the talk: each with the office that shall answer it, sent in time. */
export function PacksPart({ talk }: { talk: Talk }) {
  const packs = usePacks(talk.sessionId)
  return <Loaded query={packs}>{(found) => <Shown talk={talk} packs={found} />}</Loaded>
}

function Shown({ talk, packs }: { talk: Talk; packs: Packs }) {
  const assigning = useOpenSteps(talk).includes('sendPacks')
  const { items, packOn } = packs
  const early = ['planned', 'themed', 'registering'].includes(talk.status)
  return (
    <>
      <p className="faint">
        {t(early ? 'talks.packs.early' : 'talks.packs.by', { day: dayWords(packOn) })}
      </p>
      {items.length === 0 ? (
        <p className="card faint">{t('talks.packs.none')}</p>
      ) : assigning ? (
        <Assigning key={items.length} talk={talk} items={items} />
      ) : (
        <PackList items={items} early={early} />
      )}
    </>
  )
}
