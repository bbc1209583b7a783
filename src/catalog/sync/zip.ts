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
    expect(bytes.readUInt32LE(at) === signatures.listed, 'a file is not listed');
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
    const [sum, packedSize, size] = [16, 20, 24].map((own) => bytes.readUInt32LE(at + own)) as [
      number,
      number,
      number,
    ];
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((own) => bytes.readUInt16LE(at + own)) as [
      number,
      number,
      number,
    ];
    const start = bytes.readUInt32LE(at + 42);
    const path = bytes.toString('utf8', at + 46, at + 46 + nameSize);
    const name = path.slice(path.lastIndexOf('/') + 1);
    at += 46 + nameSize + extraSize + commentSize;
    if (!isWanted(name)) continue;
    expect(bytes.readUInt32LE(start) === signatures.file, 'a file is not where the list says');
    expect((flags & 1) === 0 && (method === 0 || method === 8), 'a file is packed in another way');
    const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(data, data + packedSize);
    const file = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: limit });
    expect(file.length === size && size <= limit && crc32(file) === sum, 'a file is damaged');
    expect(!files.has(name), 'a file is there twice');
    files.set(name, file);
  }
  return files;
}
