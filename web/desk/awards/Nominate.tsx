import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import type { Cycle } from './award-queries.ts'
import { ContentFields, contentOf, noContent } from './ContentFields.tsx'

/** Numbers as typed: with spaces, commas or 、 between them. */
const numbersOf = (text: string): string[] => text.split(/[\s,，、;；]+/).filter(Boolean)

/** Proposes a case; the enterprise whose appeal it is will be asked. */
export function Nominate({ cycle: { cycleId } }: { cycle: Cycle }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('awards.nominate')}</Button>
      {open && (
        <TalkDialog
          name="nominate"
          reloads="awards"
          width={680}
          title={t('awards.nominate')}
          note={t('awards.nominateNote')}
          initial={{ ...noContent, appeals: '', problems: '' }}
          submit={t('awards.nominateDo')}
          send={({ appeals, problems, ...typed }, options) =>
            api.awards.nominate(
              {
                ...{ cycleId, ...contentOf(typed) },
                ...{ appeals: numbersOf(appeals), problems: numbersOf(problems) },
              },
              options,
            )
          }
          onClose={() => setOpen(false)}
        >
          {() => (
            <>
              <div className="two">
                <Form.Item name="appeals" label={t('awards.appeals')}>
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name="problems" label={t('awards.problems')}>
                  <Input maxLength={200} />
                </Form.Item>
              </div>
              <ContentFields />
            </>
          )}
        </TalkDialog>
      )}
    </>
  )
}
