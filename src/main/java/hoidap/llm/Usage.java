package hoidap.llm;

/**
 * What a reply cost.
 *
 * @param in tokens of the prompt; estimated where the server does not tell
 * @param out tokens of the reply; estimated where the server does not tell
 * @param whole whether the model itself ended the reply
 */
record Usage(int in, int out, boolean whole) {}
