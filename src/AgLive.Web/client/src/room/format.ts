import type { Words } from "./words";
import { fill } from "./words";
import type { Choice } from "./wire";

/** Figures and instants as the server writes them (look.md: U+202F in figures, « 18 h 04 », receipts « 18:42:07 »). */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}

/** A text somebody else wrote, shown so that no amount and no sign is cut off at the end of a line (Fr.Held); without lookbehind, for older phones. */
export function held(text: string): string {
  return text
    .replace(/(\d)[ \u00a0](?=\d{3}(?!\d))/g, "$1\u202f")
    .replace(/(\d) (?=[€%])/g, "$1\u00a0")
    .replace(/€ (?=(?:TTC|HT)\b)/g, "€\u00a0")
    .replace(/(n°|art\.) (?=\d)/g, "$1\u00a0")
    .replace(/ (?=[:;!?»])/g, "\u00a0")
    .replace(/« /g, "«\u00a0");
}

export const voix = (value: number): string => `${number(value)}\u00a0voix`;

/** One decimal, halves up, counted in integers. */
export function percent(part: number, total: number): string {
  if (total === 0) return "–";
  const tenths = Math.floor((part * 2000 + total) / (total * 2));
  return `${number(Math.floor(tenths / 10))},${tenths % 10}\u00a0%`;
}

/** Width of a bar: hundredths of a percent, never beyond the whole. */
export function width(part: number, total: number): string {
  const hundredths = total === 0 ? 0 : Math.min(10_000, Math.floor((part * 10_000) / total));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}%`;
}

export class Times {
  constructor(private readonly zone: string) {}

  /** « 18 h 04 ». */
  hour(instant: string): string {
    const { hour, minute } = this.parts(instant);
    return `${Number(hour)}\u00a0h\u00a0${minute}`;
  }

  /** « 18:42:07 ». */
  clock(instant: string): string {
    const { hour, minute, second } = this.parts(instant);
    return `${hour}:${minute}:${second}`;
  }

  /** « 26 novembre 2026 ». */
  day(instant: string): string {
    const { day, month, year } = this.parts(instant);
    return `${day === "1" ? "1er" : day}\u00a0${month}\u00a0${year}`;
  }

  /** « jeudi 26 novembre 2026 ». */
  longDay(instant: string): string {
    return `${this.parts(instant).weekday} ${this.day(instant)}`;
  }

  private parts(instant: string): Record<string, string> {
    const format = new Intl.DateTimeFormat("fr-FR", {
      timeZone: this.zone,
      hourCycle: "h23",
      weekday: "long",
      year: "numeric",
      month: "long",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    return Object.fromEntries(format.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  }
}

export function choiceWord(words: Words, choice: Choice | null): string {
  return choice === null ? words.notVotedYet : words[choice];
}

/** « 40 s », « 2 min ». */
export function elapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return seconds < 60 ? `${seconds}\u00a0s` : `${Math.floor(seconds / 60)}\u00a0min`;
}

/** A time to come, as one says it: « 3 jours », « 2 h 05 min », « 12 min »; never less than a minute. */
export function remaining(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  if (minutes >= 2 * 24 * 60) return `${number(Math.floor(minutes / (24 * 60)))}\u00a0jours`;
  if (minutes < 60) return `${minutes}\u00a0min`;
  return `${Math.floor(minutes / 60)}\u00a0h\u00a0${String(minutes % 60).padStart(2, "0")}\u00a0min`;
}

/** « 18 s », « 1 min 30 s ». */
export function countdown(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds}\u00a0s` : `${minutes}\u00a0min\u00a0${seconds % 60}\u00a0s`;
}

/** « 252 voix + 2 pouvoirs ». */
export function weight(words: Words, own: number, proxies: number, held: number): string {
  if (own === 0 && proxies > 0) return fill(words.onlyProxies, voix(held));
  if (proxies === 0) return voix(own);
  return fill(proxies === 1 ? words.plusOneProxy : words.plusProxies, voix(own), number(proxies));
}

const digits = (phone: string): string => phone.replace(/[^\d+]/g, "");

function national(phone: string): string | null {
  const all = digits(phone);
  if (/^0[1-9]\d{8}$/.test(all)) return all;
  return /^\+33\d{9}$/.test(all) ? `0${all.slice(3)}` : null;
}

/** « 01 99 00 12 34 » for a French number; any other as it was given. */
export function phone(given: string): string {
  const known = national(given);
  return known ? known.match(/../g)!.join("\u00a0") : given.trim().replaceAll(" ", "\u00a0");
}

export function phoneHref(given: string): string {
  const known = national(given);
  return known ? `tel:+33${known.slice(1)}` : `tel:${digits(given)}`;
}
