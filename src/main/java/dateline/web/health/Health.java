package dateline.web.health;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/** A small text for those who watch the server: whether it lives, what it serves, how it does. */
final class Health extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final String type;
  private final transient Supplier<String> text;

  Health(String type, Supplier<String> text) {
    this.type = type;
    this.text = text;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(type + ";charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().print(text.get());
  }
}
