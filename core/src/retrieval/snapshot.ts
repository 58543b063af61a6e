/**
 * A binary snapshot: named sections of typed arrays or JSON behind a version and a checksum. What does not read back
 * exactly is not used: the index is built again from the articles, which are the truth.
 *
 *   magic "ATTDIDX" + format version (1 byte) · the sections, each padded to 8 bytes ·
 *   directory JSON [[name, bytes], …] padded to 8 · its length (u32) · 4 zero bytes · SHA-256 of all before (32 bytes)
 *
 * The directory comes last so that sections can be made and written one after the other.
 */
import { createHash } from 'node:crypto';
import { AttendantError } from '../errors.ts';
import { finish } from './run-sliced.ts';

export type SectionData =
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Float32Array
  | { readonly json: unknown };
export type Section = readonly [name: string, data: SectionData];
export type Snapshot = {
  readonly bytes: (name: string) => Uint8Array;
  readonly uint16: (name: string) => Uint16Array;
  readonly uint32: (name: string) => Uint32Array;
  readonly float32: (name: string) => Float32Array;
  readonly json: (name: string) => unknown;
  readonly has: (name: string) => boolean;
  readonly names: readonly string[];
};

/** Grows whenever what is stored, or how text becomes terms, changes. An older snapshot is built again. */
const SNAPSHOT_VERSION = 6;
const MAGIC = 'ATTDIDX';
const START = 8;
const TRAILER = 8 + 32;
/** Bytes written, or read, between two turns of the event loop. */
const PIECE = 2 ** 22;

/** The pieces of the file in order, each made when asked for. */
export function* encodeSnapshot(sections: Iterable<Section>): Generator<Uint8Array, void> {
  const hash = createHash('sha256');
  const hashed = (piece: Uint8Array) => {
    hash.update(piece);
    return piece;
  };
  const start = Buffer.alloc(START);
  start.write(MAGIC, 0, 'latin1');
  start.writeUInt8(SNAPSHOT_VERSION, 7);
  yield hashed(start);
  const directory: (readonly [string, number])[] = [];
  for (const [name, data] of sections) {
    const bytes = toBytes(data);
    directory.push([name, bytes.byteLength]);
    for (const piece of piecesOf(bytes)) yield hashed(piece);
  }
  const listed = Buffer.from(JSON.stringify(directory));
  yield hashed(padded(listed));
  const length = Buffer.alloc(8);
  length.writeUInt32LE(listed.length, 0);
  yield hashed(length);
  yield hash.digest();
}

/** @throws `INDEX_SNAPSHOT_UNREADABLE` when it is of another version, cut short or changed. */
export function decodeSnapshot(input: Uint8Array): Snapshot {
  return finish(decodeInSteps(input));
}

/** The same in steps of a few milliseconds. */
export function* decodeInSteps(input: Uint8Array): Generator<void, Snapshot> {
  const bytes = aligned(input);
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < START + TRAILER || view.toString('latin1', 0, 7) !== MAGIC)
    throw unreadable('it is not an index snapshot');
  if (view.readUInt8(7) !== SNAPSHOT_VERSION) throw unreadable('it has another format version');
  const end = view.length - 32;
  if (!(yield* hashOf(view.subarray(0, end))).equals(view.subarray(end)))
    throw unreadable('its checksum does not match');
  const listed = view.readUInt32LE(end - 8);
  const from = end - 8 - roundUp(listed);
  const directory: readonly [string, number][] = JSON.parse(
    view.toString('utf8', from, from + listed),
  );
  const places = new Map<string, { readonly from: number; readonly length: number }>();
  let at = START;
  for (const [name, length] of directory) {
    places.set(name, { from: at, length });
    at += roundUp(length);
  }
  const section = (name: string) => {
    const place = places.get(name);
    if (place === undefined) throw unreadable(`its section ${name} is missing`);
    return bytes.subarray(place.from, place.from + place.length);
  };
  return {
    names: [...places.keys()],
    has: (name) => places.has(name),
    bytes: section,
    uint16: (name) => {
      const part = section(name);
      return new Uint16Array(part.buffer, part.byteOffset, part.byteLength / 2);
    },
    uint32: (name) => {
      const part = section(name);
      return new Uint32Array(part.buffer, part.byteOffset, part.byteLength / 4);
    },
    float32: (name) => {
      const part = section(name);
      return new Float32Array(part.buffer, part.byteOffset, part.byteLength / 4);
    },
    json: (name) => JSON.parse(Buffer.from(section(name)).toString('utf8')),
  };
}

function* hashOf(bytes: Uint8Array): Generator<void, Buffer> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += PIECE) {
    hash.update(bytes.subarray(at, at + PIECE));
    yield;
  }
  return hash.digest();
}

function unreadable(reason: string): AttendantError {
  return new AttendantError(
    'INDEX_SNAPSHOT_UNREADABLE',
    `The index snapshot cannot be used: ${reason}.`,
    {
      wayOut: 'Delete it; the index is built again from the articles.',
    },
  );
}

function toBytes(data: SectionData): Uint8Array {
  if (data instanceof Uint8Array) return data;
  if (ArrayBuffer.isView(data))
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return Buffer.from(JSON.stringify(data.json));
}

function roundUp(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.byteLength; at += PIECE) yield padded(bytes.subarray(at, at + PIECE));
}

function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.byteLength % 8 === 0) return bytes;
  const out = new Uint8Array(roundUp(bytes.byteLength));
  out.set(bytes);
  return out;
}

/** Typed arrays need their place in memory to be a multiple of their width; pooled buffers are not always. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
}
