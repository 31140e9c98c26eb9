package kz.aiqyn.rating.methodology.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.rating.methodology.MethodologyVersion;

/// Which sectors of life the indicators of a version cover, and which they do not.
///
/// @param unknown sectors that an indicator names and the methodology does not
record SectorsPage(
        MethodologyVersion version, List<Covered> sectors, List<String> unknown, boolean mayPropose, boolean mayEdit) {

    public SectorsPage {
        sectors = List.copyOf(sectors);
        unknown = List.copyOf(unknown);
    }

    /// A sector and the indicators that speak of it.
    public record Covered(Sector sector, List<Indicator> indicators) {
        public Covered {
            indicators = List.copyOf(indicators);
        }
    }

    public List<Covered> bare() {
        return sectors.stream().filter(one -> one.indicators().isEmpty()).toList();
    }

    public List<Covered> covered() {
        return sectors.stream().filter(one -> !one.indicators().isEmpty()).toList();
    }

    static SectorsPage of(MethodologyVersion version, boolean mayPropose, boolean mayEdit) {
        Methodology document = version.document();
        List<Covered> sectors = new ArrayList<>();
        for (Sector sector : document.sectors()) {
            sectors.add(new Covered(
                    sector,
                    document.allIndicators().stream()
                            .filter(one -> one.passport().sectors().contains(sector.code()))
                            .toList()));
        }
        TreeSet<String> unknown = new TreeSet<>();
        document.allIndicators().forEach(one -> unknown.addAll(one.passport().sectors()));
        document.sectors().forEach(sector -> unknown.remove(sector.code()));
        return new SectorsPage(version, sectors, List.copyOf(unknown), mayPropose, mayEdit);
    }
}
