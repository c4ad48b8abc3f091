/** Two short tones made on the spot: no file, and nothing that could be taken for a message of the device. */
const tones: [at: number, hertz: number][] = [
  [0, 660],
  [0.22, 880],
];
const lasts = 0.2;
const loud = 0.25;

/** The sound of a vote. Browsers let it sound only once the person has touched the page. */
export class Chime {
  private context: AudioContext | null = null;

  static get isPossible(): boolean {
    return typeof AudioContext === "function";
  }

  get isReady(): boolean {
    return this.context?.state === "running";
  }

  /** To be called in a gesture. */
  async allow(): Promise<void> {
    this.context ??= new AudioContext();
    await this.context.resume().catch(() => undefined);
  }

  ring(): void {
    const { context } = this;
    if (!context || context.state !== "running") return;
    for (const [at, hertz] of tones) {
      const start = context.currentTime + at;
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(loud, start + 0.02);
      volume.gain.linearRampToValueAtTime(0, start + lasts);
      tone.connect(volume).connect(context.destination);
      tone.start(start);
      tone.stop(start + lasts);
    }
  }
}
