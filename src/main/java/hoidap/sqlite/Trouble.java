package hoidap.sqlite;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Why a file cannot be used. */
public enum Trouble {
  /** Another program or thread has it for itself. */
  LOCKED,
  /** The disk is full, or the file as large as it may be. */
  FULL,
  /** The disk, or what stands for it, does not do what it should. */
  FAILING,
  /** Something else. */
  OTHER;

  private static final int PRIMARY = 0xFF; // of an error code, which may say more in higher bits

  /** Returns whether the file may be usable later, with nothing done to it. */
  public boolean mayPass() {
    return this != OTHER;
  }

  /** Returns the trouble that an exception tells of. */
  public static Trouble of(SQLException e) {
    return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> LOCKED;
      case SQLITE_FULL -> FULL;
      case SQLITE_IOERR -> FAILING;
      default -> OTHER;
    };
  }
}
