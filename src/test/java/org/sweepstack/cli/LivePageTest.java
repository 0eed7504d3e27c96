package org.sweepstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweepstack.cli.LivePage.Content;

class LivePageTest {
  private volatile Content content = new Content("<p>page", 3);
  private LivePage page;
  private URI link;

  @BeforeEach
  void open() throws IOException {
    page = LivePage.open(() -> content);
    link = URI.create(page.link());
  }

  @AfterEach
  void close() {
    page.close();
  }

  /** Sends a request as it is typed, and returns all of the answer. */
  private String answer(String method, String path, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), link.getPort())) {
      String request =
          method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  private String host() {
    return link.getAuthority();
  }

  @Test
  void isLoadedAgainUntilTheLast() throws IOException {
    assertThat(answer("GET", link.getPath(), host()))
        .startsWith("HTTP/1.1 200 OK")
        .contains("Refresh: 3", "Cache-control: no-store", "Content-type: text/html; charset=utf-8")
        .endsWith("\r\n\r\n<p>page");
    assertThat(page.hasServedLast()).isFalse();
    content = new Content("<p>last", 0);
    assertThat(answer("GET", link.getPath(), host())).doesNotContain("Refresh").endsWith("<p>last");
    assertThat(page.hasServedLast()).isTrue();
    page.close();
    assertThatThrownBy(() -> answer("GET", link.getPath(), host()))
        .isInstanceOf(ConnectException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, 404",
    "GET, /00000000000000000000000000000000/, 404",
    "GET, TOKEN.., 404",
    "GET, TOKENdata.json, 404",
    "GET, TOKEN?x, 404",
    "POST, TOKEN, 405",
    "PUT, TOKEN, 405",
    "DELETE, TOKEN, 405",
    "POST, /, 404",
    "HEAD, TOKEN, 200"
  })
  void givesNothingElse(String method, String path, int status) throws IOException {
    String answer = answer(method, path.replace("TOKEN", link.getPath()), host());
    assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("<p>");
  }

  /** A page of another site may have its own name lead to this machine. */
  @Test
  void givesNothingToAnotherName() throws IOException {
    for (String host : List.of("evil.example:" + link.getPort(), "127.0.0.1", "")) {
      assertThat(answer("GET", link.getPath(), host)).doesNotContain("<p>", "200 OK");
    }
  }

  @Test
  void hasATokenOfItsOwn() throws IOException {
    assertThat(link.getPath()).matches("/[0-9a-f]{32}/");
    try (LivePage other = LivePage.open(() -> content)) {
      assertThat(URI.create(other.link()).getPath()).isNotEqualTo(link.getPath());
    }
  }

  @Test
  void isBoundToTheLoopbackAlone() throws IOException {
    for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(network.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          assertThatThrownBy(() -> new Socket(address, link.getPort()).close())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  @Test
  void tellsWhatKeepsItFromBeingMade() throws IOException {
    try (LivePage broken =
        LivePage.open(
            () -> {
              throw new IllegalStateException("a part is damaged");
            })) {
      link = URI.create(broken.link());
      assertThat(answer("GET", link.getPath(), host()))
          .startsWith("HTTP/1.1 500")
          .endsWith("a part is damaged");
    }
  }
}
