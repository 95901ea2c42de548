import { createHmac } from 'node:crypto'
import { type Channel, type Message, post } from './channel.ts'

/** A DingTalk group's robot (钉钉群机器人, 加签). */
export function dingtalkChannel({ url, secret }: { url: string; secret?: string }): Channel {
  return {
    name: 'dingtalk',
    send: (message) => say(secret === undefined ? url : signed(url, secret), message),
  }
}

/** A WeCom group's robot (企业微信群机器人), whose address is its secret. */
export function wecomChannel({ url }: { url: string }): Channel {
  return { name: 'wecom', send: (message) => say(url, message) }
}

function signed(url: string, secret: string): URL {
  const timestamp = String(Date.now())
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
  const address = new URL(url)
  address.searchParams.set('timestamp', timestamp)
  address.searchParams.set('sign', sign)
  return address
}

/** Both robots answer 200 whatever happens; `errcode` tells whether the message was taken. */
async function say(url: string | URL, { text }: Message): Promise<void> {
  const response = await post(url, JSON.stringify({ msgtype: 'text', text: { content: text } }))
  const answer: unknown = await response.json()
  const code =
    answer !== null && typeof answer === 'object' && 'errcode' in answer && answer.errcode
  if (code !== 0) throw new Error(`The robot answered errcode ${String(code)}.`)
}
