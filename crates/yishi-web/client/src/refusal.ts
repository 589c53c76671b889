// Why something is not done. The page puts the reason into the reader's language; the message here is for a developer.
// Invariant: it holds no credential and nothing that was sealed. It may name the candidate whom a voter marked both ways, so it
// is for the voter's screen and not for a log.

/** What can be wrong, as a code that keeps its meaning. */
export type Reason =
  | "election-form" // The election is not read.
  | "election-kind" // Its version or group is another than the one spoken here.
  | "election-key" // Its public key is no element that may be sealed with.
  | "election-question" // A question is of a kind that is not sealed here, or its bounds cannot be kept.
  | "card" // The text is no credential.
  | "choice-count" // There is not one list of choices for each question.
  | "choice-form" // A list does not have one 0 or 1 for each answer.
  | "choice-bounds" // More or less is chosen than the question allows, or something beside a blank vote.
  | "pairs-form" // The line that says which questions have pairs of answers is not read, or is for another election.
  | "pairs-question" // A question that it names has no pairs, or stands there twice.
  | "pair-both" // A candidate is voted for and against at once.
  | "most-for" // More candidates are voted for than may be.
  | "ballot-tested" // The ballot was opened for a test, so it must not be cast.
  | "ballot-cast" // The ballot was cast, so it must not be opened: it would be a receipt.
  | "fragment-form" // What stands behind the # of the address is not read.
  | "tracker-form" // The text is no tracker.
  | "board-form"; // The board lists something that is no ballot.

/** Something that is refused, with its reason and the place it is about; places count from 1. */
export class Refusal extends Error {
  readonly reason: Reason;
  readonly question: number | undefined;
  readonly place: number | undefined;

  constructor(reason: Reason, question?: number, place?: number) {
    const where = [question, place].filter((number) => number !== undefined).join(".");
    super(where === "" ? reason : `${reason} ${where}`);
    this.name = "Refusal";
    this.reason = reason;
    this.question = question;
    this.place = place;
  }
}
