package hoidap.retrieve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes real ONNX cross-encoders that fit in a test: the score of a pair is the sum of what the
 * words of its second text weigh, so it is wrong wherever the two texts are not told apart.
 */
public final class TinyCrossEncoder {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int INT = 2; // kinds of attributes
  private static final int INTS = 7;

  private TinyCrossEncoder() {}

  /** Writes one into {@code folder} that weighs these words, in lower case, and no others. */
  public static Path write(Path folder, Map<String, Float> weights) throws IOException {
    var words = new ArrayList<>(weights.keySet());
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("tokenizer.json"), tokenizer(words));
    var table = ByteBuffer.allocate(4 * (words.size() + 4)).order(ByteOrder.LITTLE_ENDIAN);
    IntStream.range(0, 4).forEach(special -> table.putFloat(0));
    words.forEach(word -> table.putFloat(weights.get(word)));
    Files.write(folder.resolve("model.onnx"), model(table.array()));
    return folder;
  }

  private static String tokenizer(ArrayList<String> words) {
    var vocabulary =
        IntStream.range(0, words.size())
            .mapToObj(i -> "\"%s\":%d".formatted(words.get(i), i + 4))
            .collect(Collectors.joining(","));
    return """
        {"version":"1.0","truncation":null,"padding":null,"added_tokens":[],
         "normalizer":{"type":"Lowercase"},"pre_tokenizer":{"type":"Whitespace"},
         "post_processor":{"type":"TemplateProcessing",
           "single":[{"SpecialToken":{"id":"[CLS]","type_id":0}},{"Sequence":{"id":"A","type_id":0}},
             {"SpecialToken":{"id":"[SEP]","type_id":0}}],
           "pair":[{"SpecialToken":{"id":"[CLS]","type_id":0}},{"Sequence":{"id":"A","type_id":0}},
             {"SpecialToken":{"id":"[SEP]","type_id":0}},{"Sequence":{"id":"B","type_id":1}},
             {"SpecialToken":{"id":"[SEP]","type_id":1}}],
           "special_tokens":{"[CLS]":{"id":"[CLS]","ids":[2],"tokens":["[CLS]"]},
             "[SEP]":{"id":"[SEP]","ids":[3],"tokens":["[SEP]"]}}},
         "decoder":null,
         "model":{"type":"WordLevel","unk_token":"[UNK]",
           "vocab":{"[PAD]":0,"[UNK]":1,"[CLS]":2,"[SEP]":3,%s}}}
        """
        .formatted(vocabulary);
  }

  /** Returns a model of four steps: look up, which text, multiply, add up. */
  private static byte[] model(byte[] table) {
    var graph =
        new Message()
            .with(1, node("Gather", "weights", "input_ids", "looked_up"))
            .with(1, node("Cast", "token_type_ids", "second").with(5, attribute("to", INT, FLOAT)))
            .with(1, node("Mul", "looked_up", "second", "counted"))
            .with(1, node("ReduceSum", "counted", "logits").with(5, attribute("axes", INTS, 1)))
            .text(2, "tiny")
            .with(
                5,
                new Message()
                    .number(1, table.length / 4)
                    .number(2, FLOAT)
                    .text(8, "weights")
                    .bytes(9, table))
            .with(11, value("input_ids", INT64))
            .with(11, value("attention_mask", INT64))
            .with(11, value("token_type_ids", INT64))
            .with(12, value("logits", FLOAT));
    var opset = new Message().text(1, "").number(2, 11);
    return new Message().number(1, 6).with(7, graph).with(8, opset).bytes();
  }

  /** Returns a step; the last name is its output. */
  private static Message node(String operator, String... names) {
    var node = new Message();
    for (int i = 0; i < names.length; i++) {
      node.text(i < names.length - 1 ? 1 : 2, names[i]);
    }
    return node.text(4, operator);
  }

  private static Message attribute(String name, int kind, int value) {
    return new Message().text(1, name).number(kind == INT ? 3 : 8, value).number(20, kind);
  }

  private static Message value(String name, int type) {
    var dimensions =
        new Message()
            .with(1, new Message().text(2, name + "_rows"))
            .with(1, new Message().text(2, name + "_columns"));
    var tensor = new Message().number(1, type).with(2, dimensions);
    return new Message().text(1, name).with(2, new Message().with(1, tensor));
  }

  /** A protobuf message as it is written; onnx.proto says which field is what. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message with(int field, Message value) {
      return bytes(field, value.bytes());
    }

    Message bytes(int field, byte[] value) {
      varint((long) field << 3 | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    private void varint(long value) {
      long rest = value;
      for (; rest > 127; rest >>>= 7) {
        out.write((int) (rest & 127 | 128));
      }
      out.write((int) rest);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
