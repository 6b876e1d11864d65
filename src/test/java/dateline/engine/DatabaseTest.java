package dateline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.tdb2.params.StoreParams;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  private static final long GIGABYTE = 1L << 30;

  private final StoreParams usual = StoreParams.getDftStoreParams();

  @Test
  void smallDataNeedsSmallCaches() {
    assertThat(Database.caches(15_000, 4 * GIGABYTE).getNodeId2NodeCacheSize()).isEqualTo(15_000);
    assertThat(Database.caches(3, 4 * GIGABYTE).getNodeId2NodeCacheSize()).isEqualTo(1_000);
  }

  @Test
  void aSmallHeapBearsSmallCachesHoweverMuchDataThereIs() {
    StoreParams small = Database.caches(15_000_000, GIGABYTE / 8);
    assertThat(small.getNodeId2NodeCacheSize()).isEqualTo(131_072);
    assertThat(small.getNode2NodeIdCacheSize()).isEqualTo(131_072);
  }

  @Test
  void otherwiseTheyAreAsLargeAsTheDatabaseWouldHaveThem() {
    StoreParams large = Database.caches(Long.MAX_VALUE, 4 * GIGABYTE);
    assertThat(large.getNodeId2NodeCacheSize()).isEqualTo(usual.getNodeId2NodeCacheSize());
    assertThat(large.getNode2NodeIdCacheSize()).isEqualTo(usual.getNode2NodeIdCacheSize());
  }
}
