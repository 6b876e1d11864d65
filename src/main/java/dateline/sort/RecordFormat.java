package dateline.sort;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * How records of one type are serialised.
 *
 * @param memory about how many bytes of memory a record takes
 */
public record RecordFormat<T>(
    BiConsumer<T, RecordWriter> write, Function<RecordReader, T> read, ToLongFunction<T> memory) {}
