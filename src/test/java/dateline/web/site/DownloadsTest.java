package dateline.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.disk.Sha256;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What is stated of downloads is what they are. */
class DownloadsTest {
  private final SeedSite site = SeedSite.get();

  @Test
  void theCompressedDumpHasTheStatedHashAndHoldsAllDumps() throws Exception {
    byte[] packed = bytes("/dump.nq.gz").body();
    assertThat(site.get("/dump.sha256").body()).isEqualTo(Sha256.of(packed) + "  dump.nq.gz\n");
    String dcat = site.get("/dataset.nt").body();
    assertThat(dcat)
        .contains("dump.nq.gz> <http://www.w3.org/ns/dcat#byteSize> \"" + packed.length);
    var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    assertThat(bytes("/dump.nq").body()).isEqualTo(unpacked);
    assertThat(new String(unpacked, UTF_8).lines().count())
        .isEqualTo(site.release.manifest().quads());
  }

  @Test
  void aRangeMayReachFromOneDumpIntoTheNext() throws Exception {
    byte[] all = bytes("/dump.nq").body();
    int seam = (int) Files.size(dump("articles.nq"));
    String range = "bytes=%d-%d".formatted(seam - 50, seam + 49);
    HttpResponse<String> part = site.get("/dump.nq", "Range", range);
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(new String(all, seam - 50, 100, UTF_8));
  }

  @Test
  void aGraphsQuadsHaveTheHashOfTheRelease() throws Exception {
    HttpResponse<byte[]> core = bytes("/graph/core.nq");
    String sha256 = Sha256.of(core.body());
    assertThat(site.release.graphs()).anyMatch(graph -> graph.sha256().equals(sha256));
    assertThat(site.get("/graph/core.html").body()).contains(sha256).contains("core.ttl");
    assertThat(core.headers().firstValue("Repr-Digest").orElseThrow()).startsWith("sha-256=:");
  }

  @Test
  void otherSyntaxesAreWrittenWhenAskedForAndLeaveNothing() throws Exception {
    for (String path : List.of("/dump.ttl", "/graph/core.rdf", "/graph/core.nq.gz")) {
      HttpResponse<byte[]> answer = bytes(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValueAsLong("Content-Length").orElseThrow())
          .isEqualTo(answer.body().length);
      String tag = answer.headers().firstValue("ETag").orElseThrow();
      assertThat(site.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(site.ask("HEAD", path).statusCode()).isEqualTo(200);
    }
  }

  private Path dump(String name) {
    return site.release.directory().resolve("quads").resolve(name);
  }

  private HttpResponse<byte[]> bytes(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(site.at(path)).build(), BodyHandlers.ofByteArray());
  }
}
