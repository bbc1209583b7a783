import { crc32, inflateRawSync } from 'node:zlib';

const signatures = { end: 0x06054b50, listed: 0x02014b50, file: 0x04034b50 } as const;

/** How far from its end a ZIP file says where its list of files is: 22 bytes and a comment. */
const tail = 22 + 0xffff;

const most = 10_000;

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - tail); at--)
    if (bytes.readUInt32LE(at) === signatures.end) return at;
  throw new Error('there is no end');
}

function expect(isRight: boolean, what: string): void {
  if (!isRight) throw new Error(what);
}

/**
 * Files of a ZIP file, by the last part of their names.
 * @param limit bytes that one of them may have
 * @throws Error or RangeError where it is damaged, cut off, encrypted or larger than the limit
 */
export function unzip(
  bytes: Buffer,
  isWanted: (name: string) => boolean,
  limit: number,
): ReadonlyMap<string, Buffer> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  expect(count <= most, 'it has too many files');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    const listed = bytes.subarray(at);
    expect(listed.readUInt32LE(0) === signatures.listed, 'a file is not listed');
    const [flags, method] = [listed.readUInt16LE(8), listed.readUInt16LE(10)];
    const [sum, packedSize, size] = [
      listed.readUInt32LE(16),
      listed.readUInt32LE(20),
      listed.readUInt32LE(24),
    ];
    const nameEnd = 46 + listed.readUInt16LE(28);
    const start = listed.readUInt32LE(42);
    const path = listed.toString('utf8', 46, nameEnd);
    const name = path.slice(path.lastIndexOf('/') + 1);
    at += nameEnd + listed.readUInt16LE(30) + listed.readUInt16LE(32);
    if (!isWanted(name)) continue;
    expect(bytes.readUInt32LE(start) === signatures.file, 'a file is not where the list says');
    expect((flags & 1) === 0 && (method === 0 || method === 8), 'a file is packed in another way');
    const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(data, data + packedSize);
    const file = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: limit });
    expect(file.length === size && crc32(file) === sum, 'a file is damaged');
    expect(!files.has(name), 'a file is there twice');
    files.set(name, file);
  }
  return files;
}
