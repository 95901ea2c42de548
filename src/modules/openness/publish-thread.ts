import { parentPort, workerData } from 'node:worker_threads'
import { publish } from './domain/printed.ts'
import type { Task } from './publish.ts'
import { openSolver } from './solver.ts'

/** Runs in a thread of its own: a year's tables take seconds, in which the server has others to answer. */
// Why `as`: whoever starts the thread gives it a task.
const { made, earlier } = workerData as Task
parentPort?.postMessage(publish(made, earlier, await openSolver()))
