// biome-ignore-all lint/style/noNonNullAssertion: every index is within its array by construction.
/**
 * SHA-1 and SHA-256 (FIPS 180-4), synchronous and without any API of a host: identities and content hashes are
 * wanted in the middle of plain functions, in browsers too, where the built-in digests are asynchronous.
 * SHA-1 names things here (RFC 9562 asks for it in UUID version 5); it protects nothing.
 */

/**
 * Writes text as UTF-8 from `at` on and gives the end. `bytes` has room for three for each UTF-16 code unit.
 * A lone surrogate becomes U+FFFD, as everywhere on the web.
 */
export function writeUtf8(text: string, bytes: Uint8Array, at: number): number {
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const low = code < 0xdc00 ? text.charCodeAt(i + 1) : 0; // NaN at the end of the text
      if (low >= 0xdc00 && low <= 0xdfff) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        i++;
      } else code = 0xfffd;
    }
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
      else {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 63);
      }
      bytes[at++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[at++] = 0x80 | (code & 63);
  }
  return at;
}

/** Pads in place, for both hashes, the end of a message of `total` bytes; gives the padded length, at most 72 more. */
function pad(bytes: Uint8Array, length: number, total: number): number {
  const end = (length + 72) & ~63;
  bytes.fill(0, length, end);
  bytes[length] = 0x80;
  const high = Math.floor(total / 0x20000000);
  const low = (total << 3) >>> 0;
  for (let i = 0; i < 4; i++) {
    bytes[end - 8 + i] = high >>> (24 - 8 * i);
    bytes[end - 4 + i] = low >>> (24 - 8 * i);
  }
  return end;
}

function readWords(bytes: Uint8Array, at: number, words: Int32Array): void {
  for (let i = 0; i < 16; i++, at += 4) {
    words[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
}

const sha1Words = new Int32Array(80);

/** The five words of the SHA-1 of the first `length` bytes. Uses up to 72 bytes of `bytes` behind them. */
export function sha1(bytes: Uint8Array, length: number, digest: Int32Array): void {
  const w = sha1Words;
  const end = pad(bytes, length, length);
  let h0 = 0x67452301;
  let h1 = 0xefcdab89 | 0;
  let h2 = 0x98badcfe | 0;
  let h3 = 0x10325476;
  let h4 = 0xc3d2e1f0 | 0;
  for (let block = 0; block < end; block += 64) {
    readWords(bytes, block, w);
    let a = h0;
    let b = h1;
    let c = h2;
    let d = h3;
    let e = h4;
    for (let i = 0; i < 80; i++) {
      if (i >= 16) {
        const mixed = w[i - 3]! ^ w[i - 8]! ^ w[i - 14]! ^ w[i - 16]!;
        w[i] = (mixed << 1) | (mixed >>> 31);
      }
      let f: number;
      if (i < 20) f = (d ^ (b & (c ^ d))) + 0x5a827999;
      else if (i < 40) f = (b ^ c ^ d) + 0x6ed9eba1;
      else if (i < 60) f = ((b & c) | (d & (b | c))) + 0x8f1bbcdc;
      else f = (b ^ c ^ d) + 0xca62c1d6;
      const next = (((a << 5) | (a >>> 27)) + f + e + w[i]!) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = next;
    }
    h0 = (h0 + a) | 0;
    h1 = (h1 + b) | 0;
    h2 = (h2 + c) | 0;
    h3 = (h3 + d) | 0;
    h4 = (h4 + e) | 0;
  }
  digest[0] = h0;
  digest[1] = h1;
  digest[2] = h2;
  digest[3] = h3;
  digest[4] = h4;
}

const sha256Words = new Int32Array(64);
// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
const sha256Constants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

/** SHA-256 of text given in pieces (a surrogate pair stays in one piece), as 64 hexadecimal digits. */
export function sha256(pieces: Iterable<string>): string {
  const state = new Int32Array([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]);
  const step = 0x4000;
  const bytes = new Uint8Array(64 + 3 * step + 72);
  let [length, total] = [0, 0];
  for (const piece of pieces) {
    for (let start = 0; start < piece.length; ) {
      let end = Math.min(start + step, piece.length);
      if (end < piece.length && (piece.charCodeAt(end - 1) & 0xfc00) === 0xd800) end--; // keeps a pair together
      const before = length;
      length = writeUtf8(piece.slice(start, end), bytes, length);
      total += length - before;
      const whole = length & ~63;
      for (let block = 0; block < whole; block += 64) sha256Block(bytes, block, state);
      bytes.copyWithin(0, whole, length);
      length -= whole;
      start = end;
    }
  }
  const end = pad(bytes, length, total);
  for (let block = 0; block < end; block += 64) sha256Block(bytes, block, state);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function sha256Block(bytes: Uint8Array, at: number, state: Int32Array): void {
  const w = sha256Words;
  readWords(bytes, at, w);
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = w[i - 16]! + s0 + w[i - 7]! + s1;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + sha256Constants[i]! + w[i]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}
