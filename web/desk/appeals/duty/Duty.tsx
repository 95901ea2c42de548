import { t } from '#messages/index.ts'
import type { Appeal } from '#web/desk/api.ts'
import { CoHandlers } from './CoHandlers.tsx'
import { Extension } from './Extension.tsx'
import { Letters } from './Letters.tsx'
import { ObjectionFacts } from './ObjectionFacts.tsx'
import { Shelving } from './Shelving.tsx'

/** What the offices owe each other: an objection, parts, an extension, a shelving, letters. */
export function Duty({ appeal }: { appeal: Appeal }) {
  const { appealId, objection, coHandlers, extension, shelving, letters, open } = appeal
  // Who rules sees the objection in the form.
  const rules = open.some(({ step }) => step === 'rule')
  return (
    <>
      {objection && !rules && (
        <section>
          <h3>{t('panel.objection')}</h3>
          <ObjectionFacts objection={objection} />
        </section>
      )}
      <CoHandlers coHandlers={coHandlers} />
      <Extension extension={extension} />
      <Shelving shelving={shelving} />
      <Letters appealId={appealId} letters={letters} />
    </>
  )
}
