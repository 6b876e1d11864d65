package dateline.pipeline;

/** Is told how far a build is. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (step, done, total) -> {};

  /**
   * A step has come so far.
   *
   * @param step what is being done, in a word or two
   * @param total how much there is to do; 0 where that is not known
   */
  void at(String step, long done, long total);
}
