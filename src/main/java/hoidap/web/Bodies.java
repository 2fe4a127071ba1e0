package hoidap.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Reads the whole body of a request before a thread is given to it: a client that sends slowly, or
 * nothing, keeps a connection but nobody from being answered. What is too long or too slow is
 * refused. Uploads are too long to be held in memory; they are read later, but at a pace.
 */
final class Bodies extends Handler.Wrapper {
  /**
   * Bytes beyond the longest body that are read and thrown away: a client that still sends might
   * not hear why it is refused.
   */
  private static final int DRAINED = 1 << 20;

  private final Map<String, Integer> most;
  private final int usual;

  /**
   * Makes one.
   *
   * @param most bytes of a body, by path; those that are not named may have {@code usual}
   */
  Bodies(Map<String, Integer> most, int usual) {
    this.most = Map.copyOf(most);
    this.usual = usual;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!hasBody(request)) {
      return super.handle(request, response, callback);
    }
    var path = Request.getPathInContext(request);
    if (path.equals(UploadHandler.PATH)) {
      return super.handle(new Paced(request), response, callback);
    }
    var reading = new Reading(request, response, callback, most.getOrDefault(path, usual));
    reading.read(false);
    return true;
  }

  private static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  private void handleRead(Request request, Response response, Callback callback) {
    try {
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, 404);
      }
    } catch (Exception e) {
      Response.writeError(request, response, callback, e);
    }
  }

  /** A body that comes piece by piece. */
  private final class Reading implements Invocable.Task {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final int longest;
    private final Pace pace = new Pace();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long received;

    Reading(Request request, Response response, Callback callback, int longest) {
      this.request = request;
      this.response = response;
      this.callback = callback;
      this.longest = longest;
    }

    @Override
    public void run() {
      read(true);
    }

    /** The thread that looks at all connections does this too: it waits for nothing. */
    @Override
    public InvocationType getInvocationType() {
      return InvocationType.NON_BLOCKING;
    }

    /**
     * Reads what there is.
     *
     * @param elsewhere whether the request goes on in another thread once all is read
     */
    void read(boolean elsewhere) {
      while (true) {
        var chunk = request.read();
        if (chunk == null) {
          waitForMore();
          return;
        }
        if (Content.Chunk.isFailure(chunk)) {
          fail(chunk.getFailure());
          return;
        }
        add(chunk);
        if (received > longest && (chunk.isLast() || received > longest + DRAINED)) {
          refuse(413);
          return;
        }
        if (chunk.isLast()) {
          goOn(elsewhere);
          return;
        }
      }
    }

    private void waitForMore() {
      if (pace.isTooSlow(received)) {
        refuse(408);
      } else {
        request.demand(this);
      }
    }

    private void add(Content.Chunk chunk) {
      received += chunk.remaining();
      if (received <= longest) {
        var bytes = new byte[chunk.remaining()];
        chunk.get(bytes, 0, bytes.length);
        body.writeBytes(bytes);
      }
      chunk.release();
    }

    private void goOn(boolean elsewhere) {
      var whole = new Whole(request, body.toByteArray());
      if (elsewhere) {
        request.getComponents().getExecutor().execute(() -> handleRead(whole, response, callback));
      } else {
        handleRead(whole, response, callback);
      }
    }

    private void fail(Throwable failure) {
      if (failure instanceof HttpException said) {
        refuse(said.getCode());
      } else {
        refuse(failure instanceof TimeoutException ? 408 : 400);
      }
    }

    void refuse(int status) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close"); // the rest is not read
      Response.writeError(request, response, callback, status);
    }
  }

  /** A request whose body is there. */
  private static final class Whole extends Request.Wrapper {
    private Content.Chunk next;

    Whole(Request request, byte[] body) {
      super(request);
      next = Content.Chunk.from(ByteBuffer.wrap(body), true);
    }

    @Override
    public Content.Chunk read() {
      var chunk = next;
      next = Content.Chunk.EOF;
      return chunk;
    }

    @Override
    public void demand(Runnable callback) {
      getComponents().getExecutor().execute(callback);
    }
  }

  /** A request whose body must come at a pace. */
  private static final class Paced extends Request.Wrapper {
    private final Pace pace = new Pace();
    private long bytes;

    Paced(Request request) {
      super(request);
    }

    @Override
    public Content.Chunk read() {
      var chunk = super.read();
      if (chunk != null) {
        bytes += chunk.remaining();
      } else if (pace.isTooSlow(bytes)) {
        return Content.Chunk.from(new HttpException.RuntimeException(408), true);
      }
      return chunk;
    }
  }

  /** How fast a body must come: any phone's connection does. */
  private static final class Pace {
    private static final long BYTES_A_SECOND = 1024;
    private static final long GRACE_SECONDS = 10;
    private static final long SECOND = 1_000_000_000; // nanoseconds

    private final long start = System.nanoTime();

    boolean isTooSlow(long bytes) {
      return (System.nanoTime() - start) / SECOND > GRACE_SECONDS + bytes / BYTES_A_SECOND;
    }
  }
}
