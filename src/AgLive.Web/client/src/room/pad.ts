import SignaturePad, { type PointGroup } from "signature_pad";

/** The signature pad on whatever canvas the page shows; strokes outlive a resize or a redraw of the page. */
export class Pad {
  private pad: SignaturePad | null = null;
  private canvas: HTMLCanvasElement | null = null;
  private kept: PointGroup[] = [];
  private readonly resized = new ResizeObserver(() => this.fit());

  /** Given to the canvas; called with nothing when it leaves the page. */
  readonly attach = (canvas: Element | undefined): void => {
    this.release();
    if (!(canvas instanceof HTMLCanvasElement)) return;
    this.canvas = canvas;
    this.pad = new SignaturePad(canvas, {
      penColor: getComputedStyle(canvas).color,
      minWidth: 1.5,
      maxWidth: 3,
    });
    this.resized.observe(canvas);
  };

  get isEmpty(): boolean {
    return this.pad?.isEmpty() ?? true;
  }

  get groups(): PointGroup[] {
    return this.pad?.toData() ?? [];
  }

  clear(): void {
    this.kept = [];
    this.pad?.clear();
  }

  private release(): void {
    if (!this.pad) return;
    this.kept = this.pad.toData();
    this.resized.disconnect();
    this.pad.off();
    this.pad = null;
  }

  /** The bitmap follows the size on screen, sharp on dense screens; the strokes are drawn again. */
  private fit(): void {
    const { canvas } = this;
    if (!this.pad || !canvas) return;
    const strokes = this.pad.isEmpty() ? this.kept : this.pad.toData();
    const density = window.devicePixelRatio || 1;
    canvas.width = canvas.clientWidth * density;
    canvas.height = canvas.clientHeight * density;
    canvas.getContext("2d")?.scale(density, density);
    this.pad.fromData(strokes);
  }
}

/** The strokes as the wire wants them, [[[x, y, ms], …], …]: pixels, and milliseconds from the first touch. */
export function strokesOf(groups: readonly Pick<PointGroup, "points">[]): string {
  const start = groups[0]?.points[0]?.time ?? 0;
  const strokes = groups.map(({ points }) =>
    points.map(({ x, y, time }) => [Math.round(x), Math.round(y), Math.max(0, Math.round(time - start))]),
  );
  return JSON.stringify(strokes);
}
