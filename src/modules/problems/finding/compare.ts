import { commonProblems, templateSenders, wordsOf } from '#modules/text/index.ts'

/** What is compared: a message of a sender. */
export type Message = { title: string; body: string; user: string }

/** A group of messages, by their numbers, and the title that stands for all. */
export type Found = { members: readonly number[]; name: string }

/** Groups of messages about one matter in one place; whoever writes by a template is in none. */
export function compare(messages: readonly Message[]): Found[] {
  const spammers = templateSenders(messages)
  const heard = [...messages.keys()].filter((nth) => !spammers.has(messages[nth]?.user ?? ''))
  const own = heard.map((nth) => messages[nth] as Message)
  return commonProblems(own, wordsOf).map(({ members, name }) => ({
    members: members.map((member) => heard[member] as number),
    name,
  }))
}
