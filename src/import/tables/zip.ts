import { crc32, inflateRawSync } from "node:zlib";
import { TableRefused } from "./refused.ts";

/** A file in a zip archive; its bytes are unpacked when asked for. */
export interface ZipMember {
  readonly name: string;
  bytes(): Buffer;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
/** More than any sheet of an official download unpacks to. */
const LARGEST = 1_500_000_000;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The files of a zip archive, by its central directory. Throws TableRefused for an archive that is cut short or damaged. */
export function membersOf(name: string, archive: Uint8Array): readonly ZipMember[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    return directory(name, bytes);
  } catch (error) {
    if (error instanceof RangeError) throw damaged(name);
    throw error;
  }
}

function damaged(name: string): TableRefused {
  return new TableRefused(`${name}: the archive is cut short or damaged. Download it again.`);
}

function directory(name: string, bytes: Buffer): readonly ZipMember[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw damaged(name);
  const members: ZipMember[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw damaged(name);
    const [nameLength, extraLength, noteLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const member = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const place = at;
    if (!member.endsWith("/")) members.push({ name: member, bytes: () => unpacked(`${name}/${member}`, bytes, place) });
    at += 46 + nameLength + extraLength + noteLength;
  }
  return members;
}

function unpacked(name: string, bytes: Buffer, entry: number): Buffer {
  const method = bytes.readUInt16LE(entry + 10);
  const [crc = 0, packed = 0, size = 0] = [16, 20, 24].map((at) => bytes.readUInt32LE(entry + at));
  if (size > LARGEST) throw new TableRefused(`${name}: unpacks to ${Math.round(size / 1e6)} MB, more than any official table. Check that it is the right file.`);
  if (method !== STORED && method !== DEFLATED) throw new TableRefused(`${name}: is packed in a way that is not read here. Unpack it and import the files.`);
  try {
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + packed);
    const whole = method === STORED ? content : inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
    if (whole.length === size && crc32(whole) === crc) return whole;
  } catch (error) {
    if (error instanceof TableRefused) throw error;
  }
  throw damaged(name);
}
