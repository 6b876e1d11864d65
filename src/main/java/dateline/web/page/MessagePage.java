package dateline.web.page;

import java.util.List;

/** A page that says why there is nothing else to show, and where to go instead. */
public record MessagePage(String text, String before, List<Link> links) {}
