package dateline.web;

import dateline.store.OpenRelease;
import dateline.web.query.AnswerCache;
import dateline.web.query.CapturingResponse;
import dateline.web.query.ConcurrencyLimit;
import dateline.web.query.FusekiRequest;
import dateline.web.query.GraphService;
import dateline.web.query.QueryService;
import dateline.web.query.RunningQueries;
import dateline.web.query.ShaclService;
import dateline.web.release.RequestRelease;
import dateline.web.release.ServedRelease;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
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

  private final transient RunningQueries running = new RunningQueries();
  private final transient ConcurrencyLimit limit = new ConcurrencyLimit();
  private final transient AnswerCache cache;
  private final transient Map<Operation, ActionProcessor> processors;
  private final transient Configuration configuration;
  private final transient Context settings;
  private final transient ServedRelease served;
  private transient volatile Bound bound;

  /** The service over one release's data. */
  private record Bound(DatasetGraph dataset, DataAccessPoint service) {}

  Endpoints(Configuration configuration, ServedRelease served) {
    this.configuration = configuration;
    this.settings = configuration.settings();
    this.served = served;
    this.cache = AnswerCache.of(settings);
    this.processors =
        Map.of(
            Operation.Query, new QueryService(running, cache, limit),
            Operation.GSP_R, new GraphService(),
            Operation.Shacl, new ShaclService());
    try (OpenRelease lease = served.lease()) {
      this.bound = bind(lease.dataset());
    }
  }

  /** The service's name with a slash before it. */
  String path() {
    return bound.service().getName();
  }

  /** The answers to queries that are kept. */
  AnswerCache cache() {
    return cache;
  }

  /** The paths that take POST. */
  Set<String> queried() {
    return bound.service().getDataService().getEndpoints().stream()
        .filter(endpoint -> !endpoint.getOperation().equals(Operation.GSP_R))
        .map(endpoint -> path() + "/" + endpoint.getName())
        .collect(Collectors.toSet());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (OpenRelease lease = served.lease()) {
      request.setAttribute(RequestRelease.ATTRIBUTE, lease.release());
      answer(over(lease), new FusekiRequest(request), response);
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
    if (endpoint.getOperation().equals(Operation.Query)) {
      // An answer from the cache needs no permit, so the service asks for one itself.
      var captured = new CapturingResponse(request, response, cache.largest());
      process(service, endpoint, request, captured);
    } else if (limit.enter()) {
      try {
        process(service, endpoint, request, response);
      } finally {
        limit.leave();
      }
    } else {
      response.setHeader("Retry-After", "10");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, ConcurrencyLimit.FULL);
    }
  }

  private void process(
      DataAccessPoint service,
      Endpoint endpoint,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpAction action =
        ActionExecLib.allocHttpAction(
            service, Fuseki.actionLog, ActionCategory.ACTION, request, response);
    action.getContext().putAll(settings);
    action.setEndpoint(endpoint);
    ActionExecLib.execAction(action, processors.get(endpoint.getOperation()));
  }

  private DataAccessPoint over(OpenRelease lease) {
    Bound current = bound;
    if (current.dataset() != lease.dataset()) {
      current = bind(lease.dataset());
      bound = current;
      cache.keepOnly(lease.release().hash());
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
}
