import { Button, Form, type FormListFieldData, Select } from 'antd'
import { t } from '#messages/index.ts'
import { ownSetting, ruleSizes, rungDocuments } from '#modules/people/domain/words.ts'
import { NameCell } from './cells.tsx'
import { LimitRow } from './LimitRow.tsx'
import { MoveButtons } from './MoveButtons.tsx'

const list = ['rules', 'ladder']
const fresh = {
  document: 'order',
  after: { count: 5, unit: 'working-days', rollForward: false, source: ownSetting },
  to: '',
}

/** The papers that are sent one after the other when nobody has moved. */
export function Ladder() {
  return (
    <section className="sublist">
      <h3>{t('ladder.title')}</h3>
      <p className="faint">{t('ladder.what')}</p>
      <Form.List name={list}>
        {(rungs, { add, remove, move }) => (
          <>
            <ol className="rungs">
              {rungs.map((rung) => (
                <Rung key={rung.key} rung={rung}>
                  <MoveButtons
                    id="ladder"
                    what={t('ladder.nth', { n: rung.name + 1 })}
                    at={rung.name}
                    count={rungs.length}
                    least={1}
                    move={move}
                    remove={remove}
                  />
                </Rung>
              ))}
            </ol>
            <Button
              id="ladder-add"
              disabled={rungs.length >= ruleSizes.rungs}
              onClick={() => add(fresh)}
            >
              {t('ladder.add')}
            </Button>
          </>
        )}
      </Form.List>
    </section>
  )
}

type RungProps = { rung: FormListFieldData; children: React.ReactNode }

function Rung({ rung: { name }, children }: RungProps) {
  const nth = t('ladder.nth', { n: name + 1 })
  const documents = rungDocuments.map((document) => {
    return { value: document, label: t(`document.${document}`) }
  })
  return (
    <li className="rung">
      <div className="rung-head">
        <strong>{nth}</strong>
        <Form.Item name={[name, 'document']} className="cell-document">
          <Select aria-label={`${nth} ${t('ladder.document')}`} options={documents} />
        </Form.Item>
        <div className="rung-to">
          {t('ladder.to')}
          <NameCell name={[name, 'to']} label={`${nth} ${t('ladder.to')}`} />
        </div>
        {children}
      </div>
      <LimitRow
        name={[name, 'after']}
        list={list}
        label={t('rules.length')}
        called={t('rule.rung', { n: name + 1 })}
        from={t(name === 0 ? 'rule.rung.first' : 'rule.rung.next')}
      />
    </li>
  )
}
