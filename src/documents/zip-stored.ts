/** A ZIP file whose parts are not packed: what was unpacked with care is handed on in it. */

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (value >>> 8) ^ table[(value ^ byte) & 0xff]!
  return ~value >>> 0
}

/** The parts as one ZIP file, in the order given. */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const heads: { name: Uint8Array; part: Uint8Array; sum: number; at: number }[] = []
  let length = 0
  let directory = 0
  for (const [called, part] of parts) {
    const name = new TextEncoder().encode(called)
    heads.push({ name, part, sum: checksum(part), at: length })
    length += 30 + name.length + part.length
    directory += 46 + name.length
  }
  const bytes = new Uint8Array(length + directory + 22)
  const view = new DataView(bytes.buffer)
  const header = (at: number, { name, part, sum }: (typeof heads)[number]): void => {
    view.setUint16(at, 20, true)
    view.setUint32(at + 10, sum, true)
    view.setUint32(at + 14, part.length, true)
    view.setUint32(at + 18, part.length, true)
    view.setUint16(at + 22, name.length, true)
  }
  let entry = length
  for (const head of heads) {
    view.setUint32(head.at, 0x04034b50, true)
    header(head.at + 4, head)
    bytes.set(head.name, head.at + 30)
    bytes.set(head.part, head.at + 30 + head.name.length)
    view.setUint32(entry, 0x02014b50, true)
    view.setUint16(entry + 4, 20, true)
    header(entry + 6, head)
    view.setUint32(entry + 42, head.at, true)
    bytes.set(head.name, entry + 46)
    entry += 46 + head.name.length
  }
  view.setUint32(entry, 0x06054b50, true)
  view.setUint16(entry + 8, heads.length, true)
  view.setUint16(entry + 10, heads.length, true)
  view.setUint32(entry + 12, directory, true)
  view.setUint32(entry + 16, length, true)
  return bytes
}
