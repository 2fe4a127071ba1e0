package hoidap;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the patterns that the program's classes hold once they are initialised. */
final class ProgramPatterns {
  private static final Path CLASSES = Path.of("target/classes");

  private final Map<String, Pattern> found = new LinkedHashMap<>(); // by class, field and pattern
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ProgramPatterns() {}

  /** Returns them all, each with the field that leads to it. */
  static Map<String, Pattern> all() throws IOException {
    var patterns = new ProgramPatterns();
    for (var name : classes()) {
      patterns.add(name);
    }
    return patterns.found;
  }

  private static List<String> classes() throws IOException {
    try (var files = Files.walk(CLASSES.resolve("hoidap"))) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .map(file -> file.replace('/', '.').replace('\\', '.'))
          .sorted()
          .toList();
    }
  }

  private void add(String name) {
    try {
      var home = Class.forName(name);
      for (var field : home.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          add(home.getName() + "." + field.getName(), value(field, null));
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(Field field, Object of) {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(String place, Object value) {
    if (value instanceof Pattern pattern) {
      found.put(place + " " + pattern.pattern(), pattern);
    } else if (value == null || !seen.add(value)) {
      return;
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, one) -> add(place, key));
      map.forEach((key, one) -> add(place, one));
    } else if (value instanceof Collection<?> all) {
      all.forEach(one -> add(place, one));
    } else if (value instanceof Optional<?> one) {
      one.ifPresent(held -> add(place, held));
    } else if (value instanceof Object[] all) {
      for (int i = 0; i < Array.getLength(all); i++) {
        add(place, all[i]);
      }
    } else if (value.getClass().getName().startsWith("hoidap.") && !(value instanceof Enum<?>)) {
      addFields(place, value);
    }
  }

  private void addFields(String place, Object value) {
    for (var field : value.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        add(place, value(field, value));
      }
    }
  }
}
