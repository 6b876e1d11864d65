package dateline.rdf;

import dateline.model.Article;
import dateline.model.Canonical;
import dateline.model.Claim;
import dateline.model.Dataset;
import dateline.model.Entity;
import dateline.model.Registry;
import dateline.model.Tie;
import dateline.vocab.Iris;
import dateline.vocab.Ontology;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;

/**
 * Step 4 of the flow: writes each thing as quads, from itself alone.
 *
 * <p>The same thing may give the same quad twice; whoever sorts the quads drops the second.
 */
public final class Renderer {
  private static final String LANGUAGES =
      "http://publications.europa.eu/resource/authority/language/";

  private final Registry registry;
  private final Ontology ontology;
  private final ThingIris names;
  private final EntityRenderer entities;
  private final ArticleRenderer articles;
  private final ClaimRenderer claims;
  private final CanonicalRenderer canonical;
  private final DerivedRenderer derived;

  /** A renderer for one dataset, whose IRIs start with its base. */
  public Renderer(Dataset dataset, Registry registry, Ontology ontology) {
    this.registry = registry;
    this.ontology = ontology;
    this.names = new ThingIris(new Iris(dataset.base()));
    this.entities = new EntityRenderer(names, ontology);
    this.articles = new ArticleRenderer(names);
    this.claims = new ClaimRenderer(names, ontology);
    this.canonical = new CanonicalRenderer(names, ontology);
    this.derived = new DerivedRenderer(names, ontology);
  }

  /** An entity, for the core graph. */
  public void entity(Entity entity, Consumer<Quad> out) {
    entities.render(entity, out);
  }

  /** An article, for its own graph. */
  public void article(Article article, Consumer<Quad> out) {
    articles.render(article, registry.nameOf(article.publisher()), out);
  }

  /** A claim, for its article's graph. */
  public void claim(Claim claim, Consumer<Quad> out) {
    claims.render(claim, registry.nameOf(claim.word().publisher()), out);
  }

  /** What claims add up to, for the core graph. */
  public void canonical(Canonical thing, Consumer<Quad> out) {
    canonical.render(thing, out);
  }

  /** What stands behind a thing, for the derived graph. */
  public void support(Canonical thing, Consumer<Quad> out) {
    derived.support(thing, out);
  }

  /** What links two parties, for the derived graph. */
  public void tie(Tie tie, Consumer<Quad> out) {
    derived.tie(tie, out);
  }

  /** The ontology, for its own graph. */
  public void ontology(Consumer<Quad> out) {
    Node graph = names.iris().ontologyGraph();
    ontology.triples().forEach(triple -> out.accept(Quad.create(graph, triple)));
  }

  /** The description of the dataset, for the catalogue graph. */
  public void dataset(Dataset dataset, Consumer<Quad> out) {
    Node graph = names.iris().catalogGraph();
    Node publisher = NodeFactory.createURI(dataset.base() + "dataset#publisher");
    List<Node> languages = dataset.languages().stream().map(Renderer::language).toList();
    new SubjectWriter(out, graph, NodeFactory.createURI(dataset.base() + "dataset"))
        .type(DCAT.Dataset.asNode())
        .text(RDFS.Nodes.label, dataset.title())
        .text(DCTerms.title.asNode(), dataset.title())
        .text(DCTerms.description.asNode(), dataset.description())
        .link(DCTerms.publisher.asNode(), dataset.publisher().map(name -> publisher))
        .links(DCTerms.language.asNode(), languages)
        .link(DCTerms.license.asNode(), NodeFactory.createURI(dataset.licence()));
    dataset
        .publisher()
        .ifPresent(
            name ->
                new SubjectWriter(out, graph, publisher)
                    .type(FOAF.Agent.asNode())
                    .text(FOAF.name.asNode(), name));
    for (Node language : languages) {
      new SubjectWriter(out, graph, language).type(DCTerms.LinguisticSystem.asNode());
    }
  }

  /** In the authority table that DCAT-AP asks for, which goes by ISO 639-3. */
  private static Node language(String tag) {
    String code;
    try {
      code = Locale.forLanguageTag(tag).getISO3Language();
    } catch (MissingResourceException e) {
      code = tag;
    }
    return NodeFactory.createURI(LANGUAGES + code.toUpperCase(Locale.ROOT));
  }

  /** The claim's IRI. */
  public Node claimNode(Claim claim) {
    return names.claim(claim.id());
  }

  /** The article's IRI. */
  public Node articleNode(Article article) {
    return names.article(article.id());
  }

  /** The entity's or canonical thing's IRI. */
  public Node node(dateline.model.Ref ref) {
    return names.of(ref);
  }
}
