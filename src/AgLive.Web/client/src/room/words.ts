/** The sentences, written once on the server and handed over with the page. Their names are those of the sample it checks. */
export type Words = typeof import("../../../../../tests/AgLive.Web.Tests/Salle/samples/words.json");

/** Fills the holes « {0} », « {1} » of a sentence. */
export function fill(sentence: string, ...values: string[]): string {
  return values.reduce((said, value, at) => said.replaceAll(`{${at}}`, value), sentence);
}
