package dateline.web.page;

import dateline.vocab.DL;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.cache.template.ConcurrentMapTemplateCache;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Fills views into the templates of {@code dateline/pages}; they escape what they are given. */
public final class PageRenderer {
  private final PebbleEngine engine;

  public PageRenderer() {
    var loader = new ClasspathLoader(PageRenderer.class.getClassLoader());
    loader.setPrefix("dateline/pages/");
    loader.setSuffix(".html");
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .autoEscaping(true)
            .cacheActive(true)
            .templateCache(new ConcurrentMapTemplateCache())
            .defaultLocale(Locale.ROOT)
            .build();
  }

  /**
   * The page of a thing.
   *
   * @param cut whether more is known than stands here
   */
  public String thing(PageHead head, PageFacts facts, Node thing, boolean cut) {
    Object view = view(facts, thing);
    PageHead own = head.saying(describe(facts, thing), SchemaOrg.of(facts, thing));
    return render(template(facts.kind(thing)), own, Map.of("view", view, "cut", cut));
  }

  /** A page of another kind. */
  public String page(String template, PageHead head, Object view) {
    return render(template, head, Map.of("view", view));
  }

  private String render(String template, PageHead head, Map<String, Object> views) {
    var context = new java.util.HashMap<String, Object>(views);
    context.put("head", head);
    context.put("up", head.up());
    try {
      var text = new StringWriter();
      engine.getTemplate(template).evaluate(text, context);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object view(PageFacts facts, Node thing) {
    return switch (facts.kind(thing)) {
      case "person", "organisation", "place", "post", "topic" -> EntityPage.of(facts, thing);
      case "agreement" -> AgreementPage.of(facts, thing);
      case "event", "tenure", "relation", "quantity", "provision" -> EventPage.of(facts, thing);
      case "claim" -> ClaimPage.of(facts, thing);
      case "article" -> ArticlePage.of(facts, thing);
      default -> PartPage.of(facts, thing);
    };
  }

  private static String template(String kind) {
    return switch (kind) {
      case "person", "organisation", "place", "post", "topic" -> "entity";
      case "agreement", "claim", "article" -> kind;
      case "event", "tenure", "relation", "quantity", "provision" -> "event";
      default -> "part";
    };
  }

  /** One sentence that says what the page is about. */
  private static String describe(PageFacts facts, Node thing) {
    String own = facts.text(thing, DL.description);
    if (own.isEmpty()) {
      own = facts.text(thing, DL.summary);
    }
    if (!own.isEmpty()) {
      return own;
    }
    String when = facts.when(thing).words();
    return facts.label(thing) + (when.isEmpty() ? "" : ", " + when);
  }
}
