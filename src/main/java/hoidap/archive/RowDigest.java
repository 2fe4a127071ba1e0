package hoidap.archive;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** A checksum of rows: of each value its kind, its length and its bytes as the file has them. */
final class RowDigest {
  private static final int SIZE = 16; // bytes: enough to tell things apart

  private final MessageDigest digest;
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  RowDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** Adds all rows that a statement selects. */
  void addRows(PreparedStatement select) throws SQLException {
    try (var rows = select.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          add(rows, column);
        }
      }
    }
  }

  private void add(ResultSet row, int column) throws SQLException {
    var value = row.getObject(column);
    if (value == null) {
      digest.update((byte) 'n');
    } else if (value instanceof Double real) {
      digest.update((byte) 'r');
      add(Double.doubleToRawLongBits(real));
    } else if (value instanceof Number integer) {
      digest.update((byte) 'i');
      add(integer.longValue());
    } else {
      digest.update((byte) (value instanceof byte[] ? 'b' : 't'));
      var bytes = row.getBytes(column);
      add(bytes.length);
      digest.update(bytes);
    }
  }

  /** Adds a number. */
  void add(long value) {
    number.clear();
    digest.update(number.putLong(value).flip());
  }

  /** Returns the checksum of what was added, and begins anew. */
  byte[] finish() {
    return Arrays.copyOf(digest.digest(), SIZE);
  }
}
