// Finds the number for which SHA-256(salt + number) is the challenge. Own and synchronous: a call of crypto.subtle costs more than
// the hash itself, and is missing on plain http. The blocks the salt fills are hashed once.
const primes = [];
for (let n = 2; primes.length < 64; n++)
  if (primes.every(p => n % p)) primes.push(n);

const bits = x => ((x % 1) * 2 ** 32) | 0;
const K = Int32Array.from(primes, p => bits(Math.cbrt(p)));
const START = Int32Array.from(primes.slice(0, 8), p => bits(Math.sqrt(p)));
const w = new Int32Array(64);
const rotate = (x, n) => (x >>> n) | (x << (32 - n));

function compress(state, bytes, offset) {
  for (let i = 0; i < 16; i++, offset += 4)
    w[i] = (bytes[offset] << 24) | (bytes[offset + 1] << 16) | (bytes[offset + 2] << 8) | bytes[offset + 3];
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15], b = w[i - 2];
    w[i] = (w[i - 16] + w[i - 7] + (rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)) + (rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10))) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const t1 = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
    const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  state[0] += a; state[1] += b; state[2] += c; state[3] += d; state[4] += e; state[5] += f; state[6] += g; state[7] += h;
}

export function find(challenge, salt, maxnumber) {
  const wanted = Int32Array.from({ length: 8 }, (_, i) => parseInt(challenge.slice(i * 8, i * 8 + 8), 16) | 0);
  const text = new TextEncoder().encode(salt);
  const whole = text.length - (text.length % 64);
  const prefix = START.slice();
  for (let at = 0; at < whole; at += 64) compress(prefix, text, at);

  const tail = new Uint8Array(128);
  for (let number = 0; number <= maxnumber; number++) {
    const digits = String(number);
    const length = text.length + digits.length;
    tail.fill(0);
    tail.set(text.subarray(whole));
    for (let i = 0; i < digits.length; i++) tail[text.length - whole + i] = digits.charCodeAt(i);
    tail[length - whole] = 0x80;
    const end = length - whole < 56 ? 64 : 128;
    new DataView(tail.buffer).setUint32(end - 4, length * 8);
    const state = prefix.slice();
    for (let at = 0; at < end; at += 64) compress(state, tail, at);
    if (state.every((word, i) => word === wanted[i])) return number;
  }
  return null;
}

if (typeof WorkerGlobalScope !== "undefined")
  onmessage = ({ data }) => postMessage(find(data.challenge, data.salt, data.maxnumber));
