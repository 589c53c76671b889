// A ballot's text: compact JSON, members in the peer's order, optional ones left out.
// Source: Belenios specification, crypto version 1.
// Invariant: what is read, written again, gives the same text; so each ballot has one text and one tracker.

/** A proof, or one branch of one: two exponents to base 10. */
export interface ProofText {
  readonly challenge: string;
  readonly response: string;
}

/** A ciphertext: g^r, and y^r times the message. */
export interface CipherText {
  readonly alpha: string;
  readonly beta: string;
}

/** The answer to one question. */
export interface AnswerText {
  readonly choices: readonly CipherText[];
  /** For each choice, that it is 0 or 1. */
  readonly individual_proofs: readonly (readonly ProofText[])[];
  /** That all together keep the bounds. */
  readonly overall_proof: readonly ProofText[];
  /** That a blank vote comes alone. */
  readonly blank_proof?: readonly ProofText[];
}

/** A ballot without its signature. */
export interface UnsignedText {
  readonly election_uuid: string;
  readonly election_hash: string;
  readonly credential: string;
  readonly answers: readonly AnswerText[];
}

/** A ballot. */
export interface BallotText extends UnsignedText {
  readonly signature: { readonly hash: string; readonly proof: ProofText };
}

/** The text that is signed by its hash. */
export function writeUnsigned(ballot: UnsignedText): string {
  return JSON.stringify(unsigned(ballot));
}

/** The text of a ballot. */
export function writeBallot(ballot: BallotText): string {
  const { hash, proof: signer } = ballot.signature;
  return JSON.stringify({ ...unsigned(ballot), signature: { hash, proof: proof(signer) } });
}

/** Reads a ballot; null where the text is not in its one form. Nothing is proved yet. */
export function readBallot(text: string): BallotText | null {
  try {
    const ballot = JSON.parse(text) as BallotText;
    return writeBallot(ballot) === text ? ballot : null;
  } catch {
    return null; // It is no JSON, or writing it missed a member.
  }
}

// Each part is built anew with its members in order, so that a member too many, a member missing or another order shows in
// the comparison above. A value of another type than a text would show as well, since `written` lets none pass.

function unsigned({ election_uuid, election_hash, credential, answers }: UnsignedText) {
  return {
    election_uuid: written(election_uuid),
    election_hash: written(election_hash),
    credential: written(credential),
    answers: answers.map(answer),
  };
}

function answer({ choices, individual_proofs, overall_proof, blank_proof }: AnswerText) {
  const required = {
    choices: choices.map(cipher),
    individual_proofs: individual_proofs.map((proofs) => proofs.map(proof)),
    overall_proof: overall_proof.map(proof),
  };
  return blank_proof === undefined ? required : { ...required, blank_proof: blank_proof.map(proof) };
}

function cipher({ alpha, beta }: CipherText): CipherText {
  return { alpha: written(alpha), beta: written(beta) };
}

function proof({ challenge, response }: ProofText): ProofText {
  return { challenge: written(challenge), response: written(response) };
}

function written(text: string): string {
  if (typeof text !== "string") throw new TypeError("a ballot's values are texts");
  return text;
}
