package kz.aiqyn.rating.methodology.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.measure.ComparedMeasure;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.stereotype.Component;

/// What sources declare now of the measures that a version names.
@Component
class DeclaredBySources {

    private final Measures measures;

    DeclaredBySources(Measures measures) {
        this.measures = measures;
    }

    /// What is told at each measure that a source declares otherwise, by its code.
    Map<String, MeasuresPage.Remarks> of(MethodologyVersion version) {
        Map<String, MeasuresPage.Remarks> told = new LinkedHashMap<>();
        String reader = version.code() + "/" + version.version();
        for (ComparedMeasure one : measures.compared(measures.latest(), Measures.named(version.document()))) {
            MeasuresPage.Remarks more = new MeasuresPage.Remarks(
                    one.disagreements(reader),
                    Stream.concat(one.conversion().stream(), one.overlooked().stream())
                            .toList());
            if (!more.isNothing()) {
                told.merge(one.wanted().code(), more, DeclaredBySources::both);
            }
        }
        return told;
    }

    private static MeasuresPage.Remarks both(MeasuresPage.Remarks one, MeasuresPage.Remarks other) {
        return new MeasuresPage.Remarks(joined(one.wrong(), other.wrong()), joined(one.notes(), other.notes()));
    }

    private static List<Phrase> joined(List<Phrase> some, List<Phrase> others) {
        List<Phrase> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
