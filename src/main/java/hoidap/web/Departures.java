package hoidap.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.SelectableChannelEndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices clients that go away while an answer is made for them. The server itself does not look at
 * a connection before it has something to read from it or to write to it; this looks whether there
 * is an end to be read, and reads nothing.
 */
final class Departures implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

  /** How long a connection that was closed may still be held: its key is let go of only then. */
  private static final int MILLIS = 500;

  private final Selector selector;
  private final Thread thread = new Thread(this::watch, "departures");
  private volatile boolean closed;

  Departures() {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot watch connections", e);
    }
    thread.setDaemon(true);
    thread.start();
  }

  /** A connection that is looked at until this is closed. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  /** Does something, once and soon, when the client that sent a request goes away. */
  Watch of(Context context, Runnable departure) {
    return channel(context).flatMap(channel -> key(channel, departure)).orElse(() -> {});
  }

  private static Optional<SocketChannel> channel(Context context) {
    var request = ServletContextRequest.getServletContextRequest(context.req());
    return request.getConnectionMetaData().getConnection().getEndPoint()
                instanceof SelectableChannelEndPoint end
            && end.getChannel() instanceof SocketChannel channel
        ? Optional.of(channel)
        : Optional.empty();
  }

  private Optional<Watch> key(SocketChannel channel, Runnable departure) {
    try {
      var known = channel.keyFor(selector);
      var key = known == null ? channel.register(selector, 0) : known;
      key.attach(departure);
      key.interestOps(SelectionKey.OP_READ);
      selector.wakeup();
      return Optional.of(() -> leave(key));
    } catch (ClosedChannelException | CancelledKeyException e) {
      departure.run();
      return Optional.empty();
    }
  }

  /** The key stays with its connection, which may bring more requests. */
  private static void leave(SelectionKey key) {
    key.attach(null);
    if (key.isValid()) {
      ignore(key);
    }
  }

  private static void ignore(SelectionKey key) {
    try {
      key.interestOps(0);
    } catch (CancelledKeyException e) {
      LOG.trace("closed meanwhile", e);
    }
  }

  private void watch() {
    while (!closed) {
      try {
        selector.select(this::look, MILLIS);
      } catch (IOException e) {
        LOG.warn("Connections are not watched any more", e);
        return;
      }
    }
  }

  private void look(SelectionKey key) {
    if (!key.isValid()) {
      return;
    }
    ignore(key); // what can be read now is the end, or the next request, which comes later
    if (key.attachment() instanceof Runnable departure && isAtEnd((SocketChannel) key.channel())) {
      departure.run();
    }
  }

  /** Returns whether there is nothing more to be read, although a read would not wait. */
  private static boolean isAtEnd(SocketChannel channel) {
    try {
      return channel.socket().getInputStream().available() == 0;
    } catch (IOException e) {
      return true; // broken off
    }
  }

  @Override
  public void close() {
    closed = true;
    selector.wakeup();
    try {
      thread.join();
      selector.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.debug("not closed in order", e);
    }
  }
}
