import { t } from '#messages/index.ts'
import { tiers } from '#modules/talks/domain/words.ts'
import { Choices } from '#web/portal/form/Choices.tsx'
import { TextField } from '#web/portal/form/TextField.tsx'
import { Tick } from '#web/portal/form/Tick.tsx'
import { type Faults, longest } from './check.ts'
import type { TalkDraft } from './draft.ts'
import { QuestionFields } from './QuestionFields.tsx'

export type FieldsProps = {
  draft: TalkDraft
  faults: Faults
  change: (part: Partial<TalkDraft>) => void
}

/** What an enterprise brings to a talk: who speaks, what is asked, and who may know. */
export function ContributionFields({
  speaker,
  ...fields
}: FieldsProps & { /** What the person is called here. */ speaker: string }) {
  const { draft, faults, change } = fields
  return (
    <>
      <div className="sheet">
        <TextField
          id="speaker"
          label={speaker}
          hint={t('talk.speaker.hint')}
          fault={faults.speaker}
          value={draft.speaker}
          max={longest.speaker}
          onChange={(name) => change({ speaker: name })}
        />
      </div>
      <QuestionFields {...fields} />
      <Choices
        id="tier"
        className="sheet"
        legend={t('tier.title')}
        fault={faults.tier}
        value={draft.tier || null}
        onChange={(tier) => change({ tier })}
        choices={tiers.map((value) => ({
          value,
          label: t(`tier.${value}`),
          about: t(`tier.${value}.about`),
        }))}
      />
      <div className="sheet">
        <Tick checked={draft.consent} onChange={(consent) => change({ consent })}>
          {t('talk.consent')}
        </Tick>
        <p className="hint">{t('talk.consentText')}</p>
      </div>
    </>
  )
}
