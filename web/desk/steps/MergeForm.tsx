import { Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { type Appeal, api } from '../api.ts'
import { Candidate } from '../appeals/merging/Candidate.tsx'
import { Compare } from '../appeals/merging/Compare.tsx'
import { useSimilar } from '../appeals/merging/similar-query.ts'
import { Loaded } from '../Loaded.tsx'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

/** Merging into one of the appeals that say the same, with both texts side by side. */
export function MergeForm({ appeal }: StepProps) {
  const { appealId } = appeal
  const found = useSimilar(appeal)
  return (
    <Loaded query={found}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="note">{t('merging.none')}</p>
        ) : (
          <StepForm<{ intoId?: string; matter: string }>
            appeal={appeal}
            step="merge"
            initial={firstOf(items)}
            send={({ intoId = '', matter }, options) =>
              api.appeals.merge({ appealId, intoId, matter }, options)
            }
          >
            {(values) => <Fields appeal={appeal} items={items} intoId={values.intoId} />}
          </StepForm>
        )
      }
    </Loaded>
  )
}

type Items = NonNullable<ReturnType<typeof useSimilar>['data']>['items']

/** The most alike that may lead is chosen ahead. */
function firstOf(items: Items): { intoId?: string; matter: string } {
  const first = items.find(({ blockedBy }) => blockedBy === null)
  return { ...(first && { intoId: first.appealId }), matter: '' }
}

type FieldsProps = { appeal: Appeal; items: Items; intoId: string | undefined }

function Fields({ appeal, items, intoId }: FieldsProps) {
  const [compared, setCompared] = useState<string>()
  const chosen = items.find(({ appealId }) => appealId === compared)
  return (
    <>
      <p className="note">{t('similar.note')}</p>
      <Form.Item
        name="intoId"
        label={t('merged.into')}
        rules={[{ required: true, message: t('desk.needed') }]}
      >
        <Radio.Group className="candidates">
          {items.map((one) => (
            <Radio key={one.appealId} value={one.appealId} disabled={one.blockedBy !== null}>
              <Candidate found={one} />
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <p className="compare-buttons">
        {items.map(({ appealId, number }) => (
          <Button
            key={appealId}
            size="small"
            aria-expanded={compared === appealId}
            onClick={() => setCompared(compared === appealId ? undefined : appealId)}
          >
            {compared === appealId ? t('similar.hide') : t('similar.with', { number })}
          </Button>
        ))}
      </p>
      {chosen && <Compare appeal={appeal} otherId={chosen.appealId} number={chosen.number} />}
      <Prose name="matter" label="merging.matter" max={300} rows={2} hint="merging.hint" required />
      {intoId && <p className="note">{t('merging.note')}</p>}
    </>
  )
}
