/** Progress on long work: one line that moves on a terminal, now and then a line elsewhere; on stderr. */
export function progressLine(quiet = false) {
  const moves = process.stderr.isTTY === true
  let lastTold = 0
  return {
    say: (line: string) => {
      if (!quiet) process.stderr.write(`  ${line}\n`)
    },
    show: (text: string, share: number) => {
      const filled = Math.round(Math.min(1, share) * 24)
      const bar = `${'█'.repeat(filled)}${'░'.repeat(24 - filled)}`
      if (moves) process.stderr.write(`\r  ${bar} ${text}   `)
      else if (!quiet && Date.now() - lastTold > 5_000) {
        lastTold = Date.now()
        process.stderr.write(`  ${bar} ${text}\n`)
      }
    },
    end: () => {
      if (moves) process.stderr.write('\n')
    },
  }
}
