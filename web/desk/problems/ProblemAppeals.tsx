import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { api } from '../api.ts'
import { useShortcuts } from '../appeals/shortcuts.ts'
import { useSession } from '../queries.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Cell } from '../talks/parts/Cell.tsx'
import { useTake } from '../use-take.ts'
import { AddByNumber, SplitProblem } from './AppealDialogs.tsx'
import { ChoiceCell } from './ChoiceCell.tsx'
import type { ProblemAppeal, ProblemDetail } from './problem-types.ts'
import { type Choice, useChoice } from './use-choice.ts'

type Props = { problem: ProblemDetail }

/** The appeals of a problem: those proposed are added or taken out by one press, several are chosen by keys. */
export function ProblemAppeals({ problem }: Props) {
  const { appealList, hidden, open } = problem
  const { role } = useSession()
  const choice = useChoice(appealList.map(({ appealId }) => appealId))
  const steps = useAppealSteps(problem, choice)
  if (role === 'lead' || role === 'handler') return null
  const changes = open.includes('addAppeals') || open.includes('removeAppeals')
  return (
    <section className="card" aria-labelledby="appeals-of">
      <h2 id="appeals-of">{t('problems.appealList')}</h2>
      {changes && <Bar problem={problem} choice={choice} steps={steps} />}
      <RefusalNote error={steps.error} />
      {appealList.length === 0 ? (
        <p className="faint">{t('problems.noAppeals')}</p>
      ) : (
        <table className="plain cards problem-table">
          <Heads choosing={changes} coded={role === 'coordinator'} />
          <tbody>
            {appealList.map((appeal) => (
              <Row
                key={appeal.appealId}
                appeal={appeal}
                choice={changes ? choice : null}
                coded={role === 'coordinator'}
                steps={steps}
              />
            ))}
          </tbody>
        </table>
      )}
      {hidden > 0 && <p className="faint">{t('problems.hidden', { n: hidden })}</p>}
      {changes && <p className="faint only-wide">{t('problems.keysOfPage')}</p>}
      {steps.dialog}
    </section>
  )
}

type Steps = ReturnType<typeof useAppealSteps>

/** Adding, taking out and splitting off, of what is chosen or of one. */
function useAppealSteps(problem: ProblemDetail, choice: Choice) {
  const { problemId, version, open } = problem
  const [dialog, setDialog] = useState<'split' | 'number'>()
  const onDone = choice.clear
  const add = useTake<string[]>({
    reloads: 'problems',
    name: 'add',
    version,
    send: (appealIds, options) =>
      api.problems.addToProblem({ problemId, appealIds, numbers: [] }, options),
    onDone,
  })
  const remove = useTake<string[]>({
    reloads: 'problems',
    name: 'remove',
    version,
    send: (appealIds, options) => api.problems.removeFromProblem({ problemId, appealIds }, options),
    onDone,
  })
  const chosen = [...choice.chosen]
  const any = chosen.length > 0
  useShortcuts({
    a: () => any && open.includes('addAppeals') && add.mutate(chosen),
    r: () => any && open.includes('removeAppeals') && remove.mutate(chosen),
    s: () => any && open.includes('split') && setDialog('split'),
  })
  const close = () => setDialog(undefined)
  return {
    add: (appealIds: string[]) => add.mutate(appealIds),
    remove: (appealIds: string[]) => remove.mutate(appealIds),
    split: () => setDialog('split'),
    byNumber: () => setDialog('number'),
    error: add.error ?? remove.error,
    busy: add.isPending || remove.isPending,
    dialog:
      dialog === 'split' ? (
        <SplitProblem problem={problem} appealIds={chosen} onDone={onDone} onClose={close} />
      ) : dialog === 'number' ? (
        <AddByNumber problem={problem} onClose={close} />
      ) : null,
  }
}

function Bar({ problem, choice, steps }: Props & { choice: Choice; steps: Steps }) {
  const chosen = [...choice.chosen]
  const none = chosen.length === 0 || steps.busy
  const { open } = problem
  return (
    <div className="actions no-print">
      <span className="digits">{t('problems.chosen', { n: chosen.length })}</span>
      <Button disabled={none} onClick={() => steps.add(chosen)} aria-keyshortcuts="a">
        {t('problems.addChosen')}
      </Button>
      <Button disabled={none} onClick={() => steps.remove(chosen)} aria-keyshortcuts="r">
        {t('problems.removeChosen')}
      </Button>
      {open.includes('split') && (
        <Button disabled={none} onClick={steps.split} aria-keyshortcuts="s">
          {t('problems.split')}
        </Button>
      )}
      <Button onClick={steps.byNumber}>{t('problems.addByNumber')}</Button>
    </div>
  )
}

function Heads({ choosing, coded }: { choosing: boolean; coded: boolean }) {
  const columns = ['appeal', 'region', 'arrived', ...(coded ? ['enterprise'] : []), 'standing']
  return (
    <thead>
      <tr>
        {choosing && <th scope="col" aria-label={t('problems.keysOfPage')} />}
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(`problems.column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type RowProps = { appeal: ProblemAppeal; choice: Choice | null; coded: boolean; steps: Steps }

function Row({ appeal, choice, coded, steps }: RowProps) {
  const { appealId, number, standing, counts } = appeal
  const title = appeal.title ?? t('problems.untitled')
  return (
    <tr data-row={appealId} className={choice?.chosen.has(appealId) ? 'chosen' : undefined}>
      <ChoiceCell choice={choice} id={appealId} title={title} />
      <td className="topic-title">
        <Link to="/inbox" search={{ appeal: appealId }} data-choice={appealId}>
          {title}
        </Link>
        <small className="small">
          {[number, t(`status.${appeal.status}`), !counts && t('problems.withdrawn')]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </td>
      <Cell label="problems.column.region">{appeal.regionName}</Cell>
      <Cell label="problems.column.arrived">
        <span className="digits">{dayWords(appeal.arrivedOn)}</span>
      </Cell>
      {coded && <Cell label="problems.column.enterprise">{appeal.enterpriseCode}</Cell>}
      <Cell label="problems.column.standing">
        <span className="actions">
          <span className={`state standing-${standing}`}>{t(`standing.${standing}`)}</span>
          {choice && standing !== 'accepted' && (
            <Button size="small" disabled={steps.busy} onClick={() => steps.add([appealId])}>
              {t('problems.add')}
            </Button>
          )}
          {choice && standing === 'proposed' && (
            <Button size="small" disabled={steps.busy} onClick={() => steps.remove([appealId])}>
              {t('problems.remove')}
            </Button>
          )}
        </span>
      </Cell>
    </tr>
  )
}
