// The part that is used of modules that stand beside the built files.

declare module "*/vendor/qr/index.js" {
  export function encodeQR(text: string, output: "raw", options: { ecc: "low" | "medium"; border: number }): boolean[][];
}

declare module "*/vendor/qr/decode.js" {
  export class BarcodeDetector {
    constructor(options: { formats: string[] });
    detect(source: HTMLVideoElement): Promise<readonly { rawValue: string }[]>;
  }
}
