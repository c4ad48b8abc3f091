// The receipt of a ballot, made again from what the page says of it.
import { createHash } from 'node:crypto';
import assert from 'node:assert/strict';

function microseconds(instant) {
  const [, seconds, fraction = '', offset] = /^(.{19})(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(instant);
  return BigInt(Date.parse(seconds + offset)) * 1000n + BigInt(fraction.padEnd(6, '0').slice(0, 6));
}

export function checkReceipt(roundId, voteId, ballot) {
  const { version, recordedAt, hash, number } = ballot.receipt;
  const fields = [voteId, roundId, ballot.coOwnerId, ballot.choice, ballot.voix, version, microseconds(recordedAt)];
  const ours = createHash('sha256').update(fields.map((field) => `${field}\n`).join('')).digest('hex');
  assert.equal(hash, ours);
  assert.equal(number.replace('-', '').toLowerCase(), hash.slice(0, 8));
}
