package dateline.web.page;

import java.util.List;

/** The page of the dataset: licence, files, graphs, endpoint. */
public record DataPage(
    String description,
    String licence,
    String published,
    long quads,
    List<GraphPage.File> files,
    List<Link> graphs,
    String endpoint) {}
