package hoidap.fuzz;

/** What is tried with one input after the other. */
public interface Target {
  /**
   * Takes an input, whatever it is.
   *
   * @throws Exception where something does not hold that must: each is a fault
   */
  void take(byte[] input) throws Exception;
}
