import { crc32 } from 'node:zlib'

/** A zip (or jar) of one uncompressed file, by the format's own layout: entry, directory, end record. */
export function zipOf(name: string, content: Buffer): Buffer {
  const path = Buffer.from(name)
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(10, 0) // version needed; flags, method and time stay 0
  facts.writeUInt16LE(0x21, 8) // 1 January 1980, the earliest date there is
  facts.writeUInt32LE(crc32(content), 10)
  facts.writeUInt32LE(content.length, 14)
  facts.writeUInt32LE(content.length, 18)
  facts.writeUInt16LE(path.length, 22)

  const entry = Buffer.concat([Buffer.from('PK\x03\x04'), facts, path, content])
  const directory = Buffer.concat([Buffer.from('PK\x01\x02\x0a\x00'), facts, Buffer.alloc(14), path])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(entry.length, 12)
  return Buffer.concat([entry, directory, Buffer.from('PK\x05\x06'), end])
}
