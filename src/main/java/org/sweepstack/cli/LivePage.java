package org.sweepstack.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Serves one page to the browsers of this machine: on the loopback alone, to whoever knows the
 * token in the link, and nothing but that page. It asks the browser to load it anew from time to
 * time, until it is the last.
 */
final class LivePage implements AutoCloseable {
  private static final int TOKEN_BYTES = 16;
  private static final int FOUND = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int BROKEN = 500;

  private final HttpServer server;
  private final String path;
  private final Supplier<Content> content;
  private volatile boolean hasServedLast;

  /**
   * What is served.
   *
   * @param html the page
   * @param secondsToNext after how long there may be more; 0 where this is the last
   */
  record Content(String html, int secondsToNext) {}

  private LivePage(HttpServer server, Supplier<Content> content) {
    this.server = server;
    this.content = content;
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    path = "/" + HexFormat.of().formatHex(token) + "/";
  }

  /**
   * Begins to serve, on a port that is free.
   *
   * @param content makes the page, one at a time; what it throws is told as an error of the server
   * @throws IOException when no port can be had
   */
  static LivePage open(Supplier<Content> content) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    LivePage page = new LivePage(server, content);
    server.createContext("/", page::answer);
    server.start();
    return page;
  }

  /** Returns the link, with the token. */
  String link() {
    return "http://" + host() + path;
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Returns whether somebody has got the last page. */
  boolean hasServedLast() {
    return hasServedLast;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isAsked(exchange)) {
        send(exchange, NOT_FOUND, "");
      } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, NOT_ALLOWED, "");
      } else {
        sendPage(exchange);
      }
    }
  }

  /** A page of another site that has learned of the port, by whatever name, does not know these. */
  private boolean isAsked(HttpExchange exchange) {
    byte[] asked = exchange.getRequestURI().toString().getBytes(UTF_8);
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    return MessageDigest.isEqual(asked, path.getBytes(UTF_8)) && hosts.equals(List.of(host()));
  }

  private void sendPage(HttpExchange exchange) throws IOException {
    Content now;
    try {
      now = content.get();
    } catch (RuntimeException e) {
      send(exchange, BROKEN, String.valueOf(e.getMessage()));
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "text/html; charset=utf-8");
    if (now.secondsToNext() > 0) {
      headers.set("Refresh", Integer.toString(now.secondsToNext()));
    }
    send(exchange, FOUND, now.html());
    hasServedLast |= now.secondsToNext() == 0;
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Cache-Control", "no-store");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    byte[] bytes = text.getBytes(UTF_8);
    boolean hasBody = bytes.length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, hasBody ? bytes.length : -1);
    if (hasBody) {
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(bytes);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
