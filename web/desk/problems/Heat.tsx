import { t } from '#messages/index.ts'

type Props = { enterprises: number; proposed: number; most: number }

/** How many enterprises, as a number with a bar beside it. */
export function Heat({ enterprises, proposed, most }: Props) {
  return (
    <span className="heat">
      <b className="digits">{enterprises}</b>
      <meter min={0} max={Math.max(most, 1)} value={enterprises} aria-hidden="true" />
      {proposed > 0 && <small className="small">{t('problems.ofThem', { n: proposed })}</small>}
    </span>
  )
}
