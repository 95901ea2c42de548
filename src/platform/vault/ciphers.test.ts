import assert from 'node:assert/strict'
import { createCipheriv, createHash, createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { blindIndex, blindPairs } from './blind-index.ts'
import { algorithms, ciphers, newKey, Unopenable } from './ciphers.ts'
import { openField, sealSubject } from './envelope.ts'
import { openText, sealText } from './texts.ts'

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')

describe('the algorithms of the machine', () => {
  it('are SM3 and SM4 as GB/T 32905 and GB/T 32907 print them', () => {
    const digest = (text: string) => createHash('sm3').update(text).digest('hex')
    assert.equal(digest('abc'), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
    assert.equal(
      digest('abcd'.repeat(16)),
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    )
    const key = hex('01234567 89abcdef fedcba98 76543210')
    // Why zeros: in counter mode they show the block that the standard prints for this input.
    const block = createCipheriv('sm4-ctr', key, key).update(Buffer.alloc(16))
    assert.equal(block.toString('hex'), '681edf34d206965e86b3e94f536e4246')
  })

  it('make an HMAC of SM3 as RFC 2104 says, worked out here once more', () => {
    const key = Buffer.alloc(32, 7)
    const pad = (byte: number) =>
      Buffer.from(Buffer.concat([key, Buffer.alloc(32)]).map((one) => one ^ byte))
    const sm3 = (...parts: Buffer[]) => createHash('sm3').update(Buffer.concat(parts)).digest()
    const expected = sm3(pad(0x5c), sm3(pad(0x36), Buffer.from('云帆')))
    assert.deepEqual(createHmac('sm3', key).update('云帆').digest(), expected)
  })
})

for (const algorithm of algorithms) {
  const { seal, open } = ciphers[algorithm]
  describe(algorithm, () => {
    it('gives back whatever was sealed', () => {
      fc.assert(
        fc.property(
          fc.uint8Array({ maxLength: 300 }),
          fc.uint8Array({ maxLength: 40 }),
          (text, place) => {
            const key = newKey()
            const sealed = seal(key, Buffer.from(text), Buffer.from(place))
            assert.deepEqual(open(key, sealed, Buffer.from(place)), Buffer.from(text))
          },
        ),
        { numRuns: 100 },
      )
    })

    it('opens nothing of which one byte was turned, cut off or added', () => {
      const key = newKey()
      const bound = Buffer.from('城市 企业 甲 姓名')
      const sealed = seal(key, Buffer.from('湖州云帆智能装备有限公司'), bound)
      const refused = (text: Buffer, place = bound, by = key) =>
        assert.throws(() => open(by, text, place), Unopenable)
      for (let at = 0; at < sealed.length; at += 1) {
        for (const bit of [1, 0x80]) {
          const turned = Buffer.from(sealed)
          turned[at] = (turned[at] ?? 0) ^ bit
          refused(turned)
        }
        refused(sealed.subarray(0, at))
      }
      refused(Buffer.concat([sealed, Buffer.of(0)]))
      refused(sealed, Buffer.from('城市 企业 乙 姓名'))
      refused(sealed, Buffer.concat([bound, sealed.subarray(0, 1)]))
      refused(sealed, bound, newKey())
    })

    it('never writes one text twice the same', () => {
      const key = newKey()
      const [one, other] = [1, 2].map(() => seal(key, Buffer.from('甲'), Buffer.from('')))
      assert.notDeepEqual(one, other)
    })

    it('binds a field to its city, its subject and its name', () => {
      const tenantKey = newKey()
      const id = '01900000-0000-7000-8000-00000000000'
      const subject = { kind: 'enterprise', id: `${id}1` }
      const place = { tenantId: '330500', subject, tenantKey: 1, keyId: `${id}9` }
      const { key, sealed } = sealSubject(algorithm, tenantKey, place, { name: '甲', phone: '138' })
      const [name, phone] = sealed
      assert.ok(name && phone)
      const row = { ...key, ...name, refused: false as const }
      assert.equal(openField(tenantKey, '330500', row).toString(), '甲')
      const refused = (over: object, tenantId = '330500') =>
        assert.throws(() => openField(tenantKey, tenantId, { ...row, ...over }), Unopenable)
      refused({}, '330400')
      refused({ kind: 'account' })
      refused({ subject_id: `${id}2` })
      refused({ key_id: `${id}8` })
      refused({ field: 'phone' })
      refused({ sealed: phone.sealed })
      assert.throws(() => openField(newKey(), '330500', row), Unopenable)
    })

    it('keeps a text for its place alone, and says by what it was sealed', async () => {
      const key = newKey()
      const sealed = sealText(algorithm, key, '甲处', '{"ok":true}')
      const asked: string[] = []
      const keyFor = async (by: string) => {
        asked.push(by)
        return key
      }
      assert.equal(await openText(sealed, '甲处', keyFor), '{"ok":true}')
      assert.deepEqual(asked, [algorithm])
      await assert.rejects(openText(sealed, '乙处', keyFor), Unopenable)
      await assert.rejects(openText(Buffer.of(9, ...sealed), '甲处', keyFor), Unopenable)
    })
  })
}

describe('what sealed texts are looked up by', () => {
  const key = newKey()
  it('is the same for texts that read the same, and depends on the key and the use', () => {
    const index = (text: string, use = 'name', by = key) =>
      blindIndex(by, use, text).toString('hex')
    assert.equal(index('湖州 ＹＦ（集团）'), index('湖州yf(集团)'))
    assert.equal(
      new Set([index('甲'), index('乙'), index('甲', 'code'), index('甲', 'name', newKey())]).size,
      4,
    )
  })

  it('finds every part of two characters or more', () => {
    const whole = new Set(blindPairs(key, 'name', '湖州云帆𠮷装备有限公司'))
    for (const part of ['云帆', '帆𠮷装', '有限公司', '湖州云帆𠮷装备有限公司']) {
      const pairs = blindPairs(key, 'name', part)
      assert.ok(pairs.length > 0 && pairs.every((one) => whole.has(one)), part)
    }
    assert.ok(!blindPairs(key, 'name', '恒信精密').every((one) => whole.has(one)))
    assert.deepEqual(blindPairs(key, 'name', '云'), [])
  })
})
