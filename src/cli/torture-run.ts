import { ConfigFault } from '#platform/config.ts'

export function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new ConfigFault(`--${name}: a whole number above 0 is needed, not ${text}`)
}

/** Ends the work when it takes too long or somebody presses Ctrl-C. */
export async function untilStopped<T>(
  patience: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  const late = setTimeout(() => stop.abort(new Error('It took too long.')), patience)
  const interrupted = () => stop.abort(new Error('It was interrupted.'))
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  try {
    return await work(stop.signal)
  } catch (error) {
    throw stop.signal.aborted ? new ConfigFault(String(stop.signal.reason.message)) : error
  } finally {
    clearTimeout(late)
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', interrupted)
  }
}

/** A fault in words when something does not hold. */
export const must = (holds: boolean, fault: string): string[] => (holds ? [] : [fault])

/** Tells every fault; the exit code they make. */
export function faultsTold(faults: readonly string[]): number {
  for (const fault of faults) console.error(`FAULT: ${fault}`)
  return faults.length === 0 ? 0 : 1
}
