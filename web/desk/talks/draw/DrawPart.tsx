import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { momentWords } from '#web/ui/days.ts'
import { useMayAct } from '../session/may-act.ts'
import type { Talk } from '../talk-types.ts'
import { DrawView } from './DrawView.tsx'
import { FixForm } from './FixForm.tsx'

/** The draws of a session: the list fixed and published first, then the seed, then who was drawn. */
export function DrawPart({ talk }: { talk: Talk }) {
  const { sessionId, status } = talk
  const [chosen, choose] = useState<string>()
  const mayAct = useMayAct(talk)
  const draws = useQuery({
    queryKey: ['talks', 'draws', sessionId],
    queryFn: () => api.talks.draws({ sessionId }),
  })
  const inviting = status === 'themed' || status === 'registering'
  return (
    <Loaded query={draws}>
      {({ items }) => {
        const shown = chosen ?? items[0]?.drawId
        const waits = items.some(({ drawnAt }) => drawnAt === null)
        return (
          <>
            <Steps />
            {items.length === 0 && (
              <p className="card faint">{t(inviting ? 'talks.noDraw' : 'talks.drawClosed')}</p>
            )}
            {items.length > 1 && (
              <span className="actions no-print">
                {items.map(({ drawId, fixedAt }) => (
                  <Button
                    key={drawId}
                    size="small"
                    aria-pressed={drawId === shown}
                    onClick={() => choose(drawId)}
                  >
                    {t('talks.drawOf', { at: momentWords(fixedAt) })}
                  </Button>
                ))}
              </span>
            )}
            {shown && <DrawView key={shown} drawId={shown} talk={talk} />}
            {mayAct && inviting && !waits && <FixForm talk={talk} />}
          </>
        )
      }}
    </Loaded>
  )
}

/** How a draw goes, so that nobody has to take it on trust. */
function Steps() {
  return (
    <ol className="draw-steps">
      {(['fix', 'seed', 'result'] as const).map((step) => (
        <li key={step}>{t(`talks.drawStep.${step}`)}</li>
      ))}
    </ol>
  )
}
