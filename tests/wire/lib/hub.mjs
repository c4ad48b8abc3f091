// A connection to the hub with the official client, which keeps what the server says.
import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { settled } from './session.mjs';

/** The order of snapshots: (epoch, version). */
export function compare(a, b) {
  return a.epoch - b.epoch || a.version - b.version;
}

export class Hub {
  rooms = [];
  personals = 0;
  consoles = 0;
  closed = false;

  static async open(session) {
    const hub = new Hub();
    hub.connection = new HubConnectionBuilder()
      .withUrl(`${session.address}/hubs/assembly`, { headers: { Cookie: session.cookie }, transport: HttpTransportType.WebSockets })
      .configureLogging(LogLevel.None)
      .build();
    hub.connection.on('room', (room) => hub.rooms.push(room));
    hub.connection.on('personal', () => hub.personals++);
    hub.connection.on('console', () => hub.consoles++);
    hub.connection.on('moving', () => {});
    hub.connection.onclose(() => (hub.closed = true));
    await hub.connection.start();
    return hub;
  }

  /** The latest room heard. */
  get shown() {
    return this.rooms.reduce((best, room) => (best && compare(room, best) < 0 ? best : room), null);
  }

  call(method, ...words) {
    return settled(() => this.connection.invoke(method, ...words));
  }

  stop() {
    return this.connection.stop();
  }
}
