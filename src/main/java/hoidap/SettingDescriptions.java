package hoidap;

import java.util.Arrays;
import java.util.ListResourceBundle;

/** Describes the flags of {@link Setting} in the help text. */
final class SettingDescriptions extends ListResourceBundle {
  @Override
  protected Object[][] getContents() {
    return Arrays.stream(Setting.values())
        .map(setting -> new Object[] {setting.key(), describe(setting)})
        .toArray(Object[][]::new);
  }

  private static String describe(Setting setting) {
    return "%s Default: %s".formatted(setting.description(), setting.usual());
  }
}
