// What does not hold in an archive, as codes; the page puts them into the reader's language.
// Source: the faults of the full verifier in Rust, `crates/yishi-ballot/src/audit`, which tells the same ones apart.
// Invariant: questions, choices, lines, members and candidates count from 1.

/** Why an archive is refused. */
export type Code =
  | "truncated" // The file ends within a record.
  | "header" // The 512 bytes before a record are not those that belong to it.
  | "too-large" // A record is larger than any that an election has.
  | "name" // A record's name is not one of an archive, or stands where it may not.
  | "padding" // The bytes after a record are not zero.
  | "other-hash" // A record does not have the hash that its name says.
  | "first" // The first record does not say version and time.
  | "event-form" // An event is not read.
  | "parent" // An event does not name the one before it.
  | "height" // An event's height is not one more than that of the one before it.
  | "order" // An event of this kind has no place here.
  | "data" // The records before an event are not those that it names.
  | "payload" // What an event names is not read.
  | "twice" // The same record stands in the archive already.
  | "unnamed" // The file ends with records that no event names.
  | "election" // The election is not read.
  | "question" // A question cannot be answered as it says.
  | "credentials-form" // The list of credentials is not read.
  | "credentials-line" // A line of it is no element with or without a weight.
  | "credentials-twice" // A credential stands on the list twice.
  | "credentials-group" // A credential lies outside the group.
  | "weights" // The weights exceed what can be counted.
  | "trustees-form" // The trustees are not read.
  | "trustees-nobody" // There are none.
  | "trustee-key" // A trustee's key is not proved.
  | "trustee-size" // The threshold or the number of parts of a group is wrong.
  | "member-certificate" // A member's certificate is wrong.
  | "member-coefficients" // A member's coefficients are wrong.
  | "member-signature" // A member did not sign the certificates of all.
  | "member-key" // A member's key does not follow from the coefficients, or is not proved or not signed.
  | "public-key" // The election's key is not the product of the trustees' keys.
  | "ballot-form" // A ballot is not in its one form.
  | "other-election" // A ballot is for an election with another identifier.
  | "other-fingerprint" // A ballot carries the fingerprint of another election.
  | "unknown-credential" // Nobody with a ballot's credential may vote.
  | "answer-count" // A ballot does not answer each question once.
  | "part-count" // An answer has too few or too many parts.
  | "value" // An element or a number of an answer is not in its one form.
  | "outside-group" // An element of a ballot lies outside the group.
  | "individual-proof" // It is not proved that a choice is 0 or 1.
  | "overall-proof" // It is not proved that the choices keep the bounds.
  | "blank-proof" // It is not proved that a blank vote comes alone.
  | "signed-hash" // The signed hash is not that of the ballot.
  | "signature" // The signature is not by the credential.
  | "num-tallied" // Another number of ballots is stated than counts.
  | "total-weight" // Another weight is stated than counts.
  | "encrypted-tally" // The encrypted tally is not that of the ballots.
  | "shuffle" // Something was shuffled, though nothing is to be.
  | "owner-unknown" // There is no trustee of that number.
  | "owner-twice" // A trustee has done its part already.
  | "decryption-form" // A partial decryption is not read.
  | "decryption-count" // It does not have a factor and a proof for each sum.
  | "decryption-value" // An element or a number of it is not in its one form.
  | "decryption-group" // A factor lies outside the group.
  | "decryption-proof" // A factor is not proved.
  | "parts-missing" // The result stands before enough trustees have given their parts.
  | "not-opened" // What the trustees opened is no number of votes.
  | "result-form" // The result is not read.
  | "result" // The result is not what the trustees opened.
  | "pairs-line" // A line of the proofs beside the archive is not read.
  | "pairs-election" // They are for another election.
  | "pairs-question" // They name a question without pairs, or one twice.
  | "pairs-missing" // A ballot has no line.
  | "pairs-count" // A ballot's line has too few or too many proofs.
  | "pairs-value" // A number in it is not in its one form.
  | "pair" // It is not proved that a candidate is not both voted for and against.
  | "most-for" // It is not proved that no more candidates are voted for than may be.
  | "kind-group" // The election is in a group that is not checked here.
  | "kind-question" // A question is of a kind that is not checked here.
  | "kind-version"; // The format is of a version that is not checked here.

/** Figures that the words name. */
export interface Figures {
  readonly n?: number;
  readonly question?: number;
  readonly place?: number;
  readonly stated?: number;
  readonly counted?: number;
}

/** Something that does not hold. */
export class Fault extends Error {
  readonly code: Code;
  readonly figures: Figures;

  constructor(code: Code, figures: Figures = {}) {
    super(code);
    this.name = "Fault";
    this.code = code;
    this.figures = figures;
  }

  /** Whether nothing is wrong, but the archive is none that is checked here. */
  get isOfOtherKind(): boolean {
    return this.code.startsWith("kind-");
  }
}
