// Questions whose answers are counted under encryption, and the choices that they allow.
// Source: Belenios specification, crypto version 1.
// Invariant: choices that pass here are those that the proofs can be made for.
import { Refusal } from "./refusal";

/** A question: for each answer a 0 or a 1, and at most and at least so many ones. */
export interface Question {
  readonly question: string;
  readonly answers: readonly string[];
  /** Whether a blank vote may be given instead; it then stands before the answers. */
  readonly blank: boolean;
  readonly min: number;
  readonly max: number;
}

/** For each answer 0 or 1, the blank vote first where the question allows one. */
export type Bits = readonly number[];

const MEMBERS = new Set(["answers", "blank", "min", "max", "question"]);

/** Reads a question; its place counts from 1. Kinds that are shuffled instead of counted are not sealed here. */
export function readQuestion(value: unknown, place: number): Question {
  const wrong = new Refusal("election-question", place);
  if (typeof value !== "object" || value === null) throw wrong;
  const { question, answers, blank = false, min, max } = value as Record<string, unknown>;
  const isText = (text: unknown): text is string => typeof text === "string";
  if (!isText(question) || !Array.isArray(answers) || !answers.every(isText) || typeof blank !== "boolean") throw wrong;
  if (!isCount(min) || !isCount(max) || Object.keys(value).some((name) => !MEMBERS.has(name))) throw wrong;
  if (answers.length === 0 || min > max || max > answers.length) throw wrong;
  return { question, answers, blank, min, max };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** How many ciphertexts a ballot has for the question. */
export function widthOf(question: Question): number {
  return question.answers.length + (question.blank ? 1 : 0);
}

/** Refuses choices that the questions do not allow. */
export function checkChoices(questions: readonly Question[], choices: readonly Bits[]): void {
  if (questions.length !== choices.length) throw new Refusal("choice-count");
  questions.forEach((question, index) => checkBits(question, choices[index] ?? [], index + 1));
}

function checkBits(question: Question, bits: Bits, place: number): void {
  if (bits.length !== widthOf(question) || !bits.every((bit) => bit === 0 || bit === 1)) {
    throw new Refusal("choice-form", place);
  }
  const { blank, answers } = split(question, bits);
  const count = answers.reduce((sum, bit) => sum + bit, 0);
  const within = blank ? count === 0 : question.min <= count && count <= question.max;
  if (!within) throw new Refusal("choice-bounds", place);
}

/** What the bits say in words: a blank vote, or the answers chosen. */
export function chosen(question: Question, bits: Bits): { blank: boolean; answers: string[] } {
  const { blank, answers } = split(question, bits);
  return { blank, answers: question.answers.filter((_, index) => answers[index] === 1) };
}

function split(question: Question, bits: Bits): { blank: boolean; answers: Bits } {
  return question.blank ? { blank: bits[0] === 1, answers: bits.slice(1) } : { blank: false, answers: bits };
}
