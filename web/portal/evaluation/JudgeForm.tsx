import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { StepTrouble } from '#web/portal/appeals/steps/StepTrouble.tsx'
import { Choices } from '#web/portal/form/Choices.tsx'
import { SendButton } from '#web/portal/form/SendButton.tsx'
import { TextField } from '#web/portal/form/TextField.tsx'
import { DimensionFields, type Dimensions, type Level } from './DimensionFields.tsx'
import type { Opened } from './JudgePage.tsx'
import { PressuredField } from './PressuredField.tsx'
import { ProofField } from './ProofField.tsx'

type Solved = 'yes' | 'partly' | 'no'
type Answer = {
  proof: string | null
  solved: Solved
  accepts: boolean | null
  satisfied: Level | null
  dimensions: Dimensions
  pressured: boolean | null
  words: string | null
}
type Typed = Omit<Answer, 'solved' | 'words' | 'proof'> & {
  solved: Solved | null
  words: string
  proof: string
}
const nothing: Typed = {
  ...{ solved: null, accepts: null, satisfied: null, dimensions: {}, pressured: null },
  ...{ words: '', proof: '' },
}

type Props = {
  token: string
  proof: Opened['proof']
  send: (answer: Answer) => void
  busy: boolean
  error: Error | null
}

/** 解决了吗 first, then the level, what is judged apart, and whether anybody asked for a good rating. */
export function JudgeForm({ token, proof, send, busy, error }: Props) {
  const [typed, setTyped] = useState(nothing)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const change = (more: Partial<Typed>) => setTyped({ ...typed, ...more })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultsOf(typed, proof)
    setFaults(found)
    const [first] = Object.keys(found)
    if (first !== undefined) return document.getElementById(first)?.focus()
    if (typed.solved === null || busy) return
    const { solved, accepts, words } = typed
    send({
      ...typed,
      solved,
      accepts: solved === 'yes' ? null : accepts,
      words: words.trim() || null,
      proof: typed.proof.trim() || null,
    })
  }
  return (
    <section className="panel need-panel">
      <form onSubmit={onSubmit} noValidate>
        <Questions typed={typed} change={change} faults={faults} />
        {proof !== 'none' && (
          <ProofField
            token={token}
            kind={proof}
            fault={faults['judge-proof']}
            value={typed.proof}
            onChange={(value) => change({ proof: value })}
          />
        )}
        <StepTrouble error={error} />
        <SendButton busy={busy}>{t('judge.send')}</SendButton>
      </form>
    </section>
  )
}

/** What must be answered before anything is sent, by the field that is to be filled in. */
function faultsOf(typed: Typed, proof: Opened['proof']): Record<string, string> {
  const { solved, accepts, words } = typed
  const asksReasons = solved === 'partly' || solved === 'no'
  return {
    ...(solved === null ? { 'judge-solved': t('judge.fault.choose') } : {}),
    ...(asksReasons && accepts === null ? { 'judge-accepts': t('judge.fault.choose') } : {}),
    ...(asksReasons && accepts === false && words.trim() === ''
      ? { 'judge-words': t('judge.fault.words') }
      : {}),
    ...(proof !== 'none' && typed.proof.trim() === ''
      ? { 'judge-proof': t('judge.fault.proof') }
      : {}),
  }
}

type QuestionsProps = {
  typed: Typed
  change: (more: Partial<Typed>) => void
  faults: Record<string, string>
}

function Questions({ typed, change, faults }: QuestionsProps) {
  const { solved, accepts, satisfied } = typed
  return (
    <>
      <Choices<Solved>
        id="judge-solved"
        legend={t('judge.solved')}
        fault={faults['judge-solved']}
        value={solved}
        onChange={(value) => change({ solved: value })}
        choices={(['yes', 'partly', 'no'] as const).map((value) => ({
          value,
          label: t(`judge.solved.${value}`),
        }))}
      />
      {(solved === 'partly' || solved === 'no') && (
        <Choices<'yes' | 'no'>
          id="judge-accepts"
          legend={t('judge.accepts')}
          fault={faults['judge-accepts']}
          value={accepts === null ? null : accepts ? 'yes' : 'no'}
          onChange={(value) => change({ accepts: value === 'yes' })}
          choices={(['yes', 'no'] as const).map((value) => ({
            value,
            label: t(`judge.accepts.${value}`),
          }))}
        />
      )}
      <Choices<'5' | '4' | '3' | '2' | '1'>
        id="judge-satisfied"
        legend={t('judge.satisfied')}
        value={satisfied === null ? null : (String(satisfied) as '5')}
        onChange={(value) => change({ satisfied: Number(value) as Level })}
        choices={(['5', '4', '3', '2', '1'] as const).map((value) => ({
          value,
          label: t(`rating.${value}`),
        }))}
      />
      <DimensionFields
        id="judge"
        value={typed.dimensions}
        onChange={(dimensions) => change({ dimensions })}
      />
      <PressuredField
        id="judge-pressured"
        value={typed.pressured}
        onChange={(pressured) => change({ pressured })}
      />
      <TextField
        id="judge-words"
        label={t('judge.words')}
        optional={accepts !== false}
        fault={faults['judge-words']}
        value={typed.words}
        onChange={(words) => change({ words })}
        max={2_000}
        lines={3}
      />
    </>
  )
}
