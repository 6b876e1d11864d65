package dateline.web.site;

import dateline.web.http.Reply;
import java.util.Optional;

/** A part of the site; it knows its own paths. */
interface SitePart {
  /** The answer; empty where the path is not one of this part's. */
  Optional<Reply> answer(SiteRequest asked);
}
