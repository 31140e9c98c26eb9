package kz.aiqyn.base.keeping;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The columns of a table, with what of a record stands in each. Their names are written in the program.
///
/// @param list in the order of the table
/// @param field of a form that is told of a second record with the same key
/// @param key the columns that tell a record from others
public record RecordColumns<T>(List<Column<T>> list, String field, List<String> key) {

    /// A column.
    public record Column<T>(String name, Function<T, @Nullable Object> value) {}

    public RecordColumns {
        list = List.copyOf(list);
        key = List.copyOf(key);
    }

    /// None yet.
    public static <T> RecordColumns<T> of() {
        return new RecordColumns<>(List.of(), "", List.of());
    }

    /// One more; days, moments and words of an enum are written as they lie in the database.
    public RecordColumns<T> column(@CompileTimeConstant String name, Function<T, @Nullable Object> value) {
        return new RecordColumns<>(
                Stream.concat(list.stream(), Stream.of(new Column<>(name, value)))
                        .toList(),
                field,
                key);
    }

    /// The three columns of a name.
    public RecordColumns<T> names(@CompileTimeConstant String beginning, Function<T, Names> names) {
        List<Column<T>> three = List.of(
                new Column<>(beginning + "_kk", record -> names.apply(record).kk()),
                new Column<>(beginning + "_ru", record -> names.apply(record).ru()),
                new Column<>(beginning + "_en", record -> names.apply(record).en()));
        return new RecordColumns<>(Stream.concat(list.stream(), three.stream()).toList(), field, key);
    }

    /// What tells a record from others.
    ///
    /// @param told the field of a form that is told of a second one
    public RecordColumns<T> key(String told, String... columns) {
        return new RecordColumns<>(list, told, List.of(columns));
    }

    RecordColumns<T> withoutKey() {
        return new RecordColumns<>(
                list.stream().filter(column -> !key.contains(column.name())).toList(), field, List.of());
    }

    String names() {
        return joined("%s");
    }

    String parameters() {
        return joined(":%s");
    }

    String assigned() {
        return joined("%1$s = :%1$s");
    }

    /// A condition that only the record with the same key meets.
    String same() {
        return key.stream().map("%1$s = :%1$s"::formatted).collect(Collectors.joining(" and "));
    }

    private String joined(String pattern) {
        return list.stream().map(column -> pattern.formatted(column.name())).collect(Collectors.joining(", "));
    }

    JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, T record) {
        JdbcClient.StatementSpec bound = statement;
        for (Column<T> column : list) {
            bound = bound.param(column.name(), stored(column.value().apply(record)));
        }
        return bound;
    }

    JdbcClient.StatementSpec boundKey(JdbcClient.StatementSpec statement, T record) {
        JdbcClient.StatementSpec bound = statement;
        for (Column<T> column : list) {
            if (key.contains(column.name())) {
                bound = bound.param(column.name(), stored(column.value().apply(record)));
            }
        }
        return bound;
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> Date.valueOf(day);
            case Instant moment -> Timestamp.from(moment);
            case Enum<?> word -> Lifecycle.code(word);
            case null -> null;
            default -> value;
        };
    }
}
