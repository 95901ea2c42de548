import { t } from '#messages/index.ts'

type Props = { of: 'period' | 'talk' | 'topic' | 'seat' | 'question'; status: string }

/** Where something of the talks stands, in a word; its look follows the word. */
export function StatusTag({ of, status }: Props) {
  return <span className={`state state-${status}`}>{t(`${of}Status.${status}`)}</span>
}
