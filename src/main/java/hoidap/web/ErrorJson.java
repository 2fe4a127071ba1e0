package hoidap.web;

/**
 * Why a request was not served.
 *
 * @param error a code for programs, such as {@code empty_question}
 * @param message a Vietnamese sentence for people
 */
record ErrorJson(String error, String message) {}
