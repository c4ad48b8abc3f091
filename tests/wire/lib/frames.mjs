// Frames no SignalR library would send, on a bare WebSocket.
import { WebSocket } from 'ws';
import { until } from './until.mjs';

export const end = '\u001e';

export class Frames {
  texts = [];
  closed = false;

  static async open(session) {
    const frames = new Frames();
    frames.socket = new WebSocket(`${session.address.replace('http', 'ws')}/hubs/assembly`, { headers: { Cookie: session.cookie } });
    frames.socket.on('message', (data) => frames.texts.push(...data.toString().split(end).filter((text) => text !== '')));
    frames.socket.on('close', () => (frames.closed = true));
    frames.socket.on('error', () => {});
    await until(() => frames.socket.readyState === WebSocket.OPEN, 'the WebSocket is open');
    return frames;
  }

  async shakeHands() {
    this.socket.send(`{"protocol":"json","version":1}${end}`);
    await until(() => this.texts.includes('{}'), 'the handshake is answered');
    return this;
  }

  /** The answer to a call, by its invocation id. */
  answer(invocationId) {
    const find = () => this.texts.map((text) => JSON.parse(text)).find((it) => it.type === 3 && it.invocationId === invocationId);
    return until(find, `the answer to call ${invocationId}`);
  }

  async isLetGo() {
    await until(() => this.closed, 'the server closes the connection');
  }
}
