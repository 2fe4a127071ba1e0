/**
 * Text to vectors, and questions to answers in a text, by local ONNX models. Everything that knows
 * ONNX Runtime or a tokenizer is here; the rest of the project sees floats and token numbers.
 */
@NullMarked
package hoidap.embed;

import org.jspecify.annotations.NullMarked;
