const passing = new Set(['57P01', '57P02', '57P03', '25006', '40001', '40P01', '53300'])
const sockets = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOENT'])

/** Whether a database error passes by itself (failover, deadlock, restart), so that a retry may help. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return (
    passing.has(code) ||
    sockets.has(code) ||
    code.startsWith('08') ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  )
}

/** Runs a repeatable piece of work again while its error passes, for about `budgetMs`. */
export async function retrying<T>(
  work: () => Promise<T>,
  budgetMs: number,
  onFirstFailure?: () => void,
): Promise<T> {
  const started = performance.now()
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error) || performance.now() - started > budgetMs) throw error
      if (attempt === 0) onFirstFailure?.()
      const pause = Math.min(1_000, 25 * 2 ** attempt) * (0.5 + Math.random() / 2)
      await new Promise((wake) => setTimeout(wake, pause))
    }
  }
}
