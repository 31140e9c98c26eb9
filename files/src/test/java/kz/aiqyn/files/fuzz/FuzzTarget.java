package kz.aiqyn.files.fuzz;

import java.util.List;

/// A parser that must answer any bytes with a result or with problems, never with an exception.
public interface FuzzTarget {

    String name();

    /// Inputs to start from.
    List<byte[]> corpus();

    void feed(byte[] input);
}
