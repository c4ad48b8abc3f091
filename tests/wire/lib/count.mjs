// A count of our own, to hold against the server's: voix and heads of each answer, and the decision.
const answers = ['pour', 'contre', 'abstention', 'none', 'absent'];

/** Loi de 1965, art. 22: who holds more than half has as many voix as all the others together. */
function voixOf(shares, owner) {
  const others = Object.values(shares).reduce((sum, share) => sum + share, 0) - shares[owner];
  return Math.min(shares[owner], others);
}

/** shares: tantièmes of the key by owner; cast: choice, "none" (there, no ballot) or "absent" by owner. */
export function count(rule, shares, cast) {
  const lines = answers.map((answer) => {
    const owners = Object.keys(shares).filter((owner) => cast[owner] === answer);
    return { answer, voix: owners.reduce((sum, owner) => sum + voixOf(shares, owner), 0), heads: owners.length };
  });
  const voix = Object.fromEntries(lines.map((line) => [line.answer, line.voix]));
  const total = lines.reduce((sum, line) => sum + line.voix, 0);
  const decided = { Article24: voix.pour > voix.contre, Article25: voix.pour * 2 > total, Article25_1: voix.pour > voix.contre };
  return { adopted: decided[rule], secondVote: rule === 'Article25' && !decided[rule] && voix.pour * 3 >= total, total, lines };
}
