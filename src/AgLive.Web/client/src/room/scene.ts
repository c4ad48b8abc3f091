import type { AgendaItem, FullSnapshot, RoomSnapshot } from "./wire";

/** What the middle of the room shows; the server's RoomScenes holds the same rule, and both read the same samples. */
export type Scene =
  | "convened"
  | "lobby"
  | "sheet"
  | "waiting"
  | "fetching"
  | "ballot"
  | "counting"
  | "result"
  | "cancelled"
  | "suspended"
  | "notConcerned"
  | "left"
  | "ended"
  | "visitor"
  | "calledOff";

export function sceneOf({ room, me }: FullSnapshot, wantsSheet: boolean): Scene {
  if (room.assembly.stage === "cancelled") return "calledOff";
  if (me.status === "ended") return "ended";
  if (me.status === "visitor") return "visitor";
  if (room.assembly.stage === "ended") return "ended";
  if (me.status === "convened") return "convened";
  if (me.status === "toSign") return room.assembly.stage === "lobby" && !wantsSheet ? "lobby" : "sheet";
  if (me.status === "left") return wantsSheet ? "sheet" : "left";
  return sceneOfPresent({ room, me });
}

export function setAside({ agenda, current }: RoomSnapshot): AgendaItem | null {
  const item = agenda.find((known) => known.id === current?.resolutionId);
  return item && (item.state === "withdrawn" || item.state === "postponed") ? item : null;
}

function sceneOfPresent(full: FullSnapshot): Scene {
  const scene = sceneOfRound(full);
  return full.room.suspension && scene !== "ballot" && scene !== "fetching" ? "suspended" : scene;
}

function sceneOfRound({ room, me }: FullSnapshot): Scene {
  if (setAside(room)) return "waiting";
  const round = room.current?.round;
  switch (round?.state) {
    case "open":
    case "closing":
      if (me.ballot?.roundId === round.id) return me.ballot.rights.length > 0 ? "ballot" : "notConcerned";
      // The round is newer than what is known of the person: his own part is on its way.
      return me.epoch < room.epoch ? "fetching" : "notConcerned";
    case "closed":
      return "counting";
    case "proclaimed":
      return round.result ? "result" : "waiting";
    case "cancelled":
      return "cancelled";
    default:
      return "waiting";
  }
}
