type Props = { caption: string; note: string; rows: { label: string; count: number }[] }

/** Counts as a table that anyone can read out, with a bar for those who see. */
export function Bars({ caption, note, rows }: Props) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <div className="bars">
      <table>
        <caption className="bars-caption">
          <b>{caption}</b>
          <small className="bars-note">{note}</small>
        </caption>
        <tbody>
          {rows.map(({ label, count }) => (
            <tr key={label}>
              <th scope="row" className="bars-name">
                {label}
              </th>
              <td className="digits bars-count">{count}</td>
              <td aria-hidden="true">
                <meter min={0} max={most} value={count} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
