import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { t } from '#messages/index.ts'
import { type Answer, api } from '#web/desk/api.ts'
import { RefusalNote } from '#web/desk/RefusalNote.tsx'
import { useTake } from '#web/desk/use-take.ts'

type Section = Answer<typeof api.briefings.report>['sections'][number]
type Props = { reportId: string; section: Section; writes: boolean }

/** What a coordinator adds to a part; what stood there before can be read. */
export function Remark({ reportId, section, writes }: Props) {
  const { remark, earlier } = section
  return (
    <>
      {writes ? (
        <Editor reportId={reportId} section={section} />
      ) : (
        remark !== '' && <blockquote className="remark">{remark}</blockquote>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('reports.earlier', { n: earlier.length })}</summary>
          {earlier.map(({ text, by, on }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the history only grows at its end
            <p key={at}>
              {text || '—'} <span className="faint">{`${by} ${on}`}</span>
            </p>
          ))}
        </details>
      )}
    </>
  )
}

function Editor({ reportId, section: { key, remark } }: Omit<Props, 'writes'>) {
  const id = useId()
  const [text, setText] = useState(remark)
  const save = useTake<string>({
    name: `remarkReport ${key}`,
    send: (words, options) =>
      api.briefings.remarkReport({ reportId, section: key, text: words }, options),
    reloads: 'reports',
  })
  const isSaved = text.trim() === remark
  return (
    <div className="stack">
      <label htmlFor={id}>{t('reports.remark')}</label>
      <Input.TextArea
        id={id}
        value={text}
        maxLength={2000}
        rows={3}
        onChange={(event) => setText(event.target.value)}
      />
      <RefusalNote error={save.error} />
      <div>
        <Button disabled={isSaved} loading={save.isPending} onClick={() => save.mutate(text)}>
          {t('reports.remark.save')}
        </Button>{' '}
        {isSaved && remark !== '' && (
          <span className="said" role="status">
            {t('reports.remark.saved')}
          </span>
        )}
      </div>
    </div>
  )
}
