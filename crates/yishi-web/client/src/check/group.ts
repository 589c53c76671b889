// A group of trustees of whom some are enough, as its members made it.
//
// Source: Belenios specification, crypto version 1, in the form of the peer's version 3: certificates, coefficients of the
// members' polynomials, signatures over both, and the members' keys. Invariant: numbers count from 1, members in their group.
import type { ProofText } from "../ballot";
import { isKnown, proofShape } from "./claims";
import type { Code } from "./fault";
import { Fault } from "./fault";
import type { Point } from "./point";
import { neutral, textsOf } from "./point";
import { modulo } from "../scalar";
import type { Shape } from "./shape";
import { count, listOf, members, readText, text } from "./shape";
import type { KeyText, Owner, Trustee, Workshop } from "./trustees";
import { memberOf, productOf, provedKey } from "./trustees";

/** A signed message. */
interface SignedText {
  readonly message: string;
  readonly signature: ProofText;
}

/** A group as it is written. */
export interface GroupText {
  readonly threshold: number;
  readonly certs: readonly SignedText[];
  readonly coefexps: readonly SignedText[];
  readonly signatures: readonly ProofText[];
  readonly verification_keys: readonly KeyText[];
}

interface CertificateText {
  readonly context: { group: string; size: number; threshold: number; index: number };
  readonly verification: string;
  readonly encryption: string;
}

/** A member's coefficients, read and as they are written. */
interface Coefficients {
  readonly points: readonly Point[];
  readonly texts: readonly string[];
}

const signedShape = members<SignedText>({ message: text, signature: proofShape });
const certificateShape = members<CertificateText>({
  context: members<CertificateText["context"]>({ group: text, size: count, threshold: count, index: count }),
  verification: text,
  encryption: text,
});
const coefficientsShape = members<{ coefexps: string[] }>({ coefexps: listOf(text) });

/** The shape of a group. */
export function groupShape(key: Shape<KeyText>): Shape<GroupText> {
  return members<GroupText>({
    threshold: count,
    certs: listOf(signedShape),
    coefexps: listOf(signedShape),
    signatures: listOf(proofShape),
    verification_keys: listOf(key),
  });
}

/** Tests a group; `n` is its place among the trustees. */
export function readGroup(written: GroupText, n: number, work: Workshop): Trustee {
  const { threshold, certs, coefexps, signatures, verification_keys } = written;
  const size = certs.length;
  const isSized = [coefexps, signatures, verification_keys].every((parts) => parts.length === size);
  if (threshold < 1 || threshold > size || !isSized) throw new Fault("trustee-size", { n });
  const signers = certs.map((cert, at) => numbered("member-certificate", at, signerOf(cert, at, written, work)));
  const coefficients = coefexps.map((signed, at) =>
    numbered("member-coefficients", at, coefficientsOf(signed, signers[at] ?? "", threshold, work)),
  );
  signatures.forEach((signature, at) => {
    const seen = `certs_sig|${JSON.stringify({ certs, coefexps: coefficients[at]?.texts })}`;
    numbered("member-signature", at, isSigned(seen, signature, signers[at] ?? "", work) || null);
  });
  const keys = verification_keys.map((key, at) =>
    numbered("member-key", at, keyOf(key, at, signers[at] ?? "", coefficients, work)),
  );
  const key = productOf(coefficients.flatMap(({ points }) => points.slice(0, 1)));
  return { isGroup: true, threshold, key, members: keys };
}

/** What was found of a member; nothing found names the first member that lacks it. */
function numbered<Found>(code: Code, at: number, found: Found | null): Found {
  if (found === null) throw new Fault(code, { n: at + 1 });
  return found;
}

/** The key with which a member signs, where its certificate says the right things and is signed with it. */
function signerOf({ message, signature }: SignedText, at: number, group: GroupText, work: Workshop): string | null {
  const certificate = readText(message, certificateShape);
  if (certificate === null) return null;
  const { context, verification, encryption } = certificate;
  const isRight =
    context.group === "Ed25519" &&
    context.size === group.certs.length &&
    context.threshold === group.threshold &&
    context.index === at + 1;
  if (!isRight || memberOf(encryption, work.chain) === null) return null;
  return isSigned(message, signature, verification, work) ? verification : null;
}

function coefficientsOf(
  { message, signature }: SignedText,
  signer: string,
  threshold: number,
  work: Workshop,
): Coefficients | null {
  const texts = readText(message, coefficientsShape)?.coefexps;
  if (texts?.length !== threshold) return null;
  const points = texts.map((each) => memberOf(each, work.chain));
  const isWhole = points.every((point) => point !== null) && isSigned(message, signature, signer, work);
  return isWhole ? { points: points as Point[], texts } : null;
}

function keyOf(
  written: KeyText,
  at: number,
  signer: string,
  coefficients: readonly Coefficients[],
  work: Workshop,
): Owner | null {
  const key = provedKey(written, work);
  const isOwn =
    key !== null &&
    written.signature !== undefined &&
    isSigned(written.public_key, written.signature, signer, work) &&
    written.public_key === textsOf([expectedKey(coefficients, at + 1, work)])[0];
  return isOwn ? { key, text: written.public_key } : null;
}

/** The product of A_ik^(j^k): what the shares sent to member j add up to, in the exponent. */
function expectedKey(coefficients: readonly Coefficients[], member: number, { chain }: Workshop): Point {
  const expected = neutral();
  for (const { points } of coefficients) {
    let power = 1n;
    for (const point of points) {
      chain.of(point).addTo(expected, power);
      power = modulo(power * BigInt(member));
    }
  }
  return expected;
}

/** Whether the holder of a key signed the message. */
function isSigned(message: string, signature: ProofText, signer: string, { g, chain }: Workshop): boolean {
  return memberOf(signer, chain) !== null && isKnown(g, `sigmsg|${message}|`, chain, signature);
}
