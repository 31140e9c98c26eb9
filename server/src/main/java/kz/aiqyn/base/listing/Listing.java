package kz.aiqyn.base.listing;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a list is made of. All SQL in it is written in the program.
///
/// @param name in addresses and keys: `playground.grounds`; what comes before the dot are the module's words
/// @param from the tables, as they stand after `from`
/// @param key the expression that names a row, by which its page is found
/// @param changed the expression that says when a row was last written
/// @param organisation the expression that says whose a row is; empty when rows are nobody's
/// @param local address of a row's page for the staff, before its key; so is `open` for the public
/// @param order code of the column by which it is sorted where the reader has not said, with a minus before it from
/// the largest; empty for the order of the keys
/// @param searched expressions in which a text is looked for
/// @param first an expression with an index, by which it is sorted before that; empty for none
/// @param revision a query of one text that is another one when any row was written; empty where counting anew costs
/// little
public record Listing(
        String name,
        String from,
        String key,
        String changed,
        String organisation,
        String local,
        String open,
        String order,
        List<ListColumn> columns,
        List<Facet> facets,
        List<String> searched,
        String first,
        String revision) {

    /// @throws IllegalArgumentException when a code is there twice
    public Listing {
        columns = List.copyOf(columns);
        facets = List.copyOf(facets);
        searched = List.copyOf(searched);
        Set<String> codes = new HashSet<>(Set.of("q", "sort", "page", "facet", "format"));
        for (ListColumn column : columns) {
            if (!codes.add(column.code())) {
                throw new IllegalArgumentException(
                        "two columns are called %s, or it means something else".formatted(column.code()));
            }
        }
        if (!order.isEmpty()
                && columns.stream().noneMatch(column -> column.code().equals(order.replaceFirst("^-", "")))) {
            throw new IllegalArgumentException("the order %s is of no column".formatted(order));
        }
    }

    /// The module's words.
    public String words() {
        return name.substring(0, name.indexOf('.'));
    }

    public Optional<ListColumn> column(String code) {
        return columns.stream().filter(column -> column.code().equals(code)).findFirst();
    }

    public Optional<Facet> facet(String code) {
        return facets.stream().filter(facet -> facet.code().equals(code)).findFirst();
    }

    /// The list as pages show it.
    Listing shown() {
        return with(
                local,
                columns.stream()
                        .filter(column -> column.place() != ListColumn.Place.FILES)
                        .toList());
    }

    /// The list as the public sees it.
    public Listing opened() {
        return with(open, columns.stream().filter(ListColumn::open).toList());
    }

    private Listing with(String address, List<ListColumn> kept) {
        String code = order.replaceFirst("^-", "");
        boolean sorted = kept.stream().anyMatch(column -> column.code().equals(code));
        return new Listing(
                name,
                from,
                key,
                changed,
                organisation,
                address,
                open,
                sorted ? order : "",
                kept,
                facets,
                searched,
                first,
                revision);
    }

    public static Builder of(
            String name,
            @CompileTimeConstant String from,
            @CompileTimeConstant String key,
            @CompileTimeConstant String changed) {
        return new Builder(name, from, key, changed);
    }

    /// Puts a list together.
    public static final class Builder {

        private final String name;
        private final String from;
        private final String key;
        private final String changed;
        private final List<ListColumn> columns = new ArrayList<>();
        private final List<Facet> facets = new ArrayList<>();
        private final List<String> searched = new ArrayList<>();
        private String organisation = "";
        private String local = "";
        private String open = "";
        private String order = "";
        private String first = "";
        private String revision = "";

        private Builder(String name, String from, String key, String changed) {
            this.name = name;
            this.from = from;
            this.key = key;
            this.changed = changed;
        }

        /// Whose a row is.
        public Builder ofOrganisation(@CompileTimeConstant String sql) {
            organisation = sql;
            return this;
        }

        /// Where the pages of rows are, without the language and before the key.
        public Builder at(String staff, String open) {
            this.local = staff;
            this.open = open;
            return this;
        }

        /// Sorted by a column where the reader has not said by which; with a minus before its code from the largest.
        public Builder sortedBy(String column) {
            order = column;
            return this;
        }

        public Builder column(ListColumn column) {
            columns.add(column);
            return this;
        }

        public Builder facet(Facet facet) {
            facets.add(facet);
            return this;
        }

        /// Where a text is looked for.
        public Builder search(@CompileTimeConstant String sql) {
            searched.add(sql);
            return this;
        }

        /// Sorted by an expression before the column, where the reader has not said by which: what is empty stands
        /// last.
        public Builder first(@CompileTimeConstant String sql) {
            first = sql;
            return this;
        }

        /// A list so long that its counts and totals are kept until any row is written.
        ///
        /// @param query of one text, which is another one then
        public Builder countedOnce(@CompileTimeConstant String query) {
            revision = query;
            return this;
        }

        public Listing build() {
            return new Listing(
                    name,
                    from,
                    key,
                    changed,
                    organisation,
                    local,
                    open,
                    order,
                    columns,
                    facets,
                    searched,
                    first,
                    revision);
        }
    }
}
