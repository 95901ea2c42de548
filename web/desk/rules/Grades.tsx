import { Button, Form } from 'antd'
import { t } from '#messages/index.ts'
import { ownSetting, ruleSizes } from '#modules/people/domain/words.ts'
import type { Rules } from '../api.ts'
import { NameCell } from './cells.tsx'
import { LimitRow } from './LimitRow.tsx'
import { MoveButtons } from './MoveButtons.tsx'

const list = ['rules', 'grades']

/** A key no grade has: appeals refer to a grade by it, whatever it is called later. */
function freeKey(grades: Rules['grades']): string {
  const taken = new Set(grades.map(({ key }) => key))
  let n = 1
  while (taken.has(`grade-${n}`)) n += 1
  return `grade-${n}`
}

/** Reply limits shorter than the usual one; none in most cities. */
export function Grades() {
  const form = Form.useFormInstance()
  const fresh = () => ({
    key: freeKey(form.getFieldValue(list) ?? []),
    name: '',
    within: { count: 24, unit: 'hours', rollForward: false, source: ownSetting },
  })
  return (
    <section className="sublist">
      <h3>{t('grades.title')}</h3>
      <p className="faint">{t('grades.what')}</p>
      <Form.List name={list}>
        {(grades, { add, remove }) => (
          <>
            {grades.length === 0 && <p className="faint">{t('grades.none')}</p>}
            <ol className="rungs">
              {grades.map(({ key, name }) => (
                <li key={key} className="rung">
                  <Grade name={name}>
                    <MoveButtons
                      id="grades"
                      what={t('grades.nth', { n: name + 1 })}
                      at={name}
                      count={grades.length}
                      least={0}
                      remove={remove}
                    />
                  </Grade>
                </li>
              ))}
            </ol>
            <Button
              id="grades-add"
              disabled={grades.length >= ruleSizes.grades}
              onClick={() => add(fresh())}
            >
              {t('grades.add')}
            </Button>
          </>
        )}
      </Form.List>
    </section>
  )
}

function Grade({ name, children }: { name: number; children: React.ReactNode }) {
  const nth = t('grades.nth', { n: name + 1 })
  return (
    <>
      <div className="rung-head">
        <strong>{nth}</strong>
        <NameCell name={[name, 'name']} label={`${nth} ${t('grades.name')}`} />
        {children}
      </div>
      <LimitRow
        name={[name, 'within']}
        list={list}
        label={t('rule.replyWithin')}
        called={nth}
        from={t('rule.grade.from')}
      />
    </>
  )
}
