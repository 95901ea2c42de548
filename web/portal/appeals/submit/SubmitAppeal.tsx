import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { FaultSummary } from '#web/portal/form/FaultSummary.tsx'
import { SendButton } from '#web/portal/form/SendButton.tsx'
import type { City } from '#web/portal/queries.ts'
import { FilesField } from '#web/ui/files/FilesField.tsx'
import { filesFault, mostFiles, usePortalFiles } from '../files.ts'
import { AlreadySubmitted } from './AlreadySubmitted.tsx'
import { checkDraft, type Faults } from './check-draft.ts'
import { DraftNote } from './DraftNote.tsx'
import { type Draft, filesOf, withNewKey } from './draft.ts'
import { KindFields } from './KindFields.tsx'
import { MoreFields } from './MoreFields.tsx'
import { likelyRegion, RegionField } from './RegionField.tsx'
import { TierFields } from './TierFields.tsx'
import { useDraft } from './use-draft.ts'
import { useSubmit } from './use-submit.ts'
import { useTelling } from './use-telling.tsx'
import { WhatFields } from './WhatFields.tsx'

type Props = {
  owner: string
  /** How the enterprise is called, so that its name is found in what it writes. */
  names: readonly string[]
  home: string | null
  regions: City['regions']
}

const none: Faults = {}

/** The form of an appeal. What is typed stays, whatever goes wrong. */
export function SubmitAppeal({ owner, names, home, regions }: Props) {
  const kept = useDraft(owner, likelyRegion(regions, home))
  const submit = useSubmit(kept.forget)
  const [own, setOwn] = useState<Faults>(none)
  const { draft } = kept
  const files = usePortalFiles(filesOf(draft), (sent) => {
    const attachments = JSON.stringify(sent)
    if (attachments !== draft.attachments) kept.change({ attachments })
  })
  const faults = submit.faults ?? own
  const isRight = (given: Draft) => {
    const wait = filesFault(files)
    const found = { ...checkDraft(given), ...(wait && { attachments: wait }) }
    submit.reset()
    setOwn(found)
    return Object.keys(found).length === 0
  }
  const send = (given = draft) => isRight(given) && submit.mutate(given)
  const told = useTelling(names, send)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!submit.isPending && isRight(draft)) void told.ask(draft)
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
        <AlreadySubmitted asNew={asNew} />
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
        <FilesField id="attachments" files={files} most={mostFiles} fault={faults.attachments} />
      </div>
      <TierFields {...fields} />
      <MoreFields {...fields} />
      {told.note}
      <SendButton busy={submit.isPending} busyWords={t('submit.sending')}>
        {t('submit.send')}
      </SendButton>
      <DraftNote
        {...kept}
        clear={() => {
          kept.clear()
          files.put([])
        }}
        undo={() => {
          files.put(kept.undone ? filesOf(kept.undone) : [])
          kept.undo()
        }}
      />
    </form>
  )
}
