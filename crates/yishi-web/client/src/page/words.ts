// The words of the page, which the server wrote in its language: items of one hidden list, by kind and code.
import { all } from "./elements";
import type { Problem } from "./problem";

/** The words for a problem: the page's own, or the server's, or those that fit every problem of the kind. */
export function told({ kind, code, question, place, text }: Problem): string {
  const words = word(`${kind}-${code}`) ?? text ?? word(`${kind}-other`) ?? "";
  return words
    .replace("{question}", String(question ?? ""))
    .replace("{place}", String(place ?? ""))
    .replace("{code}", code);
}

/** A text of the page. */
export function word(name: string): string | null {
  return all("#vote-words > li").find(({ dataset }) => dataset["word"] === name)?.textContent ?? null;
}
