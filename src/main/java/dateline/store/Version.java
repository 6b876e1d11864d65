package dateline.store;

/** The program's own version, as the pom gives it. */
public final class Version {
  /** For people and manifests; changes only with a release of the program. */
  public static final String NUMBER = "0.1.0";

  private Version() {}
}
