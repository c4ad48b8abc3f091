import { countdown } from "./format";
import type { Model } from "./model";
import { fill } from "./words";

/** The two regions that speak: one politely, one (a vote not recorded) at once. They stand in the first HTML. */
export class Announcer {
  constructor(
    private readonly status: HTMLElement,
    private readonly alert: HTMLElement,
  ) {}

  say(text: string): void {
    // The same words twice are two announcements only if the region was emptied between them.
    this.status.textContent = "";
    this.status.textContent = text;
  }

  cry(text: string): void {
    if (this.alert.textContent !== text) this.alert.textContent = text;
  }

  calm(): void {
    this.cry("");
  }
}

const marks = [30, 10] as const;

/**
 * The close said aloud: when it comes within 30 s, then at 10 s, and never in between. Urgent for whoever has not voted and has
 * 10 s left.
 */
export function closing(before: Model, after: Model): { text: string; urgent: boolean } | null {
  const [was, now] = [before.current?.round, after.current?.round];
  if (after.scene !== "ballot" || was?.id !== now?.id) return null;
  if (was?.closesAt && now && !now.closesAt && now.state === "open")
    return { text: after.words.announceHeld, urgent: false };
  const { closesIn } = after.state;
  const from = before.state.closesIn ?? Infinity;
  if (!now?.closesAt || !closesIn || !marks.some((mark) => closesIn <= mark && from > mark)) return null;
  const missing = after.missing.length > 0;
  const some = missing && after.recorded.length > 0;
  const words = missing && !some ? after.words.announceClosesVote : after.words.announceCloses;
  const text = fill(words, countdown(closesIn));
  return { text: some ? `${text} ${after.leftOver}` : text, urgent: missing && closesIn <= 10 };
}

/** What the operator told everybody, once: politely, and never again with the next picture. */
export function conduct(before: Model, after: Model): string | null {
  const { words, suspended, scene, room } = after;
  const [was, now] = [before.assembly.videoUrl, after.assembly.videoUrl];
  const said = [
    suspended && suspended !== before.suspended
      ? `${suspended}. ${scene === "ballot" ? words.suspendedVote : ""}`.trim()
      : null,
    before.suspended && !suspended ? words.announceResumed : null,
    room.message && room.message.at !== before.room.message?.at
      ? fill(words.announceMessage, room.message.text)
      : null,
    was && was !== now ? (now ? words.videoChanged : words.videoGone) : null,
  ];
  return said.filter(Boolean).join(" ") || null;
}

/** What a new picture has to say aloud; null when nothing changed that concerns the voter. */
export function announcement(before: Model, after: Model): string | null {
  const { words, current } = after;
  if (after.isNudged && after.state.nudges !== before.state.nudges)
    return `${words.nudged}. ${words.nudgedText}`;
  if (after.isElsewhere && !before.isElsewhere) return `${words.alsoElsewhere}.`;
  if (after.asksConsent && !before.asksConsent) return words.announceConsent;
  const where = [after.numberLabel, current?.number ?? ""] as const;
  if (after.scene === "ballot") {
    if (before.scene !== "ballot" || before.current?.round?.id !== current?.round?.id)
      return after.missing.length > 0 ? fill(words.announceOpen, ...where, current?.title ?? "") : null;
    return recorded(before, after);
  }
  return ofText(before, after, where) ?? ofMove(before, after, where);
}

/** The text of the point in discussion became another: to be read again before the vote. */
function ofText(before: Model, after: Model, where: readonly [string, string]): string | null {
  const [was, now] = [before.current, after.current];
  if (!was || !now || was.resolutionId !== now.resolutionId || was.textVersion === now.textVersion)
    return null;
  if (now.amendment) return fill(after.words.announceAmended, ...where);
  return was.amendment ? fill(after.words.announceConvened, ...where) : null;
}

function ofMove(before: Model, after: Model, where: readonly [string, string]): string | null {
  const moved = before.scene !== after.scene || before.current?.resolutionId !== after.current?.resolutionId;
  return moved ? ofScene(after, where) : null;
}

function recorded(before: Model, after: Model): string | null {
  const news = after.lastRecordedAt;
  if (!news || news === before.lastRecordedAt) return null;
  const hand = after.recorded.some((right) => right.byHand && right.receipt?.recordedAt === news);
  const said = after.keptChoice ? after.word(after.keptChoice) : after.words.yourVotesDiffer;
  return fill(
    hand ? after.words.announceHand : after.words.announceRecorded,
    said,
    after.numberLabel,
    after.current?.number ?? "",
  );
}

function ofScene({ scene, words, current }: Model, where: readonly [string, string]): string | null {
  switch (scene) {
    case "counting":
      return fill(words.announceClosed, ...where);
    case "cancelled":
      return fill(words.announceCancelled, ...where);
    case "result":
      return fill(words.announceResult, ...where, current?.round?.result?.sentence ?? "");
    case "waiting":
      return current ? fill(words.announceDiscussed, ...where, current.title) : null;
    case "notConcerned":
      return words.notConcernedTitle;
    case "ended":
      return words.endedTitle;
    default:
      return null;
  }
}
