package hoidap.llm;

import java.util.List;

/**
 * What a model wrote to help with a question, as far as it can be used.
 *
 * @param taken the question, or words; empty where nothing can be used
 * @param fault why nothing can, in Vietnamese; else empty
 */
record Proposal(List<String> taken, String fault) {
  static final Proposal NOTHING = refused("Mô hình không đề xuất gì.");

  static Proposal of(List<String> taken) {
    return new Proposal(taken, "");
  }

  static Proposal refused(String fault) {
    return new Proposal(List.of(), fault);
  }
}
