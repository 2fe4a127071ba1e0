package hoidap.time;

/** What a stated time does in a text. */
public enum Use {
  /** The text speaks of that time. */
  TIME,
  /** Something else is compared with it: "so với cùng kỳ năm 2023". */
  COMPARISON,
  /** It tells a thing from others of its name: "Asian Cup 2027". */
  NAME
}
