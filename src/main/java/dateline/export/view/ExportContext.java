package dateline.export.view;

/** What the more demanding writers need to know beside nodes and edges. */
public record ExportContext(ReleaseSource source, LossReport losses) {}
