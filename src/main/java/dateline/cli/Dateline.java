package dateline.cli;

/** The command line. */
public final class Dateline {
  private Dateline() {}

  public static void main(String[] args) {}
}
