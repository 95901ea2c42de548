import { type FormEvent, lazy, Suspense, useRef, useState } from 'react'
import { t } from '#messages/index.ts'
import { FaultSummary } from '#web/portal/form/FaultSummary.tsx'
import { SendButton } from '#web/portal/form/SendButton.tsx'
import type { City } from '#web/portal/queries.ts'
import { checkDraft, type Faults } from './check-draft.ts'
import { DraftNote } from './DraftNote.tsx'
import { type Draft, filesOf, withNewKey } from './draft.ts'
import type { FilesHandle } from './FilesPart.tsx'
import { KindFields } from './KindFields.tsx'
import { MoreFields } from './MoreFields.tsx'
import { likelyRegion, RegionField } from './RegionField.tsx'
import { TierFields } from './TierFields.tsx'
import { useAsking } from './use-asking.ts'
import { useDraft } from './use-draft.ts'
import { useSubmit } from './use-submit.ts'
import { WhatFields } from './WhatFields.tsx'

type Props = {
  owner: string
  /** How the enterprise is called, so that its name is found in what it writes. */
  names: readonly string[]
  home: string | null
  regions: City['regions']
}

const none: Faults = {}
// Why not at once: the way to an appeal submitted stays light for a telephone.
const AlreadySubmitted = lazy(async () => ({
  default: (await import('./AlreadySubmitted.tsx')).AlreadySubmitted,
}))
const FilesPart = lazy(async () => ({ default: (await import('./FilesPart.tsx')).FilesPart }))

/** The form of an appeal. What is typed stays, whatever goes wrong. */
export function SubmitAppeal({ owner, names, home, regions }: Props) {
  const kept = useDraft(owner, likelyRegion(regions, home))
  const submit = useSubmit(kept.forget)
  const [own, setOwn] = useState<Faults>(none)
  const { draft } = kept
  const files = useRef<FilesHandle>(null)
  const [adding, setAdding] = useState(filesOf(draft).length > 0)
  const faults = submit.faults ?? own
  const isRight = (given: Draft) => {
    const wait = files.current?.fault
    const found = { ...checkDraft(given), ...(wait && { attachments: wait }) }
    submit.reset()
    setOwn(found)
    return Object.keys(found).length === 0
  }
  const send = (given = draft) => isRight(given) && submit.mutate(given)
  const told = useAsking({ draft, names, send })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!submit.isPending && !told.busy && isRight(draft)) void told.ask()
  }
  const asNew = () => {
    const renewed = withNewKey(draft)
    kept.change({ key: renewed.key })
    send(renewed)
  }
  const fields = { draft, faults, change: kept.change }
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t('submit.title')}>
      {submit.reused ? (
        <Suspense>
          <AlreadySubmitted asNew={asNew} />
        </Suspense>
      ) : (
        <FaultSummary refusal={submit.refusal} faults={faults} />
      )}
      <WhatFields {...fields} />
      <KindFields {...fields} />
      <fieldset className="sheet">
        <legend>{t('submit.where')}</legend>
        <RegionField {...fields} regions={regions} />
      </fieldset>
      <div className="sheet">
        {adding ? (
          <Suspense fallback={<p className="hint">{t('files.add')}</p>}>
            <FilesPart {...fields} fault={faults.attachments} handle={files} />
          </Suspense>
        ) : (
          <button type="button" className="button quiet" onClick={() => setAdding(true)}>
            {t('files.add')}
          </button>
        )}
      </div>
      <TierFields {...fields} />
      <MoreFields {...fields} />
      {told.note}
      <SendButton busy={submit.isPending || told.busy} busyWords={t('submit.sending')}>
        {t('submit.send')}
      </SendButton>
      <DraftNote
        {...kept}
        clear={() => {
          kept.clear()
          files.current?.put([])
        }}
        undo={() => {
          files.current?.put(kept.undone ? filesOf(kept.undone) : [])
          kept.undo()
        }}
      />
    </form>
  )
}
