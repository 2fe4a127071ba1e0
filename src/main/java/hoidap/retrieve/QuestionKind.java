package hoidap.retrieve;

/** The kind of thing a question asks for. */
public enum QuestionKind {
  /** A number: "bao nhiêu", "mấy". */
  NUMBER,
  /** A point or stretch of time: "khi nào", "ngày nào", "bao lâu". */
  TIME,
  /** A person: "ai". */
  PERSON,
  /** A place: "ở đâu". */
  PLACE,
  /** A reason: "vì sao". */
  REASON,
  /** A way: "như thế nào". */
  MANNER,
  /** What something is: "là gì". */
  DEFINITION,
  /** Several things: "những … nào", "gồm". */
  LIST,
  /** Anything else. */
  OTHER
}
