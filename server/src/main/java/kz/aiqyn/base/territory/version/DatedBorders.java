package kz.aiqyn.base.territory.version;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import kz.aiqyn.base.territory.Borders;
import kz.aiqyn.files.map.GeoJson;
import kz.aiqyn.files.map.GeoMap;
import kz.aiqyn.files.map.ReadMap;
import org.springframework.stereotype.Component;

/// Gives the borders of a day as a map, and keeps the last few maps that were asked for.
@Component
class DatedBorders implements Borders {

    private static final int KEPT = 8;

    /// @param change the last change of territories, since a territory that ends is no longer drawn
    private record Key(long set, long change, LocalDate asOf) {}

    private final BorderSets sets;
    private final TerritoryVersions versions;
    private final Cache<Key, Optional<GeoMap>> maps =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    DatedBorders(BorderSets sets, TerritoryVersions versions) {
        this.sets = sets;
        this.versions = versions;
    }

    @Override
    public Optional<GeoMap> map(LocalDate asOf) {
        return maps.get(new Key(sets.edition(), versions.edition(), asOf), key -> read(key.asOf()));
    }

    @Override
    public SortedSet<String> drawn(LocalDate asOf) {
        return sets.drawn(asOf);
    }

    private Optional<GeoMap> read(LocalDate asOf) {
        List<BorderSets.Outline> outlines = sets.outlines(asOf);
        if (outlines.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder collection = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (Iterator<BorderSets.Outline> each = outlines.iterator(); each.hasNext(); ) {
            BorderSets.Outline outline = each.next();
            collection
                    .append("{\"type\":\"Feature\",\"properties\":{\"code\":\"")
                    .append(outline.code())
                    .append("\"},\"geometry\":")
                    .append(outline.geometry())
                    .append(each.hasNext() ? "}," : "}");
        }
        byte[] bytes = collection.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        try {
            return switch (GeoJson.read("borders", new ByteArrayInputStream(bytes))) {
                case ReadMap.Good good -> Optional.of(good.map());
                case ReadMap.Bad bad -> throw new IllegalStateException("stored borders cannot be read: " + bad);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("stored borders cannot be read", e);
        }
    }
}
