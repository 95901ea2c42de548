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
import { filesOf, withNewKey } from './draft.ts'
import { KindFields } from './KindFields.tsx'
import { MoreFields } from './MoreFields.tsx'
import { likelyRegion, RegionField } from './RegionField.tsx'
import { useDraft } from './use-draft.ts'
import { useSubmit } from './use-submit.ts'
import { WhatFields } from './WhatFields.tsx'

type Props = { owner: string; home: string | null; regions: City['regions'] }

const none: Faults = {}

/** The form of an appeal. What is typed stays, whatever goes wrong. */
export function SubmitAppeal({ owner, home, regions }: Props) {
  const kept = useDraft(owner, likelyRegion(regions, home))
  const submit = useSubmit(kept.forget)
  const [own, setOwn] = useState<Faults>(none)
  const { draft } = kept
  const files = usePortalFiles(filesOf(draft), (sent) => {
    const attachments = JSON.stringify(sent)
    if (attachments !== draft.attachments) kept.change({ attachments })
  })
  const faults = submit.faults ?? own
  const send = (given = draft) => {
    const wait = filesFault(files)
    const found = { ...checkDraft(given), ...(wait && { attachments: wait }) }
    submit.reset()
    setOwn(found)
    if (Object.keys(found).length === 0) submit.mutate(given)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!submit.isPending) send()
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
      <MoreFields {...fields} />
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
