// Texts as they are read and shown: a card that was scanned, a tracker in groups.

/** The card's text in what a camera read: the whole of it, or what stands behind the # of an address. */
export function cardIn(scanned: string): string {
  const at = scanned.indexOf("#");
  const text = at < 0 ? scanned : scanned.slice(at + 1);
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text.trim();
  }
}

/** A tracker in groups of four, so that two people can compare it aloud. */
export function grouped(tracker: string): string[] {
  return tracker.match(/.{1,4}/g) ?? [];
}

/** The dark squares of a QR code as one path of horizontal runs. */
export function pathOf(rows: readonly (readonly boolean[])[]): string {
  const runs: string[] = [];
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      const from = x;
      while (row[x] === true) x += 1;
      if (x > from) runs.push(`M${from} ${y}h${x - from}v1h${from - x}z`);
    }
  }
  return runs.join("");
}
