import { SaxesParser } from 'saxes'
import { fileLimits } from '../domain/limits.ts'
import { BadFile } from './fault.ts'

type Heard = {
  open?: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/** Reads XML strictly: no document type, so no entity but the five; names come without their prefix. */
export function readXml(xml: Buffer, heard: Heard = {}): void {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    throw new BadFile('attachments/entities')
  })
  parser.on('error', (error) => {
    throw new BadFile('attachments/unreadable', error)
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > fileLimits.depth) throw new BadFile('attachments/expands-too-far')
    heard.open?.(bare(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    heard.close?.(bare(name))
  })
  parser.on('text', (text) => heard.text?.(text))
  parser.write(textOf(xml)).close()
}

/** UTF-16 is allowed in office files; a file that hides its text in any other encoding is not. */
function textOf(xml: Buffer): string {
  const wide = (xml[0] === 0xff && xml[1] === 0xfe) || (xml[0] === 0x3c && xml[1] === 0)
  const bigEndian = (xml[0] === 0xfe && xml[1] === 0xff) || (xml[0] === 0 && xml[1] === 0x3c)
  const encoding = wide ? 'utf-16le' : bigEndian ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(xml)
  } catch (error) {
    throw new BadFile('attachments/unreadable', error)
  }
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

/** An attribute by its name without prefix. */
export function attributeOf(attributes: Record<string, string>, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => bare(key) === name)?.[1]
}
