// The camera in the page, for a card whose code the phone's own camera did not open.
// Invariant: the camera is a convenience. Every failure leaves the typed card beside it working, and it stops once it has read.

const LOOK_MS = 120;

/** Why there is no picture. */
export type NoPicture = "denied" | "none";

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { rawValue: string }[]>;
}
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
};

/** Reads codes until one is taken. */
export class Camera {
  readonly #video: HTMLVideoElement;
  #stream: MediaStream | null = null;

  constructor(video: HTMLVideoElement) {
    this.#video = video;
  }

  /** Shows the picture and hands on what is read; `take` says whether it was what is looked for. */
  async start(take: (text: string) => boolean): Promise<NoPicture | null> {
    const devices = navigator.mediaDevices as MediaDevices | undefined; // Absent on an insecure page.
    if (devices?.getUserMedia === undefined) return "none";
    try {
      const picture = { facingMode: "environment", width: { ideal: 1280 } };
      this.#stream = await devices.getUserMedia({ video: picture, audio: false });
      this.#video.srcObject = this.#stream;
      await this.#video.play();
    } catch (error) {
      this.stop();
      return error instanceof DOMException && error.name === "NotAllowedError" ? "denied" : "none";
    }
    this.#look(await reader(), take);
    return null;
  }

  /** Gives the camera back. */
  stop(): void {
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = null;
    this.#video.srcObject = null;
  }

  #look(detector: Detector, take: (text: string) => boolean): void {
    setTimeout(async () => {
      if (this.#stream === null) return;
      const [found] = await detector.detect(this.#video).catch(() => []); // One unreadable picture is nothing.
      if (found !== undefined && take(found.rawValue)) this.stop();
      else this.#look(detector, take);
    }, LOOK_MS);
  }
}

async function reader(): Promise<Detector> {
  const own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (own !== undefined && (await own.getSupportedFormats()).includes("qr_code")) {
    return new own({ formats: ["qr_code"] });
  }
  const ours = await import("./vendor/qr/decode.js");
  return new ours.BarcodeDetector({ formats: ["qr_code"] });
}
