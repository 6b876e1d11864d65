package dateline.web.query;

import dateline.web.http.Accept;
import dateline.web.http.DocumentFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.web.HttpSC;

/**
 * A request as Fuseki's services are to see it: HEAD is a GET whose body the server leaves out, and
 * once content was negotiated, {@code Accept} names what was chosen and nothing else.
 */
public final class FusekiRequest extends HttpServletRequestWrapper {
  /** The RDF syntaxes. */
  static final List<List<String>> GRAPHS =
      DocumentFormat.RDF.stream().map(DocumentFormat::mediaTypes).toList();

  private Optional<String> chosen = Optional.empty();

  public FusekiRequest(HttpServletRequest request) {
    super(request);
  }

  /**
   * Chooses what is sent; ends the request with 406 where the client takes none of it.
   *
   * @param offered each media type, and what else clients call it
   * @return the media type
   */
  String negotiate(List<List<String>> offered) {
    String header = String.join(",", Collections.list(super.getHeaders(HttpNames.hAccept)));
    chosen = Accept.parse(header).choose(offered, names -> names).map(names -> names.get(0));
    if (chosen.isEmpty()) {
      ServletOps.error(
          HttpSC.NOT_ACCEPTABLE_406,
          offered.stream()
              .map(names -> names.get(0))
              .collect(
                  Collectors.joining(", ", "None of what you accept is there. There is: ", "")));
    }
    return chosen.orElseThrow();
  }

  @Override
  public String getMethod() {
    String method = super.getMethod();
    return method.equals("HEAD") ? "GET" : method;
  }

  @Override
  public String getHeader(String name) {
    return name.equalsIgnoreCase(HttpNames.hAccept) && chosen.isPresent()
        ? chosen.get()
        : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equalsIgnoreCase(HttpNames.hAccept) && chosen.isPresent()
        ? Collections.enumeration(List.of(chosen.get()))
        : super.getHeaders(name);
  }
}
