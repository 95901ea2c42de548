import { Button, Form } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { orNull } from '#web/desk/form-problems.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import {
  ConvenerFields,
  convenerOf,
  type TypedConvener,
  typedOf,
} from '../parts/ConvenerFields.tsx'
import type { Rota } from '../review-queries.ts'

/** Sets the whole rota anew, in the order of the turns. */
export function SetRota({ rota, onClose }: { rota: Rota; onClose: () => void }) {
  const conveners: TypedConvener[] =
    rota.conveners.length > 0 ? rota.conveners.map(typedOf) : [{ name: '', who: undefined }]
  return (
    <TalkDialog
      name="set-rota"
      reloads="reviews"
      width={720}
      title={t('reviews.setRota')}
      note={t('reviews.setRotaNote')}
      initial={{ conveners, reason: '' }}
      submit={t('talks.save')}
      send={(values, options) =>
        api.reviews.setRota(
          { conveners: values.conveners.map(convenerOf), reason: orNull(values.reason) },
          options,
        )
      }
      onClose={onClose}
    >
      {() => (
        <>
          <Form.List name="conveners">
            {(fields, { add, remove, move }) => (
              <div className="stack">
                {fields.map((field, at) => (
                  <fieldset key={field.key} className="turn">
                    <legend>{t('reviews.turn', { n: at + 1 })}</legend>
                    <div className="two">
                      <ConvenerFields at={[field.name]} />
                    </div>
                    <span className="actions">
                      <Button disabled={at === 0} onClick={() => move(at, at - 1)}>
                        {t('reviews.up')}
                      </Button>
                      <Button disabled={fields.length === 1} onClick={() => remove(field.name)}>
                        {t('reviews.remove')}
                      </Button>
                    </span>
                  </fieldset>
                ))}
                <Button onClick={() => add({ name: '', who: undefined })}>
                  {t('reviews.addConvener')}
                </Button>
              </div>
            )}
          </Form.List>
          <Prose name="reason" label="talks.reason" max={500} />
        </>
      )}
    </TalkDialog>
  )
}
