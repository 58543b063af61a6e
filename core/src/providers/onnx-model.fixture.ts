/**
 * A tiny embedding model made by hand for tests: each word of a small vocabulary has a vector, the model looks them up.
 * The ONNX file is written as protobuf bytes (onnx.proto3: the numbers below are its field numbers).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Bytes = Uint8Array;

const varint = (value: number): Bytes => {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
};
const number = (field: number, value: number): Bytes =>
  Buffer.concat([varint(field * 8), varint(value)]);
const bytes = (field: number, ...value: readonly Bytes[]): Bytes => {
  const whole = Buffer.concat(value);
  return Buffer.concat([varint(field * 8 + 2), varint(whole.length), whole]);
};
const text = (field: number, value: string): Bytes => bytes(field, Buffer.from(value));

const FLOAT = 1;
const INT64 = 7;
const valueInfo = (name: string, type: number, dims: readonly (string | number)[]): Bytes =>
  Buffer.concat([
    text(1, name),
    bytes(
      2,
      bytes(
        1,
        number(1, type),
        bytes(
          2,
          ...dims.map((dim) => bytes(1, typeof dim === 'number' ? number(1, dim) : text(2, dim))),
        ),
      ),
    ),
  ]);

/** `vectors`: one row for each token of the vocabulary. */
function toOnnx(vectors: readonly (readonly number[])[]): Bytes {
  const width = vectors[0]?.length ?? 0;
  const table = Buffer.concat([
    number(1, vectors.length),
    number(1, width),
    number(2, FLOAT),
    text(8, 'table'),
    bytes(9, new Uint8Array(Float32Array.from(vectors.flat()).buffer)),
  ]);
  const node = Buffer.concat([
    text(1, 'table'),
    text(1, 'input_ids'),
    text(2, 'last_hidden_state'),
    text(3, 'look-up'),
    text(4, 'Gather'),
  ]);
  const graph = Buffer.concat([
    bytes(1, node),
    text(2, 'tiny'),
    bytes(5, table),
    bytes(11, valueInfo('input_ids', INT64, ['batch', 'tokens'])),
    bytes(11, valueInfo('attention_mask', INT64, ['batch', 'tokens'])),
    bytes(12, valueInfo('last_hidden_state', FLOAT, ['batch', 'tokens', width])),
  ]);
  return Buffer.concat([number(1, 8), bytes(7, graph), bytes(8, text(1, ''), number(2, 13))]);
}

/** Writes the model into a folder. Words that are not given become the last vector. At most eight tokens are read. */
export async function writeTinyModel(
  folder: string,
  words: Readonly<Record<string, readonly number[]>>,
): Promise<void> {
  const width = Object.values(words)[0]?.length ?? 0;
  const tokens = ['[PAD]', '[UNK]', ...Object.keys(words)];
  const unknown = Array.from({ length: width }, (_, i) => (i === width - 1 ? 1 : 0));
  const vectors = [unknown.map(() => 9), unknown, ...Object.values(words)];
  const vocab = Object.fromEntries(tokens.map((token, i) => [token, i]));
  const special = (content: string) => ({
    id: vocab[content],
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  });
  const files = {
    'config.json': { model_type: 'bert', hidden_size: width, vocab_size: tokens.length },
    'tokenizer_config.json': {
      tokenizer_class: 'BertTokenizer',
      model_max_length: 8,
      pad_token: '[PAD]',
      unk_token: '[UNK]',
    },
    'tokenizer.json': {
      version: '1.0',
      truncation: null,
      padding: null,
      added_tokens: [special('[PAD]'), special('[UNK]')],
      normalizer: { type: 'BertNormalizer', lowercase: true },
      pre_tokenizer: { type: 'BertPreTokenizer' },
      post_processor: null,
      decoder: null,
      model: {
        type: 'WordPiece',
        unk_token: '[UNK]',
        continuing_subword_prefix: '##',
        max_input_chars_per_word: 100,
        vocab,
      },
    },
  };
  await mkdir(join(folder, 'onnx'), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), JSON.stringify(content));
  }
  await writeFile(join(folder, 'onnx', 'model.onnx'), toOnnx(vectors));
}
