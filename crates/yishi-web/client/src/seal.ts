// Sealing a ballot: encrypt, prove, sign.
// Source: Belenios specification, crypto version 1.
// Invariant: what would be refused on arrival is refused here first, before anything is sealed; the text carries no secret.
import type { Encrypted } from "./answer";
import { encrypting, proving } from "./answer";
import type { AnswerText, BallotText, UnsignedText } from "./ballot";
import { writeBallot, writeUnsigned } from "./ballot";
import type { Chance } from "./chance";
import type { Card } from "./credential";
import type { Election, Tables } from "./election";
import { writeElements } from "./element";
import { base64, challengeOf, digest, hexadecimal, trackerOf } from "./hash";
import type { PairedQuestion } from "./pairs";
import { checkPaired, checkPairs, pairing } from "./pairs";
import type { Bits } from "./question";
import { checkChoices } from "./question";
import { modulo, randomScalar } from "./scalar";
import { Sealed } from "./sealed";
import { drawSeed, randomnessAt } from "./seed";

/** What a voter seals. */
export interface Vote {
  readonly card: Card;
  /** For each question 0 or 1 for each answer, the blank vote first where it is allowed. */
  readonly choices: readonly Bits[];
  /** The questions whose answers come in pairs of for and against; none by default. */
  readonly paired?: readonly PairedQuestion[];
}

/** Seals a ballot, with a pause offered after every choice. */
export function* sealing(election: Election, tables: Tables, vote: Vote, chance: Chance): Generator<void, Sealed> {
  const { card, choices, paired = [] } = vote;
  checkChoices(election.questions, choices);
  checkPaired(election, paired);
  checkPairs(paired, choices);
  const signer = card.secret(election.uuid);
  const credential = writeElements([tables.g.of(signer)]).join("");
  const encrypted: Encrypted[] = [];
  const seed = drawSeed(chance);
  for (const [question, bits] of choices.entries()) {
    encrypted.push(yield* encrypting(bits, tables, (place) => randomnessAt(seed, question, place)));
  }
  const answers = yield* provingAll(election, encrypted, credential, tables, chance);
  const { uuid: election_uuid, fingerprint: election_hash } = election;
  const ballot = writeBallot(sign({ election_uuid, election_hash, credential, answers }, signer, tables, chance));
  const bytes = digest(ballot);
  const [tracker, hash] = [base64(bytes), hexadecimal(bytes)];
  const secret = { seed, choices };
  if (paired.length === 0) return new Sealed(tracker, hash, { ballot }, secret);
  const pairs = yield* pairing(election, paired, { credential, tracker, hash, answers: encrypted }, tables, chance);
  return new Sealed(tracker, hash, { ballot, pairs }, secret);
}

function* provingAll(
  election: Election,
  encrypted: readonly Encrypted[],
  credential: string,
  tables: Tables,
  chance: Chance,
): Generator<void, AnswerText[]> {
  const binding = `${election.fingerprint}|${credential}`;
  const answers: AnswerText[] = [];
  for (const [index, question] of election.questions.entries()) {
    const answer = encrypted[index];
    if (answer !== undefined) answers.push(yield* proving(question, answer, binding, tables, chance));
  }
  return answers;
}

/** Signs by proving that the signer's exponent is known; the hash binds the proof to the ballot. */
function sign(ballot: UnsignedText, signer: bigint, tables: Tables, chance: Chance): BallotText {
  const hash = trackerOf(writeUnsigned(ballot));
  const w = randomScalar(chance);
  const challenge = challengeOf(`sig|${hash}|`, writeElements([tables.g.of(w)]));
  const response = modulo(w - signer * challenge);
  return { ...ballot, signature: { hash, proof: { challenge: challenge.toString(), response: response.toString() } } };
}
