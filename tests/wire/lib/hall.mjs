// Everybody of the assembly under test: the syndic, the co-owners, a stranger; and the acts they share.
import { randomUUID } from 'node:crypto';
import assert from 'node:assert/strict';
import { Server } from './server.mjs';
import { Session } from './session.mjs';
import { Hub } from './hub.mjs';
import { until } from './until.mjs';

/** Tantièmes on the general key and on the key of the stairs, as in copropriete/lots.csv. */
export const generalShares = { W101: 300, W102: 250, W103: 150, W104: 200, W105: 100 };
export const stairsShares = { W101: 600, W103: 400 };

export class Hall {
  owners = {};
  sessions = {};

  static async create() {
    const hall = new Hall();
    hall.server = await Server.create();
    const syndic = await hall.server.addSyndic('syndic@example.org');
    const ours = await hall.server.importFolder('copropriete', 'Résidence du Fil');
    const next = await hall.server.importFolder('voisine', 'Résidence voisine');
    hall.assemblyId = ours.assemblyId;
    hall.otherAssemblyId = next.assemblyId;
    await hall.server.start();
    hall.syndic = await hall.#signIn(syndic.identifier, syndic.password);
    for (const identifier of ['W101', 'W102', 'W103']) {
      hall.sessions[identifier] = await hall.#signIn(identifier, ours.passwords.get(identifier));
    }
    hall.stranger = await hall.#signIn('W901', next.passwords.get('W901'));
    return hall;
  }

  #signIn(identifier, password) {
    return new Session(this.server.address).signIn(identifier, password);
  }

  /** Opens the console by hub and learns the co-owners' ids from its attendance. */
  async openConsole() {
    this.console = await Hub.open(this.syndic);
    const answer = await this.console.call('EnterConsole', this.assemblyId);
    assert.ok(answer.ok, JSON.stringify(answer.refusal));
    const names = { Aubry: 'W101', Besnard: 'W102', Cordier: 'W103', Dumas: 'W104', Esnault: 'W105' };
    for (const [name, identifier] of Object.entries(names)) {
      this.owners[identifier] = answer.value.attendance.find((line) => line.name.includes(name)).coOwnerId;
    }
    this.items = answer.value.room.agenda;
  }

  /** A command of the console, by hub, that must be done. */
  async command(method, fields = {}) {
    const commandId = randomUUID();
    const answer = await this.console.call(method, { assemblyId: this.assemblyId, commandId, ...fields });
    assert.ok(answer.ok, `${method}: ${JSON.stringify(answer.refusal)}`);
    assert.equal(answer.value.commandId, commandId);
    this.epoch = answer.value.epoch;
    return answer.value;
  }

  /** A command of the console that must be refused. */
  async refusedCommand(method, fields, name) {
    const answer = await this.console.call(method, { assemblyId: this.assemblyId, commandId: randomUUID(), ...fields });
    refused(answer, name);
  }

  /** A snapshot not older than the last command: asks again while it is. */
  async snapshot(session) {
    return until(async () => {
      const answer = await session.call(this.assemblyId, 'snapshot');
      assert.ok(answer.ok, JSON.stringify(answer.refusal));
      return answer.value.room.epoch >= (this.epoch ?? 0) ? answer.value : null;
    }, 'a snapshot as new as the last command');
  }

  /** Opens the vote of a point and gives the round as the voters see it. */
  async openVote(number) {
    const resolutionId = this.items.find((item) => item.number === number).id;
    await this.command('OpenVote', { resolutionId });
    const { room } = await this.snapshot(this.syndic);
    assert.equal(room.current.resolutionId, resolutionId);
    assert.equal(room.current.round.state, 'open');
    assert.equal(room.current.round.result, null);
    return room.current;
  }

  /** A VoteRequest on the point in discussion: choices by identifier. */
  ballot(current, choices, voteId = randomUUID()) {
    return {
      assemblyId: this.assemblyId, roundId: current.round.id, voteId, textVersion: current.textVersion,
      choices: Object.entries(choices).map(([identifier, choice]) => ({ coOwnerId: this.owners[identifier], choice })) };
  }

  async closeAndProclaim(roundId) {
    await this.command('CloseVote', { roundId });
    await this.command('Proclaim', { roundId });
    return (await this.snapshot(this.syndic)).room;
  }
}

export function refused(answer, name) {
  assert.equal(answer.ok, false, `expected ${name}, got ${JSON.stringify(answer.value)}`);
  assert.equal(answer.refusal.name, name);
  assert.equal(answer.value, null);
  assert.ok(answer.refusal.text.length > 0);
}
