import { parentPort, workerData } from 'node:worker_threads'
import { wordsOf } from '#modules/text/index.ts'
import { learnFrom } from './domain/learning.ts'
import type { Lesson, LessonLearnt } from './learn.ts'
import { bytesOf } from './model-bytes.ts'

/** Runs in a thread of its own: learning takes seconds, in which the server has others to answer. */
// Why `as`: whoever starts the thread gives it a lesson.
const { examples, described } = workerData as Lesson
const { model, measured } = learnFrom(examples, described, wordsOf)
const learnt: LessonLearnt = { bytes: await bytesOf(model), measured }
parentPort?.postMessage(learnt)
