package dateline.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.EndpointSet;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionExecLib;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.system.ActionCategory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;

/**
 * The endpoints of the service, such as {@code /kg/sparql}. Fuseki's own dispatch looks the dataset
 * up when the request comes and knows nothing of its end; here a request keeps the release that it
 * began with, and it is known which one that is.
 */
final class Endpoints extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int AT_ONCE = 4 * Runtime.getRuntime().availableProcessors();

  private final transient RunningQueries running = new RunningQueries();
  private final transient Map<Operation, ActionProcessor> processors =
      Map.of(
          Operation.Query, new QueryService(running),
          Operation.GSP_R, new GraphService(),
          Operation.Shacl, new ShaclService());
  private final transient Semaphore places = new Semaphore(AT_ONCE);
  private final transient Configuration configuration;
  private final transient Context settings;
  private final transient Served served;
  private transient volatile Bound bound;

  /** The service over one release's data. */
  private record Bound(DatasetGraph dataset, DataAccessPoint service) {}

  Endpoints(Configuration configuration, Served served) {
    this.configuration = configuration;
    this.settings = configuration.settings();
    this.served = served;
    try (Served.Loan loan = served.borrow()) {
      this.bound = bind(loan.dataset());
    }
  }

  /** The service's name with a slash before it. */
  String path() {
    return bound.service().getName();
  }

  /** The paths to which a question may be posted. */
  Set<String> asked() {
    return bound.service().getDataService().getEndpoints().stream()
        .filter(endpoint -> !endpoint.getOperation().equals(Operation.GSP_R))
        .map(endpoint -> path() + "/" + endpoint.getName())
        .collect(Collectors.toSet());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!enter()) {
      response.setHeader("Retry-After", "10");
      response.sendError(
          HttpServletResponse.SC_SERVICE_UNAVAILABLE, "too many queries at once; try again later");
      return;
    }
    try (Served.Loan loan = served.borrow()) {
      request.setAttribute(Released.ATTRIBUTE, loan.release());
      answer(over(loan.dataset()), request, response);
    } finally {
      places.release();
    }
  }

  private void answer(
      DataAccessPoint service, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EndpointSet endpoints = service.getDataService().getEndpointSet(name(request));
    if (endpoints == null || endpoints.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, thereAre(service));
      return;
    }
    Endpoint endpoint = endpoints.getExactlyOne();
    HttpAction action =
        ActionExecLib.allocHttpAction(
            service, Fuseki.actionLog, ActionCategory.ACTION, asGet(request), response);
    action.getContext().putAll(settings);
    action.setEndpoint(endpoint);
    ActionExecLib.execAction(action, processors.get(endpoint.getOperation()));
  }

  /** Waits a little for a place; so that memory is bounded, only so many work at once. */
  private boolean enter() {
    try {
      return places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private DataAccessPoint over(DatasetGraph dataset) {
    Bound current = bound;
    if (current.dataset() != dataset) {
      current = bind(dataset);
      bound = current;
    }
    return current.service();
  }

  private Bound bind(DatasetGraph dataset) {
    DataAccessPoint service = configuration.over(dataset);
    for (Operation operation : service.getDataService().getOperations()) {
      if (!processors.containsKey(operation)) {
        throw new IllegalArgumentException(
            "%s: an endpoint for %s is not offered".formatted(Configuration.FILE, operation));
      }
    }
    service.getDataService().goActive();
    return new Bound(dataset, service);
  }

  @Override
  public void destroy() {
    running.close();
  }

  private static String name(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null ? "" : path.substring(1);
  }

  private static String thereAre(DataAccessPoint service) {
    DataService endpoints = service.getDataService();
    return endpoints.getEndpoints().stream()
        .map(endpoint -> service.getName() + "/" + endpoint.getName())
        .sorted()
        .collect(Collectors.joining(", ", "there is no such endpoint; there are: ", ""));
  }

  /** HEAD is a GET whose body the server leaves out; Fuseki's query service does not know it. */
  private static HttpServletRequest asGet(HttpServletRequest request) {
    if (!request.getMethod().equals("HEAD")) {
      return request;
    }
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getMethod() {
        return "GET";
      }
    };
  }
}
