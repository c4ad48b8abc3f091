// A small assembly held by clients written from docs/WIRE.md alone. The tests follow one another in one assembly.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Hall, generalShares, refused, stairsShares } from './lib/hall.mjs';
import { Hub, compare } from './lib/hub.mjs';
import { Frames, end } from './lib/frames.mjs';
import { Session } from './lib/session.mjs';
import { checkReceipt } from './lib/receipts.mjs';
import { count } from './lib/count.mjs';
import { standsByItself } from './lib/evidence.mjs';
import { until } from './lib/until.mjs';

let hall;
let aubry; // by hub
let besnard; // by HTTP
let cordier; // by both
let first; // the first vote under art. 25, kept for what comes after it
let firstBallot; // a ballot of that vote, sent again after its close

before(async () => {
  hall = await Hall.create();
  besnard = hall.sessions.W102;
}, { timeout: 60_000 });

after(async () => {
  for (const hub of [hall?.console, aubry, cordier]) await hub?.stop();
  await hall?.server.stop();
}, { timeout: 20_000 });

function done(answer) {
  assert.ok(answer.ok, JSON.stringify(answer.refusal));
  assert.equal(answer.refusal, null);
  return answer.value;
}

const vote = (hub, request) => hub.call('Vote', request);
const post = (session, request) => session.call(hall.assemblyId, 'votes', request);
const right = (me, identifier) => me.ballot.rights.find((it) => it.coOwnerId === hall.owners[identifier]);

function sameCount(result, ours) {
  assert.equal(result.adopted, ours.adopted);
  assert.equal(result.total, ours.total);
  assert.deepEqual(result.lines.map(({ answer, voix, heads }) => ({ answer, voix, heads })), ours.lines);
}

describe('an assembly by the wire', { timeout: 120_000 }, () => {
  test('without a session, or from another site, nothing is told', async () => {
    const nobody = await new Session(hall.server.address).raw(hall.assemblyId, 'snapshot');
    assert.equal(nobody.status, 401);
    refused(nobody, 'NotSignedIn');
    const links = (session) => session.fetch('/assemblees').then((page) => page.text());
    assert.match(await links(besnard), new RegExp(`href="/assemblees/${hall.assemblyId}"`));
    assert.doesNotMatch(await links(hall.stranger), new RegExp(hall.assemblyId));
    const hub = await besnard.fetch('/hubs/assembly/negotiate?negotiateVersion=1', { method: 'POST' });
    assert.equal(hub.status, 200);
    const other = await besnard.fetch('/hubs/assembly/negotiate?negotiateVersion=1', {
      method: 'POST', headers: { Origin: 'https://ailleurs.example' } });
    assert.equal(other.status, 403);
  });

  test('the lobby opens and the sheet is signed by hub, by HTTP and by proxy', async () => {
    await hall.openConsole();
    await hall.command('OpenLobby');
    aubry = await Hub.open(hall.sessions.W101);
    const entered = done(await aubry.call('Enter', hall.assemblyId));
    assert.equal(entered.me.status, 'toSign');
    await hall.command('RecordProxy', {
      grantorId: hall.owners.W105, holderId: hall.owners.W101, holderName: entered.me.name, holderPresent: false });
    const typed = (coOwnerIds, data) => ({ assemblyId: hall.assemblyId, commandId: randomUUID(), coOwnerIds, kind: 'typed', data });
    refused(await aubry.call('Sign', typed([hall.owners.W101], 'Quelqu’un d’autre')), 'SignatureNameDiffers');
    done(await aubry.call('Sign', typed([hall.owners.W101, hall.owners.W105], 'jeanne AUBRY')));
    const strokes = { commandId: randomUUID(), coOwnerIds: [hall.owners.W102], kind: 'drawn', data: '[[[12,40,0],[15,38,16]]]' };
    const signed = done(await besnard.call(hall.assemblyId, 'attendance', strokes));
    assert.deepEqual(done(await besnard.call(hall.assemblyId, 'attendance', strokes)), signed);
    cordier = await Hub.open(hall.sessions.W103);
    done(await cordier.call('Enter', hall.assemblyId));
    done(await cordier.call('Sign', typed([hall.owners.W103], 'Cordier Eve')));
    const { me } = done(await aubry.call('Refresh', hall.assemblyId));
    assert.equal(me.status, 'present');
    assert.deepEqual(me.mandates.map((it) => [it.coOwnerId, it.self]).sort(), [
      [hall.owners.W101, true], [hall.owners.W105, false]].sort());
  });

  test('no vote before the session, none before the president', async () => {
    const [election, interphone] = hall.items;
    await hall.refusedCommand('OpenVote', { resolutionId: election.id }, 'NotInSession');
    await hall.command('OpenSession');
    await hall.command('RecordPresence', {
      coOwnerId: hall.owners.W104, mode: 'room', motive: 'Sans téléphone', witness: 'Mme Aubry' });
    await hall.refusedCommand('OpenVote', { resolutionId: interphone.id }, 'BureauFirst');
    await hall.refusedCommand('OpenVote', { resolutionId: election.id }, 'CandidateMissing');
  });

  test('a president is elected; a ballot on another text is refused', async () => {
    const [election] = hall.items;
    await hall.command('SetCandidate', { resolutionId: election.id, coOwnerId: null, name: 'M. Besnard Luc' });
    await hall.command('ShowItem', { resolutionId: election.id });
    const before = (await hall.snapshot(besnard)).room.current;
    await hall.command('SetCandidate', { resolutionId: election.id, coOwnerId: hall.owners.W101, name: 'Mme Aubry Jeanne' });
    const current = await hall.openVote('1');
    assert.ok(current.textVersion > before.textVersion);
    const stale = { ...hall.ballot(current, { W102: 'pour' }), textVersion: before.textVersion };
    refused(await post(besnard, stale), 'TextChanged');
    done(await post(besnard, hall.ballot(current, { W102: 'pour' })));
    const both = hall.ballot(current, { W101: 'pour', W105: 'abstention' });
    const recorded = done(await vote(aubry, both));
    assert.deepEqual(recorded.ballots.map((it) => it.voix).sort(), [100, 300]);
    for (const ballot of recorded.ballots) checkReceipt(current.round.id, both.voteId, ballot);
    done(await vote(cordier, hall.ballot(current, { W103: 'contre' })));
    const room = await hall.closeAndProclaim(current.round.id);
    sameCount(room.current.round.result, count('Article24', generalShares, {
      W101: 'pour', W102: 'pour', W103: 'contre', W104: 'none', W105: 'abstention' }));
    assert.match(room.bureau.find((it) => it.role === 'president').name, /Aubry/);
  });

  test('one id sent by hub and by HTTP is one ballot with one receipt', async () => {
    first = await hall.openVote('2');
    assert.equal(first.majority.rule, 'Article25');
    firstBallot = hall.ballot(first, { W103: 'pour' });
    const heard = cordier.personals;
    const answers = await Promise.all([vote(cordier, firstBallot), post(hall.sessions.W103, firstBallot)]);
    const [byHub, byHttp] = answers.map(done);
    assert.deepEqual(byHub.ballots, byHttp.ballots);
    assert.deepEqual([byHub.duplicate, byHttp.duplicate].sort(), [false, true]);
    assert.equal(byHub.ballots[0].receipt.version, 1);
    checkReceipt(first.round.id, firstBallot.voteId, byHub.ballots[0]);
    refused(await post(hall.sessions.W103, hall.ballot(first, { W103: 'contre' }, firstBallot.voteId)), 'IdReused');
    refused(await post(besnard, hall.ballot(first, { W102: 'pour' }, firstBallot.voteId)), 'IdReused');
    await until(() => cordier.personals > heard, 'the account hears that its vote is recorded');
  });

  test('a vote is changed and taken back before the close; the room never tells for what', async () => {
    done(await post(besnard, hall.ballot(first, { W102: 'pour' })));
    const changed = done(await post(besnard, hall.ballot(first, { W102: 'contre' })));
    assert.equal(changed.ballots[0].receipt.version, 2);
    done(await vote(aubry, hall.ballot(first, { W101: 'contre', W105: 'abstention' })));
    done(await vote(aubry, hall.ballot(first, { W101: 'pour', W105: 'withdrawn' })));
    done(await vote(aubry, hall.ballot(first, { W105: 'contre' })));
    await hall.command('RecordVote', {
      roundId: first.round.id, coOwnerId: hall.owners.W104, choice: 'abstention', motive: 'Sans téléphone', witness: 'Mme Aubry' });
    const { room, me } = await hall.snapshot(hall.sessions.W101);
    assert.equal(right(me, 'W101').choice, 'pour');
    assert.equal(right(me, 'W105').choice, 'contre');
    assert.equal(room.current.round.result, null);
    const { item } = done(await hall.console.call('Console', hall.assemblyId, null));
    assert.equal(item.progress.voted, 5);
    assert.equal(item.progress.expected, 5);
    assert.equal(item.result, null);
  });

  test('what is not one’s own is refused', async () => {
    refused(await post(besnard, hall.ballot(first, { W101: 'contre' })), 'NotEntitled');
    refused(await post(besnard, hall.ballot(first, { W102: 'pour', W101: 'contre' })), 'NotEntitled');
    const unknown = { ...first, round: { id: randomUUID() } };
    refused(await post(besnard, hall.ballot(unknown, { W102: 'pour' })), 'RoundUnknown');
    refused(await hall.stranger.call(hall.assemblyId, 'snapshot'), 'NotFound');
    refused(await post(hall.stranger, hall.ballot(first, { W102: 'pour' })), 'NotFound');
    refused(await besnard.call(hall.otherAssemblyId, 'snapshot'), 'NotFound');
    refused(await besnard.call(randomUUID(), 'snapshot'), 'NotFound');
    const hub = await Hub.open(hall.stranger);
    refused(await hub.call('Enter', hall.assemblyId), 'NotFound');
    refused(await hub.call('Here', hall.assemblyId), 'NotFound');
    refused(await vote(hub, hall.ballot(first, { W102: 'pour' })), 'NotFound');
    refused(await hub.call('EnterConsole', hall.assemblyId), 'NotFound');
    await hub.stop();
    assert.equal(hub.rooms.length, 0);
    const command = { commandId: randomUUID(), roundId: first.round.id };
    const byOwner = await besnard.call(hall.assemblyId, 'commands/closeVote', command);
    refused(byOwner, 'NotAllowed');
    assert.equal(byOwner.status, 403);
    refused(await aubry.call('EnterConsole', hall.assemblyId), 'NotAllowed');
    const { me } = await hall.snapshot(besnard);
    assert.equal(right(me, 'W102').choice, 'contre');
  });

  test('a POST without its header or with a body that cannot be read is refused', async () => {
    const request = hall.ballot(first, { W102: 'pour' });
    refused(await besnard.raw(hall.assemblyId, 'votes', request, { 'X-AgLive-Csrf': '' }), 'NotAllowed');
    for (const body of ['{', '[]', '{"choices":7}', JSON.stringify({ filler: 'x'.repeat(200_000) })]) {
      const answer = await besnard.raw(hall.assemblyId, 'votes', body);
      refused(answer, 'BadRequest');
      assert.equal(answer.status, 400);
    }
  });

  test('a call that cannot be read costs that call; a malformed frame, that connection', async () => {
    await assert.rejects(aubry.connection.invoke('NoSuchMethod', 1));
    await assert.rejects(aubry.connection.invoke('Vote', 'not a record'));
    await assert.rejects(aubry.connection.invoke('Enter'));
    const open = async () => (await Frames.open(hall.sessions.W102)).shakeHands();
    const frames = await open();
    frames.socket.send(`{"type":1,"invocationId":"a","target":"NoSuchMethod","arguments":[]}${end}`);
    assert.ok((await frames.answer('a')).error);
    frames.socket.send(`{"type":1,"invocationId":"b","target":"Refresh","arguments":["${hall.assemblyId}"]}${end}`);
    assert.equal((await frames.answer('b')).result.ok, true);
    frames.socket.send(`{"type":1,"target":${end}`);
    await frames.isLetGo();
    const garbage = [`garbage${end}`, `[]${end}`, `{"type":"one"}${end}`, Buffer.from([0xff, 0xfe, 0x00, 0x1e]), 'x'.repeat(200_000)];
    for (const frame of garbage) {
      const client = await open();
      client.socket.send(frame);
      await client.isLetGo();
    }
    const unshaken = await Frames.open(hall.sessions.W102);
    unshaken.socket.send(`no handshake${end}`);
    await unshaken.isLetGo();
    for (const hub of [aubry, cordier, hall.console]) assert.equal(hub.closed, false);
    done(await aubry.call('Here', hall.assemblyId));
    done(await cordier.call('Seen', hall.assemblyId, first.round.id));
  });

  test('an art. 25 vote fails as counted here, and opens a second vote', async () => {
    const room = await hall.closeAndProclaim(first.round.id);
    const ours = count('Article25', generalShares, { W101: 'pour', W102: 'contre', W103: 'pour', W104: 'abstention', W105: 'contre' });
    assert.deepEqual([ours.adopted, ours.secondVote], [false, true]);
    sameCount(room.current.round.result, ours);
    assert.ok(room.current.round.result.secondVoteSentence);
    assert.equal(room.agenda.find((it) => it.number === '2').state, 'secondVote');
    refused(await post(besnard, hall.ballot(first, { W102: 'pour' })), 'RoundClosed');
    const again = done(await vote(cordier, firstBallot));
    assert.equal(again.duplicate, true);
  });

  test('the second vote has new ballots, refuses the first round and is adopted as counted here', async () => {
    await hall.command('OpenSecondVote', { roundId: first.round.id });
    const { room, me } = await hall.snapshot(hall.sessions.W101);
    const second = room.current;
    assert.deepEqual([second.round.ordinal, second.round.secondVote, second.round.state], [2, '25-1', 'open']);
    assert.ok(second.round.firstVoteSentence);
    assert.deepEqual([right(me, 'W101').choice, right(me, 'W101').firstChoice], [null, 'pour']);
    refused(await post(besnard, hall.ballot(first, { W102: 'pour' })), 'RoundClosed');
    done(await vote(aubry, hall.ballot(second, { W101: 'pour', W105: 'pour' })));
    done(await post(besnard, hall.ballot(second, { W102: 'contre' })));
    done(await vote(cordier, hall.ballot(second, { W103: 'abstention' })));
    const after = await hall.closeAndProclaim(second.round.id);
    sameCount(after.current.round.result, count('Article25_1', generalShares, {
      W101: 'pour', W102: 'contre', W103: 'abstention', W104: 'none', W105: 'pour' }));
    assert.equal(after.agenda.find((it) => it.number === '2').state, 'adopted');
    await hall.refusedCommand('OpenVote', { resolutionId: second.resolutionId }, 'AlreadyDecided');
  });

  test('only those of the key vote on it, the greatest with reduced voix; a lost line comes back to a whole snapshot', async () => {
    const stairs = await hall.openVote('3');
    const { me } = await hall.snapshot(besnard);
    assert.deepEqual(me.ballot.rights, []);
    assert.ok(me.ballot.notConcerned);
    const outside = await post(besnard, hall.ballot(stairs, { W102: 'pour' }));
    assert.ok(['NotEntitled', 'NotConcerned'].includes(outside.refusal.name));
    const shown = await until(() => cordier.shown?.current?.round?.id === stairs.round.id && cordier.shown, 'the round is heard');
    await cordier.stop();
    const reduced = done(await vote(aubry, hall.ballot(stairs, { W101: 'contre' })));
    assert.equal(reduced.ballots[0].voix, 400);
    cordier = await Hub.open(hall.sessions.W103);
    refused(await cordier.call('Seen', hall.assemblyId, stairs.round.id), 'NotFound');
    const back = done(await cordier.call('Enter', hall.assemblyId));
    assert.equal(back.me.status, 'present');
    assert.equal(right(back.me, 'W103').choice, null);
    assert.equal(stairs.key.total, 800);
    assert.ok(compare(back.room, shown) > 0);
    const { serverTime: one, ...byHub } = back.room;
    const { serverTime: two, ...byHttp } = done(await hall.sessions.W103.call(hall.assemblyId, 'snapshot')).room;
    assert.deepEqual(byHub, byHttp);
    assert.ok(Date.parse(one) <= Date.parse(two));
    done(await vote(cordier, hall.ballot(stairs, { W103: 'pour' })));
    const room = await hall.closeAndProclaim(stairs.round.id);
    sameCount(room.current.round.result, count('Article24', stairsShares, { W101: 'contre', W103: 'pour' }));
    assert.equal(room.agenda.find((it) => it.number === '3').state, 'rejected');
  });

  test('the assembly ends; what was recorded still answers the same', async () => {
    done(await besnard.call(hall.assemblyId, 'departures', { commandId: randomUUID() }));
    await hall.command('EndSession');
    const { room } = await hall.snapshot(hall.sessions.W103);
    assert.equal(room.assembly.stage, 'ended');
    assert.equal(done(await post(hall.sessions.W103, firstBallot)).duplicate, true);
    await until(() => [aubry, cordier].every((hub) => hub.shown?.assembly.stage === 'ended'), 'all hear the end');
  });

  test('the evidence of it stands by itself, from a terminal', () => standsByItself(hall.server, hall.assemblyId));

  test('no snapshot went back in (epoch, version)', () => {
    for (const { rooms } of [aubry, cordier]) {
      assert.ok(rooms.length > 0);
      rooms.slice(1).forEach((room, index) => assert.ok(compare(room, rooms[index]) >= 0, `message ${index + 1}`));
    }
    assert.ok(aubry.rooms.length > 5);
  });
});
