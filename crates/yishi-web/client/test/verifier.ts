// A verifier of ballots that shares no code with what it verifies, the curve excepted. It says what is wrong, or nothing.
// Source: Belenios specification, crypto version 1, and for the proofs beside the ballot the format of the Rust crate.
import { createHash } from "node:crypto";

import { ed25519 } from "@noble/curves/ed25519.js";

type Json = any;
type Point = InstanceType<typeof ed25519.Point>;
interface Cipher {
  alpha: Point;
  beta: Point;
}

const { Point } = ed25519;
const Q = 7237005577332262213973186563042994240857116359379907606001950938285454250989n;

const sha = (text: string | Uint8Array) => createHash("sha256").update(text).digest();
const base64 = (text: string | Uint8Array) => sha(text).toString("base64").replace("=", "");
const mod = (n: bigint) => ((n % Q) + Q) % Q;

function claim(holds: boolean, problem: string): void {
  if (!holds) throw new Error(problem);
}

function scalar(text: string): bigint {
  const number = BigInt(text);
  claim(number >= 0n && number < Q && number.toString() === text, "a number has another form");
  return number;
}

function element(text: string): Point {
  claim(/^[0-9a-f]{64}$/.test(text), "an element has another form");
  const point = Point.fromBytes(Uint8Array.from(Buffer.from(text, "hex")).reverse());
  claim(written(point) === text && point.isTorsionFree(), "an element lies outside the group");
  return point;
}

const written = (point: Point) => Buffer.from(point.toBytes().slice().reverse()).toString("hex");
const power = (base: Point, exponent: bigint) => base.multiplyUnsafe(mod(exponent));
const hash = (prefix: string, points: Point[]) =>
  mod(BigInt(`0x${sha(prefix + points.map(written).join(",")).toString("hex")}`));
const product = (ciphers: Cipher[]): Cipher =>
  ciphers.reduce((a, b) => ({ alpha: a.alpha.add(b.alpha), beta: a.beta.add(b.beta) }), {
    alpha: Point.ZERO,
    beta: Point.ZERO,
  });
const pairText = ({ alpha, beta }: Cipher) => `${written(alpha)},${written(beta)}`;

/** A = g^z * alpha^c and B = y^z * (beta / g^M)^c of one branch. */
function branch(y: Point, { alpha, beta }: Cipher, value: number, proof: Json): Point[] {
  members(proof, ["challenge", "response"]);
  const [c, z] = [scalar(proof.challenge), scalar(proof.response)];
  const reduced = beta.subtract(power(Point.BASE, BigInt(value)));
  return [power(Point.BASE, z).add(power(alpha, c)), power(y, z).add(power(reduced, c))];
}

function oneOf(prefix: string, y: Point, statements: [Cipher, number][], proofs: Json[], problem: string): void {
  claim(proofs.length === statements.length, `${problem}: its parts`);
  const commitments = statements.flatMap(([cipher, value], index) => branch(y, cipher, value, proofs[index]));
  const challenges = proofs.reduce((sum: bigint, proof: Json) => sum + BigInt(proof.challenge), 0n);
  claim(mod(challenges) === hash(prefix, commitments), problem);
}

function members(value: Json, names: string[]): void {
  claim(JSON.stringify(Object.keys(value)) === JSON.stringify(names), "a part has other members");
}

function known(base: Point, prefix: string, key: Point, { challenge, response }: Json, problem: string): void {
  const commitment = power(base, scalar(response)).add(power(key, scalar(challenge)));
  claim(scalar(challenge) === hash(prefix, [commitment]), problem);
}

const cipherOf = (text: Json): Cipher => {
  members(text, ["alpha", "beta"]);
  return { alpha: element(text.alpha), beta: element(text.beta) };
};

function homomorphic(question: Json, answer: Json, binding: string, y: Point): void {
  const blank = question.blank === true;
  members(answer, ["choices", "individual_proofs", "overall_proof", ...(blank ? ["blank_proof"] : [])]);
  const width = question.answers.length + (blank ? 1 : 0);
  claim(answer.choices.length === width && answer.individual_proofs.length === width, "the number of choices");
  const ciphers: Cipher[] = answer.choices.map(cipherOf);
  ciphers.forEach((cipher, index) => {
    const prefix = `prove|${binding}|${pairText(cipher)}|`;
    oneOf(
      prefix,
      y,
      [
        [cipher, 0],
        [cipher, 1],
      ],
      answer.individual_proofs[index],
      "individual proof",
    );
  });
  const all = `${binding}|${ciphers.map(pairText).join(",")}`;
  const rest = product(blank ? ciphers.slice(1) : ciphers);
  const within: [Cipher, number][] = [];
  for (let value = question.min; value <= question.max; value += 1) within.push([rest, value]);
  if (!blank) return oneOf(`prove|${all}|${pairText(rest)}|`, y, within, answer.overall_proof, "overall proof");
  oneOf(
    `bproof0|${all}|`,
    y,
    [
      [ciphers[0]!, 0],
      [rest, 0],
    ],
    answer.blank_proof,
    "blank proof",
  );
  oneOf(`bproof1|${all}|`, y, [[ciphers[0]!, 1], ...within], answer.overall_proof, "overall proof");
}

function shuffled(answer: Json, binding: string, keyText: string): void {
  members(answer, ["choices", "proof"]);
  const cipher = cipherOf(answer.choices);
  known(
    Point.BASE,
    `raweg|${binding}|${keyText},${pairText(cipher)}|`,
    cipher.alpha,
    answer.proof,
    "proof of a shuffled answer",
  );
}

function check(electionBytes: Uint8Array, text: string): void {
  const election = JSON.parse(Buffer.from(electionBytes).toString());
  const ballot = JSON.parse(text);
  claim(JSON.stringify(ballot) === text, "the ballot is not compact");
  members(ballot, ["election_uuid", "election_hash", "credential", "answers", "signature"]);
  members(ballot.signature, ["hash", "proof"]);
  const fingerprint = base64(electionBytes);
  claim(ballot.election_uuid === election.uuid && ballot.election_hash === fingerprint, "another election");
  const binding = `${fingerprint}|${ballot.credential}`;
  claim(ballot.answers.length === election.questions.length, "the number of answers");
  election.questions.forEach((question: Json, index: number) => {
    if (question.type === "NonHomomorphic") shuffled(ballot.answers[index], binding, election.public_key);
    else homomorphic(question, ballot.answers[index], binding, element(election.public_key));
  });
  const { signature, ...unsigned } = ballot;
  claim(signature.hash === base64(JSON.stringify(unsigned)), "the signed hash");
  known(Point.BASE, `sig|${signature.hash}|`, element(ballot.credential), signature.proof, "signature");
}

/** Verifies a ballot for an election; gives what is wrong with it, null where nothing is. */
export function verify(election: Uint8Array, ballot: string): string | null {
  return problemOf(() => check(election, ballot));
}

function problemOf(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return String((error as Error).message);
  }
}

/** Verifies a ballot's line of proofs beside it. */
export function verifyPairs(
  election: Uint8Array,
  paired: readonly Json[],
  ballot: string,
  line: string,
): string | null {
  return problemOf(() => {
    const { public_key, questions } = JSON.parse(Buffer.from(election).toString());
    const { credential, answers } = JSON.parse(ballot);
    const proofs = JSON.parse(line);
    claim(JSON.stringify(proofs) === line, "the line is not compact");
    members(proofs, ["ballot", "answers"]);
    claim(proofs.ballot === sha(ballot).toString("hex") && proofs.answers.length === paired.length, "another ballot");
    paired.forEach(({ question, most_for }, index) => {
      const ciphers: Cipher[] = answers[question].choices.map(cipherOf);
      const binding = `${base64(election)}|${credential}|${base64(ballot)}|${question}`;
      const y = element(public_key);
      const candidates = questions[question].answers.length / 2;
      members(proofs.answers[index], most_for === undefined ? ["pairs"] : ["pairs", "most_for"]);
      claim(proofs.answers[index].pairs.length === candidates, "the number of pairs");
      for (let candidate = 0; candidate < candidates; candidate += 1) {
        const sum = product(ciphers.slice(2 * candidate, 2 * candidate + 2));
        const prefix = `yishi-pair|${binding}|${candidate}|${pairText(sum)}|`;
        oneOf(
          prefix,
          y,
          [
            [sum, 0],
            [sum, 1],
          ],
          proofs.answers[index].pairs[candidate],
          `pair ${candidate}`,
        );
      }
      if (most_for === undefined) return;
      const sum = product(ciphers.filter((_, place) => place % 2 === 0));
      const values = Array.from({ length: most_for + 1 }, (_, value): [Cipher, number] => [sum, value]);
      const prefix = `yishi-most-for|${binding}|${most_for}|${pairText(sum)}|`;
      oneOf(prefix, y, values, proofs.answers[index].most_for, "most for");
    });
  });
}
