package kz.aiqyn.files.values;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.files.table.Read;

/// Writes and reads a million values, in a process of its own with little memory.
public final class MillionRows {

    static final int ROWS = 1_000_000;

    private MillionRows() {}

    static Path write(Path file, int wrong) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("unit,period,measure,value,recorded,status,source,note\n");
            for (int i = 0; i < ROWS; i++) {
                String value = i + 2 == wrong ? "much" : String.valueOf(i * 0.37);
                int month = i / 67 % 12 + 1;
                writer.write("u%d,2024-%s,m%d,%s,2025-01-15,final,,\n"
                        .formatted(i / 67 / 12, month < 10 ? "0" + month : month, i % 67, value));
            }
        }
        return file;
    }

    /// Prints how many values were read, or the first problem.
    public static void main(String[] arguments) {
        Read<Data> read = DataFiles.read(List.of(Path.of(arguments[0])), null, Optional.empty(), DataOptions.NONE);
        System.out.println(
                switch (read) {
                    case Read.Done<Data>(Data data, var notices) ->
                        data.panel().readings().count() + " values of "
                                + data.units().size();
                    case Read.Failed<Data>(var problems) ->
                        problems.count() + " " + problems.first().getFirst().file() + " "
                                + problems.first().getFirst().row() + " "
                                + problems.first().getFirst().column();
                });
    }
}
