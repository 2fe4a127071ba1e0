package hoidap.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {
  private final HostNames hosts = new HostNames(Set.of("Hoidap.Example.vn", "*.noi-bo.vn"), false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:7070",
        "127.0.0.1:7070",
        "192.168.1.5",
        "[::1]",
        "[fe80::1]:7070",
        "hoidap.example.vn",
        "HOIDAP.example.vn.:443",
        "a.noi-bo.vn",
        "a.b.noi-bo.vn:80"
      })
  void whatCannotBeMadeToPointHereIsServed(String host) {
    assertTrue(hosts.allows(host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example",
        "evil.example:7070",
        "hoidap.example.vn.evil.example",
        "xhoidap.example.vn",
        "noi-bo.vn",
        "xnoi-bo.vn",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "1.2.3.4.5",
        "127.0.0.1:80:80",
        "evil.example]",
        "[evil.example]",
        "127.0.0.1@evil.example",
        "a b"
      })
  void otherNamesAreNot(String host) {
    assertFalse(hosts.allows(host));
    assertTrue(HostNames.any().allows(host));
  }
}
