package kz.aiqyn.rating.edition.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.Units;

/// A computation being put together again from its rows.
final class KeptComputation {

    private final StoredComputation computation;
    private final Methodology methodology;
    private final Units registry;
    private final Tree tree;
    private final List<KeptGroup> groups = new ArrayList<>();

    KeptComputation(StoredComputation computation, Methodology methodology, Units registry) {
        this.computation = computation;
        this.methodology = methodology;
        this.registry = registry;
        this.tree = Tree.of(methodology, computation.period().kind());
    }

    void group(ResultSet row) throws SQLException {
        Names names = new Names(row.getString("kk"), row.getString("ru"), row.getString("en"));
        groups.add(new KeptGroup(methodology, tree, row.getString("code"), names, row.getInt("units")));
    }

    void unit(ResultSet row) throws SQLException {
        String code = row.getString("code");
        in(row).unit(
                        row,
                        registry.find(code)
                                .orElseThrow(() -> new IllegalStateException(
                                        "computation %d names the unit %s, which its registry has not"
                                                .formatted(computation.id(), code))));
    }

    void scaling(ResultSet row) throws SQLException {
        in(row).scaling(row);
    }

    void adjustment(ResultSet row) throws SQLException {
        in(row).adjustment(row);
    }

    void result(ResultSet row) throws SQLException {
        in(row).result(row);
    }

    List<Edition> restore() {
        return groups.stream().map(group -> group.restore(computation.period())).toList();
    }

    private KeptGroup in(ResultSet row) throws SQLException {
        return groups.get(row.getInt("peer_group"));
    }
}
